"""E-mail addresses, plain and disguised.

Finds      “b.ferrant@example.net”, “tobias [at] post [dot] example”, “mo underscore runs at gmail”.
Because    An e-mail address leads straight to the person, however it is spelt.
Leaves     “Read more at samaritans dot org”, which is a web address.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(F).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..candidate import Candidate
from ..lexicon import words_of
from ..sentences import Sentence
from .word_sets import word_set

LOCAL = r"(?<![\w.+@-])[A-Za-z0-9_][\w.+-]{0,63}"
OPEN, CLOSE = r"[\[({<*_|-]", r"[\])}>*_|-]"
DOT = rf"(?:\.| \. | ?{OPEN} ?(?:dot|period|\.) ?{CLOSE} ?| (?:dot|period|full stop|point) )"
DOMAIN = rf"[A-Za-z0-9-]{{1,63}}(?:{DOT}[A-Za-z][A-Za-z0-9-]{{1,23}}){{1,4}}"
JOINT = (
    r"(?: ?[\[({]?(?:dot|underscore|under score|dash|hyphen|period|point|plus)[\])}]? ?| ?[._] )"
)
SPACED = rf"{LOCAL}(?: (?:\.|_|dot|underscore|dash|hyphen|period|plus) \w{{1,30}}){{0,4}}"
PLAIN = re.compile(rf"{LOCAL}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,30}}){{0,4}}\b")
BRACKETED = r" ?[\[({<*|] ?(?:at|a|ät|@) ?[\])}>*|] ?"
WIDE = re.compile(
    rf"{SPACED}(?: ?@ ?|{BRACKETED}| -+ ?at ?-+ )(?:{DOMAIN}|[A-Za-z0-9-]{{2,63}})\b",
    re.IGNORECASE,
)
STRUNG = re.compile(
    r"(?<![\w@])[a-z0-9][a-z0-9.]{0,40}(?:[_-][a-z0-9]{1,30}){0,3}?[_-]at[_-][a-z0-9]{1,40}[_-]dot[_-][a-z]{2,12}",
    re.IGNORECASE,
)
WORDED_DOT = rf"(?: ?{OPEN} ?(?:dot|period|\.) ?{CLOSE} ?| (?:dot|period|full stop|point) )"
WORDED = re.compile(
    rf"{SPACED},? at,? [A-Za-z0-9-]{{2,40}},?{WORDED_DOT}[A-Za-z]{{2,12}}"
    rf"(?:(?:{WORDED_DOT}|\.)[A-Za-z]{{2,12}}){{0,3}}\b",
    re.IGNORECASE,
)
FIGURED = re.compile(
    r"(?<![\w.+@-])(?=[a-z]*[\d._])[A-Za-z0-9][\w.]{2,63} at"
    r" [A-Za-z0-9-]{2,40}(?:\.[A-Za-z]{2,12}){1,3}\b",
    re.IGNORECASE,
)
BRACKET = re.compile(rf"{BRACKETED}| -+ ?at ?-+ ", re.IGNORECASE)
NOT_LOCAL = word_set("emails.not-local")
BEYOND = 40
"""How far past what looks like a full stop an address may go on, as in “gmail . com”."""
DISGUISED = "Leave the address out; spelling it out hides it from robots, not from readers."
LEAVE_OUT = "Leave the address out; no disguise keeps it from leading to the person."
ONE_PERSON = 1e-8


def emails(sentence: Sentence, has_dots: bool) -> Iterator[Candidate]:
    """E-mail addresses, however they are spelt."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if text.find("@", start, end) >= 0:
        for match in PLAIN.finditer(text, start, end):
            yield _candidate(match, "email", LEAVE_OUT)
    for pattern in _disguises(sentence, has_dots):
        for match in pattern.finditer(text, start, min(len(text), end + BEYOND)):
            first = match[0].split(" ", 1)[0].split("[", 1)[0].lower()
            if first not in NOT_LOCAL and match.start() < end:
                yield _candidate(match, "disguised-email", DISGUISED)


def _disguises(sentence: Sentence, has_dots: bool) -> Iterator[re.Pattern[str]]:
    """The patterns that are worth trying."""
    text, start, end, plain = sentence.text, sentence.start, sentence.end, sentence.plain
    has_sign = text.find(" @", start, end) >= 0 or text.find("@ ", start, end) >= 0
    may_hide = any(text.find(sign, start, end) >= 0 for sign in "[({<*|-")
    if has_sign or (may_hide and BRACKET.search(text, start, end)):
        yield WIDE
    if "dot" in plain or text.find("-dot-", start, end) >= 0:
        yield STRUNG
    if "at" in plain:
        if not plain.isdisjoint(("dot", "period", "point", "stop")):
            yield WORDED
        if not plain.isdisjoint(words_of("mail_providers")):
            yield _at_provider()
        if has_dots:
            yield FIGURED


@cache
def _at_provider() -> re.Pattern[str]:
    """“tobe.writes82 at gmail”, where nothing needs to follow."""
    names = "|".join(words_of("mail_providers"))
    return re.compile(
        rf"{SPACED},? (?:at|@),? (?:{names})\b(?:\.[a-z]{{2,6}}){{0,2}}", re.IGNORECASE
    )


def _candidate(match: re.Match[str], form: str, advice: str) -> Candidate:
    return Candidate(match.start(), match.end(), "CONTACT", form, advice, ONE_PERSON)
