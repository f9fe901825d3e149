"""Somebody's own words.

Finds      Eight or more words between quotation marks, also when a quotation goes on over several
           sentences or is interrupted (“…,” she said, “…”); a speaker's line in a transcript.
Because    People know their own sentences; friends and family know how somebody speaks.
Leaves     Short quotations, single terms, apostrophes.
Source     ICMJE and COPE on case reports: a verbatim quotation needs consent or a paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from manuscript import Passage

from ..candidate import Candidate
from ..lexicon import is_given_name
from .quotation_marks import Span, quotations

FEWEST_WORDS = 8
LONG = 25
SUGGESTION = "Tell in your own words what was said, in one short concrete sentence."
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SAYING = (
    r"(?:sa(?:ys?|id)|t(?:ells?|old)|ask(?:s|ed)?|wr[io]tes?|whisper(?:s|ed)|answer(?:s|ed)"
    r"|repl(?:ies|ied)|explain(?:s|ed)|add(?:s|ed)|laugh(?:s|ed)|shout(?:s|ed)|announc(?:es|ed)"
    r"|admit(?:s|ted)|confess(?:es|ed)|report(?:s|ed)|recall(?:s|ed)|describ(?:es|ed)|puts? it"
    r"|mutter(?:s|ed)|goes|went|states?|stated|text(?:s|ed)|called|blurt(?:s|ed)|sobb?(?:s|ed)"
    r"|insist(?:s|ed)|announced|repeat(?:s|ed)|murmur(?:s|ed)|begins?|began|scribbled|typed)"
)
BEFORE = re.compile(rf"\b{SAYING}\b[^.!?\n]{{0,40}}$", re.IGNORECASE)
AFTER = re.compile(rf"[\"”’'»]?[,.—–-]*\s*(?:[\w’'.-]+\s+){{0,3}}?{SAYING}\b", re.IGNORECASE)
SHORT_TAG = re.compile(r"[\"”’'»]?[^.!?\"“”«»\n]{3,50}[,:;—–-]?\s*[\"“‘'«]?")
TAG_REACH = 60
SPEAKER = re.compile(
    r"(?:^|\n|(?<=[.!?…”\"] ))[ \t]*((?i:client|patient|her|him|she|he|mother|father|mum|dad|wife"
    r"|husband|partner|son|daughter|therapist|me|counsellor|counselor)|[A-Z]{1,12}|[A-Z]\w{1,14})"
    r"[ \t]?:[ \t]+"
)
ROLES = frozenset([
    "client", "patient", "her", "him", "she", "he", "mother", "father", "mum", "dad", "wife",
    "husband", "partner", "son", "daughter", "c", "cl", "p", "pt",
])  # fmt: skip
OWN = frozenset(["therapist", "t", "th", "me", "counsellor", "counselor", "i", "q"])


def quotes(passage: Passage) -> Iterator[Candidate]:
    """The quotations of a passage; one that is itself set apart as a quotation is one, too."""
    found = list(passage_quotes(passage.text))
    yield from (quote for quote in found if quote.form != "line-of-therapist")
    if passage.kind == "quote" and not found:
        yield from block_quote(passage.text)


def passage_quotes(text: str) -> Iterator[Candidate]:
    """The quotations of a passage, and the lines of a transcript, in order of their kind."""
    found = quotations(text)
    parted = _interrupted(text, found)
    kept = [span for span in found if span in parted or _words(text, span) >= FEWEST_WORDS]
    for span in kept:
        yield _candidate(text, span, "interrupted" if span in parted else _form(text, span))
    for span, form in _lines(text):
        if not any(start < span[1] and span[0] < end for start, end in kept):
            yield _candidate(text, span, form)


def block_quote(text: str) -> Iterator[Candidate]:
    """A whole passage that is set apart as a quotation, if it is long enough."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if _words(text, (start, end)) >= FEWEST_WORDS:
        yield _candidate(text, (start, end), "block")


def _candidate(text: str, span: Span, form: str) -> Candidate:
    start, end = span
    while end > start and text[end - 1] in ".,!?… ":
        end -= 1
    return Candidate(start, end, "QUOTE", form, SUGGESTION)


def _words(text: str, span: Span) -> int:
    return sum(1 for _ in WORD.finditer(text, *span))


def _form(text: str, span: Span) -> str:
    """How a quotation is brought in, and whether it is long."""
    start, end = span
    lead = text[max(0, start - 1 - TAG_REACH) : start].rstrip("\"“‘'« ")
    if BEFORE.search(lead):
        form = "said-before"
    elif AFTER.match(text[end : end + TAG_REACH]):
        form = "said-after"
    else:
        form = "after-colon" if lead.endswith(":") else "bare"
    return f"{form}-long" if _words(text, span) >= LONG else form


def _interrupted(text: str, found: list[Span]) -> set[Span]:
    """Quotations in two parts that are long enough only together."""
    parted: set[Span] = set()
    for first, second in pairwise(found):
        between = text[first[1] : second[0]]
        if len(between) < TAG_REACH and SHORT_TAG.fullmatch(between):
            few = min(_words(text, first), _words(text, second))
            if few < FEWEST_WORDS <= _words(text, first) + _words(text, second):
                parted |= {first, second}
    return parted


def _lines(text: str) -> Iterator[tuple[Span, str]]:
    """What speakers say in a transcript."""
    labels = [match for match in SPEAKER.finditer(text) if _speaks(match[1])]
    ends = [*(match.start() for match in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=False):
        stop = text.find("\n", label.end(), end)
        span = (label.end(), end if stop < 0 else stop)
        if _words(text, span) >= FEWEST_WORDS:
            yield span, _line_form(label[1].lower())


def _speaks(label: str) -> bool:
    plain = label.lower()
    return plain in ROLES | OWN or len(label) < 3 or is_given_name(plain)


def _line_form(speaker: str) -> str:
    if speaker in OWN:
        return "line-of-therapist"
    return "line-of-client" if speaker in ROLES else "line-of-name"
