"""Dates in a client's life or treatment.

Finds      A day, a month or a holiday in a sentence about a client: “on 14 March”, “Aug. 2012”,
           “the weekend after Thanksgiving”; and how lately it was: “yesterday”, “this morning”.
Because    Newspapers, court lists and calendars are searched by date; recency tells everyone who
           knows the client's appointments whom the post is about.
Leaves     Years alone; dates of workshops, publications and reviews; the writer's own dates; years
           to come; instructions to the reader; habits (“every Monday”).
Source     HIPAA 45 CFR 164.514(b)(2)(i)(C); BMJ, advice on case reports: no calendar dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from findings import Level

from ..subjects import NOT, About, Subject
from ..suspicion import Suspicion, Text, reason

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sep(?:tember|t?\.|t)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
MONTH_IN_SMALL_LETTERS = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
ORDINAL = (
    r"(?:(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth"
    r"|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
WEEKDAY = r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
HOLIDAY = (
    r"(?:Christmas(?: Eve| Day)?|Boxing Day|New Year's(?: Eve| Day)?|Easter(?: Sunday| Monday)?"
    r"|Good Friday|Thanksgiving|Halloween|Hallowe'en|Valentine's(?: Day)?|(?:Mother|Father)'s Day"
    r"|St\.? Patrick's Day|Independence Day|Memorial Day|Labou?r Day|Veterans Day"
    r"|Remembrance Sunday|Shrove Tuesday|Pancake Day|Mardi Gras|Nowruz|(?:Lunar|Chinese) New Year"
    r"|Onam|Pongal|Navratri|Durga Puja|Juneteenth|Victoria Day|Freedom Day|Midsummer|Michaelmas"
    r"|Anzac Day|Australia Day|Waitangi Day|Canada Day|Heritage Day|Women's Day|Youth Day|Diwali"
    r"|Holi|Eid(?: al-\w+)?|Ramadan|Yom Kippur|Rosh Hashanah|Passover|Pesach|Hanukkah|Lent|Advent"
    r"|Ugadi|Gudi Padwa|[BV]aisakhi|Bihu|Raksha Bandhan|Karva Chauth|Ganesh Chaturthi|Dussehra"
    r"|(?:Makar )?Sankranti|Lohri|Janmashtami|Muharram|Ashura|Republic Day"
    r"|St\.? (?:Stephen|Brigid)'s Day|(?:King|Queen)'s Birthday|Melbourne Cup(?: Day)?"
    r"|Cinco de Mayo|Purim|Sukkot|Presidents'? Day|the Fourth of July|Super Bowl Sunday"
    r"|Shavuot|Epiphany|Hogmanay|May Day"
    r"|Columbus Day|Remembrance Day|Armistice Day|Workers' Day|Samhain|Waitangi|Matariki|Timkat"
    r"|Bonfire Night|Burns Night|Ash Wednesday|Palm Sunday|Pentecost|All Souls'?)"
)
EXACT = re.compile(
    rf"(?:{WEEKDAY},? (?:the )?)?\b(?:{DAY}|{ORDINAL})(?: of)? {MONTH}(?![a-z])(?:,? \d{{4}})?"
    rf"|\b(?:the )?(?:{DAY}|{ORDINAL}) of {MONTH_IN_SMALL_LETTERS}\b(?:,? \d{{4}})?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th) {MONTH_IN_SMALL_LETTERS}\b|\b\d{{1,2}}-{MONTH}-\d{{2,4}}\b"
    rf"|(?:\b{WEEKDAY},? )?\b{MONTH} {DAY}(?!\d|[:.]\d)(?:,? \d{{4}})?"
    rf"|\b{MONTH},?(?: of)? (?:19|20)\d\d\b"
    rf"|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:day)?,? (?:the )?{DAY}(?<=[a-z])(?= |,|\.|$)"
    r"|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b(?![/.]\d)"
    r"|\b(?:19|20)\d\d-[01]\d-[0-3]\d\b"
    rf"|\b{HOLIDAY},? (?:of |in )?(?:19|20)\d\d\b"
)
LATELY = re.compile(
    rf"\b(?<!the )(?:[Ll]ast|[Tt]his past|[Tt]his) (?:{WEEKDAY}|week|weekend|month|{MONTH}|{SEASON}"
    r"|term)(?![a-z])"
    r"|\b(?:[Yy]esterday|[Tt]his (?:morning|afternoon|evening|week)|[Ee]arlier today"
    r"|(?<!the )[Ll]ast night|the day before yesterday)\b"
    r"|\b(?:the )?(?:day|night|morning|week|weekend|fast|Friday|Sunday) (?:before|after|of) "
    rf"(?:{HOLIDAY}|[A-Z][a-z]+)"
    rf"|\b(?:[Oo]n|last|[Aa]t|since|until|before|after|by|By|over|around|that|this) {HOLIDAY}"
    rf"|\b(?:in|since|until|by|early|late|mid-?|that|one|around) ?{MONTH}(?![a-z'’])"
    rf"|\b[Oo]n (?:a |the )?{WEEKDAY}\b(?!s)"
    rf"|\b{SEASON},?(?: of)? (?:19|20)\d\d\b"
    rf"|\b(?:first|second|third|last) (?:week|weekend|{WEEKDAY}) (?:of|in) {MONTH}"
    r"|\b(?:night|morning|evening|afternoon|day) of the \d{1,2}(?:st|nd|rd|th)\b"
    r"|\b(?:on|by|until|since) the \d{1,2}(?:st|nd|rd|th)\b(?! [a-z])"
    rf"|\b(?:two|three|four|five|six|ten|a few|\d{{1,2}}) (?:{WEEKDAY}s|days|nights|weeks) ago\b"
    r"|\ba (?:week|fortnight) ago\b|\bthe other (?:day|night|week)\b"
    r"|\bmy \d{1,2}(?::\d\d| o'clock)\b"
)
ALWAYS = frozenset(["every", "each", "always", "usually", "often", "whenever"])


def dates(text: Text) -> Iterator[Suspicion]:
    """Dates in sentences about a client."""
    for about in text.abouts:
        if about.subject is Subject.CLIENT and about.certainty > NOT:
            yield from _dates(about, text.today)


def _dates(about: About, today: date | None) -> Iterator[Suspicion]:
    sentence, stop = about.sentence, -1
    for match in EXACT.finditer(sentence.text, sentence.start, sentence.end):
        stop = match.end()
        if not _is_to_come(match[0], today):
            yield _exact(about, match)
    if not about.is_client or not ALWAYS.isdisjoint(sentence.plain):
        return
    for match in LATELY.finditer(sentence.text, sentence.start, sentence.end):
        if match.start() >= stop:
            yield _lately(about, match)


def _is_to_come(found: str, today: date | None) -> bool:
    """A day in a later year is an announcement, not a client's past."""
    years = re.findall(r"(?:19|20)\d\d", found)
    return today is not None and any(int(year) > today.year for year in years)


def _exact(about: About, match: re.Match[str]) -> Suspicion:
    return Suspicion(
        about.passage, match.start(), match.end(), "date", "DATE",
        Level.ERROR if about.is_client else Level.WARNING,
        f"“{match[0]}” dates something in a client's life: {reason(about)}.",
        "Keep the year alone, or say how long it took: “some months later”.",
    )  # fmt: skip


def _lately(about: About, match: re.Match[str]) -> Suspicion:
    return Suspicion(
        about.passage, match.start(), match.end(), "date", "DATE", Level.WARNING,
        f"“{match[0]}” says when something happened to a client: {reason(about)}.",
        "Leave the time out or make it vague: “one winter”, “some years ago”.",
    )  # fmt: skip
