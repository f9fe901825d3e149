"""Places by list and by position."""

from __future__ import annotations

import pytest

from confidentiality.sentences import sentences
from confidentiality.shapes.places import places

from .tables import cases, found

CASES = cases("places")
KNOWN = [case for case in CASES if not case.missed]
MISSED = [case for case in CASES if case.missed]


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.text)
def test_a_place_is_found_and_nothing_else(case):
    assert found(places, case.text) == list(case.details)


@pytest.mark.parametrize("case", MISSED, ids=lambda case: case.text)
def test_a_known_shortcoming_is_still_one(case):
    assert found(places, case.text) != list(case.details), "found now: take away `missed`"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("She lives in Dubbo.", "listed-after-in"),
        ("She lives in Wongabeena.", "unlisted-after-in"),
        ("She came from Dubbo.", "listed-after-from"),
        ("The Dubbo house was sold.", "landmark"),
        ("He drove to Dubbo.", "after-to"),
        ("He fell at Wongabeena.", "after-at"),
        ("He lives on Gladstone Street.", "headed"),
        ("She walked round Lake Wongabeena.", "led"),
        ("A village called Wongabeena.", "called"),
        ("The Dubbo-born fitter sat down.", "born"),
    ],
)
def test_a_place_says_how_it_was_recognised(text, form):
    (sentence,) = sentences(text)
    assert [candidate.form for candidate in places(sentence)] == [form]


def test_a_village_fits_fewer_people_than_a_city():
    (village,) = places(next(sentences("She lives in Kilmacthomas.")))
    (city,) = places(next(sentences("She lives in Melbourne.")))
    assert village.share < 1e-3 < city.share
