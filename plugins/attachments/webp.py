"""WebP: chunks in a RIFF frame.

Source  RFC 9649.
"""

from __future__ import annotations

from collections.abc import Iterator

from .tiff import exif
from .trace import Copy, Sort, Trace, Unreadable, joined
from .xmp import in_xmp

_DRAWING = {b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ICCP"}
_IN_FRAME = {b"VP8 ", b"VP8L", b"ALPH"}
_FRAME_HEAD = 16
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def read(content: bytes) -> Copy:
    """The picture alone. Raises `Unreadable` when it is not whole."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content) or end < 20:
        raise Unreadable("ends in the middle")
    copy = joined([_chunk(name, body) for name, body in _chunks(content[12:end])])
    drawn = copy.content
    if drawn[:4] == b"VP8X":
        drawn = _flagged(drawn)
    head = b"RIFF" + (len(drawn) + 4).to_bytes(4, "little") + b"WEBP"
    more = (Trace(Sort.INSIDE, "something after its end"),) if content[end:].strip(b"\0") else ()
    return Copy(head + drawn, copy.traces + more)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(content):
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + size > len(content):
            raise Unreadable("ends in the middle")
        yield content[at : at + 4], content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _framed(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)


def _chunk(name: bytes, body: bytes) -> Copy:
    if name == b"VP8X":
        return Copy(_framed(name, body[:10]))
    if name in _DRAWING:
        return Copy(_framed(name, body))
    if name == b"ANMF":
        return _frame(body)
    if name == b"EXIF":
        said = exif(body.removeprefix(b"Exif\0\0"))
        return Copy(_framed(name, said.content) if said.content else b"", said.traces)
    return Copy(b"", tuple(in_xmp(body)) if name == b"XMP " else (Trace(Sort.UNSEEN),))


def _frame(body: bytes) -> Copy:
    """A picture of an animation, which holds chunks of its own."""
    head, chunks = body[:_FRAME_HEAD], list(_chunks(body[_FRAME_HEAD:]))
    drawn = [_framed(name, part) for name, part in chunks if name in _IN_FRAME]
    more = len(drawn) < len(chunks)
    return Copy(_framed(b"ANMF", b"".join([head, *drawn])), (Trace(Sort.UNSEEN),) * more)


def _flagged(drawn: bytes) -> bytes:
    """The picture with its first chunk saying truly what follows."""
    flags = drawn[8] & ~(_HAS_EXIF | _HAS_XMP)
    follows = any(name == b"EXIF" for name, _ in _chunks(drawn))
    return drawn[:8] + bytes([flags | _HAS_EXIF * follows]) + drawn[9:]
