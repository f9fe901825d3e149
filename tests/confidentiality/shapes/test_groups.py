"""Groups that few people belong to."""

from __future__ import annotations

import pytest

from confidentiality.candidate import Candidate
from confidentiality.sentences import sentences
from confidentiality.shapes.groups import groups

from .tables import Case, cases, found


def only(text: str) -> Candidate:
    """The one candidate of a text."""
    (candidate,) = [c for sentence in sentences(text) for c in groups(sentence)]
    return candidate


@pytest.mark.parametrize("case", cases("groups"), ids=lambda case: case.text[:40])
def test_a_group_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(groups, case.text) != list(case.details), "found now: take away `missed`"
    else:
        assert found(groups, case.text) == list(case.details)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("She is Eritrean.", "nation"),
        ("He is Māori.", "people"),
        ("She is Coptic.", "faith"),
        ("He is gay.", "orientation"),
        ("She was born deaf.", "body"),
        ("He has Ehlers-Danlos.", "diagnosis"),
        ("Many Muslims fast.", "in-general"),
        ("The Coptic calendar is long.", "of-a-thing"),
        ("The Irish novelist wrote it.", "of-a-work"),
        ("She was adopted from Korea.", "origin"),
        ("He is from the Zabarma community.", "community"),
        ("She is Ngāti Zaniwha by birth.", "iwi"),
        ("I saw a Zabarma family.", "unlisted"),
        ("He has Zollman syndrome.", "rare-disease"),
    ],
)
def test_the_form_says_how_a_group_was_recognised(text: str, form: str):
    assert only(text).form == form


def test_two_groups_in_a_row_are_one_and_rarer():
    both = only("She is a deaf Sikh.")
    assert found(groups, "She is a deaf Sikh.") == ["deaf Sikh"]
    assert both.share < only("She is a Sikh.").share


@pytest.mark.parametrize("text", ["She is Eritrean-Irish.", "An Irish-Eritrean nurse came."])
def test_a_part_of_a_hyphenated_word_counts(text: str):
    assert only(text).form == "nation"


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("He is a Quaker.", ["Quaker"]),
        ("he is a takatāpui shearer.", ["takatāpui"]),
        ("she polished the spoons.", []),
        ("A white van passed.", []),
        ("A white woman passed.", ["white"]),
        ("She loves Karen.", []),
        ("She is Karen on her father's side.", ["Karen"]),
    ],
)
def test_a_word_with_another_meaning_needs_a_person_beside_it(text: str, details: list[str]):
    assert found(groups, text) == details
