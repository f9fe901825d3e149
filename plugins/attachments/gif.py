"""GIF: blocks.

Kept    Pictures, their timing, how often an animation is repeated.
Source  GIF89a; the Netscape extension for repeating; XMP part 3 for where XMP hides.
"""

from __future__ import annotations

from collections.abc import Iterator

from .trace import Copy, Sort, Trace, Unreadable, as_text, joined, words
from .xmp import in_xmp

_EXTENSION, _PICTURE, _END = 0x21, 0x2C, 0x3B
_TIMING, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF
_REPEATING = {b"NETSCAPE2.0", b"ANIMEXTS1.0"}


def read(content: bytes) -> Copy:
    """The picture alone. Raises `Unreadable` when it is not whole."""
    return joined(list(_parts(content)))


def _parts(content: bytes) -> Iterator[Copy]:
    at = 13 + _colours(content, 10)
    yield Copy(content[:at])
    while (kind := _byte(content, at)) != _END:
        start = at
        if kind == _PICTURE:
            end = _end_of_blocks(content, at + 11 + _colours(content, at + 9))
            yield Copy(content[start:end])
        elif kind == _EXTENSION:
            end = _end_of_blocks(content, at + 2)
            yield _extension(content[start:end])
        else:
            raise Unreadable("is damaged")
        at = end
    rest = content[at + 1 :].strip(b"\0")
    yield Copy(b";", (Trace(Sort.INSIDE, "something after its end"),) if rest else ())


def _byte(content: bytes, at: int) -> int:
    if at >= len(content):
        raise Unreadable("ends in the middle")
    return content[at]


def _colours(content: bytes, at: int) -> int:
    """The size of the table of colours that the flags at this place announce."""
    flags = _byte(content, at)
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _end_of_blocks(content: bytes, at: int) -> int:
    while size := _byte(content, at):
        at += size + 1
    return at + 1


def _extension(block: bytes) -> Copy:
    kind, name = block[1], block[3:14]
    if kind == _TIMING or (kind == _APPLICATION and name in _REPEATING):
        return Copy(block)
    if kind == _COMMENT:
        return Copy(b"", words(Sort.WORDS, as_text(_joined_blocks(block))))
    if kind == _APPLICATION and name == b"XMP DataXMP":
        # The packet stands there unblocked, with 258 bytes behind it that lead readers out.
        return Copy(b"", tuple(in_xmp(block[14:-258])))
    return Copy(b"", (Trace(Sort.UNSEEN),))


def _joined_blocks(block: bytes) -> bytes:
    parts, at = [], 2
    while size := block[at]:
        parts.append(block[at + 1 : at + 1 + size])
        at += size + 1
    return b"".join(parts)
