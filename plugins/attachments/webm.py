"""WebM: elements within elements; those that say too much become void in their place.

Source  RFC 8794 (EBML), RFC 9559 (Matroska).
"""

from __future__ import annotations

from collections.abc import Iterator

from .trace import Copy, Sort, Trace, Unreadable, as_text, words

START = b"\x1a\x45\xdf\xa3"
_VOID = 0xEC
_SEGMENT, _CLUSTER = 0x18538067, 0x1F43B675
_HOLDERS = {_SEGMENT, 0x1549A966, 0x1654AE6B, 0xAE}
"""Segment, Info, Tracks, a track."""

_SAYING = {
    0x1254C367: Sort.WORDS, 0x1941A469: Sort.INSIDE, 0x7BA9: Sort.WORDS, 0x4D80: Sort.PROGRAM,
    0x5741: Sort.PROGRAM, 0x4461: Sort.TIME, 0x73A4: Sort.DEVICE, 0x7384: Sort.PATH,
    0x536E: Sort.WORDS, 0x3C83AB: Sort.PATH, 0x3E83BB: Sort.PATH, 0x1043A770: Sort.WORDS,
}  # fmt: skip
"""Tags, files inside, title, programs, date, numbers and names of files and tracks, chapters."""

_WRITTEN = {0x7BA9, 0x4D80, 0x5741, 0x7384, 0x536E, 0x3C83AB, 0x3E83BB}
_NEEDED = {0x4D80, 0x5741}
"""The names of the programs must be there, so that their letters become spaces."""


def read(content: bytes) -> Copy:
    """The film with void in place of all tags. Raises `Unreadable` when it is not whole."""
    copy, traces = bytearray(content), list[Trace]()
    for number, start, body, end in _elements(content, 0, len(content)):
        traces += _blank(copy, number, start, body, end)
    return Copy(bytes(copy), tuple(traces))


def _blank(copy: bytearray, number: int, start: int, body: int, end: int) -> Iterator[Trace]:
    said = bytes(copy[body:end]) if number in _SAYING or number == _VOID else b""
    if number in _NEEDED:
        if said.strip():
            yield from words(_SAYING[number], as_text(said)) or (Trace(_SAYING[number]),)
        copy[body:end] = b" " * (end - body)
    elif number in _SAYING:
        yield from words(_SAYING[number], as_text(said)) if number in _WRITTEN else ()
        yield Trace(_SAYING[number])
        copy[start:end] = _void(end - start)
    elif number == _VOID:
        copy[body:end] = bytes(end - body)
        yield from (Trace(Sort.UNSEEN),) if any(said) else ()
    elif number in _HOLDERS:
        for inner in list(_elements(copy, body, end)):
            yield from _blank(copy, *inner)


def _void(size: int) -> bytes:
    """An element of that size which holds nothing."""
    if size < 9:
        return bytes((_VOID, 0x80 | size - 2)) + bytes(size - 2)
    return bytes((_VOID, 0x01)) + (size - 9).to_bytes(7, "big") + bytes(size - 9)


def _elements(
    content: bytes | bytearray, start: int, end: int
) -> Iterator[tuple[int, int, int, int]]:
    """Number, start, body and end of each element from one place to another."""
    while start < end:
        number, at = _number(content, start, 4, keep=True)
        size, body = _number(content, at, 8, keep=False)
        unknown = size == (1 << 7 * (body - at)) - 1
        if unknown and number not in {_SEGMENT, _CLUSTER}:
            raise Unreadable("is damaged")
        stop = _after_cluster(content, body, end) if unknown and number == _CLUSTER else body + size
        stop = end if unknown and number != _CLUSTER else stop
        if stop > end:
            raise Unreadable("ends in the middle")
        yield number, start, body, stop
        start = stop


def _after_cluster(content: bytes | bytearray, at: int, end: int) -> int:
    """The end of a cluster that does not say how long it is: where its own elements end."""
    while at < end:
        number, after = _number(content, at, 4, keep=True)
        if number > 0xFFFFFF:
            return at
        size, body = _number(content, after, 8, keep=False)
        at = body + size
    return at


def _number(content: bytes | bytearray, at: int, longest: int, *, keep: bool) -> tuple[int, int]:
    """A number whose first bits say how many bytes it takes, and where it ends."""
    first = content[at] if at < len(content) else 0
    size = 9 - first.bit_length()
    if size > longest or at + size > len(content):
        raise Unreadable("is damaged")
    value = int.from_bytes(content[at : at + size], "big")
    return (value if keep else value & (1 << 7 * size) - 1), at + size
