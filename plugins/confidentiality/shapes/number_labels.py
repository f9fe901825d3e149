"""Words that say what a number is: “NHS number”, “MRN”, “claim no.”, or “licence” and “HCPC”.

Source     HIPAA 45 CFR 164.514(b)(2)(i)(G)–(M); the registers of the eight countries.
"""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import words_of

JOINS = (
    r"(?:[’']s)?(?:[\s,]{1,2}(?:nos?\.?|numbers?|num\.?|nr\.?|id|i\.d\.|file|card|code|ref\.?"
    r"|reference|is|was|are|being|now|reads?|reading|said|says|start(?:s|ed|ing)?|begins"
    r"|beginning|ends?|ending|in|with|came|up|as|to|the|of|still|it's|last|first|digits"
    r"|two|three|four|five|six|figures|would|be|under|which|that)\b){0,7}"
    r"\.?[\s:=#,(“\"'‘*–—-]{0,4}(?:no\.? ?)?"
)
EXPLICIT = re.compile(
    r"\b(?:nos?|numbers?|num|nr|ref(?:erence)?|code|ending|ends|last)\b|[#:]", re.IGNORECASE
)
NUMBER = re.compile(r"\b(?:nos?|numbers?|nr|ref(?:erence)?|code|id)\b|#", re.IGNORECASE)
STRONG = re.compile(
    r"\b(?:mrn|nhs|nhi|ssn|social|nino|ppsn?|pps|chi|ihi|uhid|sin|tfn|ird|aadhaa?r|adhaar|pan|medicare|medicaid|passport"
    r"|uci|crn|abha|phn|ohip|urn?|mbi|itin|pnr|fir|docket|a-?number|passport|inmate|prisoner)\b",
    re.IGNORECASE,
)
REACH = 60
"""How far before a number its label may stand, in characters."""


@cache
def label_before(kind: str) -> re.Pattern[str]:
    """A label of the list `kind`, as it stands directly before a number."""
    labels = sorted(words_of(kind), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(labels)}){JOINS}$", re.IGNORECASE)


def has_label(text: str, start: int, kind: str) -> bool:
    """Whether a label of the list `kind` stands before the number at `start`."""
    return label_before(kind).search(text[max(0, start - REACH) : start]) is not None


@cache
def _registration() -> re.Pattern[str]:
    labels = sorted(words_of("registration_labels"), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(labels)})\b(?:\.(?= ?no)|[^.;\d]){{0,30}}(?:no\.? ?)?$", re.IGNORECASE
    )


def registration_before(text: str, start: int) -> re.Match[str] | None:
    """A regulator, a credential or a licence shortly before the number at `start`."""
    found = _registration().search(text[max(0, start - REACH) : start])
    return None if found is None or "plate" in found[0].lower() else found


@cache
def _register() -> re.Pattern[str]:
    labels = "|".join(sorted(words_of("registration_labels"), key=len, reverse=True))
    return re.compile(rf"[ ,(]{{1,3}}(?:with|of|at|on) (?:the )?(?:{labels})\b", re.IGNORECASE)


def has_register_after(text: str, end: int) -> bool:
    """Whether “with the BACP” follows the number that ends at `end`."""
    return _register().match(text, end) is not None


def says_number(text: str, start: int) -> bool:
    """Whether a label beside `start` says that a number of a register follows, not a phone's."""
    label = label_before("number_labels").search(text[max(0, start - REACH) : start])
    return label is not None and bool(NUMBER.search(label[0]) or STRONG.search(label[0]))
