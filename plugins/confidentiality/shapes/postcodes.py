"""Postcodes of the eight countries.

Finds      “BS6 5TT”, “T12 X4YF”, “K1A 0B1”, “MA 02139-1234”, “Fitzroy VIC 3065”, “Pune - 411 038”,
           “Te Puke 3119”, “the postcode, SE14”.
Because    A British postcode is fifteen homes, an Irish one a single home.
Leaves     Years, and four figures without a town or a state before them.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B): all of a ZIP code but, at most, three figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .word_sets import word_set

BRITISH = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}"
    r"|[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2})\b"
)
CANADIAN = re.compile(
    r"\b(?:[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d|[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d)\b"
)
IRISH = re.compile(
    r"\b(?:[AC-FHKNPRTV-Y]\d\d|D6W) ?(?=\w{0,3}\d)[\dAC-FHKNPRTV-Y]{4}\b"
    r"|\b(?:[ac-fhknprtv-y]\d\d|d6w) (?=\w{0,3}\d)(?=\w{0,3}[a-z])[\dac-fhknprtv-y]{4}\b"
)
ZIP_AND_FOUR = re.compile(r"\b\d{5}-\d{4}\b(?!-)")
AMERICAN = re.compile(
    r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI"
    r"|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? +\d{5}(?:-\d{4})?\b"
)
AUSTRALIAN = re.compile(
    r"\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT|Vic|Qld|Tas|Victoria|Queensland|Tasmania)\.?,? +\d{4}\b"
)
INDIAN = re.compile(
    r"(?<=[a-z][, ] )[1-8]\d{2} ?\d{3}\b(?! ?(?:people|rupees|of|copies|words))"
    r"|(?<=[a-z])(?: ?[-–—] ?|[ ,]{1,2})[1-8]\d{2} ?\d{3}\b(?![ -]?\w|[.,/]\d)"
)
SHAPES = (
    (BRITISH, "postcode", 6e-7),
    (CANADIAN, "postcode", 1e-6),
    (IRISH, "postcode", 4e-7),
    (ZIP_AND_FOUR, "postcode", 1e-7),
    (AMERICAN, "postcode", 3e-5),
    (AUSTRALIAN, "postcode", 4e-4),
    (INDIAN, "postcode-town", 3e-5),
)
"""Each with how many of a country's people share one."""
AFTER_TOWN = re.compile(
    r"(?P<town>\b[A-Z][\w'’]{2,20}),? (?P<code>\d{4})\b(?![-–/:.,%]?\d|-)(?! (?:[a-z]+s\b|[A-Z]))"
)
LABELLED = re.compile(
    r"\b(?:post ?codes?|postal codes?|zip ?codes?|zips?|pin ?codes?|pins?|eircodes?|plus-four"
    r"|outward code)\b"
    r"(?:,? (?:is|was|of|for|in|at|the|her|his|their|begins?|starts?|starting|beginning|with|area"
    r"|district|number|it's|still|there|here|as|to|had|be|reads?|gave|started|began|changed|ends"
    r"|ending)){0,6}"
    r"[\s:,(“\"'–—-]{1,3}(?P<code>[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|\d{3,6}(?:[ -]\d{3,4})?"
    r"|[A-Z]\d[A-Z](?: ?\d[A-Z]\d)?|[A-Z]\d\d(?: ?\w{4})?)\b",
    re.IGNORECASE,
)
LABELS = word_set("postcodes.labels")
NO_TOWN = word_set("postcodes.no-town")
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
SUGGESTION = "Leave it out, or name the region: “in the north of the county”."


def postcodes(sentence: Sentence) -> Iterator[Candidate]:
    """Postcodes by their shape, after a town, or with the word beside them."""
    text, start, end = sentence.text, sentence.start, sentence.end
    for pattern, form, share in SHAPES:
        for match in pattern.finditer(text, start, end):
            lead = len(match[0]) - len(match[0].lstrip(" -–—,"))
            yield _candidate(match.start() + lead, match.end(), form, share)
    for match in AFTER_TOWN.finditer(text, start, end):
        if match["town"].lower() not in NO_TOWN and not YEAR.fullmatch(match["code"]):
            yield _candidate(*match.span("code"), "postcode-town", 4e-4)
    if not sentence.plain.isdisjoint(LABELS):
        for match in LABELLED.finditer(text, start, end):
            yield _candidate(*match.span("code"), "postcode-labelled", 3e-5)


def _candidate(start: int, end: int, form: str, share: float) -> Candidate:
    return Candidate(start, end, "CONTACT", form, SUGGESTION, share)
