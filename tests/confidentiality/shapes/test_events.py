"""Events that happen to few people."""

from __future__ import annotations

import pytest

from confidentiality.candidate import Candidate
from confidentiality.sentences import sentences
from confidentiality.shapes.events import events

from .tables import Case, cases, found


def only(text: str) -> Candidate:
    """The one candidate of a text."""
    (candidate,) = [c for sentence in sentences(text) for c in events(sentence)]
    return candidate


@pytest.mark.parametrize("case", cases("events"), ids=lambda case: case.text[:40])
def test_an_unusual_event_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(events, case.text) != list(case.details), "found now: take away `missed`"
    else:
        assert found(events, case.text) == list(case.details)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("His truck overturned at Oamaru.", "accident"),
        ("She lost two fingers to a baler.", "injury"),
        ("He donated a kidney to a stranger.", "illness"),
        ("She was kidnapped in Lima.", "crime"),
        ("He gave evidence against his captain.", "court"),
        ("She was deployed to Basra.", "war"),
        ("He fled across a frozen lake.", "flight"),
        ("Their house went in the bushfire.", "disaster"),
        ("She pulled a child from the weir.", "rescue"),
        ("His father drowned in the lock.", "death"),
        ("Her face was on the front page.", "fame"),
        ("He won a medal for it.", "honour"),
        ("She left the order at fifty.", "leaving"),
        ("He inherited a lighthouse from a stranger.", "secret"),
        ("She built a chapel from whalebone and tin.", "making"),
        ("He was the last pupil to leave by the old gate.", "only-one"),
        ("She was the voice on the speaking clock.", "was-the"),
        ("A clerk had mailed the ashes to Saskatoon.", "death"),
        ("A clerk had mailed the ferret to Saskatoon.", "had-done"),
        ("She juggled turnips for the bishop of Kimberley at noon.", "told"),
    ],
)
def test_the_form_says_how_an_event_was_recognised(text: str, form: str):
    assert only(text).form == form


@pytest.mark.parametrize("stop", [",", ";", ":", " —", "."])
def test_an_event_ends_with_its_clause(stop: str):
    text = f"He was struck by lightning on a green{stop} and went on."
    assert found(events, text) == ["was struck by lightning on a green"]


def test_an_event_begins_after_whoever_it_happened_to():
    assert found(events, "The aunt who raised the alarm was kidnapped.") == [
        "raised the alarm was kidnapped"
    ]


def test_every_form_has_its_own_advice():
    texts = ["She was kidnapped in Lima.", "His truck overturned at Oamaru."]
    assert len({only(text).suggestion for text in texts}) == len(texts)


def test_an_endless_sentence_yields_no_endless_event():
    (first, *_) = found(events, "He drowned " + "in the green and cold water " * 60)
    assert len(first.split()) <= 32
