"""PNG: chunks, of which those that draw the picture are copied to the letter.

Dropped  Texts, times, Exif, chunks of programs' own, and whatever follows the end: a picture that
         was cropped may still have its lost half there.
Source   PNG (W3C, third edition), which holds the animated ones too.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from .tiff import exif
from .trace import Copy, Sort, Trace, Unreadable, as_text, joined, words
from .xmp import in_xmp

START = b"\x89PNG\r\n\x1a\n"

_DRAWING = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"pHYs", b"bKGD", b"hIST", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip

_PEOPLE = {"author", "copyright", "artist", "creator"}
_PROGRAMS = {"software", "creation time", "date:create", "date:modify", "date:timestamp"}

LONGEST_TEXT = 1 << 20
"""A text is unpacked this far, however much more of it there may be."""


def read(content: bytes) -> Copy:
    """The picture alone. Raises `Unreadable` when it is not whole."""
    return joined([Copy(START), *_parts(content)])


def _parts(content: bytes) -> Iterator[Copy]:
    at, name = len(START), b""
    while name != b"IEND":
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(content) or len(name) < 4:
            raise Unreadable("ends in the middle")
        if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
            raise Unreadable("is damaged")
        yield _chunk(name, content[at + 8 : end - 4])
        at = end
    if content[at:]:
        yield Copy(b"", (Trace(Sort.INSIDE, "something after its end"),))


def _chunk(name: bytes, body: bytes) -> Copy:
    if name in _DRAWING:
        return Copy(_framed(name, body))
    if not name[0] & 0x20:
        raise Unreadable("has a part that no program knows")
    if name == b"eXIf":
        said = exif(body)
        return Copy(_framed(name, said.content) if said.content else b"", said.traces)
    return Copy(b"", tuple(_said(name, body)))


def _framed(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + name + body + check


def _said(name: bytes, body: bytes) -> Iterator[Trace]:
    if name == b"tIME":
        yield Trace(Sort.TIME)
    elif name in {b"tEXt", b"zTXt", b"iTXt"}:
        yield from _text(as_text(body.partition(b"\0")[0]), _value(name, body))
    else:
        yield Trace(Sort.UNSEEN)


def _value(name: bytes, body: bytes) -> bytes:
    rest = body.partition(b"\0")[2]
    if name == b"iTXt":
        packed = rest[:1] == b"\1"
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        return _unpacked(rest) if packed else rest
    return _unpacked(rest[1:]) if name == b"zTXt" else rest


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, LONGEST_TEXT)
    except zlib.error:
        return b""


def _text(key: str, value: bytes) -> Iterator[Trace]:
    plain = key.lower()
    if "xmp" in plain:
        yield from in_xmp(value)
    elif "profile type" in plain:  # ImageMagick's way to keep Exif and IPTC, in hexadecimals
        yield Trace(Sort.UNSEEN)
    elif plain in _PROGRAMS:
        yield from words(Sort.PROGRAM, as_text(value)) or (Trace(Sort.PROGRAM),)
    else:
        sort = Sort.PERSON if plain in _PEOPLE else Sort.WORDS
        yield from words(sort, as_text(value)) or (Trace(sort),)
