"""What kind of word a word is: the shape and the cluster that stand for it in the model.

Names and rare words do not stand for themselves, so that the model cannot learn a name by heart.
"""

from __future__ import annotations

from functools import cache

from ..lexicon import DATA, is_english_word, is_only_a_name
from ..sentences import Sentence, Word

UNKNOWN = "0"


def shape(word: Word, *, opens: bool) -> str:
    """A word as the model knows it: itself, or GIVEN, CAP, YEAR, NUM for what it may be.

    `opens` says that a capital is due there anyway.
    """
    plain = word.plain
    if word.is_capital:
        if is_only_a_name(plain):
            return "GIVEN"
        if not is_english_word(plain):
            return "CAP"
    elif plain.isdigit():
        return "YEAR" if len(plain) == 4 and plain[:2] in ("19", "20") else "NUM"
    return plain.upper() if word.is_capital and not opens else plain


def shapes(sentence: Sentence) -> list[str]:
    """The words of a sentence as the model knows them."""
    return [shape(word, opens=at == 0) for at, word in enumerate(sentence.words)]


@cache
def clusters() -> dict[str, str]:
    """The cluster of each word of `word_clusters.txt`: words used alike share one."""
    found: dict[str, str] = {}
    for line in (DATA / "word_clusters.txt").read_text(encoding="utf-8").splitlines():
        name, _, members = line.partition(":")
        if not line.startswith("#"):
            found.update(dict.fromkeys(members.split(), name))
    return found


def cluster(word: Word) -> str:
    """The cluster of a word as written, or else in small letters."""
    known = clusters()
    return known.get(word.bare) or known.get(word.plain) or UNKNOWN
