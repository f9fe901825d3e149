"""Every case of `numbers.toml`, and what a candidate says of itself."""

from __future__ import annotations

import pytest

from confidentiality.sentences import sentences
from confidentiality.shapes.numbers import numbers

from .tables import Case, cases, found


@pytest.mark.parametrize("case", cases("numbers"), ids=lambda case: case.text[:40])
def test_a_detail_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(numbers, case.text) != list(case.details), "no longer missed"
    else:
        assert found(numbers, case.text) == list(case.details)


FORMS = (
    ("labelled", "It said MRN: 44-1023."),
    ("checksum", "The slip said 943 476 5919 and no more."),
    ("shaped", "The slip said AB123456C and no more."),
    ("plate", "The number plate was MUM 2B."),
    ("plate-shaped", "He drove MH 12 AB 1234 home."),
    ("code", "The slip said 31-QT-0826614 and no more."),
    ("digits", "The slip said 4471882 and no more."),
    ("in-words", "Her claim number was four four seven one."),
    ("registration", "I am registered with the BACP, membership 012345."),
)


@pytest.mark.parametrize(("form", "text"), FORMS)
def test_a_detail_says_how_it_was_recognised(form: str, text: str):
    assert [one.form for part in sentences(text) for one in numbers(part)] == [form]


@pytest.mark.parametrize(("form", "text"), FORMS)
def test_every_detail_comes_with_advice_and_a_share(form: str, text: str):
    for candidate in [one for part in sentences(text) for one in numbers(part)]:
        assert candidate.suggestion.endswith(".")
        assert 0 < candidate.share <= 1
