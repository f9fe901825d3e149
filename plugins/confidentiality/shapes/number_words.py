"""Figures that are spelt out or dictated: “oh eight seven, double five”, “five fifty-five”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..sentences import Sentence

DIGITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1",
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9",
}  # fmt: skip
TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6",
    "seventy": "7", "eighty": "8", "ninety": "9",
}  # fmt: skip
TIMES = {"double": 2, "dubble": 2, "triple": 3, "treble": 3}
HUNDREDS = {"hundred": "00", "thousand": "000"}
SPELT = frozenset([*DIGITS, *TIMES]) - {"o", "one", "nil"}
STARTS = frozenset([*DIGITS, *TEENS, *TENS, *TIMES])
WORD = "|".join([*DIGITS, *TEENS, *TENS, *TIMES, *HUNDREDS])
GAP = r"[\s,.;:…/()-]{1,4}(?:[–—]\s?)?|\s?[–—]\s?"
BETWEEN = rf"(?:{GAP})(?:(?:and then|then|and|again|dash|hyphen|space|pause|slash)(?:{GAP}))?"
DICTATED = re.compile(
    rf"\b(?:{WORD}|\d{{1,5}})(?:{BETWEEN}(?:{WORD}|\d{{1,5}})\b){{2,24}}", re.IGNORECASE
)
TOKEN = re.compile(r"[a-z]+|\d+")
LETTER = re.compile(r"\b[a-z]\b")


def dictated(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Where figures are dictated at least three in a row, and the figures."""
    text, start, end = sentence.text, sentence.start, sentence.end
    spelt = not SPELT.isdisjoint(sentence.plain) and sum(w.plain in SPELT for w in sentence.words)
    if spelt < 2 and not _is_strung(sentence):
        return
    for match in DICTATED.finditer(text, start, min(len(text), end + 80)):
        tokens = TOKEN.findall(match[0].lower())
        if match.start() < end and sum(token in SPELT for token in tokens) > 1:
            figures = _figures(tokens)
            if not _is_counting(figures, tokens):
                yield match.start(), match.end(), figures


def _is_strung(sentence: Sentence) -> bool:
    """Whether figures are strung together in a word: “oh-eight-seven”."""
    if sentence.text.find("-", sentence.start, sentence.end) < 0:
        return False
    return any(word.split("-", 1)[0] in STARTS for word in sentence.plain if "-" in word)


def _figures(tokens: list[str]) -> str:
    """The figures that words stand for: “double five, twenty-one” is 5521."""
    said, times = "", 1
    for place, token in enumerate(tokens):
        said += _figure(token, tokens[place + 1] if place + 1 < len(tokens) else "") * times
        times = TIMES.get(token, 1)
    return said


def _figure(token: str, following: str) -> str:
    if token in TENS:
        return TENS[token] + ("" if following in DIGITS and following not in ("o", "oh") else "0")
    for kinds in (DIGITS, TEENS, HUNDREDS):
        if token in kinds:
            return kinds[token]
    return token if token.isdigit() else ""


def _is_counting(figures: str, tokens: list[str]) -> bool:
    """Whether somebody counts, up or down: “five, four, three, two, one”."""
    if len(figures) != len(tokens):
        return False
    steps = {int(b) - int(a) for a, b in pairwise(figures)}
    return steps in ({1}, {-1})
