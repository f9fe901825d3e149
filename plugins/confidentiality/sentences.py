"""Cut a passage into sentences and words, once, for everybody who reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .lexicon import folded, is_only_a_name, word_classes

WORD = re.compile(r"[^\W_]+(?:['’.-](?=[^\W_])[^\W_]+)*")
END = re.compile(r"[.!?…]+[\"'”’)\]*]*\s+(?=[“\"'‘(\[]?[^\W_])|\n\s*\n")
LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
ENDING = re.compile(r"['’](?:s|d|ll|ve|re|m)$", re.IGNORECASE)
LONGEST_WORD = 60
LONGEST_SENTENCE = 150
"""In words."""
FIRST_LETTER = re.compile(r"(?:^|[.!?]\s+)([^\W\d_])")
FEWEST_STARTS = 6
SHORTEST_SMALL = 40
"""In characters: a shorter one may be the rest of a sentence."""
MOST_CAPITALS = 0.7


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage: where it stands, and how lists spell it.

    `plain` is folded and without 's, 'd, 'll, so that “Mara's” and “Mara” are one word.
    `is_capital` is also true of a name in a text that is written without capitals.
    """

    start: int
    end: int
    text: str
    plain: str
    is_capital: bool

    @property
    def is_possessive(self) -> bool:
        """Whether it ends in 's."""
        return self.text.endswith(("'s", "’s", "'S", "’S"))

    @property
    def bare(self) -> str:
        """The word as written, without 's."""
        return self.text[: self.name_end - self.start]

    @property
    def name_end(self) -> int:
        """Where the name ends in a word such as “Mara's”."""
        return self.end - 2 if self.is_possessive else self.end


@dataclass(frozen=True)
class Sentence:
    """A stretch of a passage between two full stops."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def plain(self) -> frozenset[str]:
        """The words that occur, as lists spell them."""
        return frozenset(word.plain for word in self.words)

    @cached_property
    def is_title_case(self) -> bool:
        """Whether Nearly Every Long Word Has a Capital, as in headings and book titles."""
        long = [word for word in self.words[1:] if len(word.text) > 3]
        return len(long) > 1 and sum(word.is_capital for word in long) > 0.6 * len(long)


def sentences(text: str, *, without_capitals: bool = False) -> Iterator[Sentence]:
    """The sentences of a passage, in order."""
    start = 0
    for match in END.finditer(text):
        if not _is_short_form(text, start, match.start()):
            yield from _sentence(text, start, match.end(), without_capitals)
            start = match.end()
    yield from _sentence(text, start, len(text), without_capitals)


def _sentence(text: str, start: int, end: int, without_capitals: bool) -> Iterator[Sentence]:
    """One sentence; an endless one is cut, so that no text makes the work grow faster than it."""
    words = tuple(
        _word(m, without_capitals)
        for m in WORD.finditer(text, start, end)
        if m.end() - m.start() <= LONGEST_WORD
    )
    for first in range(0, len(words), LONGEST_SENTENCE):
        part = words[first : first + LONGEST_SENTENCE]
        after = words[first + LONGEST_SENTENCE : first + LONGEST_SENTENCE + 1]
        yield Sentence(text, start, after[0].start if after else end, part)
        start = after[0].start if after else end


def _word(match: re.Match[str], without_capitals: bool) -> Word:
    plain = _plain(match[0])
    is_capital = match[0][0].isupper() or (without_capitals and is_only_a_name(plain))
    return Word(match.start(), match.end(), match[0], plain, is_capital)


def is_without_capitals(texts: Iterable[str]) -> bool:
    """Whether a text is written in lower case throughout, as some writers do."""
    starts = [match[1] for text in texts for match in FIRST_LETTER.finditer(text)]
    small = sum(letter.islower() for letter in starts)
    return len(starts) > FEWEST_STARTS and small > MOST_CAPITALS * len(starts)


def is_small(text: str) -> bool:
    """Whether one passage among others, such as a message, is written in lower case throughout."""
    starts = [match[1] for match in FIRST_LETTER.finditer(text)]
    return len(text) > SHORTEST_SMALL and bool(starts) and all(map(str.islower, starts))


def _plain(word: str) -> str:
    return ENDING.sub("", folded(word))


def _is_short_form(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to “Dr.” or to an initial."""
    if text[stop : stop + 2] not in (". ", ".\n"):
        return False
    last = LAST_WORD.search(text, max(start, stop - 12), stop)
    if last is None:
        return False
    word = last[0]
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    return is_initial or word.lower() in word_classes()["short-form"]
