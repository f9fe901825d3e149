"""Every case of `contacts.toml`, and what a candidate says of itself."""

from __future__ import annotations

import pytest

from confidentiality.sentences import sentences
from confidentiality.shapes.contacts import contacts

from .tables import Case, cases, found


@pytest.mark.parametrize("case", cases("contacts"), ids=lambda case: case.text[:40])
def test_a_detail_is_found_and_nothing_else(case: Case):
    if case.missed:
        assert found(contacts, case.text) != list(case.details), "no longer missed"
    else:
        assert found(contacts, case.text) == list(case.details)


FORMS = (
    ("phone", "Ring 021 555 0123."),
    ("phone-local", "It was 555-0173."),
    ("phone-cued", "Text him at 61234."),
    ("phone-part", "The number ending 0142 rang."),
    ("phone-in-words", "He said five oh three, five five five, oh one four two."),
    ("helpline", "Samaritans are on 116 123."),
    ("helpline", "Freephone 1-800-273-8255 at night."),
    ("email", "It was b.ferrant@example.net then."),
    ("disguised-email", "It was tobias[at]hartmail[dot]example then."),
    ("handle", "She is @moruns there."),
    ("username", "He signed off as slow_kettle once."),
    ("profile-url", "All of it is on instagram.com/moruns now."),
    ("official-url", "See www.nhs.uk/mental-health for more."),
    ("url", "Her blog, kintsugi-mum.example, has nine readers."),
    ("address", "She lives at 9 Marsh Row."),
    ("address-named", "They rented Rosebank, Church Lane."),
    ("street", "She walked down Larch Terrace."),
    ("townland", "It said Knocknagree, Co. Cork."),
    ("unit", "He had lot 14 and a dog."),
    ("postcode", "The letter was for BS6 5TT."),
    ("postcode-town", "He wrote Te Puke 3119."),
    ("postcode-labelled", "Her postcode is SE14."),
)


@pytest.mark.parametrize(("form", "text"), FORMS)
def test_a_detail_says_how_it_was_recognised(form: str, text: str):
    assert [one.form for part in sentences(text) for one in contacts(part)] == [form]


@pytest.mark.parametrize(("form", "text"), FORMS)
def test_every_detail_comes_with_advice_and_a_share(form: str, text: str):
    for candidate in [one for part in sentences(text) for one in contacts(part)]:
        assert candidate.suggestion.endswith(".")
        assert 0 < candidate.share <= 1
