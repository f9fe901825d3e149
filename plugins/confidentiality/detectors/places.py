"""Places in a client's life.

Finds      A village, suburb, town or landmark that a sentence ties to a client: “lives in …”,
           “the flat in …”, “came from …”.
Because    A small place and one more detail are often enough to know who it is.
Leaves     Countries, states and provinces; the practice's own town; places in general remarks.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B); Hrynaszkiewicz et al. 2010.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import Level

from ..capitals import Capitals, capitals
from ..lexicon import is_english_word, is_given_name, word_classes, words_of
from ..subjects import About
from ..suspicion import Suspicion, Text, reason

CERTAIN = frozenset({"in", "from", "near", "outside", "around"})


def places(text: Text) -> Iterator[Suspicion]:
    """Places in sentences about a client."""
    for about in text.abouts:
        if about.is_client and "own" not in about.cue_kinds():
            yield from (_suspicion(about, run) for run in capitals(about) if _is_place(run))


def _is_place(run: Capitals) -> bool:
    """A capitalised name after “in” or “from”, or before “house”, that is no region or season."""
    name = " ".join(run.plain)
    if name in words_of("regions") or any(key in word_classes()["calendar"] for key in run.plain):
        return False
    if run.plain[0] in word_classes()["language"] or run.plain[0] == "the":
        return False
    is_city = name in words_of("cities")
    ordinary = all(is_english_word(key) for key in run.plain) and not is_city
    if ordinary or run.text.isupper() or run.is_opening:
        return False
    person = is_given_name(run.plain[0])
    if person and len(run.plain) > 1 and not is_city:
        return False
    if run.before in CERTAIN or (is_city and run.before in word_classes()["leads-to-place"]):
        return True
    if run.before == "the" and run.after in word_classes()["place-head"]:
        return not person
    return run.before == "at" and not person


def _suspicion(about: About, run: Capitals) -> Suspicion:
    return Suspicion(
        about.passage, run.start, run.end, "place", "PLACE", Level.WARNING,
        f"“{run.text}” reads as a place in a client's life: {reason(about)}.",
        "Name the region or the country, or say “a small town” that is not yours.",
    )  # fmt: skip
