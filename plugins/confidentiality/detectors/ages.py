"""Exact ages of clients.

Finds      A client's age in years, year of birth or school year: “43-year-old”, “born in 1931”,
           “in Year 9”.
Because    Together with a place or a job an exact age leaves few people; over 89 nearly nobody.
Leaves     Decades (“in his forties”), ages in general statements, the writer's own age.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(C); BMJ, advice on case reports: age ranges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from findings import Level

from ..subjects import About
from ..suspicion import Suspicion, Text, reason

ONES = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER = rf"(?:\d{{1,3}}|(?:{TENS})(?:-(?:{ONES}))?|{TEENS}|{ONES})"
GROWN = rf"(?:\d\d|(?:{TENS})(?:-(?:{ONES}))?|{TEENS})"
ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
SCHOOL = rf"(?:\d{{1,2}}(?:th)?|[IVX]{{1,4}}|{ORDINALS})"
END = r"(?=[,.;:)!?—–]| and\b| when\b| at the time| now\b| then\b| years\b|$)"
AGE = re.compile(
    rf"\b{NUMBER}[- ](?:years?|yrs?)[- ]olds?\b|\b{NUMBER}-y\.?o\b|\b{NUMBER} years of age\b"
    rf"|\b(?<=aged )(?:{GROWN}|{ONES})\b|\b(?<=age )(?:{GROWN}|{ONES})\b"
    rf"|(?<=, )\d\d(?=,| and )|(?<=\()\d\d(?=\))|\b\d\d ?[FM]\b"
    rf"|(?<=\bwas ){GROWN}{END}|(?<=\bis ){GROWN}{END}|(?<=e's ){GROWN}{END}"
    rf"|(?<=\bbe ){GROWN}{END}|(?<=\b[Aa]t ){GROWN},"
    rf"|(?<=\bturned ){NUMBER}\b|(?<=\bturning ){NUMBER}\b|\bborn in (?:19|20)\d\d\b"
    rf"|\bin (?:year|grade|class|standard|form) {SCHOOL}\b"
    rf"|\bin {SCHOOL} (?:grade|class|form|year)\b"
    rf"|\byear (?:\d{{1,2}}|{ONES})\b(?= (?:boy|girl|pupil|student))"
    rf"|(?<=\bshe is )(?:{ONES}){END}|(?<=\bhe is )(?:{ONES}){END}|(?<=\bhe was )(?:{ONES}){END}"
    rf"|(?<=\(){NUMBER}(?=\)|, )|(?<=: male, ){NUMBER}|(?<=: female, ){NUMBER}",
    re.IGNORECASE,
)
OLDEST = re.compile(r"(?:9\d|1[01]\d)|ninety")


def ages(text: Text) -> Iterator[Suspicion]:
    """Ages in sentences about a client."""
    for about in text.abouts:
        if about.is_client and "own" not in about.cue_kinds():
            sentence = about.sentence
            for match in AGE.finditer(sentence.text, sentence.start, sentence.end):
                yield _suspicion(about, match)


def _suspicion(about: About, match: re.Match[str]) -> Suspicion:
    oldest = bool(OLDEST.match(match[0]))
    return Suspicion(
        about.passage, match.start(), match.end(), "age", "AGE",
        Level.ERROR if oldest else Level.WARNING,
        f"“{match[0]}” is a client's exact age: {reason(about)}.",
        "Say “ninety or older”." if oldest else "Give the decade: “in her forties”, “a teenager”.",
    )  # fmt: skip
