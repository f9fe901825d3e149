"""Numbers that belong to one person.

Finds      Record, insurance, national-health, case and passport numbers and number plates, with
           their label (“MRN 00482913”) or bare in a sentence about a client.
Because    Such a number is one person's alone, and whoever has access to the register has the name.
Leaves     Registration and membership numbers of professionals, DOI and ISBN, names of scales,
           laws and guidelines.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(G)–(M).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from findings import Level

from ..checksums import proves_itself
from ..roles import is_hidden
from ..subjects import About, Subject
from ..suspicion import Suspicion, Text

CODE = (
    r"[A-Z]{0,4}[ -]?\d[\dA-Z]*"
    r"(?:[/-][A-Z]{1,4}(?=[/-])|[ /.-]?[\dA-Z]*\d[\dA-Z]*){0,5}"
)
LABELLED = re.compile(
    r"\b(?:MRN|SSN|NINO|NHI|NHS|PPSN?|CHI|IHI|URN|UR|hospital|(?:medical |health )?record|chart"
    r"|MBI|OHIP|PHN|RAMQ|MSP|HCN|CRN|IRD|DVA|TFN|ABHA|UHID|PAN|EPIC|ID|identity"
    r"|member(?:ship)?|case-?note|docket|matter|claimant|prisoner|student|army|payroll|visa"
    r"|driver'?s? licen[cs]e|(?:social|national) (?:security|insurance)"
    r"|Medicare|Medicaid|Aadhaar|passport|claim"
    r"|policy|insurance|case|file|ref(?:erence)?|inmate|service|health card|SIN"
    r"|patient ID|client ID)"
    rf"(?: (?:no\.?|number|ID|file|card|is|was|ref|ending|code))*[:#,]? ?#?(?P<code>{CODE})\b",
    re.IGNORECASE,
)
PLATE = re.compile(
    r"\b(?:number ?plate|licen[cs]e plate|plate|rego|reg)(?: (?:number|no\.?|was|is))?[:,]? "
    r"(?P<code>[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4})\b"
)
BARE = re.compile(
    r"(?P<code>\b\d{3}-\d{2}-\d{4}\b|\b\d{3} \d{3} \d{4}\b"
    r"|\b[A-CEGHJ-PR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]\b|\b[A-Z]{2}\d\d ?[A-Z]{3}\b"
    r"|\b[A-Z]{3}\d{4}\b|\b[A-Z]{3}\d\d[A-Z]{2}\b|\b[A-Z]{5}\d{4}[A-Z]\b"
    r"|\b\d[A-Z]\w\d-?[A-Z]\w\d-?[A-Z]{2}\d\d\b|\b[A-Z]{4} ?\d{4} ?\d{4}\b"
    r"|\b\d{7}[A-W][A-IW]?\b|\b\d{4} \d{5} \d\b|\b\d{3}[ -]\d{3}[ -]\d{3}\b"
    r"|\b[A-Z]{1,4}[ -]?\d{2,}(?:[-/]\d+)+\b|\b[A-Z]{1,3}\d{6,10}\b|(?<![\d+])\b[1-9]\d{6,11}\b"
    r"|\b(?=\S*[A-Z/])[A-Z0-9]{1,6}(?:[-/][A-Z0-9]{1,6}){1,4}\b(?![-/]))"
)
PROVEN = re.compile(r"\b\d{6} ?\d{4} ?\d{3}\b|\b\d{4}[ -]?\d{4}[ -]?\d{4}\b")
"""What a check digit tells from other numbers even where no sentence is about a client."""
LEARNED = re.compile(
    r"\b(?:doi|isbn|pmid|issn|act|article|section|cg|ng|hcpc|bacp|ukcp|hpcsa|ahpra|registered"
    r"|registration|membership|member|licen[cs]ed?(?! plate)|npi)\b",
    re.IGNORECASE,
)
LEARNED_WITHIN = 30
"""How many characters before a number with a label may say that it is a profession's."""
FEWEST_DIGITS = 5
DATE_OR_YEARS = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}[-/]\d{2,4}(?:[-/]\d\d)?")


def identification(text: Text) -> Iterator[Suspicion]:
    """Identification numbers, wherever they are labelled, and bare ones of clients."""
    for about in text.abouts:
        has_number = any(w.text[-1].isdigit() or w.text[0].isdigit() for w in about.sentence.words)
        if has_number or "plate" in about.sentence.plain:
            yield from _numbers(about)


def _numbers(about: About) -> Iterator[Suspicion]:
    sentence, stop = about.sentence, -1
    for match in LABELLED.finditer(sentence.text, sentence.start, sentence.end):
        enough = sum(c.isdigit() for c in match["code"]) >= FEWEST_DIGITS
        if enough and not _is_learned(about, match.start() - LEARNED_WITHIN, match.end()):
            stop = match.end()
            yield _suspicion(about, match.start(), match.end())
    if not _is_learned(about, sentence.start, sentence.end):
        yield from _unlabelled(about, stop)


def _is_learned(about: About, start: int, end: int) -> bool:
    """Whether a number there is one of a profession or a publication."""
    start = max(start, about.sentence.start)
    return not about.is_client and bool(LEARNED.search(about.sentence.text, start, end))


def _unlabelled(about: About, stop: int) -> Iterator[Suspicion]:
    """Number plates, and from `stop` on the numbers that no label introduces."""
    sentence = about.sentence
    for match in PLATE.finditer(sentence.text, sentence.start, sentence.end):
        if any(c.isdigit() for c in match["code"]):
            yield _suspicion(about, *match.span())
    for match in PROVEN.finditer(sentence.text, sentence.start, sentence.end):
        if match.start() >= stop and proves_itself(re.sub(r"\D", "", match[0])):
            stop = match.end()
            yield _suspicion(about, *match.span())
    if about.subject is Subject.CLIENT or is_hidden(about.passage):
        for match in BARE.finditer(sentence.text, sentence.start, sentence.end):
            if match.start() >= stop and _is_code(match["code"]):
                yield _suspicion(about, *match.span("code"))


def _is_code(code: str) -> bool:
    """Enough digits, and neither a date nor a span of years."""
    digits = sum(map(str.isdigit, code))
    if re.fullmatch(r"[A-Z]{2}\d\d ?[A-Z]{3}|[A-Z]{3}(?:\d{4}|\d\d[A-Z]{2})", code):
        return True
    return digits >= FEWEST_DIGITS and not re.fullmatch(DATE_OR_YEARS, code)


def _suspicion(about: About, start: int, end: int) -> Suspicion:
    return Suspicion(
        about.passage, start, end, "number", "ID", Level.ERROR,
        f"“{about.sentence.text[start:end]}” looks like a number that belongs to one person alone.",
        "Remove it; there is no disguise for a number.",
    )  # fmt: skip
