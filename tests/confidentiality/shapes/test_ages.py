"""Exact ages are found in any phrasing; times, counts and decades are left."""

from __future__ import annotations

import pytest

from confidentiality.candidate import Candidate
from confidentiality.sentences import sentences
from confidentiality.shapes.ages import ages

from .tables import Case, Generator, cases, found


@pytest.mark.parametrize("case", cases("ages"), ids=lambda case: case.text[:50])
def test_ages_are_found_and_the_rest_is_left(case: Case) -> None:
    assert (found(ages, case.text) == list(case.details)) is not bool(case.missed)


def candidates(generator: Generator, text: str) -> list[Candidate]:
    return [found for sentence in sentences(text) for found in generator(sentence)]


def shares(generator: Generator, text: str) -> list[float]:
    return [candidate.share for candidate in candidates(generator, text)]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("She is 43.", "Say “in her forties”."),
        ("He is sixteen.", "Say “a teenager”."),
        ("He is 94.", "Say “ninety or older”."),
        ("They are a child of seven.", "Say “in primary school”."),
        ("She was born in 1931.", "Say “born in the 1930s”."),
        ("A three-month-old cried.", "Say “a baby”."),
    ],
)
def test_a_range_is_offered_instead_of_the_age(text: str, advice: str) -> None:
    assert [candidate.suggestion for candidate in candidates(ages, text)] == [advice]


def test_a_very_old_age_fits_fewer_people() -> None:
    assert shares(ages, "She is 101.") < shares(ages, "She is 91.") < shares(ages, "She is 41.")


@pytest.mark.parametrize("unit", ["12 ", "((((", "one ", "in Year ", ", 12", "a-"])
def test_endless_text_takes_no_endless_work(unit: str) -> None:
    assert len(found(ages, unit * 20_000)) <= 20_000
