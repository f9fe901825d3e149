"""Every case of `numbers.toml`, and what a candidate says of itself."""

from __future__ import annotations

import pytest

from confidentiality.shapes.numbers import numbers

from .tables import Case, cases, found


@pytest.mark.parametrize("case", cases("numbers"), ids=lambda case: case.text[:40])
def test_a_detail_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(numbers, case.text) != list(case.details), "no longer missed"
    else:
        assert found(numbers, case.text) == list(case.details)
