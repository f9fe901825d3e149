"""Street addresses, with and without a number.

Finds      “27 Pleasant St., Unit 2”, “14B Oyster Bay Crescent”, “Rosebank, Church Lane”,
           “Marsh Row”.
Because    An address is where the person can be found; a short street is as good as a number.
Leaves     “a ten minute drive”, “Family Court”, “5 hill walks”.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..candidate import Candidate
from ..lexicon import words_of
from ..sentences import Sentence, Word
from .word_sets import word_set

LONGEST_NAME = 4
HOUSE = re.compile(r"\d{1,5}(?:[-–/]\d{1,5})?[a-z]?|[a-z]\d{1,3}|\d{1,4}-\d{1,4}", re.IGNORECASE)
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)
INSIDE = word_set("addresses.inside")
NUMBERS = word_set("addresses.numbers")
NOT_NAME = word_set("addresses.not-name")
BEFORE = word_set("addresses.before")
PUBLIC = word_set("addresses.public")
UNIT = re.compile(
    r"(?:\b(?:flat|unit|apt\.?|apartment|suite|ste\.?|lot|plot|house|shop|block|no\.?|h\.? ?no\.?"
    r"|door no\.?|basement|trailer|floor|villa|site|erf|stand)"
    r"\s?#?(?:no\.? ?)?(?:\d\w{0,4}(?:[-/]\w{1,4}){0,2}|[A-Z]-?\d{0,4})|#\s?\w{1,5})(?:,| -"
    r"|,? (?:at|in|of))? $"
    r"|\b(?:number|no\.?|unit|flat|apt\.?|apartment|lot|house|plot|block) $",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\.?(?: (?:north|south|east|west|[NS]\.?[EW]?\.?|[EW]\.?|nw|ne|sw|se)\b\.?)?(?:,? (?:unit"
    r"|apt\.?|apartment|flat|suite|ste\.?|#|lot|block|floor|level|rm\.?|no\.?) ?#?\w{1,5}\b"
    r"|, ?\d{1,4}[a-z]?\b(?! \w))?",
    re.IGNORECASE,
)
STREET_AT_HOME = "Leave it out: say “at home”, “a street she had known all her life”."


@cache
def street_types() -> dict[str, bool]:
    """The last words of street names, and whether each means nothing else."""
    return {entry.rstrip("+"): not entry.endswith("+") for entry in words_of("street_types")}


@cache
def _types() -> frozenset[str]:
    return frozenset(street_types())


def streets(sentence: Sentence) -> Iterator[Candidate]:
    """Names of streets, with the house's number or name where there is one."""
    if _types().isdisjoint(sentence.plain):
        return
    for place, word in enumerate(sentence.words):
        if place and word.plain in street_types():
            yield from _street(sentence, place)


def _street(sentence: Sentence, place: int) -> Iterator[Candidate]:
    """The street whose last word stands at `place`, if the words before it are its name."""
    words, text = sentence.words, sentence.text
    last, is_sure = words[place], street_types()[words[place].plain]
    first = _name_start(sentence, place)
    number = _number(sentence, first)
    if number is not None and (last.is_capital or _is_low_street(sentence, first, place, is_sure)):
        start, form, share = _unit_start(text, words[number].start), "address", 1e-8
    elif (
        first < place
        and words[first].is_capital
        and (last.is_capital or last.plain in ("street", "road", "lane", "avenue"))
    ):
        lead = words[first - 1].plain if first else ""
        if not (is_sure or lead in BEFORE) or (words[first].plain in PUBLIC and not is_sure):
            return
        start = _house_start(sentence, first)
        form, share = ("address-named", 1e-7) if start < words[first].start else ("street", 1e-5)
    else:
        return
    after = AFTER.match(text, last.end)
    end = after.end() if after and (number is not None or after.end() > last.end + 4) else last.end
    end = last.end + len(text[last.end : end].rstrip(" ."))
    yield Candidate(start, max(end, last.end), "CONTACT", form, STREET_AT_HOME, share)


def _joined(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, or a full stop after a short word, stands between two words."""
    between = text[left.end : right.start]
    return between.strip() == "" or (between.strip() == "." and len(left.text) < 4)


def _name_start(sentence: Sentence, place: int) -> int:
    """Where the name of the street begins whose last word stands at `place`."""
    words, first = sentence.words, place
    while first > max(0, place - LONGEST_NAME) and _joined(
        sentence.text, words[first - 1], words[first]
    ):
        before = words[first - 1]
        if HOUSE.fullmatch(before.text) and first < place:
            break
        is_name = (
            before.is_capital or bool(ORDINAL.fullmatch(before.text)) or before.plain in INSIDE
        )
        if not (is_name or (words[place].is_capital is False and _may_name(before))):
            break
        if before.plain in BEFORE or before.plain in ("number", "no"):
            break
        first -= 1
    while first < place and words[first].plain in INSIDE and not words[first].is_capital:
        first += 1
    return first


def _may_name(word: Word) -> bool:
    return word.plain not in NOT_NAME and word.plain.isalpha()


def _number(sentence: Sentence, first: int) -> int | None:
    """Which word before the name at `first` is the number of the house."""
    words, text = sentence.words, sentence.text
    if first == 0:
        return None
    between = text[words[first - 1].end : words[first].start]
    if between.strip() not in ("", ",", ".", "-"):
        return None
    word = words[first - 1]
    if HOUSE.fullmatch(word.text):
        has_other = (
            first > 1 and HOUSE.fullmatch(words[first - 2].text) and text[word.start - 1] in "/-–"
        )
        return first - 2 if has_other else first - 1
    spelt = word.plain.split("-")[0] in NUMBERS and word.plain.split("-")[-1] in NUMBERS
    return first - 1 if spelt and (words[first].is_capital or "-" in word.text) else None


def _is_low_street(sentence: Sentence, first: int, place: int, is_sure: bool) -> bool:
    """Whether “12 elm grove” in lower case is a street and no “10 minute drive”."""
    names = sentence.words[first:place]
    if (
        not names
        or not is_sure
        or len(names) > 2
        or not sentence.words[first - 1].text[0].isdigit()
    ):
        return False
    return all(w.plain not in NOT_NAME for w in names) and sentence.words[place].plain != "drive"


def _is_figure(word: Word) -> bool:
    return word.text[0].isdigit() or "-" in word.text


def _unit_start(text: str, start: int) -> int:
    """Where an address begins that has a flat's or unit's number before the house's."""
    unit = UNIT.search(text[max(0, start - 40) : start])
    return max(0, start - 40) + unit.start() if unit else start


def _house_start(sentence: Sentence, first: int) -> int:
    """Where “Rosebank, Church Lane” begins: with the capitalised words before the comma."""
    words, text, house = sentence.words, sentence.text, first
    while house > max(0, first - 4):
        between = text[words[house - 1].end : words[house].start]
        if between != (", " if house == first else " ") or not words[house - 1].is_capital:
            break
        house -= 1
    return words[house].start
