"""Clauses that tell a story: somebody, a verb in the past, and words that are not everybody's.

No list holds all that may happen to a person. What is left is the way of telling: a concrete
clause, in the past, of some length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import words_of
from ..sentences import Sentence, Word

STOP = re.compile(r"[,.;:!?()\[\]\n“”\"—–]")
LONGEST = 30
"""In words."""
SUBJECTS = frozenset(["he", "she", "they", "who"])
HAD = re.compile(r"(?:he|she|they|who)['’]d$|had$", re.IGNORECASE)
ADVERBS = frozenset("not never once also just even only then since all both already been".split())  # noqa: SIM905
ME = frozenset(["i", "we", "you"])
ONE = frozenset(["only", "first", "last", "youngest", "oldest", "sole"])
BEFORE_ONE = frozenset("the was were is be been as very a one his her their among".split())  # noqa: SIM905
TO = frozenset(["to", "who", "in", "of", "since", "left", "ever", "at", "from"])
OF = frozenset("in on of who at that behind for from".split())  # noqa: SIM905
FEWEST_UNCOMMON = {"was-the": 0, "had-done": 2, "told": 2, "only-one": 0}
FEWEST = {"was-the": 5, "had-done": 5, "told": 7, "only-one": 4}


@dataclass(frozen=True, slots=True)
class Telling:
    """The first and the last word of a clause, and the form of its telling."""

    first: int
    last: int
    form: str


def tellings(sentence: Sentence) -> Iterator[Telling]:
    """The clauses of a sentence that tell of something that happened."""
    done = -1
    for at in range(len(sentence.words) - 3):
        if at > done and (form := _form(sentence, at)):
            last = clause_end(sentence, at + 1)
            if _tells(sentence.words[at + 1 : last + 1], form):
                done = last
                yield Telling(at if form == "only-one" else at + 1, last, form)


def clause_end(sentence: Sentence, last: int) -> int:
    """The last word before the next mark of punctuation."""
    furthest = min(last + LONGEST, len(sentence.words) - 1)
    while last < furthest and not parted(sentence, last):
        last += 1
    return last


def parted(sentence: Sentence, at: int) -> bool:
    """Whether punctuation stands between a word and the next."""
    words = sentence.words
    return STOP.search(sentence.text, words[at].end, words[at + 1].start) is not None


def _form(sentence: Sentence, at: int) -> str:
    """How a story is told from this word on, or nothing."""
    word, after = sentence.words[at], sentence.words[at + 1]
    if word.plain in ONE:
        return "only-one" if _is_only_one(sentence, at) else ""
    if HAD.match(word.text):
        said = after if after.plain not in ADVERBS else sentence.words[at + 2]
        is_mine = at and sentence.words[at - 1].plain in ME
        return "had-done" if _is_past(said) and not is_mine else ""
    if word.plain in SUBJECTS and _is_the_one(sentence, at + 1):
        return "was-the"
    is_told = word.plain in SUBJECTS and _is_past(after)
    return "told" if is_told and not _soon_only_one(sentence, at + 2) else ""


def _is_past(word: Word) -> bool:
    plain = word.plain
    return (plain.endswith("ed") or plain in _words("past")) and plain not in _ordinary()


def _is_the_one(sentence: Sentence, at: int) -> bool:
    """Whether “was the voice of …”, “had been the boy in …” follows."""
    at += sentence.words[at].plain == "had"
    was, the, one, *_ = (*(word.plain for word in sentence.words[at : at + 3]), "", "", "")
    of = [word.plain for word in sentence.words[at + 3 : at + 5]]
    is_somebody = was in ("was", "were", "been") and the == "the" and one not in _ordinary()
    return is_somebody and one not in ONE and not OF.isdisjoint(of)


def _soon_only_one(sentence: Sentence, at: int) -> bool:
    """Whether “was the last pupil to …” follows, which says more than the telling."""
    words = sentence.words[at : at + 3]
    return any(w.plain in ONE and _is_only_one(sentence, at + n) for n, w in enumerate(words))


def _is_only_one(sentence: Sentence, at: int) -> bool:
    """Whether “only”, “first” is said of a person who did something."""
    words = sentence.words
    if (
        not at
        or at + 1 == len(words)
        or words[at - 1].plain not in BEFORE_ONE
        or words[at + 1].plain in _ordinary()
    ):
        return False
    last = min(clause_end(sentence, at), at + 5)
    return any(word.plain in TO for word in words[at + 1 : last + 1])


def _tells(words: tuple[Word, ...], form: str) -> bool:
    """Whether a clause is long enough, and has words that are not everybody's."""
    if len(words) < FEWEST[form]:
        return False
    return uncommon(words) >= FEWEST_UNCOMMON[form]


def uncommon(words: Sequence[Word]) -> int:
    """How many of the words are not everybody's."""
    return sum(word.is_capital or word.plain not in _common() for word in words)


@cache
def _common() -> frozenset[str]:
    return words_of("common_words") | _words("therapy")


def _ordinary() -> frozenset[str]:
    return _words("ordinary")


@cache
def _words(name: str) -> frozenset[str]:
    """A class of `telling_words.txt`."""
    rows = (line.partition(":") for line in words_of("telling_words"))
    return next(frozenset(words.split()) for row, _, words in rows if row == name)
