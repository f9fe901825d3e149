"""The mentions that name one person: “Mei Lin Chen”, later “Mei”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..lexicon import folded, word_classes
from ..sentences import WORD

MOST = 40
"""How many mentions of one person are compared."""


def keys(name: str) -> list[str]:
    """The parts of a name that tell one person from another, as lists spell them."""
    parts = [folded(part).removesuffix("'s") for part in WORD.findall(name)]
    telling = [p for p in parts if p not in word_classes()["particle"]]
    return [p for p in telling if len(p) > 1] or telling


def same_person(names: Sequence[str]) -> list[list[int]]:
    """For each name the indexes of those that share a part with it, the first `MOST` of them.

    Equal names share one list, so that a name said a thousand times is no more work than that.
    """
    parts = [tuple(keys(name)) for name in names]
    by_part: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(parts):
        for part in own:
            if len(by_part[part]) < MOST:
                by_part[part].append(index)
    groups = {own: _together(own, by_part) for own in set(parts)}
    return [groups[own] or [index] for index, own in enumerate(parts)]


def _together(own: Sequence[str], by_part: Mapping[str, Sequence[int]]) -> list[int]:
    return sorted({index for part in own for index in by_part[part]})[:MOST]
