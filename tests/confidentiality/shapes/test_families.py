"""Families that are unlike others."""

from __future__ import annotations

import pytest

from confidentiality.candidate import Candidate
from confidentiality.sentences import sentences
from confidentiality.shapes.families import families

from .tables import Case, cases, found


def only(text: str) -> Candidate:
    """The one candidate of a text."""
    (candidate,) = [c for sentence in sentences(text) for c in families(sentence)]
    return candidate


@pytest.mark.parametrize("case", cases("families"), ids=lambda case: case.text[:40])
def test_a_distinctive_family_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(families, case.text) != list(case.details), "found now: take away `missed`"
    else:
        assert found(families, case.text) == list(case.details)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("She is the eldest of eleven.", "birth-order"),
        ("He is the father of triplets.", "multiples"),
        ("There were nine children at the table.", "many"),
        ("She is a mother of five.", "parent-of"),
        ("He was adopted from Lesotho.", "adoption"),
        ("She was raised by nuns.", "raised-by"),
        ("He is a widower.", "widowed"),
        ("Her third husband sings.", "marriages"),
        ("She is donor-conceived.", "conceived"),
        ("He has a secret family.", "hidden"),
        ("She was orphaned at six.", "bereaved"),
        ("He lives with his in-laws.", "household"),
        ("Her father had been a lamplighter on the quay.", "parents-work"),
    ],
)
def test_the_form_says_how_a_family_was_recognised(text: str, form: str):
    assert only(text).form == form


def test_the_larger_the_family_the_rarer_it_is():
    shares = [only(f"She is a mother of {n}.").share for n in ("three", "five", "seven", "12")]
    assert shares == sorted(shares, reverse=True)
    assert len(set(shares)) == len(shares)


def test_quadruplets_are_rarer_than_triplets_and_triplets_than_twins():
    shares = [only(f"He has {kind}.").share for kind in ("twins", "triplets", "quadruplets")]
    assert shares == sorted(shares, reverse=True)
    assert len(set(shares)) == len(shares)


def test_of_two_phrases_that_overlap_the_longer_counts():
    assert found(families, "A single father of four boys came.") == ["single father of four boys"]


def test_the_advice_fits_the_words():
    assert (
        only("She was raised by nuns.").suggestion == "Say “raised by relatives”, or leave it out."
    )
