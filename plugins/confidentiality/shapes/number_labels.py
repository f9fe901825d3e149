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
    r"\b(?:mrn|nhs|nhi|ssn|social|nino|ppsn?|pps|chi|ihi|uhid|sin|tfn|ird|aadhaa?r|adhaar|pan"
    r"|medicare|medicaid|passport"
    r"|uci|crn|abha|phn|ohip|urn?|mbi|itin|pnr|fir|docket|a-?number|passport|inmate|prisoner)\b",
    re.IGNORECASE,
)
REACH = 60
"""How far before a number its label may stand, in characters."""


@cache
def label_before(kind: str) -> re.Pattern[str]:
    """A label of the list `kind`, as it stands directly before a number."""
    labels = sorted(words_of(kind), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(labels)}){JOINS}$")


def label(text: str, start: int, kind: str) -> re.Match[str] | None:
    """The label of the list `kind` before the number at `start`, in lower case."""
    return None if _goes_on(text, start) else label_before(kind).search(_before(text, start))


def has_label(text: str, start: int, kind: str) -> bool:
    """Whether a label of the list `kind` stands before the number at `start`."""
    return label(text, start, kind) is not None


def _before(text: str, start: int) -> str:
    return text[max(0, start - REACH) : start].lower()


def _goes_on(text: str, start: int) -> bool:
    """Whether other figures stand directly before, so that no label does."""
    return any(c.isdigit() for c in text[max(0, start - 2) : start])


@cache
def _registration() -> re.Pattern[str]:
    labels = sorted(words_of("registration_labels"), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(labels)})\b(?:\.(?= ?no)"
        rf"|[^.;\d]){{0,30}}(?:no\.? ?)?$"
    )


def registration_before(text: str, start: int) -> re.Match[str] | None:
    """A regulator, a credential or a licence shortly before the number at `start`."""
    if _goes_on(text, start):
        return None
    found = _registration().search(_before(text, start))
    return None if found is None or "plate" in found[0] else found


@cache
def _register() -> re.Pattern[str]:
    labels = "|".join(sorted(words_of("registration_labels"), key=len, reverse=True))
    return re.compile(rf"[ ,(]{{1,3}}(?:with|of|at|on) (?:the )?(?:{labels})\b", re.IGNORECASE)


def has_register_after(text: str, end: int) -> bool:
    """Whether “with the BACP” follows the number that ends at `end`."""
    return _register().match(text, end) is not None


def says_number(text: str, start: int) -> bool:
    """Whether a label beside `start` says that a number of a register follows, not a phone's."""
    found = label(text, start, "number_labels")
    return found is not None and bool(NUMBER.search(found[0]) or STRONG.search(found[0]))
