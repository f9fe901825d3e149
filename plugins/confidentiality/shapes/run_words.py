"""The words around names that tell of a place or an organisation, from `data/run_words.txt`."""

from __future__ import annotations

from functools import cache

from ..lexicon import words_of


@cache
def class_of(name: str) -> frozenset[str]:
    """The words of one class."""
    rows = (line.partition(":") for line in words_of("run_words"))
    return frozenset(word for key, _, words in rows if key == name for word in words.split())
