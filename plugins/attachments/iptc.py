"""IPTC: what news agencies and Photoshop write into a picture: by-line, caption, town, keywords.

Source  IPTC-NAA Information Interchange Model 4.2; Adobe's “Photoshop File Formats”.
"""

from __future__ import annotations

from collections.abc import Iterator

from .trace import Sort, Trace, as_text, words

_SORTS = {
    5: Sort.WORDS, 25: Sort.WORDS, 40: Sort.WORDS, 55: Sort.TIME, 60: Sort.TIME, 65: Sort.PROGRAM,
    80: Sort.PERSON, 85: Sort.PERSON, 90: Sort.PLACE, 92: Sort.PLACE, 95: Sort.PLACE,
    101: Sort.PLACE, 105: Sort.WORDS, 110: Sort.PERSON, 115: Sort.PERSON, 116: Sort.PERSON,
    118: Sort.PERSON, 120: Sort.WORDS, 122: Sort.PERSON,
}  # fmt: skip
"""The datasets of record 2."""

_IPTC, _THUMBNAILS, _PATH_NAMES = 0x0404, {0x0409, 0x040C}, range(0x07D0, 0x0BB6)


def in_resources(block: bytes) -> Iterator[Trace]:
    """What Photoshop's image resources say."""
    yield Trace(Sort.PROGRAM, "Photoshop")
    at = 0
    while block[at : at + 4] == b"8BIM" and at + 12 <= len(block):
        number = int.from_bytes(block[at + 4 : at + 6], "big")
        name = (block[at + 6] + 2) // 2 * 2
        start = at + 10 + name
        size = int.from_bytes(block[start - 4 : start], "big")
        if number == _IPTC:
            yield from in_datasets(block[start : start + size])
        elif number in _THUMBNAILS:
            yield Trace(Sort.THUMBNAIL)
        at = start + (size + 1) // 2 * 2


def in_datasets(block: bytes) -> Iterator[Trace]:
    """What the datasets of a block of IPTC say."""
    at = 0
    while block[at : at + 1] == b"\x1c" and at + 5 <= len(block):
        record, number = block[at + 1], block[at + 2]
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        if record == 2 and number in _SORTS:
            yield from words(_SORTS[number], as_text(block[at + 5 : at + 5 + size]))
        at += 5 + size
