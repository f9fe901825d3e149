"""Text as it is read: from pieces of source to plain characters and their places.

Look-alike letters are folded, compatibility forms made plain, invisible characters dropped,
accents joined to their letters, runs of white space made one space.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from .lookalikes import fold_lookalikes
from .passage import Kind, Passage

Piece = tuple[int, int, str | None]
"""Start and end in a `Region`, and what is read there; None when it reads as it is written."""


@dataclass(frozen=True)
class Region:
    """A stretch of Markdown with its line beginnings (`> `, `- `) taken off.

    Lines are joined by a line feed, or by U+2028 where the break is to be kept. `offsets` has
    the place in the file of each character of `text`, and one more for its end.
    """

    text: str
    offsets: Sequence[int] = field(repr=False)

    def part(self, start: int, end: int) -> Region:
        """A stretch of this stretch."""
        return Region(self.text[start:end], self.offsets[start : end + 1])


def passage(kind: Kind, region: Region, pieces: Sequence[Piece], where: str = "") -> Passage:
    """The passage that `pieces` of `region` make when they are read one after the other."""
    text = "".join(region.text[start:end] if said is None else said for start, end, said in pieces)
    offsets, ends = _places(region, pieces)
    if _NEEDS_FOLDING.search(text):
        text, offsets, ends = _folded(text, offsets, ends)
    offsets.append(ends.get(len(text) - 1, offsets[-1] + 1) if text else region.offsets[0])
    return Passage(kind, text, offsets, ends, where)


def _places(region: Region, pieces: Sequence[Piece]) -> tuple[array[int], dict[int, int]]:
    offsets: array[int] = array("L")
    ends: dict[int, int] = {}
    for start, end, said in pieces:
        if said is None:
            offsets.extend(region.offsets[start:end])
            continue
        after = region.offsets[end - 1] + 1 if end > start else region.offsets[start]
        ends.update((len(offsets) + i, after) for i in range(len(said)))
        offsets.extend([region.offsets[start]] * len(said))
    return offsets, ends


_NEEDS_FOLDING = re.compile(r"[^\n -~À-ÿ‘’“”–—…]|  | \n|\n |\n\n")
"""Finds nothing in a text that reads as it is written, as nearly all do."""


def _folded(
    text: str, offsets: array[int], ends: Mapping[int, int]
) -> tuple[str, array[int], dict[int, int]]:
    read: list[str] = []
    places: array[int] = array("L")
    after: dict[int, int] = {}
    for index, char in enumerate(text):
        end = ends.get(index, offsets[index] + 1)
        if _joins(read, char):
            after[len(read) - 1] = end
            continue
        plain = plain_form(char)
        if not plain or (plain.isspace() and read and read[-1] in {plain, "\n"}):
            if read and end > offsets[index] + 1:
                after[len(read) - 1] = end
            continue
        if plain == "\n" and read and read[-1] == " ":
            read.pop()
            after.pop(len(read), None)
            places.pop()
        for letter in plain:
            if end != offsets[index] + 1:
                after[len(read)] = end
            read.append(letter)
            places.append(offsets[index])
    return fold_lookalikes("".join(read)), places, after


def _joins(read: list[str], char: str) -> bool:
    """Whether `char` is an accent that makes one letter with the last one; then it is joined."""
    if char < "\u0300" or not read or not unicodedata.combining(char):
        return False
    joined = unicodedata.normalize("NFC", read[-1] + char)
    if len(joined) == 1:
        read[-1] = joined
    return len(joined) == 1


@cache
def plain_form(char: str) -> str:
    """How a character reads: nothing if it cannot be seen, plain letters if it is a variant."""
    if char in "\n\u2028":
        return "\n"
    if char.isspace():
        return " "
    if unicodedata.category(char) in {"Cc", "Cf"} or ord(char) in _UNSEEN:
        return ""
    plain = unicodedata.normalize("NFKC", char)
    return char if plain.startswith((" ", ".")) and not plain.isalnum() else plain


_UNSEEN = frozenset(
    chain(
        (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
        range(0x180B, 0x1810),
        range(0xFE00, 0xFE10),
        range(0xE0000, 0xE1000),
    )
)
"""Fillers and variation selectors: characters of other categories that show nothing."""
