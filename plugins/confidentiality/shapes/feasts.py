"""Feasts and days that everybody in a country knows, as they occur in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ..lexicon import is_english_word, words_of
from ..sentences import Sentence, Word

LEAD = re.compile(
    r"(?:(?:the |that |this |one |her |his |their )?(?:last |first |second |third )?"
    r"(?:day|night|morning|evening|afternoon|eve|week|weekend|fortnight|month|fast|vigil|start|end"
    r"|beginning|break|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|days|weeks|few days"
    r"|two days|three days) (?:before|after|of|following|at|in|during|over|leading up to)"
    r" (?:the |last |this )?"
    r"|(?:on|by|since|until|till|last|this|that|past|next|at|over|around|before|after|during|in"
    r"|for|one|two days before|for the|the) (?:the |last |this )?)$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r" (?:eve|day|night|morning|afternoon|evening|week|weekend|holidays?|break|period|time|season"
    r"|of \d{4}|\d{4})\b|,? (?:of |in )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
FOLLOWING = re.compile(r" ([a-z]+)")
HABITUAL = re.compile(r"\b(?:every|each|most|many|any) $", re.IGNORECASE)
LONGEST_LEAD = 45
SHORTENED = frozenset(["st", "valentine"])
"""“St Brigid's” may stand for “St Brigid's Day”."""


@cache
def feasts() -> frozenset[tuple[str, ...]]:
    """The feasts, each as its words."""
    whole = frozenset(tuple(line.split()) for line in words_of("feast_days"))
    shortened = (words[:-1] for words in whole if words[0] in SHORTENED and words[-1] == "day")
    return whole.union(shortened)


@cache
def lengths() -> dict[str, tuple[int, ...]]:
    """For each word with which a feast may begin, how many words such feasts have; most first."""
    found: dict[str, set[int]] = defaultdict(set)
    for words in feasts():
        found[words[0]].add(len(words))
    return {first: tuple(sorted(some, reverse=True)) for first, some in found.items()}


@cache
def first_words() -> frozenset[str]:
    """The words with which a feast may begin."""
    return frozenset(lengths())


def feast_days(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Start, end and form of each feast, with “the weekend after” and the year."""
    if sentence.plain.isdisjoint(first_words()):
        return
    free = 0
    for at, word in enumerate(sentence.words):
        if at >= free and word.plain in lengths():
            length = _length(sentence, at)
            if length:
                free = at + length
                yield _with_surroundings(sentence, at, free)


def _length(sentence: Sentence, at: int) -> int:
    """How many words the feast that begins at `at` has; 0 if none does."""
    for length in lengths()[sentence.words[at].plain]:
        part = sentence.words[at : at + length]
        if tuple(word.plain for word in part) in feasts() and _is_written_so(part):
            return len(part) if _is_a_day(part) else 0
    return 0


def _is_written_so(part: tuple[Word, ...]) -> bool:
    """Whether it is no ordinary word or phrase, such as “a lent book” or “results day” may be."""
    if part[0].is_capital or len(part) > 1:
        return True
    return not is_english_word(part[0].plain) or part[0].plain in ("christmas", "easter")


def _is_a_day(part: tuple[Word, ...]) -> bool:
    """Whether a saint is named for the sake of his day."""
    if part[0].plain not in SHORTENED or part[-1].plain == "day":
        return True
    return any(word.is_possessive for word in part)


def _with_surroundings(sentence: Sentence, at: int, stop: int) -> tuple[int, int, str]:
    text = sentence.text
    start, end = sentence.words[at].start, sentence.words[stop - 1].end
    before = text[max(sentence.start, start - LONGEST_LEAD) : start]
    lead = LEAD.search(before)
    while tail := TAIL.match(text, end, sentence.end):
        end = tail.end()
    if HABITUAL.search(before):
        return start, end, "habit"
    if lead is None:
        return start, end, "feast-compound" if _is_compound(sentence, end) else "feast"
    return start - len(lead[0]), end, "feast-on"


def _is_compound(sentence: Sentence, end: int) -> bool:
    """Whether an ordinary noun seems to follow: “Christmas cards”."""
    following = FOLLOWING.match(sentence.text, end)
    return following is not None and following[1] not in words_of("opening_words")
