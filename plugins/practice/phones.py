"""Whether a phone number can be one in a country, and how it is written there.

The numbering plans are those of Google's libphonenumber (the package phonenumberslite). It is
imported when a number is looked at, because not every check meets one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

FICTION = Path(__file__).with_name("data") / "fictional_numbers.yaml"


def is_phone_number(number: str, country: str) -> bool:
    """Whether `number` can be dialled from `country` (two letters, ISO 3166)."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_valid_number(parsed))


def is_kept_for_fiction(number: str, country: str) -> bool:
    """Whether `number` is one that no telephone company gives out, in the plan or outside it."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return False
    digits = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return any(_fits(digits, pattern) for pattern in _fictional_patterns())


def written_in_full(country: str) -> str:
    """An example of a number as it is written for `country`, or "" when none is known."""
    import phonenumbers

    example = phonenumbers.example_number(country)
    if example is None:
        return ""
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(example, style)).replace("-", " ")


@cache
def _fictional_patterns() -> tuple[str, ...]:
    rows = yaml.safe_load(FICTION.read_text(encoding="utf-8"))["ranges"]
    return tuple(row["pattern"].replace(" ", "") for row in rows)


def _fits(digits: str, pattern: str) -> bool:
    same_length = len(digits) == len(pattern)
    return same_length and all(p in ("x", d) for d, p in zip(digits, pattern, strict=True))
