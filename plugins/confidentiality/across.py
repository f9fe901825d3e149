"""One person in several posts: readers can put together what each of them tells.

Two posts tell of one person when they use the same changed name, or share two telling details.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations as pairs

from findings import Finding, Level

from .combining import FEWEST_DETAILS, LIKELY, NARROWING, in_words, share
from .weighing.reading import Reading
from .weighing.weigh import Weighed

TELLING = 1e-3
"""The share of people below which a detail tells one story from another."""


@dataclass(frozen=True)
class Detail:
    """A narrowing detail of a post, and where it stands in the file."""

    kind: str
    text: str
    share: float
    start: int
    end: int


@dataclass(frozen=True)
class Told:
    """What one post tells of its people."""

    path: str
    source: str
    names: frozenset[str]
    details: tuple[Detail, ...]

    @classmethod
    def of(cls, path: str, source: str, reading: Reading) -> Told:
        """What a reading has found."""
        kept = [w for w in reading.weighed if w.kind in NARROWING and w.likely >= LIKELY]
        return cls(path, source, reading.post.declared, tuple(map(_detail, kept)))

    @property
    def texts(self) -> frozenset[str]:
        """The details that tell one story from another."""
        return frozenset(d.text for d in self.details if d.share < TELLING)


def _detail(one: Weighed) -> Detail:
    start, end = one.scene.passage.source_span(one.candidate.start, one.candidate.end)
    return Detail(one.kind, one.place.text.casefold(), share(one), start, end)


def across(posts: Sequence[Told], catchment: int, fewest_people: int) -> Iterator[Finding]:
    """An error for two posts that only together fit too few people, in the later of them."""
    for first, second in pairs([post for post in posts if post.details], 2):
        if not _same_person(first, second):
            continue
        together = _distinct([*first.details, *second.details])
        adds = min(_people(first.details, catchment), _people(second.details, catchment))
        people = _people(together, catchment)
        if people < fewest_people <= adds:
            yield _finding(first, second, people)


def _same_person(first: Told, second: Told) -> bool:
    return bool(first.names & second.names) or len(first.texts & second.texts) >= FEWEST_DETAILS


def _distinct(details: Iterable[Detail]) -> list[Detail]:
    return list({detail.text: detail for detail in details}.values())


def _people(details: Iterable[Detail], catchment: int) -> float:
    distinct = _distinct(details)
    if len({detail.kind for detail in distinct}) < FEWEST_DETAILS:
        return math.inf
    return catchment * math.prod(detail.share for detail in distinct)


def _finding(first: Told, second: Told, people: float) -> Finding:
    rarest = min(second.details, key=lambda detail: detail.share)
    quoted = second.source[rarest.start : rarest.end]
    return Finding.at(
        second.path, second.source, rarest.start, rarest.end, rule="combination", kind=rarest.kind,
        level=Level.ERROR,
        message=f"“{quoted}” and what {first.path} tells of the same person fit "
        f"{in_words(people)} around your practice when read together.",
        suggestion="Use another name and change two details in one of the posts.",
    )  # fmt: skip
