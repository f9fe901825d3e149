"""Dates more precise than a year.

Finds      Days in every writing (“14 March”, “3/4/21”, “14.iii.22”, “the 14th”), months, weekdays,
           feasts and public days (“the weekend after Thanksgiving”, “polling day”), seasons with
           their year, how long ago (“last week”, “a fortnight back”), hours kept for somebody.
Because    Newspapers, court lists and calendars are searched by date; recency tells everyone who
           knows the client's appointments whom the post is about.
Leaves     Years alone; ages; durations (“for three weeks”); “today”.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(C); BMJ, advice on case reports: no calendar dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .date_patterns import FIGURE, NUMERIC, SHAPES, Shape
from .feasts import feast_days

Found = tuple[int, int, str]

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PREPOSITION = re.compile(
    r"(?:on|in|by|since|until|till|from|for|at|over|during|between|to|and|through|around|back in) ",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
ADVICE = {
    "exact": "Leave the day out: say “later that year”.",
    "numeric": "Leave the day out: say “later that year”.",
    "month-year": "Leave the month out.",
    "month": "Say “one spring” or “that year”.",
    "month-alone": "Say “one spring” or “that year”.",
    "weekday": "Say “one day”.",
    "weekday-alone": "Say “one day”.",
    "weekday-and-day": "Say “one day”.",
    "habit": "Say “every week”.",
    "relative": "Say “once” or “some time ago”.",
    "months-ago": "Say “some time ago”.",
    "season": "Leave the season out, or leave the year out.",
    "event": "Say “one day” and leave the occasion out.",
    "day": "Say “one day” or “that month”.",
    "appointment": "Leave the day and the hour out.",
}
FEAST_ADVICE = "Say “around a holiday” or leave the day out."


def dates(sentence: Sentence) -> Iterator[Candidate]:
    """Every date in a sentence, none within another."""
    end = -1
    for start, stop, form in sorted(_trimmed(sentence), key=lambda one: (one[0], -one[1])):
        if start >= end:
            end = stop
            yield Candidate(start, stop, "DATE", form, _suggestion(form, sentence.text[start:stop]))


def _trimmed(sentence: Sentence) -> Iterator[Found]:
    for start, stop, form in _found(sentence):
        yield _after_preposition(sentence.text, start, stop), stop, form


def _after_preposition(text: str, start: int, stop: int) -> int:
    """Where the date itself begins: “on Tuesday” dates by “Tuesday”."""
    match = PREPOSITION.match(text, start, stop)
    return start if match is None else match.end()


def _found(sentence: Sentence) -> Iterator[Found]:
    yield from feast_days(sentence)
    has_digit = DIGIT.search(sentence.text, sentence.start, sentence.end) is not None
    if has_digit:
        for match in NUMERIC.finditer(sentence.text, sentence.start, sentence.end):
            yield match.start(), match.end(), "numeric"
    for shape in SHAPES:
        if _may_occur(shape, sentence, has_digit):
            for match in shape.pattern.finditer(sentence.text, sentence.start, sentence.end):
                yield match.start(), match.end(), shape.form


def _may_occur(shape: Shape, sentence: Sentence, has_digit: bool) -> bool:
    """Whether the sentence has the words or figures that the form needs."""
    if shape.needs.isdisjoint(sentence.plain):
        return False
    if has_digit and FIGURE in shape.also:
        return True
    return not shape.also or not shape.also.isdisjoint(sentence.plain)


def _suggestion(form: str, found: str) -> str:
    year = YEAR.search(found)
    if year is not None:
        return f"Keep the year alone: “{year[0]}”."
    return ADVICE.get(form, FEAST_ADVICE)
