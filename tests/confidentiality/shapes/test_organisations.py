"""Organisations by their words and by what somebody does there."""

from __future__ import annotations

import pytest

from confidentiality.sentences import sentences
from confidentiality.shapes.organisations import organisations

from .tables import cases, found

CASES = cases("organisations")
KNOWN = [case for case in CASES if not case.missed]
MISSED = [case for case in CASES if case.missed]


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.text)
def test_an_organisation_is_found_and_nothing_else(case):
    assert found(organisations, case.text) == list(case.details)


@pytest.mark.parametrize("case", MISSED, ids=lambda case: case.text)
def test_a_known_shortcoming_is_still_one(case):
    assert found(organisations, case.text) != list(case.details), "found now: take away `missed`"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He is at Boddington Gold Mine.", "headed"),
        ("She prays at St Anselm's.", "saint"),
        ("He works for Wongabeena.", "works-for"),
        ("She is enrolled at Wongabeena.", "attends"),
        ("He joined Wongabeena.", "joins"),
        ("He drives for Swiggy.", "brand"),
        ("He was with 3 PARA.", "unit"),
        ("The Wongabeena factory closed.", "before-kind"),
        ("She is at NIMHANS.", "acronym"),
        ("He scored for the Rovers.", "team"),
    ],
)
def test_an_organisation_says_how_it_was_recognised(text, form):
    (sentence,) = sentences(text)
    assert [candidate.form for candidate in organisations(sentence)] == [form]
