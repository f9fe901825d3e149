"""Details that single somebody out together, though each fits a crowd.

Finds      An age, a job, a family, a group and an event of one person in one story, when hardly
           anybody else in the practice's surroundings fits them all.
Because    Fifteen attributes single out nearly everybody, three often suffice; the by-line of a
           blog tells the town. Readers who know the person need less than that.
Leaves     One detail alone; details of several persons in stories apart; years, countries.
Source     Sweeney 2000 (87 % of Americans unique by postcode, sex and date of birth), Golle 2006
           (63 %), Rocher et al. 2019; the share of each detail is an order of magnitude, from the
           lists in data/ (occupations, groups, family_shapes, places), which name their sources.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from findings import Level

from .suspicion import Suspicion
from .weighing.weigh import Weighed

NARROWING = ("AGE", "JOB", "FAMILY", "EVENT", "GROUP", "PLACE", "ORG")
UNKNOWN = {"EVENT": 1e-3, "ORG": 1e-3, "PLACE": 1e-2, "FAMILY": 1e-2, "GROUP": 1e-2, "JOB": 1e-4}
"""The share taken for a detail whose own is not known."""
FEWEST_DETAILS = 2
LIKELY = 0.55
"""How likely a detail must be a client's to count."""
IN_WORDS = {1: "ten", 2: "a hundred", 3: "a thousand", 4: "ten thousand"}


@dataclass(frozen=True)
class Combination:
    """The narrowing details of one story, and how many people in the surroundings fit them all."""

    details: tuple[Weighed, ...]
    people: float


def combinations(weighed: Iterable[Weighed], catchment: int) -> Iterator[Combination]:
    """The stories that narrow down, with the number of people whom they fit.

    `catchment` is the number of people from whom the practice's clients come.
    """
    stories: dict[int, list[Weighed]] = defaultdict(list)
    for one in weighed:
        if one.kind in NARROWING and one.likely >= LIKELY:
            stories[_story(one)].append(one)
    for story in stories.values():
        details = _distinct(story)
        if len({one.kind for one in details}) >= FEWEST_DETAILS:
            yield Combination(details, catchment * math.prod(map(share, details)))


def share(one: Weighed) -> float:
    """The share of people whom a detail fits."""
    own = one.candidate.share
    return own if own < 1 else UNKNOWN.get(one.kind, 1.0)


def _story(one: Weighed) -> int:
    """Which section of the post the detail stands in: a heading begins another."""
    return hash(one.scene.heading)


def _distinct(story: Sequence[Weighed]) -> tuple[Weighed, ...]:
    """The details of a story, each told once: the rarest of those that overlap or are the same."""
    kept: list[Weighed] = []
    for one in sorted(story, key=share):
        text = one.place.text.casefold()
        again = any(one.overlaps(o) or text == o.place.text.casefold() for o in kept)
        if not again:
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.place.at, one.candidate.start)))


def in_words(people: float) -> str:
    """A number of people as an order of magnitude: “about a hundred people”."""
    if people < 1:
        return "hardly anybody else"
    magnitude = round(math.log10(people))
    return (
        f"about {IN_WORDS[magnitude]} people"
        if magnitude in IN_WORDS
        else ("a handful of people" if magnitude < 1 else "many people")
    )


def suspicion_of(combination: Combination) -> Suspicion:
    """The error for a story that too few people fit, at its rarest detail."""
    rarest = min(combination.details, key=share)
    named = ", ".join(f"“{one.place.text}”" for one in combination.details)
    return Suspicion(
        rarest.scene.passage, rarest.candidate.start, rarest.candidate.end, "combination",
        rarest.kind, Level.ERROR,
        f"Each of these fits many, all of them together {in_words(combination.people)} around "
        f"your practice: {named}.",
        "Change or leave out two of them at least, the rarest first: "
        + rarest.candidate.suggestion,
    )  # fmt: skip
