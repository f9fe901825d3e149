"""AVIF, MP4 and M4A (boxes), WebM (elements): no box and no element holds tags."""

from __future__ import annotations

from collections.abc import Iterator

_TAGS = "still holds tags about its making"
_OPEN = {b"moov", b"trak", b"mdia", b"minf", b"edts", b"dinf", b"moof", b"traf", b"mvex"}
_PICTURES = {b"avif", b"avis"}
_FILMS = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4A ", b"M4V ",
          b"dash", b"MSNV", b"mif1", b"msf1"}  # fmt: skip

_ELEMENTS_OPEN = {0x18538067, 0x1549A966, 0x1654AE6B, 0xAE}
_ELEMENTS_OF_TAGS = {
    0x1254C367, 0x1941A469, 0x7BA9, 0x4461, 0x73A4, 0x7384, 0x536E, 0x3C83AB, 0x3E83BB, 0x1043A770,
}  # fmt: skip
_PROGRAMS = {0x4D80, 0x5741}
_CLUSTER = 0x1F43B675


def look(content: bytes) -> str | None:
    """Why it may not be published; empty when it may, None when it is none of these."""
    if content[4:8] == b"ftyp" and content[8:12] in _PICTURES | _FILMS:
        return "" if all(_boxes(content, 0, len(content), 0)) else _TAGS
    if content[:4] == b"\x1a\x45\xdf\xa3":
        return "" if all(_elements(content, 0, len(content))) else _TAGS
    return None


def _boxes(content: bytes, at: int, end: int, depth: int) -> Iterator[bool]:
    if depth > 12:
        raise ValueError("boxes without end")
    while at < end:
        size, name, body = _number(content, at, 4), content[at + 4 : at + 8], at + 8
        if size == 1:
            size, body = _number(content, at + 8, 8), at + 16
        stop = at + size if size else end
        if stop > end or stop < body:
            raise ValueError("a box is cut off")
        yield _may_be(name, content[body:stop] if name != b"mdat" else b"", depth)
        if name in _OPEN:
            yield from _boxes(content, body, stop, depth + 1)
        at = stop


def _may_be(name: bytes, body: bytes, depth: int) -> bool:
    if name in {b"udta", b"uuid"} or (name == b"meta" and depth):
        return False
    if name in {b"free", b"skip"}:
        return not any(body)
    if name in {b"mvhd", b"tkhd", b"mdhd"}:
        return not any(body[4 : 20 if body[0] else 12])
    return name != b"hdlr" or body[8:12] in {b"vide", b"soun"}


def _number(content: bytes, at: int, size: int) -> int:
    return int.from_bytes(content[at : at + size], "big")


def _elements(content: bytes, at: int, end: int) -> Iterator[bool]:
    while at < end:
        number, body = _variable(content, at, mark=True)
        size, body = _variable(content, body, mark=False)
        if size is None and number not in {0x18538067, _CLUSTER}:
            raise ValueError("an element without size")
        stop = end if size is None else body + size
        if stop > end:
            raise ValueError("an element is cut off")
        yield number not in _ELEMENTS_OF_TAGS
        yield number not in _PROGRAMS or not content[body:stop].strip()
        yield number != 0xEC or not any(content[body:stop])
        # A cluster of unknown size ends where the next element of the segment begins, so what is
        # in it is read as if it stood beside it.
        is_open = number in _ELEMENTS_OPEN or (number == _CLUSTER and size is None)
        at = body if is_open else stop


def _variable(content: bytes, at: int, *, mark: bool) -> tuple[int | None, int]:
    width = 9 - content[at].bit_length()
    if width > 8 or at + width > len(content):
        raise ValueError("no number")
    value = int.from_bytes(content[at : at + width], "big")
    plain = value & ((1 << 7 * width) - 1)
    if mark:
        return value, at + width
    return (None if plain == (1 << 7 * width) - 1 else plain), at + width
