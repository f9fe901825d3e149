"""The mentions that name one person: “Mei Lin Chen”, later “Mei”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..lexicon import folded, word_classes
from ..sentences import WORD


def keys(name: str) -> list[str]:
    """The parts of a name that tell one person from another, as lists spell them."""
    parts = [folded(part).removesuffix("'s") for part in WORD.findall(name)]
    telling = [p for p in parts if p not in word_classes()["particle"]]
    return [p for p in telling if len(p) > 1] or telling


def same_person(names: Sequence[str]) -> list[list[int]]:
    """For each name the indexes of those that share a part with it, itself included."""
    parts = [keys(name) for name in names]
    by_part: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(parts):
        for part in own:
            by_part[part].append(index)
    return [
        sorted({index, *(other for part in own for other in by_part[part])})
        for index, own in enumerate(parts)
    ]
