"""Ogg with Vorbis or Opus sound: pages; the second packet holds the comments, and is blanked.

Source  RFC 3533 (Ogg), RFC 7845 (Opus); Vorbis I, 5 (comments).
"""

from __future__ import annotations

from collections.abc import Iterator

from .trace import Copy, Sort, Trace, Unreadable, as_text, words

_HEAD = 27
_PEOPLE = {"artist", "performer", "author", "copyright", "contact", "organization", "composer"}
_COMMENTS = {b"\x01vorbis": b"\x03vorbis", b"OpusHead": b"OpusTags"}
"""How the first packet of a sound begins, and so must its second."""


def read(content: bytes) -> Copy:
    """The sound with an empty list of comments. Raises `Unreadable` when it is anything else."""
    pages = list(_pages(content))
    starts = [start for start, _, _ in pages if content[start + 5] & 2]
    first = content[pages[0][1] : pages[0][2]] if pages else b""
    mark = next((to for begin, to in _COMMENTS.items() if first.startswith(begin)), None)
    if mark is None or len(starts) != 1:
        raise Unreadable("is not a sound that can be read")
    copy, packet = bytearray(content), list(_second_packet(content, pages[1:]))
    said = b"".join(content[start:end] for _, start, end in packet)
    if not said.startswith(mark):
        raise Unreadable("is not a sound that can be read")
    blank = _blank(mark, len(said))
    if said == blank:
        return Copy(content)
    for page, start, end in packet:
        copy[start:end], blank = blank[: end - start], blank[end - start :]
        _seal(copy, next(each for each in pages if each[0] == page))
    return Copy(bytes(copy), tuple(_traces(said[len(mark) :])))


def _pages(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each page and what it carries begins, and where it ends."""
    at = 0
    while at < len(content):
        table = content[
            at + _HEAD : at + _HEAD + (content[at + 26] if at + 26 < len(content) else 0)
        ]
        body = at + _HEAD + len(table)
        end = body + sum(table)
        if content[at : at + 4] != b"OggS" or end > len(content):
            raise Unreadable("ends in the middle")
        yield at, body, end
        at = end


def _second_packet(
    content: bytes, pages: list[tuple[int, int, int]]
) -> Iterator[tuple[int, int, int]]:
    """The pieces of the packet that the second page begins with: their page, start and end."""
    for page, body, _ in pages:
        at = body
        for size in content[page + _HEAD : body]:
            at += size
            if size < 255:
                yield page, body, at
                return
        yield page, body, at
    raise Unreadable("ends in the middle")


def _blank(mark: bytes, size: int) -> bytes:
    """No maker, no comments, and the bit that ends a list of Vorbis."""
    empty = mark + bytes(8) + (b"\1" if mark.endswith(b"vorbis") else b"")
    return empty.ljust(size, b"\0")[:size]


def _traces(said: bytes) -> Iterator[Trace]:
    at = 4 + int.from_bytes(said[:4], "little")
    count, at = int.from_bytes(said[at : at + 4], "little"), at + 4
    yield Trace(Sort.PROGRAM)
    while count and at + 4 <= len(said):
        size = int.from_bytes(said[at : at + 4], "little")
        name, _, value = as_text(said[at + 4 : at + 4 + size]).partition("=")
        sort = Sort.PERSON if name.lower() in _PEOPLE else Sort.WORDS
        yield from words(sort, "" if name.upper() == "METADATA_BLOCK_PICTURE" else value)
        at, count = at + 4 + size, count - 1


def _seal(copy: bytearray, page: tuple[int, int, int]) -> None:
    """Write the page's checksum anew."""
    start, _, end = page
    copy[start + 22 : start + 26] = bytes(4)
    check = 0
    for byte in copy[start:end]:
        check = (check << 8 & 0xFFFFFFFF) ^ _TABLE[check >> 24 ^ byte]
    copy[start + 22 : start + 26] = check.to_bytes(4, "little")


def _remainder(byte: int) -> int:
    value = byte << 24
    for _ in range(8):
        value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
    return value


_TABLE = [_remainder(byte) for byte in range(256)]
