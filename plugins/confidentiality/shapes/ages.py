"""Exact ages.

Finds      An age in years, months or weeks, a year of birth, a school year: “43-year-old”, “she was
           sixty-one”, “(11)”, “at nineteen”, “born in 1931”, “in Year 9”.
Because    Together with a place or a job an exact age leaves few people; over 89 nearly nobody.
Leaves     Decades (“in his forties”), times, counts and durations where they can be told apart.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(C); BMJ, advice on case reports: age ranges. Shares: about
           one person in 75 has a given age below 76, after the UN's World Population Prospects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .age_numbers import NUMBER_WORDS, PEOPLE_PER_YEAR, instead_of, number_in, share_of
from .age_patterns import (
    LEVELS,
    NEEDED,
    ONLY_NUMBERS,
    PATTERNS,
    SCHOOL,
    SCHOOL_ALONE,
    SCHOOL_WITH_LEVEL,
    TELLING,
)

DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?:19|20)?(\d)\d(?!\d)")
YOUNG = re.compile(r"(?:month|week|day)", re.IGNORECASE)
WHOSE = (("she", "her"), ("her", "her"), ("he", "his"), ("his", "his"))
YEARS_WITH_HYPHEN = ("first-", "second-", "third-", "fourth-", "fifth-", "final-")
SCHOOL_SHARE = 1 / PEOPLE_PER_YEAR


def ages(sentence: Sentence) -> Iterator[Candidate]:
    """Exact ages, years of birth and school years."""
    taken = -1
    for start, end, form in sorted(_places(sentence)):
        if start >= taken:
            taken = end
            yield _candidate(sentence, start, end, form)


def _places(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where ages stand, with their forms."""
    text, start, end = sentence.text, sentence.start, sentence.end
    has_digit = DIGIT.search(text, start, end) is not None
    if has_digit or _has_number_word(sentence.plain):
        for form, pattern in PATTERNS:
            if form not in NEEDED or NEEDED[form].search(text, start, end):
                for match in pattern.finditer(text, start, end):
                    yield *_span(match), form
    if _has_school_year(sentence.plain, has_digit):
        for match in SCHOOL.finditer(text, start, end):
            yield *match.span(), "school-year"


def _has_number_word(plain: frozenset[str]) -> bool:
    """Whether a word may be an age: “nineteen”, “forty-three”, “nine-year-old”, “eightieth”."""
    if not plain.isdisjoint(TELLING) or not plain.isdisjoint(ONLY_NUMBERS):
        return True
    return any("-" in word and word.partition("-")[0] in NUMBER_WORDS for word in plain)


def _has_school_year(plain: frozenset[str], has_digit: bool) -> bool:
    if not plain.isdisjoint(SCHOOL_ALONE):
        return True
    if plain.isdisjoint(SCHOOL_WITH_LEVEL):
        return any(word.startswith(YEARS_WITH_HYPHEN) for word in plain if "-" in word)
    return has_digit or not plain.isdisjoint(LEVELS)


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span(match.lastindex or 0)


def _candidate(sentence: Sentence, start: int, end: int, form: str) -> Candidate:
    told = sentence.text[start:end]
    if form == "school-year":
        return Candidate(start, end, "AGE", form, _school_advice(told), SCHOOL_SHARE)
    if form == "born":
        return Candidate(start, end, "AGE", form, _birth_advice(told), SCHOOL_SHARE)
    age = 0 if YOUNG.search(told) else number_in(told)
    if age is None:
        return Candidate(start, end, "AGE", form, "Give the decade.", SCHOOL_SHARE)
    return Candidate(start, end, "AGE", form, _advice(sentence, age), share_of(age))


def _advice(sentence: Sentence, age: int) -> str:
    whose = next((its for who, its in WHOSE if who in sentence.plain), "their")
    return f"Say “{instead_of(age, whose) if age else 'a baby'}”."


def _birth_advice(told: str) -> str:
    digits = YEAR.search(told)
    century = "20" if re.search(r"\b20\d\d", told) else "19"
    return f"Say “born in the {century}{digits[1]}0s”." if digits else "Leave the year out."


def _school_advice(told: str) -> str:
    plain = told.lower()
    if any(word in plain for word in ("infants", "reception", "kindergarten", "pre-k")):
        return "Say “at the beginning of school”."
    if any(word in plain for word in ("uni", "college", "freshman", "sophomore", "varsity")):
        return "Say “a student”."
    level = number_in(plain)
    is_primary = level is not None and level < 7 and "form" not in plain
    return "Say “in primary school”." if is_primary else "Say “at school”."
