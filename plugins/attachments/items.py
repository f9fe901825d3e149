"""Where in a picture made of boxes its Exif and its XMP lie.

Source  ISO/IEC 14496-12, 8.11.3 (`iloc`) and 8.11.6 (`iinf`).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from .trace import Unreadable

_MOST = 20_000
_ELSEWHERE = ((0, 0),)


@dataclass(frozen=True)
class Item:
    """Exif or XMP, and the pieces of the file that hold it."""

    is_exif: bool
    extents: tuple[tuple[int, int], ...]


@dataclass
class _Numbers:
    """Numbers of varying width, read one after the other."""

    content: bytes
    at: int = 0

    def next(self, size: int) -> int:
        if self.at + size > len(self.content):
            raise Unreadable("is damaged")
        self.at += size
        return int.from_bytes(self.content[self.at - size : self.at], "big")


def metadata_items(meta: bytes) -> list[Item]:
    """The items of Exif and XMP that the body of a `meta` box lists. Raises `Unreadable`."""
    boxes = dict(_boxes(meta[4:]))
    kinds = dict(_kinds(boxes.get(b"iinf", b"")))
    found = []
    for number, extents in _places(boxes.get(b"iloc", b"")):
        if kinds.get(number) in {b"Exif", b"mime"}:
            if not all(end > start for start, end in extents):
                raise Unreadable("keeps what it says where nobody can look")
            found.append(Item(kinds[number] == b"Exif", extents))
    return found


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        if size < 8 or at + size > len(content):
            raise Unreadable("is damaged")
        yield name, content[at + 8 : at + size]
        at += size


def _kinds(iinf: bytes) -> Iterator[tuple[int, bytes]]:
    if not iinf:
        return
    for name, body in _boxes(iinf[4 + (2 if iinf[0] == 0 else 4) :]):
        if name == b"infe" and body and body[0] >= 2:
            wide = 2 if body[0] == 2 else 4
            number = int.from_bytes(body[4 : 4 + wide], "big")
            yield number, body[6 + wide : 10 + wide]


def _places(iloc: bytes) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    if not iloc:
        return
    numbers = _Numbers(iloc, 4)
    version, widths = iloc[0], numbers.next(2)
    offset, length, base, index = (widths >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 2 if version < 2 else 4
    for _ in range(_few(numbers.next(wide))):
        number = numbers.next(wide)
        in_file = not (version and numbers.next(2) & 15)
        numbers.next(2)
        start = numbers.next(base)
        extents = []
        for _ in range(_few(numbers.next(2))):
            numbers.next(index if version else 0)
            at = start + numbers.next(offset)
            extents.append((at, at + numbers.next(length)))
        yield number, tuple(extents) if in_file else _ELSEWHERE


def _few(count: int) -> int:
    if count > _MOST:
        raise Unreadable("is damaged")
    return count
