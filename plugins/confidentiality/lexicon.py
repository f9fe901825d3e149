"""The word lists in `data/`, read once and only when they are needed."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of the list `name`: one a line, `#` begins a remark."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """The classes of `word_classes.txt` by name."""
    rows = (line.partition(":") for line in words_of("word_classes"))
    return {name: frozenset(words.split()) for name, _, words in rows}


@cache
def folded(word: str) -> str:
    """`word` in lower case, without accents, with straight apostrophes: how lists spell it."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def is_given_name(word: str) -> bool:
    """Whether some culture gives this name to a child: “Siobhán”, “Hope”, “Te”."""
    plain = folded(word)
    return plain in words_of("given_names") or plain in words_of("given_names_of_many_cultures")


def is_english_word(word: str) -> bool:
    """Whether the word has a meaning besides any name it may be: “hope”, “chicken”."""
    plain = folded(word)
    return plain in words_of("english_words") or plain in word_classes()["calendar"]


def is_only_a_name(word: str) -> bool:
    """A given name that is not also a word: “Priya”, but not “Grace”."""
    return is_given_name(word) and not is_english_word(word)
