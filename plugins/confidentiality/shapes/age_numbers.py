"""Numbers that may be an age, in figures and in words, and what to write instead."""

from __future__ import annotations

import re
from functools import cache

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty":
    80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
NUMBER_WORDS = frozenset([*ONES, *TEENS, *TENS, "hundred"])
WORDS = (
    rf"(?:an?|one) hundred(?:[ -]and[ -](?:{'|'.join([*ONES, *TEENS])}))?"
    rf"|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?|{'|'.join([*TEENS, *ONES])}"
)
GROWN_WORDS = (
    rf"(?:an?|one) hundred(?:[ -]and[ -](?:{'|'.join(ONES)}))?"
    rf"|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?|{'|'.join(list(TEENS)[3:])}"
)
NOT_AFTER = r"(?![\w%°:/-]|–\d|[.,]\d| and \d)"
NUMBER = rf"(?:10\d|11[0-2]|\d{{1,2}}|{WORDS}){NOT_AFTER}"
GROWN = rf"(?:10\d|11[0-2]|1[3-9]|[2-9]\d|{GROWN_WORDS}){NOT_AFTER}"
ANY = re.compile(rf"(?<!\w)(?:\d{{1,3}}|{WORDS})", re.IGNORECASE)

TIETH = re.compile(r"ieth\b")
PEOPLE_PER_YEAR = 75
RARE_AGES = ((100, 3e-5), (95, 3e-4), (90, 2e-3), (86, 4e-3), (76, 8e-3))
OLDEST_TOLD = 90
DECADES = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
)  # fmt: skip


@cache
def number_in(text: str) -> int | None:
    """The first number in a text: 43 in “forty-three years old”; None if there is none."""
    match = ANY.search(TIETH.sub("y", text))
    if match is None:
        return None
    words = re.split(r"[ -]+", match[0].lower())
    if words[0].isdigit():
        return int(words[0])
    values = {**ONES, **TEENS, **TENS}
    rest = sum(values.get(word, 0) for word in words if "hundred" not in words or word != "one")
    return rest + (100 if "hundred" in words else 0)


def share_of(age: int) -> float:
    """The share of a country's people who are exactly this old."""
    return next((share for oldest, share in RARE_AGES if age >= oldest), 1 / PEOPLE_PER_YEAR)


def instead_of(age: int, whose: str) -> str:
    """What to write instead of an exact age."""
    if age >= OLDEST_TOLD:
        return "ninety or older"
    if age >= 20:
        return f"in {whose} {DECADES[age // 10 - 2]}"
    limits = ((13, "a teenager"), (12, "nearly a teenager"), (5, "in primary school"))
    return next((told for least, told in limits if age >= least), "a small child")
