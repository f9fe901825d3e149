"""What needs no weighing: places that the very words beside them tie to a client.

The model may be wrong; these few are stopped whatever it says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..lexicon import word_classes
from .weigh import Weighed

CERTAIN = 0.99

PUBLIC_FORMS = frozenset({"helpline", "registration", "official-url"})
THEIRS_ALONE = frozenset({"url", "postcode", "postcode-town"})
"""Forms of contact details that are everywhere, and somebody's only if the words say whose."""

OF_ONE_PERSON = frozenset({"labelled", "checksum", "plate"})
"""Forms of numbers that belong to one person, whoever that is."""

NOT_MEANT = frozenset({"example", "invented", "notice", "event"})
"""Cues that a sentence is about nobody, or about the practice."""

OTHERS = NOT_MEANT | {"general", "own", "public"}
"""Cues that a sentence may be about somebody else."""

NEAR = 6
"""In words: how far back “her” may stand."""

WHOSE = frozenset({"his", "her", "hers", "their", "theirs", "him", "them", "client", "patient"})


def raise_floors(weighed: Iterable[Weighed]) -> None:
    """Make certain what the words themselves say."""
    for one in weighed:
        if _is_certain(one):
            one.likely = max(one.likely, CERTAIN)


def _is_certain(one: Weighed) -> bool:
    kinds = {cue.kind for cue in one.scene.cues}
    if one.kind == "NAME":
        return kinds.isdisjoint(OTHERS) and _is_named_client(one)
    if one.kind not in ("ID", "CONTACT") or not kinds.isdisjoint(NOT_MEANT):
        return False
    return _is_of_one_person(one, kinds)


def _is_of_one_person(one: Weighed, kinds: Collection[str]) -> bool:
    form = one.candidate.form
    if form in PUBLIC_FORMS:
        return False
    says_whose = _is_theirs(one) or ("client" in kinds and form not in THEIRS_ALONE)
    return says_whose or (one.kind == "ID" and form in OF_ONE_PERSON)


def _is_theirs(one: Weighed) -> bool:
    """“reach her at …”, “his email, …”."""
    first = one.place.first
    words = one.scene.sentence.words
    near = [*words[max(0, first - NEAR) : first], *words[one.place.stop : one.place.stop + 2]]
    return any(word.plain in WHOSE for word in near)


def _is_named_client(one: Weighed) -> bool:
    """“my client Ottoline”, “Mr Adeyemi, a patient of mine”."""
    place, words = one.place, one.scene.sentence.words
    classes = word_classes()
    first = place.first - (
        1 if place.first and words[place.first - 1].plain in classes["honorific"] else 0
    )
    before = words[first - 1].plain if first else ""
    if before in classes["client"]:
        gap = one.scene.sentence.text[words[first - 1].end : words[first].start]
        return gap in (" ", ", ", " (")
    return any(
        cue.kind == "client"
        and place.stop <= cue.first <= place.stop + 1
        and words[cue.last].plain in ("mine", "ours")
        for cue in one.scene.cues
    )
