"""Dates in every writing."""

from __future__ import annotations

import pytest

from confidentiality.sentences import sentences
from confidentiality.shapes.dates import dates

from .tables import cases, found

CASES = cases("dates")
KNOWN = [case for case in CASES if not case.missed]
MISSED = [case for case in CASES if case.missed]


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.text)
def test_a_date_is_found_and_nothing_else(case):
    assert found(dates, case.text) == list(case.details)


@pytest.mark.parametrize("case", MISSED, ids=lambda case: case.text)
def test_a_known_shortcoming_is_still_one(case):
    assert found(dates, case.text) != list(case.details), "found now: take away `missed`"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("She left on 14 March.", "exact"),
        ("She left on 3/4/21.", "numeric"),
        ("She left in March 2019.", "month-year"),
        ("She left in March.", "month"),
        ("She left on a Tuesday.", "weekday"),
        ("She comes every Tuesday.", "habit"),
        ("She left the day after Christmas.", "feast-on"),
        ("She left last week.", "relative"),
        ("She left in autumn 2016.", "season"),
        ("She left on the morning of the referendum.", "event"),
        ("She has been gone since the 14th.", "day"),
    ],
)
def test_a_date_says_how_it_was_written(text, form):
    (sentence,) = sentences(text)
    assert [candidate.form for candidate in dates(sentence)] == [form]


def test_the_year_is_kept_where_there_is_one():
    (sentence,) = sentences("She left on 14 March 2019.")
    (candidate,) = dates(sentence)
    assert "“2019”" in candidate.suggestion
