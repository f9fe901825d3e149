"""What a paragraph tells only once it has been read to its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from manuscript import Passage

from .lexicon import is_only_a_name, word_classes
from .subjects import (
    CARRIED,
    NEARBY,
    SAID,
    TOGETHER,
    About,
    Subject,
    has_name,
    has_pronoun,
    is_first_person,
)

SENDER = re.compile(r"\s*(?:From|Sender|Dear) ?[:A-Z]")

SIGNED = re.compile(r"[—–-] ?((?:[A-Z]\.){1,3}|[A-Z][a-z]+)\s*$")

THEY = frozenset({"they", "them", "their"})


def look_back(here: Sequence[About]) -> list[About]:
    """Within a paragraph a client may be named before it is said who that is."""
    last = _last_sign_of_client(here)
    return [_seen_later(about) if i <= last else about for i, about in enumerate(here)]


def _seen_later(about: About) -> About:
    if about.subject is not Subject.GENERAL or "general" in about.cue_kinds():
        return about
    tells = not TOGETHER.isdisjoint(about.cue_kinds())
    theirs = not THEY.isdisjoint(about.sentence.plain)
    surely = tells or theirs or has_pronoun(about.sentence) or has_name(about.sentence)
    return replace(about, subject=Subject.CLIENT, certainty=CARRIED if surely else NEARBY)


def bridge(here: Sequence[About]) -> list[About]:
    """A sentence between two of a client's is the client's as well."""
    return [
        replace(about, certainty=CARRIED)
        if about.certainty == NEARBY
        and 0 < i < len(here) - 1
        and here[i - 1].is_client
        and here[i + 1].is_client
        else about
        for i, about in enumerate(here)
    ]


def _last_sign_of_client(here: Sequence[About]) -> int:
    """The last sentence that says so, or the end where “week four” and “she” meet."""
    said = [i for i, about in enumerate(here) if about.certainty == SAID]
    clinical = any("clinical" in about.cue_kinds() for about in here)
    if clinical and any(has_pronoun(about.sentence) for about in here):
        return len(here)
    if _is_told_from_the_room(here):
        return len(here)
    return max(said, default=-1)


def _is_told_from_the_room(here: Sequence[About]) -> bool:
    """Whether a paragraph tells of “she” and “me” and of therapy, and of nobody else."""
    if any(a.subject not in (Subject.GENERAL, Subject.CLIENT) for a in here):
        return False
    pronouns = sum(has_pronoun(about.sentence) for about in here)
    if pronouns and any("person" in about.cue_kinds() for about in here):
        pronouns += 1
    mine = any(is_first_person(about.sentence) for about in here)
    of_therapy = word_classes()["of-therapy"]
    return pronouns > 1 and mine and any(a.sentence.plain & of_therapy for a in here)


def is_letter(passage: Passage) -> bool:
    """Whether a quotation is a letter: it has a sender, or an initial or a first name under it."""
    if SENDER.match(passage.text):
        return True
    signed = SIGNED.search(passage.text)
    return signed is not None and (len(signed[1]) < 6 or is_only_a_name(signed[1]))


def quoted(about: About) -> About:
    """A sentence of a client's own words."""
    if about.subject in (Subject.GENERAL, Subject.OWN_LIFE, Subject.CLIENT):
        certainty = max(about.certainty, CARRIED)
        return replace(about, subject=Subject.CLIENT, certainty=certainty)
    return about
