"""JPEG: segments, of which those that draw the picture are copied to the letter.

Kept     Tables, frames, scans; the colour profile; Adobe's word on how colours are coded; which way
         up the picture is.
Dropped  Exif, XMP, IPTC, comments, thumbnails, makers' own segments, and whatever follows the end:
         a film, a second picture.
Source   ITU-T T.81 Annex B; JFIF 1.02; ICC.1:2022 Annex B.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from .iptc import in_resources
from .tiff import exif
from .trace import Copy, Sort, Trace, Unreadable, as_text, joined, words
from .xmp import in_xmp

START = b"\xff\xd8"
_END, _SCAN, _COMMENT = 0xD9, 0xDA, 0xFE
_JFIF, _EXIF, _PROFILE, _RESOURCES, _ADOBE = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_APPLICATIONS = range(0xE0, 0xF0)
_DRAWING = {*range(0xC0, 0xD0), *range(0xDA, 0xE0)} - {0xC8}
_IN_SCAN = {0x00, *range(0xD0, 0xD8)}
"""What follows 0xFF inside the coded picture: a stuffed byte, or a mark to restart at."""

_XMP, _LONG_XMP = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"


def read(content: bytes) -> Copy:
    """The picture alone. Raises `Unreadable` when it is not whole."""
    return joined([Copy(START), *_parts(content)])


def _parts(content: bytes) -> Iterator[Copy]:
    at = 2
    while True:
        marker, at = _marker(content, at)
        if marker == _END:
            yield Copy(b"\xff\xd9", _after(content[at:]))
            return
        end = at + int.from_bytes(content[at : at + 2], "big")
        if end < at + 2 or end > len(content):
            raise Unreadable("ends in the middle")
        yield _segment(marker, content[at + 2 : end])
        at = end
        if marker == _SCAN:
            at = _end_of_scan(content, end)
            yield Copy(content[end:at])


def _marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at : at + 1] != b"\xff":
        raise Unreadable("ends in the middle" if at >= len(content) else "is damaged")
    while content[at : at + 1] == b"\xff":
        at += 1
    if at >= len(content):
        raise Unreadable("ends in the middle")
    return content[at], at + 1


def _end_of_scan(content: bytes, at: int) -> int:
    while (at := content.find(b"\xff", at)) >= 0 and at + 1 < len(content):
        if content[at + 1] not in _IN_SCAN:
            return at
        at += 2
    raise Unreadable("ends in the middle")


def _after(rest: bytes) -> tuple[Trace, ...]:
    return (Trace(Sort.INSIDE, "something after its end"),) if rest.strip(b"\0") else ()


def _segment(marker: int, body: bytes) -> Copy:
    if marker in _APPLICATIONS:
        return _application(marker, body)
    if marker == _COMMENT:
        return Copy(b"", words(Sort.WORDS, as_text(body)) or (Trace(Sort.UNSEEN),))
    if marker not in _DRAWING:
        raise Unreadable("has a part that no program knows")
    return Copy(_framed(marker, body))


def _framed(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _application(marker: int, body: bytes) -> Copy:
    if marker == _PROFILE and body.startswith(b"ICC_PROFILE\0"):
        return Copy(_framed(marker, body))
    if marker == _ADOBE and body.startswith(b"Adobe") and len(body) >= 12:
        return Copy(_framed(marker, body[:12]), _after(body[12:]))
    if marker == _JFIF and body.startswith(b"JFIF\0") and len(body) >= 14:
        return _jfif(body)
    if marker == _EXIF and body.startswith(b"Exif\0"):
        said = exif(body[6:])
        kept = _framed(marker, b"Exif\0\0" + said.content) if said.content else b""
        return Copy(kept, said.traces)
    return Copy(b"", tuple(_said(marker, body)))


def _jfif(body: bytes) -> Copy:
    """The version and the density; a thumbnail may follow."""
    small = Trace(Sort.THUMBNAIL)
    return Copy(_framed(_JFIF, body[:12] + b"\0\0"), (small,) if len(body) > 14 else ())


def _said(marker: int, body: bytes) -> Iterator[Trace]:
    if marker == _EXIF and body.startswith(_XMP):
        yield from in_xmp(body[len(_XMP) :])
    elif marker == _EXIF and body.startswith(_LONG_XMP):
        yield Trace(Sort.PROGRAM)
    elif marker == _RESOURCES and body.startswith(b"Photoshop 3.0\0"):
        yield from in_resources(body[14:])
    elif marker == _JFIF and body.startswith(b"JFXX\0"):
        yield Trace(Sort.THUMBNAIL)
    else:
        yield Trace(Sort.UNSEEN)
