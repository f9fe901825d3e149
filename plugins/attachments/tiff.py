"""Exif: the block in the form of a TIFF file in which cameras and phones note all they know.

Source  CIPA DC-008 (Exif 2.32); TIFF 6.0. Tags are written as numbers there, and so here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from .gps import place
from .iptc import in_datasets, in_resources
from .trace import Copy, Sort, Trace, Unreadable, as_text, words
from .xmp import in_xmp

MOST_ENTRIES = 4000
"""Far more than any camera writes; directories that overlap would otherwise be read for ever."""

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}

_FURTHER = {0x8769: "exif", 0x8825: "gps", 0xA005: "other"}
"""Tags that lead to a further directory."""

_TEXTS = {
    0x010E: Sort.WORDS, 0x9286: Sort.WORDS, 0x013B: Sort.PERSON, 0x8298: Sort.PERSON,
    0xA430: Sort.PERSON, 0xA431: Sort.DEVICE, 0xA435: Sort.DEVICE, 0x010F: Sort.DEVICE,
    0x0110: Sort.DEVICE, 0x013C: Sort.DEVICE, 0xA420: Sort.DEVICE, 0x0131: Sort.PROGRAM,
    0x0132: Sort.TIME, 0x9003: Sort.TIME, 0x9004: Sort.TIME, 0x010D: Sort.PATH,
}  # fmt: skip

_WIDE_TEXTS = {
    0x9C9B: Sort.WORDS, 0x9C9C: Sort.WORDS, 0x9C9D: Sort.PERSON, 0x9C9E: Sort.WORDS,
    0x9C9F: Sort.WORDS,
}  # fmt: skip
"""What Windows adds, in two bytes a letter."""

_MAKER_NOTE, _THUMBNAIL, _ORIENTATION = 0x927C, 0x0201, 0x0112


@dataclass(frozen=True)
class Entry:
    """One line of a directory: `order` is how its numbers are written, `<` or `>`."""

    directory: str
    tag: int
    type: int
    value: bytes
    order: str


def exif(block: bytes) -> Copy:
    """What a block of Exif says; of it only the way up of the picture is copied, if it is turned.

    A block that cannot be read says something that nobody knows.
    """
    try:
        found = list(entries(block))
    except Unreadable:
        return Copy(b"", (Trace(Sort.UNSEEN),))
    turned = next((_way_up(one) for one in found if one.tag == _ORIENTATION), 1)
    kept = only_way_up(turned) if turned in range(2, 9) else b""
    return Copy(kept, () if block == kept else tuple(_traces(found)))


def only_way_up(orientation: int) -> bytes:
    """The smallest block of Exif that says how a picture is turned, and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return struct.pack(">2sHIH", b"MM", 42, 8, 1) + entry + bytes(4)


def entries(block: bytes) -> Iterator[Entry]:
    """The entries of all directories. Raises `Unreadable` when the block is not in this form."""
    orders = {b"II*\0": "<", b"MM\0*": ">"}
    order = orders.get(block[:4])
    if order is None or len(block) < 8:
        raise Unreadable("has camera data that cannot be read")
    pending, seen, count = [(_number(block, 4, order), "main")], set[int](), 0
    while pending:
        offset, name = pending.pop()
        if not offset or offset in seen or offset + 2 > len(block):
            continue
        seen.add(offset)
        for entry in _directory(block, offset, name, order):
            count += 1
            if count > MOST_ENTRIES:
                raise Unreadable("has camera data without end")
            yield entry
            if entry.tag in _FURTHER and len(entry.value) >= 4:
                pending.append((_number(entry.value, 0, order), _FURTHER[entry.tag]))
        pending.append((_next(block, offset, order), "thumbnail"))


def _directory(block: bytes, offset: int, name: str, order: str) -> Iterator[Entry]:
    (count,) = struct.unpack_from(f"{order}H", block, offset)
    for start in range(offset + 2, min(offset + 2 + 12 * count, len(block) - 11), 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", block, start)
        size = _SIZES.get(kind, 1) * number
        at = start + 8 if size <= 4 else _number(block, start + 8, order)
        yield Entry(name, tag, kind, block[at : at + size], order)


def _next(block: bytes, offset: int, order: str) -> int:
    (count,) = struct.unpack_from(f"{order}H", block, offset)
    after = offset + 2 + 12 * count
    return _number(block, after, order) if after + 4 <= len(block) else 0


def _number(block: bytes, offset: int, order: str) -> int:
    return int(struct.unpack_from(f"{order}I", block, offset)[0])


def _way_up(entry: Entry) -> int:
    return int.from_bytes(entry.value[:2], "little" if entry.order == "<" else "big")


def _traces(found: list[Entry]) -> Iterator[Trace]:
    gps = {one.tag: one for one in found if one.directory == "gps"}
    yield from place({tag: one.value for tag, one in gps.items()}, gps[2].order if 2 in gps else "")
    for one in found:
        if one.directory != "gps":
            yield from _trace(one)


def _trace(one: Entry) -> Iterator[Trace]:
    if one.tag in _TEXTS:
        yield from words(_TEXTS[one.tag], _said(one))
    elif one.tag in _WIDE_TEXTS:
        yield from words(_WIDE_TEXTS[one.tag], one.value.decode("utf-16-le", "replace"))
    elif one.tag == _MAKER_NOTE:
        yield Trace(Sort.DEVICE)
    elif one.tag == _THUMBNAIL and one.directory == "thumbnail":
        yield Trace(Sort.THUMBNAIL)
    elif one.tag == 0x02BC:
        yield from in_xmp(one.value)
    elif one.tag == 0x83BB:
        yield from in_datasets(one.value)
    elif one.tag == 0x8649:
        yield from in_resources(one.value)


def _said(one: Entry) -> str:
    """A text; a user's comment begins with eight letters that name its encoding."""
    if one.tag != 0x9286:
        return as_text(one.value.rstrip(b"\0"))
    if one.value.startswith(b"UNICODE"):
        return one.value[8:].decode("utf-16-le" if one.order == "<" else "utf-16-be", "replace")
    return as_text(one.value[8:].rstrip(b"\0"))
