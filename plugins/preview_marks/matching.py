"""Where on its page a finding stands. Where that is not sure, it stands in the panel alone.

A passage of the manuscript is looked for as a whole block of the page. When the same words are
passages several times, as in a refrain, they must be blocks as often, and are paired in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bs4 import BeautifulSoup

from findings import Finding
from manuscript import Manuscript, Passage

from .letters import letters
from .page_text import Place, Words, body_words, footnote_words, other_words

IN_BODY = frozenset(
    {"heading", "prose", "list_item", "cell", "quote", "definition", "code", "html"}
)

TELLING = 24
"""A passage with so many letters may also be found inside a larger block; it hardly comes twice."""

Found = dict[int, int]
"""Where each passage, by its number, begins among the letters of a part of the page."""


@dataclass(frozen=True)
class Part:
    """A part of the page, and where in it passages were found."""

    words: Words
    found: Found


class Matcher:
    """Finds the places of a manuscript's findings on one page made from it."""

    def __init__(self, manuscript: Manuscript, page: BeautifulSoup) -> None:
        self.passages = manuscript.passages
        self.bare = [letters(passage.text) for passage in self.passages]
        self.parts = [
            self._part(body_words(page), lambda p: p.kind in IN_BODY),
            self._part(footnote_words(page), lambda p: p.kind == "footnote"),
            self._part(other_words(page), lambda p: p.kind == "front"),
        ]

    def _part(self, words: Words, belongs: Callable[[Passage], bool]) -> Part:
        numbers = [n for n, p in enumerate(self.passages) if belongs(p) and self.bare[n][0]]
        same: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in numbers:
            same[self.bare[number][0], _wants(self.passages[number])].append(number)
        found: Found = {}
        for (text, wanted), alike in same.items():
            for look in _looks(text, wanted):
                places = [at for at in look(words, text) if _fits(words, at, wanted)]
                if len(places) == len(alike):
                    found.update(zip(alike, places, strict=True))
                    break
        return Part(words, found)

    def places(self, finding: Finding) -> list[Place]:
        """The letters of a finding on the page, in order; none when it is not sure which."""
        for number, passage in enumerate(self.passages):
            inside = _inside(passage, finding)
            if inside:
                for part in self.parts:
                    if number in part.found:
                        return self._letters(part, number, *inside)
        return []

    def _letters(self, part: Part, number: int, start: int, end: int) -> list[Place]:
        places = self.bare[number][1]
        first = part.found[number]
        return part.words.places[
            first + bisect_left(places, start) : first + bisect_left(places, end)
        ]

    def passage_of(self, finding: Finding) -> Passage | None:
        """The passage that a finding is about."""
        return next((p for p in self.passages if _inside(p, finding)), None)


def _wants(passage: Passage) -> str:
    """The one sort of block in which a passage may stand, if there is just one."""
    if passage.kind != "front":
        return ""
    return {"title": "h1", "summary": "p"}.get(passage.where, "any")


def _fits(words: Words, at: int, wanted: str) -> bool:
    return wanted in ("", "any") or wanted == words.starts[at].name


Look = Callable[[Words, str], Iterator[int]]


def _looks(text: str, wanted: str) -> Iterator[Look]:
    """The ways to look for a passage, the strictest first."""
    yield _one_block
    if not wanted and len(text) >= TELLING:
        yield _whole_blocks
        yield _anywhere


def _one_block(words: Words, text: str) -> Iterator[int]:
    """Where one block holds `text` and nothing else."""
    starts = [*words.starts, len(words.text)]
    return (at for at, after in pairwise(starts) if words.text[at:after] == text)


def _whole_blocks(words: Words, text: str) -> Iterator[int]:
    """Where several blocks in a row do, as with raw HTML."""
    ends = {*words.starts, len(words.text)}
    return (at for at in words.starts if words.text.startswith(text, at) and at + len(text) in ends)


def _anywhere(words: Words, text: str) -> Iterator[int]:
    """Where it stands among other words."""
    at = words.text.find(text)
    while at >= 0:
        yield at
        at = words.text.find(text, at + 1)


def _inside(passage: Passage, finding: Finding) -> tuple[int, int] | None:
    """Which characters of the passage a finding is about, if it is about this passage."""
    offsets: Sequence[int] = passage.offsets
    start = bisect_left(offsets, finding.start, hi=len(passage.text))
    end = bisect_left(offsets, finding.end, hi=len(passage.text))
    if start < end and passage.source_span(start, end) == (finding.start, finding.end):
        return start, end
    return None
