"""Every case of `contacts.toml`, and what a candidate says of itself."""

from __future__ import annotations

import pytest

from confidentiality.shapes.contacts import contacts

from .tables import Case, cases, found


@pytest.mark.parametrize("case", cases("contacts"), ids=lambda case: case.text[:40])
def test_a_detail_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(contacts, case.text) != list(case.details), "no longer missed"
    else:
        assert found(contacts, case.text) == list(case.details)
