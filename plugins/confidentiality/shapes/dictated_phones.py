"""Phone numbers in words.

Finds      “five oh three, five five five, oh one four two”, “oh-eight-seven, double five …”.
Because    Spelling a number out hides it from a search engine, not from a reader.
Leaves     Counting up or down; numbers that a label calls a patient's or an account's.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(D).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .number_labels import has_label
from .number_words import dictated
from .phones import CUE, LEAVE_OUT, ONE_PERSON, PHONE_WORDS

FEWEST = 6


def dictated_phones(sentence: Sentence) -> Iterator[Candidate]:
    """Phone numbers that are spelt out, whole, or their last figures beside a word for phones."""
    for start, end, figures in dictated(sentence):
        if has_label(sentence.text, start, "number_labels"):
            continue
        if FEWEST <= len(figures) <= 16:
            form, share = "phone-in-words", ONE_PERSON
        elif len(figures) > 2 and _is_of_phone(sentence, start):
            form, share = "phone-part", 1e-4
        else:
            continue
        yield Candidate(start, end, "CONTACT", form, LEAVE_OUT, share)


def _is_of_phone(sentence: Sentence, start: int) -> bool:
    before = sentence.text[max(0, start - 45) : start]
    return bool(CUE.search(before)) or not PHONE_WORDS.isdisjoint(sentence.plain)
