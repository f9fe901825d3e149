"""The sets of words in `data/contact_words.txt`, by name."""

from __future__ import annotations

from functools import cache

from ..lexicon import words_of


@cache
def _sets() -> dict[str, frozenset[str]]:
    rows = (line.partition(": ") for line in words_of("contact_words"))
    return {name: frozenset(words.split()) for name, _, words in rows}


def word_set(name: str) -> frozenset[str]:
    """The set `name`, such as “phones.phone-words”."""
    return _sets()[name]
