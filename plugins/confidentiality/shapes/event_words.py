"""Read `event_words.txt`, and find its phrases among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import words_of
from ..sentences import Word

ANY = "*"
MOST_SKIPPED = 3
USUAL = frozenset(
    """
    a an the his her their him them it of to in on at by from for with and or as out off up down
    over under into onto through back was were been is be had not no who that one only first last
    he she go went gone take took taken give given gave came come run ran man woman old own left
    made make put said all more way there which when what two three four long time still day years
    new so just around about away before after half then where live life did do found made stand
    stood turned held lost set told ask asked used
    """.split()  # noqa: SIM905
)
"""Words that occur in most sentences, by which no phrase should be looked up."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as seen from its rarest word: what stands before it, backwards, and after it."""

    form: str
    before: tuple[frozenset[str], ...]
    after: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase found: its first and last word, and the form."""

    first: int
    last: int
    form: str


def places(words: Sequence[Word]) -> Iterator[Place]:
    """The phrases among the words, in order of their rarest word."""
    index = phrases()
    for at, word in enumerate(words):
        for phrase in index.get(word.plain, ()):
            last = _reach(words, at, phrase.after, 1)
            first = _reach(words, at, phrase.before, -1)
            if first is not None and last is not None:
                yield Place(first, last, phrase.form)
                break


def _reach(
    words: Sequence[Word], at: int, wanted: Sequence[frozenset[str]], step: int
) -> int | None:
    """The index of the last word if the wanted words follow `at` in this direction."""
    if not wanted:
        return at
    skipped = MOST_SKIPPED if ANY in wanted[0] else 0
    wanted = wanted[1:] if skipped else wanted
    for distance in range(1, skipped + 2):
        there = at + step * distance
        if 0 <= there < len(words) and words[there].plain in wanted[0]:
            return _reach(words, there, wanted[1:], step)
    return None


@cache
def phrases() -> dict[str, list[Phrase]]:
    """All phrases by their rarest words."""
    index: dict[str, list[Phrase]] = {}
    for line in words_of("event_words"):
        form, _, texts = line.partition(": ")
        for text in texts.split(";"):
            tokens = [frozenset(token.split("/")) for token in text.split()]
            at = min(range(len(tokens)), key=lambda n: _weight(tokens[n]))
            phrase = Phrase(form, tuple(reversed(tokens[:at])), tuple(tokens[at + 1 :]))
            for word in tokens[at]:
                index.setdefault(word, []).append(phrase)
    return {word: sorted(found, key=lambda p: p.form) for word, found in index.items()}


@cache
def trigger_words() -> frozenset[str]:
    """Without one of these words no phrase can match."""
    return frozenset(phrases())


def _weight(token: frozenset[str]) -> int:
    return 1000 if ANY in token else 20 * len(token & USUAL) + len(token)
