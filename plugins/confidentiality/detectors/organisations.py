"""Organisations in a client's life.

Finds      A named employer, school, church, club, hospital or unit in a sentence about a client.
Because    Staff lists, school photographs and parish newsletters turn it into a name.
Leaves     Organisations recommended to readers, universities of cited authors, brands.
Source     HIPAA 45 CFR 164.514(b)(1); Hrynaszkiewicz et al. 2010: place of treatment.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import Level

from ..capitals import Capitals, capitals
from ..lexicon import is_english_word, word_classes
from ..subjects import About
from ..suspicion import Suspicion, Text, reason

LONGEST_RUN = 7


def organisations(text: Text) -> Iterator[Suspicion]:
    """Named organisations in sentences about a client."""
    for about in text.abouts:
        if about.is_client and about.cue_kinds().isdisjoint({"own", "public"}):
            yield from (_suspicion(about, run) for run in capitals(about) if _is_organisation(run))


def _is_organisation(run: Capitals) -> bool:
    classes = word_classes()
    if run.before == "the" and run.after in classes["organisation"] and not run.is_opening:
        return not all(is_english_word(key) for key in run.plain)
    if not 1 < len(run.plain) <= LONGEST_RUN:
        return False
    return not classes["organisation"].isdisjoint(run.plain)


def _suspicion(about: About, run: Capitals) -> Suspicion:
    return Suspicion(
        about.passage, run.start, run.end, "organisation", "ORG", Level.WARNING,
        f"“{run.text}” reads as a place where a client works, learns or worships: {reason(about)}.",
        "Name the kind alone: “a factory”, “her church”, “a school”.",
    )  # fmt: skip
