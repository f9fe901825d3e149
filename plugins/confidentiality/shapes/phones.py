"""Phone numbers in figures, as the eight countries write them, and numbers of helplines.

Finds      “07700 900123”, “(03) 9387 1234”, “+353 85 …”, “555-0173”, “98xxx xxxxx”, “ending 0142”.
Because    A phone number leads straight to the person, and four of its figures to their friends.
Leaves     Dates, spans of years, sums, numbers that a label calls an account's or a patient's.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(D); ITU-T E.123 for how numbers are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..lexicon import words_of
from ..sentences import Sentence
from .number_labels import has_label, says_number
from .word_sets import word_set

SEPARATOR = r"[\s().\-\u2010-\u2014/\ufe0f\u20e3]{0,3}"
RUN = re.compile(
    rf"(?<![\w@=&/$£€₹.,-])(?:\+ ?|\(\+? ?)?[\dOo](?:{SEPARATOR}[\dOo]){{4,19}}(?![\w@%]|\.\d)"
)
GROUP = re.compile(r"[\dOo]+")
CUE = re.compile(
    r"\b(?:call(?:s|ed|ing)?|r[iau]ng|rings|ringing|phone[sd]?|tele?|telephone|mobile|mob|cell"
    r"|cellphone"
    r"|landline|numbers?|whatsapp|fax|voicemail|text(?:s|ed|ing)?|dial(?:s|led|ling)?|pager|sms"
    r"|(?:reach|get|contact|find|catch|got|try)\w* (?:me|her|him|them|us)"
    r"|(?:she|he|they|me|her|him|them|us)(?:[’']s| is| are)? on|ph|handset|line|digits"
    r"|answerphone)\b"
    r"[^\d\n]{0,24}$",
    re.IGNORECASE,
)
CUE_AFTER = re.compile(
    r"[)\s,]{0,3}(?:(?:is|was|are) (?:her|his|their|my|the|still) |\(?)(?:\w+ )?"
    r"(?:number|mobile|mob|cell|phone|landline|m|h|w|home|work)\b",
    re.IGNORECASE,
)
EXTENSION = re.compile(r",? ?(?:ext\.?|extn\.?|extension|x|#) ?\d{1,6}\b", re.IGNORECASE)
PART = re.compile(
    r"\b(?:end(?:s|ed|ing)?(?: in| with)?|last (?:two|three|four|five|six|few|\d)"
    r"(?: (?:digits|numbers|figures))?(?: \w+){0,6}?|(?:start|beg[ia]n)(?:s|ning|ing"
    r"|ed)?(?: with)?"
    r"|area code(?: is| was)?|extension(?: number)?(?: is| was)?|(?:numbers?"
    r"|digits)(?: \w+){0,4} in)"
    r"[\s:,“\"'‘(…]{1,3}(?P<part>\d(?:[\s-]?\d){1,5})\b(?!%)",
    re.IGNORECASE,
)
PHONE_WORDS = word_set("phones.phone-words")
MASKED = re.compile(
    r"(?<![\w@])\+?\(?\d[\d ()-]{0,12}?[ -]?[xX*•]{2,5}(?:[ -]?[xX*•\d]{1,6}){0,3}(?!\w)"
    r"|(?<![\w@])[xX*•]{2,5}(?:[ -][xX*•]{2,5}){0,2}[ -]\d{3,4}\b"
)
VANITY = re.compile(
    r"\b(?:1[- ])?(?:8\d\d|1[38]00)[- ](?=[A-Z-]*[A-Z]{3})[A-Z0-9-]{4,14}\b|\b13 [A-Z]{4}\b"
)
SHORT = re.compile(r"(?<![\w.,/$£€₹-])\d{3,7}(?:[ -]\d\d){0,2}(?![\w/%-]|[.,]\d)")
SHORT_CUES = PHONE_WORDS | word_set("phones.short-cues")
FREE = re.compile(
    r"(?:0800|0808|1800|1860|1300|1850|1890|0818|0508|086[01]|1?8(?:00|33|44|55|66|77"
    r"|88)(?=\d{7}$)"
    r"|03[0347]\d(?=\d{7}$)|116\d{3}$|13\d{4}$)\d*"
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
SET_APART = re.compile(
    r"(?:\d{3}-\d\d-\d{4}|\d{1,2}([./ -])\d{1,2}\1(?:\d{4}|\d\d)"
    r"|\d{4}([./ -])\d{1,2}\2\d{1,2})"
)
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?: \d{3}){1,3}")
COUNTRY = re.compile(r"(?:91|27|44|353|61|64|1)[\s.-]")
SAY = {
    "helpline": "Keep it if it is a service for readers; leave out whose phone it was on.",
    "phone-part": "Leave the figures out: say “a number she knew”.",
}
LEAVE_OUT = "Leave the number out; no disguise keeps it from leading to the person."
ONE_PERSON = 1e-7


def phones(sentence: Sentence) -> Iterator[Candidate]:
    """Phone numbers in figures, parts of them, and the short numbers of helplines."""
    text, start, end = sentence.text, sentence.start, sentence.end
    for run in RUN.finditer(text, start, end):
        if not has_label(text, run.start(), "public_labels"):
            yield from _in_run(text, run.start(), run[0])
    if not PHONE_WORDS.isdisjoint(sentence.plain):
        for match in PART.finditer(text, start, end):
            yield _candidate(*match.span("part"), "phone-part", 1e-4)
    if not SHORT_CUES.isdisjoint(sentence.plain):
        yield from _short(text, start, end)
    if any(text.find(sign, start, end) >= 0 for sign in ("xx", "XX", "**", "••")):
        yield from (
            _candidate(*m.span(), "phone-masked", 1e-4) for m in MASKED.finditer(text, start, end)
        )
    for match in VANITY.finditer(text, start, end):
        yield _candidate(*match.span(), "helpline", 1.0)


def _short(text: str, start: int, end: int) -> Iterator[Candidate]:
    for match in SHORT.finditer(text, start, end):
        if re.sub(r"\D", "", match[0]) in words_of("helplines"):
            yield _candidate(*match.span(), "helpline", 1.0)


def _in_run(text: str, offset: int, run: str) -> Iterator[Candidate]:
    """The longest stretch of groups in a run of figures that reads as a phone number."""
    groups = [match.span() for match in GROUP.finditer(run)]
    if len(groups) > 7:
        groups = [(groups[0][0], groups[-1][1])]
    for first in range(min(len(groups), 4)):
        for last in range(len(groups), first, -1):
            begin = _with_sign(run, groups[first][0]) if first == 0 else groups[first][0]
            start, stop = offset + begin, offset + groups[last - 1][1]
            form = _form(text, start, stop)
            if form:
                extension = EXTENSION.match(text, stop)
                stop = extension.end() if extension else stop
                yield _candidate(start, stop, form, 1.0 if form == "helpline" else ONE_PERSON)
                return


def _with_sign(run: str, first: int) -> int:
    """Where a number begins that has a plus or a bracket before its first figure."""
    return 0 if first <= 3 else first


def _form(text: str, start: int, stop: int) -> str:
    """How the figures between `start` and `stop` read as a phone number; "" if they do not."""
    written = text[start:stop]
    digits = re.sub(r"[^\d]", "", re.sub("[Oo]", "0", written))
    if len(digits) < 5 or sum(map(str.isdigit, written)) < 0.6 * len(digits):
        return ""
    if (FREE.fullmatch(digits) and len(digits) < 12) or digits in words_of("helplines"):
        return "helpline"
    if _is_something_else(text, start, written):
        return ""
    form = _shape(written, digits)
    if (
        not form
        and len(digits) < 16
        and _has_cue(text, start, stop)
        and not THOUSANDS.fullmatch(written)
    ):
        return "phone-cued"
    return form


def _has_cue(text: str, start: int, stop: int) -> bool:
    return bool(CUE.search(text[max(0, start - 45) : start]) or CUE_AFTER.match(text, stop))


def _is_something_else(text: str, start: int, written: str) -> bool:
    """Whether it is a date, years, a countdown, a publication's number, or has another's label."""
    groups = GROUP.findall(written)
    if all(YEAR.fullmatch(group) for group in groups) or SET_APART.fullmatch(written):
        return True
    if len(groups) > 4 and sum(map(len, groups)) < 1.6 * len(groups):
        return not CUE.search(text[max(0, start - 30) : start])
    if re.match(r"10\.\d{4}", written):
        return True
    return says_number(text, start)


def _shape(written: str, digits: str) -> str:
    """The form of a number that needs no word beside it to be a phone's."""
    size, groups = len(digits), [len(group) for group in GROUP.findall(written)]
    if "+" in written and 7 < size < 16:
        return "phone"
    if digits[0] == "0" and (9 <= size <= 11 or (digits[1] == "0" and 10 < size < 16)):
        return "phone"
    if size == 10 and (digits[0] in "6789" or groups[-1] == 4 or "(" in written):
        return "phone"
    if 10 < size < 14 and len(groups) > 1 and COUNTRY.match(written.lstrip("(")):
        return "phone"
    is_local = groups in ([3, 4], [4, 4]) and not re.search("[–—/(]", written)
    return "phone-local" if is_local and not written.startswith("0.") else ""


def _candidate(start: int, end: int, form: str, share: float) -> Candidate:
    return Candidate(start, end, "CONTACT", form, SAY.get(form, LEAVE_OUT), share)
