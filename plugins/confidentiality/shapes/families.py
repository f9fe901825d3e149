"""Families that are not like other families.

Finds      A distinctive make-up of a family: “mother of triplets”, “youngest of nine”, “raised by
           two aunts”, “her three husbands”, “married to his brother's widow”.
Because    Neighbours know a family by its shape; a reader from the town needs no name.
Leaves     Ordinary families (“her husband”, “two kids”) and what is twin without being born:
           “twin beds”.
Source     Our own judgement. Shares are our own estimates, rounded to orders of magnitude, after
           published birth, census and adoption statistics of the English-speaking countries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .phrasebook import phrasebook

MULTIPLES = (("quin", 1e-7), ("sext", 1e-7), ("quad", 1e-6), ("trip", 3e-4), ("conj", 1e-7))
TWINS = 0.02
TO_TWENTY = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty"
)
NUMBER = re.compile(rf"\b(?:\d{{1,2}}|{TO_TWENTY})\b", re.IGNORECASE)
BY_SIZE = {1: 0.05, 2: 0.05, 3: 0.05, 4: 0.03, 5: 0.01, 6: 5e-3, 7: 2e-3, 8: 1e-3}
BEYOND = 3e-4
"""The share of people in a family with more children than `BY_SIZE` tells."""


def families(sentence: Sentence) -> Iterator[Candidate]:
    """The distinctive families in a sentence, whosever they are."""
    book = phrasebook("family_shapes")
    for form, match in book.matches(sentence):
        suggestion, share = book.forms[form]
        yield Candidate(
            match.start(), match.end(), "FAMILY", form, suggestion, _share(form, match[0], share)
        )


def _share(form: str, text: str, usual: float) -> float:
    """The share of a country's people, from the words themselves where they tell."""
    by_words = BY_WORDS.get(form)
    return min(usual, by_words(text)) if by_words else usual


def _multiples(text: str) -> float:
    plain = text.lower()
    return next((share for word, share in MULTIPLES if word in plain), TWINS)


def _size(text: str) -> float:
    """The share of people in a family with so many children."""
    match = NUMBER.search(text)
    if match is None:
        return 1.0
    word = match[0].lower()
    number = int(word) if word.isdigit() else TO_TWENTY.split("|").index(word) + 1
    return BY_SIZE.get(number, BEYOND)


BY_WORDS: dict[str, Callable[[str], float]] = {
    "multiples": _multiples, "many": _size, "birth-order": _size, "parent-of": _size,
}  # fmt: skip
