"""Read a phrase book: patterns in a data file, each tried only where its words occur."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from ..lexicon import DATA, folded, words_of
from ..sentences import Sentence

CLASS = re.compile(r"<([a-z-]+)>")
CLAUSE = r"(?:[^\n,.;:!?()—–]{0,60}(?![\w'’]))"
EVERYWHERE = frozenset("one two only first last of by and at a an the had with after for".split())  # noqa: SIM905
WORDS = r"(?:[\w'’-]+ ){0,2}?"


@dataclass(frozen=True)
class Shape:
    """A pattern and the words without which it cannot match."""

    form: str
    needs: tuple[frozenset[str], ...]
    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a sentence first needs it."""
        return re.compile(rf"\b(?:{self.source})(?<! )", re.IGNORECASE)

    def may_match(self, sentence: Sentence) -> bool:
        """Whether a sentence has at least one word of each kind that is needed."""
        return not any(sentence.plain.isdisjoint(words) for words in self.needs)


@dataclass(frozen=True)
class Phrasebook:
    """The shapes of a data file, and for each form what to write instead and how rare it is."""

    shapes: tuple[Shape, ...]
    forms: dict[str, tuple[str, float]]
    by_word: dict[str, tuple[int, ...]]
    triggers: frozenset[str]

    def matches(self, sentence: Sentence) -> Iterator[tuple[str, re.Match[str]]]:
        """The phrases in a sentence with their forms, in order; of two that overlap, the longer."""
        if sentence.plain.isdisjoint(self.triggers):
            return
        taken: list[tuple[str, re.Match[str]]] = []
        for form, match in sorted(self._found(sentence), key=_shortness):
            if not any(m.start() < match.end() and match.start() < m.end() for _, m in taken):
                taken.append((form, match))
        yield from sorted(taken, key=lambda found: found[1].start())

    def _found(self, sentence: Sentence) -> Iterator[tuple[str, re.Match[str]]]:
        for shape in self._possible(sentence):
            for match in shape.pattern.finditer(sentence.text, sentence.start, sentence.end):
                yield shape.form, match

    def _possible(self, sentence: Sentence) -> Iterator[Shape]:
        """The shapes whose words occur, in the order of the book."""
        hits = sentence.plain & self.triggers
        for at in sorted({at for word in hits for at in self.by_word[word]}):
            if self.shapes[at].may_match(sentence):
                yield self.shapes[at]


@cache
def phrasebook(name: str) -> Phrasebook:
    """The phrase book `name`.toml."""
    table = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    words: dict[str, str] = table["words"]
    shapes = tuple(_shape(row, words) for row in table["shape"])
    forms = {form: (advice, share) for form, (advice, share) in table["form"].items()}
    by_word: dict[str, tuple[int, ...]] = {}
    for at, shape in enumerate(shapes):
        for word in min(shape.needs, key=_weight):
            by_word[word] = (*by_word.get(word, ()), at)
    return Phrasebook(shapes, forms, by_word, frozenset(by_word))


def _shape(row: dict[str, Any], words: dict[str, str]) -> Shape:
    needs = (CLASS.sub(lambda m: words[m[1]], need) for need in row["needs"])
    source = row["pattern"].replace(" *", f" {WORDS}").replace(")?*", f")?{WORDS}")
    source = CLASS.sub(lambda m: _any_of(words[m[1]]), source.replace("~", CLAUSE))
    return Shape(row["form"], tuple(frozenset(map(folded, need.split())) for need in needs), source)


def _shortness(found: tuple[str, re.Match[str]]) -> int:
    return found[1].start() - found[1].end()


def _any_of(words: str) -> str:
    return rf"(?:{'|'.join(map(re.escape, words.split()))})(?![\w'’-])"


def _weight(need: frozenset[str]) -> int:
    """How often a kind of word is likely to occur."""
    return len(need) + 10 * len(need & words_of("common_words")) + 200 * len(need & EVERYWHERE)
