"""JPEG, PNG, WebP, GIF and ICO: every part is one of those that draw."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MORE = "still holds more than the picture"
_ONLY_WAY_UP = re.compile(
    rb"MM\0\*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0[\x02-\x08]\0\0\0\0\0\0", re.DOTALL
)
"""Exif that says how the picture is turned, and nothing else."""

_NEXT_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")

_PNG_PARTS = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"pHYs", b"bKGD", b"hIST", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_WEBP_PARTS = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ICCP"}


def look(content: bytes) -> str | None:
    """Why a picture may not be published; empty when it may, None when it is none of these."""
    if content[:2] == b"\xff\xd8":
        return _all_fine(_jpeg(content))
    if content[:8] == b"\x89PNG\r\n\x1a\n":
        return _all_fine(_png(content))
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        whole = int.from_bytes(content[4:8], "little") + 8 == len(content)
        return _all_fine(_webp(content, 12)) if whole else _MORE
    if content[:3] == b"GIF":
        return _all_fine(_gif(content))
    return _all_fine(_ico(content)) if content[:4] == b"\0\0\1\0" else None


def _all_fine(parts: Iterator[bool]) -> str:
    return "" if all(parts) else _MORE


def _jpeg(content: bytes) -> Iterator[bool]:
    at = 2
    while content[at : at + 2] != b"\xff\xd9":
        if content[at] != 0xFF:
            raise ValueError("no marker")
        marker, size = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        body = content[at + 4 : at + 2 + size]
        yield _may_be_in_jpeg(marker, body)
        at += 2 + size
        if marker == 0xDA:
            found = _NEXT_MARKER.search(content, at)
            if not found:
                raise ValueError("no end")
            at = found.start()
    yield at + 2 == len(content)


def _may_be_in_jpeg(marker: int, body: bytes) -> bool:
    if marker == 0xE1:
        return body[:6] == b"Exif\0\0" and bool(_ONLY_WAY_UP.fullmatch(body[6:]))
    if marker == 0xE0:
        return body[:5] == b"JFIF\0" and len(body) == 14
    if marker == 0xE2:
        return body[:12] == b"ICC_PROFILE\0"
    if marker == 0xEE:
        return body[:5] == b"Adobe" and len(body) == 12
    return marker in range(0xC0, 0xE0)


def _png(content: bytes) -> Iterator[bool]:
    at, name = 8, b""
    while name != b"IEND":
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if not name:
            raise ValueError("no end")
        body = content[at + 8 : at + 8 + size]
        yield name in _PNG_PARTS or (name == b"eXIf" and bool(_ONLY_WAY_UP.fullmatch(body)))
        at += 12 + size
    yield at == len(content)


def _webp(content: bytes, at: int) -> Iterator[bool]:
    while at < len(content):
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        body = content[at + 8 : at + 8 + size]
        if name == b"ANMF":
            yield from _webp(body, 16)
        else:
            turned = name == b"EXIF" and bool(_ONLY_WAY_UP.fullmatch(body))
            yield len(body) == size and (name in _WEBP_PARTS or turned)
        at += 8 + size + size % 2


def _gif(content: bytes) -> Iterator[bool]:
    at = 13 + _colours(content[10])
    while content[at] != 0x3B:
        if content[at] == 0x2C:
            at += 11 + _colours(content[at + 9])
        else:
            repeats = content[at + 3 : at + 14] in (b"NETSCAPE2.0", b"ANIMEXTS1.0")
            yield content[at] == 0x21 and (content[at + 1] == 0xF9 or repeats)
            at += 2
        while content[at]:
            at += content[at] + 1
        at += 1
    yield at + 1 == len(content)


def _colours(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _ico(content: bytes) -> Iterator[bool]:
    count = int.from_bytes(content[4:6], "little")
    end = 6 + 16 * count
    for at in range(6, 6 + 16 * count, 16):
        size = int.from_bytes(content[at + 8 : at + 12], "little")
        start = int.from_bytes(content[at + 12 : at + 16], "little")
        picture = content[start : start + size]
        yield start == end and len(picture) == size
        yield picture[:4] == b"\x28\0\0\0" or (picture[1:4] == b"PNG" and all(_png(picture)))
        end = start + size
    yield end == len(content)
