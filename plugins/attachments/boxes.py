"""AVIF and HEIC pictures, MP4 films and M4A sound: boxes within boxes.

Places in the file are written down in it as numbers, so nothing may move: what says too much is
overwritten in its place. Exif of a picture becomes an empty one, XMP becomes spaces, and a box of
tags becomes a box of free space.

Source  ISO/IEC 14496-12 (boxes, `iinf`, `iloc`), 23000-22 (AVIF), QuickTime File Format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .items import Item, metadata_items
from .tiff import exif
from .trace import Copy, Sort, Trace, Unreadable, as_text, words
from .xmp import in_xmp

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"edts", b"dinf", b"moof", b"traf", b"mvex"}
"""Boxes that hold nothing but boxes."""

_TAGS = {b"udta", b"uuid", b"meta"}
"""Boxes of tags, wherever they stand; only at the top is `meta` a picture itself."""

_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_DEEPEST = 12
_SHOWN = (bytearray(b"vide"), bytearray(b"soun"))
_EMPTY_EXIF = b"\0\0\0\0II*\0\x08\0\0\0" + bytes(6)


@dataclass(frozen=True)
class Box:
    """A box: what it is called, and where what it holds begins and ends."""

    name: bytes
    start: int
    body: int
    end: int


def read(content: bytes) -> Copy:
    """The same with blanks in place of all tags. Raises `Unreadable` when it is not whole."""
    copy = bytearray(content)
    traces: list[Trace] = []
    for box in _boxes(content, 0, len(content)):
        if box.name == b"meta":
            for item in metadata_items(content[box.body : box.end]):
                traces += _blank_item(copy, item, content)
        else:
            traces += _blank(copy, box, 0)
    return Copy(bytes(copy), tuple(traces))


def _boxes(content: bytes | bytearray, start: int, end: int) -> Iterator[Box]:
    while start < end:
        size, name = (
            int.from_bytes(content[start : start + 4], "big"),
            content[start + 4 : start + 8],
        )
        body = start + 8
        if size == 1:
            size, body = int.from_bytes(content[start + 8 : start + 16], "big"), start + 16
        stop = end if size == 0 else start + size
        if stop > end or stop < body:
            raise Unreadable("ends in the middle")
        yield Box(bytes(name), start, body, stop)
        start = stop


def _blank(copy: bytearray, box: Box, depth: int) -> Iterator[Trace]:
    if depth > _DEEPEST:
        raise Unreadable("has boxes within boxes without end")
    if box.name in _TAGS:
        yield from _tags(bytes(copy[box.body : box.end]))
        copy[box.start + 4 : box.start + 8] = b"free"
        copy[box.body : box.end] = bytes(box.end - box.body)
    elif box.name in {b"free", b"skip"}:
        yield from (Trace(Sort.UNSEEN),) if any(copy[box.body : box.end]) else ()
        copy[box.body : box.end] = bytes(box.end - box.body)
    elif box.name in _DATED:
        yield from _undate(copy, box)
    elif box.name == b"hdlr" and copy[box.body + 8 : box.body + 12] not in _SHOWN:
        raise Unreadable("has a track that is neither picture nor sound")
    elif box.name in _HOLDERS:
        for inner in _boxes(copy, box.body, box.end):
            yield from _blank(copy, inner, depth + 1)


def _undate(copy: bytearray, box: Box) -> Iterator[Trace]:
    """When it was made and changed: two numbers after the version."""
    size = 16 if copy[box.body] else 8
    if box.end - box.body < 4 + size:
        raise Unreadable("is damaged")
    if any(copy[box.body + 4 : box.body + 4 + size]):
        yield Trace(Sort.TIME)
    copy[box.body + 4 : box.body + 4 + size] = bytes(size)


def _tags(body: bytes) -> Iterator[Trace]:
    if b"\xa9xyz" in body or b"location.ISO6709" in body or b"loci" in body:
        yield Trace(Sort.PLACE, "a place within about 10 m")
    if b"<x:xmpmeta" in body:
        yield from in_xmp(body[body.find(b"<x:xmpmeta") : body.rfind(b">") + 1])
    for name, sort in (
        (b"\xa9nam", Sort.WORDS),
        (b"\xa9ART", Sort.PERSON),
        (b"\xa9cmt", Sort.WORDS),
    ):
        at = body.find(name)
        size = int.from_bytes(body[at + 4 : at + 8], "big")
        if at >= 0 and body[at + 8 : at + 12] == b"data":
            yield from words(sort, as_text(body[at + 20 : at + 4 + size]))
    if any(body):
        yield Trace(Sort.PROGRAM)


def _blank_item(copy: bytearray, item: Item, content: bytes) -> Iterator[Trace]:
    """Overwrite Exif or XMP of a picture, which may lie in several pieces."""
    if any(end > len(content) for _, end in item.extents):
        raise Unreadable("ends in the middle")
    said = b"".join(content[start:end] for start, end in item.extents)
    blank = _EMPTY_EXIF.ljust(len(said), b"\0")[: len(said)] if item.is_exif else b" " * len(said)
    if said == blank:
        return
    if item.is_exif:
        yield from exif(said[4 + int.from_bytes(said[:4], "big") :]).traces or (Trace(Sort.UNSEEN),)
    else:
        yield from in_xmp(said)
    for start, end in item.extents:
        copy[start:end], blank = blank[: end - start], blank[end - start :]
