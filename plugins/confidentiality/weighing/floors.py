"""What needs no weighing: places that the very words beside them tie to a client.

The model may be wrong; these few are stopped whatever it says.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicon import word_classes
from .weigh import Weighed

CERTAIN = 0.99

PUBLIC_FORMS = frozenset({"helpline", "registration", "official-url", "url"})

OTHERS = frozenset({"example", "invented", "notice", "event", "general", "own", "public"})
"""Cues that a sentence may be about somebody else."""

NEAR = 6
"""In words: how far back “her” may stand."""

WHOSE = frozenset({"his", "her", "their", "him", "them", "client", "patient"})


def raise_floors(weighed: Iterable[Weighed]) -> None:
    """Make certain what the words themselves say."""
    for one in weighed:
        if _is_certain(one):
            one.likely = max(one.likely, CERTAIN)


def _is_certain(one: Weighed) -> bool:
    kinds = {cue.kind for cue in one.scene.cues}
    if not kinds.isdisjoint(OTHERS):
        return False
    if one.kind in ("ID", "CONTACT"):
        return one.candidate.form not in PUBLIC_FORMS and ("client" in kinds or _is_theirs(one))
    return one.kind == "NAME" and _is_named_client(one)


def _is_theirs(one: Weighed) -> bool:
    """“reach her at …”, “his email, …”."""
    first = one.place.first
    words = one.scene.sentence.words[max(0, first - NEAR) : first]
    return any(word.plain in WHOSE for word in words)


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
