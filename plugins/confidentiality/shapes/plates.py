"""Number plates.

Finds      “AB12 CDE”, “191-D-12345”, “MH 12 AB 1234”, “CA 123-456”, “the rego, KTR482”.
Because    A car stands in the street before a house.
Leaves     Three letters and three figures with nothing about a car in the sentence.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(L).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sentences import Sentence
from .word_sets import word_set

SHAPED = re.compile(
    r"\b(?:[A-HJ-PR-Y][A-Z]\d\d ?[A-Z]{3}|\d{2,3}-[A-Z]{1,2}-\d{1,6}"
    r"|\d{2}[12] [A-Z]{1,2} \d{2,6}"
    r"|(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|LA|M[HLNPZ]|NL|OD|P[BY]|RJ|SK|T[NRS]"
    r"|U[KP]|WB)"
    r"[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}"
    r"|(?:C[ABCEFGJKLNORSTWXYZ]|N(?:D|P|U|X|PN|PS|ES|UM|UR|KR|UF|JZ|PP)) ?\d{2,3}-?\d{2,4}"
    r"|[A-Z]{3} ?\d{3} ?(?:GP|EC|NW|MP|FS|NC|L)|[A-Z]{2} ?\d\d ?[A-Z]{2} ?(?:GP|ZN|MP|L))\b"
)
WITH_CAR = re.compile(
    r"\b(?:[A-Z]{2,4}[ -]?\d{2,4}[A-Z]?|\d[A-Z]{3}\d{3}|[A-Z]{3}[ -]?\d\d[ -]?[A-Z]"
    r"|\d{1,3}[ -]?[A-Z]{2,4}(?:[ -]?\d{1,3})?"
    r"|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]{3} ?\d{4})\b"
)
SAID = re.compile(
    r"\b(?:plates?|rego|reg|registration|number-?plates?|tags)\b"
    r"(?:[’']s)?(?:,? (?:numbers?|no\.?|was|is|reads?|reading|said|says|of|on|that|which|with|the"
    r"|her|his|their|car|van|truck|ute|begins?|starts?|starting|beginning|ending|ends|in|still|it"
    r"|to|had|letters|white|as)){0,6}"
    r"[\s:,.(“\"'‘–—-]{1,3}(?P<code>[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,5}){0,3})\b",
)
SAID_LOW = re.compile(
    r"\b(?:plates?|rego|reg|registration)(?:,? (?:number|was|is|read"
    r"|reads)){0,2}[\s:,]{1,2}(?P<code>(?=[a-z ]{0,4}\d)[a-z0-9]{2,4} ?[a-z0-9]{2,4})\b"
)
PLATE_WORDS = word_set("plates.plate-words")
CAR_WORDS = PLATE_WORDS | word_set("plates.car-words")


def shaped_plates(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where number plates stand by their shape, some only if a car is in the sentence."""
    text, start, end = sentence.text, sentence.start, sentence.end
    for match in SHAPED.finditer(text, start, end):
        yield *match.span(), "plate-shaped"
    if not sentence.plain.isdisjoint(CAR_WORDS):
        for match in WITH_CAR.finditer(text, start, end):
            yield *match.span(), "plate-shaped"


def said_plates(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where a sentence says what is on a plate, which may be letters alone."""
    if sentence.plain.isdisjoint(PLATE_WORDS):
        return
    for pattern in (SAID, SAID_LOW):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            if any(c.isdigit() for c in match["code"]) or len(match["code"]) > 4:
                yield *match.span("code"), "plate"
