"""Runs of capitalised words in a sentence, found once for all who look for names in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicon import is_english_word, word_classes, words_of
from ..sentences import Sentence, Word
from .run_words import class_of

JOINTS = frozenset(["of", "the", "o", "na", "de", "la", "du", "upon"])
SPACES = frozenset([" ", "\n", ". ", ".", " & ", "\u00a0"])
LONGEST = 9


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring capitalised words; `at` and `stop` are their places in `sentence.words`.

    `before` and `after` are the words around as lists spell them, empty where punctuation or the
    sentence's end stands between. `is_small` tells of a sentence written without capitals, where
    words that no list of English knows stand for capitalised ones.
    """

    text: str
    start: int
    end: int
    at: int
    stop: int
    words: tuple[str, ...]
    before: str
    after: str
    is_opening: bool
    is_possessive: bool
    is_small: bool

    @property
    def plain(self) -> str:
        """The words in one line, as lists of places and names spell them."""
        return " ".join(self.words)


def runs(sentence: Sentence) -> tuple[Run, ...]:
    """The runs of a sentence, in order; “of” joins: “Shipping Corporation of India”."""
    kept = vars(sentence)
    if "runs" not in kept:
        kept["runs"] = tuple(_runs(sentence))
    found: tuple[Run, ...] = kept["runs"]
    return found


def _runs(sentence: Sentence) -> Iterator[Run]:
    is_small = _is_small(sentence)
    capital = [_counts(sentence, at, is_small) for at in range(len(sentence.words))]
    at = 0
    while at < len(capital):
        if not capital[at]:
            at += 1
            continue
        stop = _stop(sentence, capital, at)
        yield _run(sentence, at, stop, is_small)
        at = stop


def _is_small(sentence: Sentence) -> bool:
    """Whether the sentence was written without capitals."""
    words = sentence.words
    return len(words) > 3 and words[0].text.islower() and not any(
        word.text[0].isupper() for word in words
    )  # fmt: skip


def _counts(sentence: Sentence, at: int, is_small: bool) -> bool:
    word = sentence.words[at]
    if is_small:
        return _counts_in_small(sentence, at)
    if not word.is_capital or word.plain == "i":
        return False
    return word.plain not in opening_words() or not _is_opening(sentence, at)


def _counts_in_small(sentence: Sentence, at: int) -> bool:
    """Whether a word of a sentence without capitals belongs to a name: “st albans”."""
    words = sentence.words
    if words[at].is_capital or _is_unknown(words[at], 4):
        return True
    follows = at > 0 and _is_unknown(words[at - 1], 4)
    if follows and (_is_unknown(words[at], 3) or words[at].plain in class_of("small-tail")):
        return True
    return words[at].plain in class_of("small-leader") and at + 1 < len(words)


def _is_unknown(word: Word, fewest: int) -> bool:
    plain = word.plain
    return plain.isalpha() and len(plain) >= fewest and not _is_known(plain)


@cache
def _is_known(plain: str) -> bool:
    """Whether English has the word, in one of its forms."""
    if is_english_word(plain):
        return True
    for ending in ("s", "es", "ed", "d", "ing", "er", "ly", "ness", "y", "n't"):
        stem = plain.removesuffix(ending)
        if stem != plain and (is_english_word(stem) or is_english_word(stem + "e")):
            return True
    return False


def _is_opening(sentence: Sentence, at: int) -> bool:
    """Whether a capital is due here whatever the word: at the start, after a colon or quote."""
    if at == 0:
        return True
    between = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return between not in SPACES


def _stop(sentence: Sentence, capital: list[bool], at: int) -> int:
    """The word after the run that begins at `at`."""
    stop = at + 1
    here = at + 1
    while here < min(len(capital), at + LONGEST) and _joins(sentence, here):
        previous = sentence.words[here - 1]
        if capital[here] and not _ends_at(previous, sentence.words[here]):
            stop = here + 1
        elif sentence.words[here].plain not in JOINTS or previous.is_possessive:
            break
        here += 1
    return stop


def _ends_at(previous: Word, word: Word) -> bool:
    """Whether 's ends the run: “Mara's Dubbo”, but not “St James's Hospital”."""
    return previous.is_possessive and word.plain not in class_of("possessive-tail")


def _joins(sentence: Sentence, here: int) -> bool:
    between = sentence.text[sentence.words[here - 1].end : sentence.words[here].start]
    if between not in SPACES:
        return False
    previous = sentence.words[here - 1].plain
    return "." not in between or previous in class_of("dotted") or len(previous) == 1


def _run(sentence: Sentence, at: int, stop: int, is_small: bool) -> Run:
    words = sentence.words
    first, last = words[at], words[stop - 1]
    return Run(
        text=sentence.text[first.start : last.name_end],
        start=first.start,
        end=last.name_end,
        at=at,
        stop=stop,
        words=tuple(word.plain for word in words[at:stop]),
        before=_neighbour(sentence, at - 1, at),
        after=_neighbour(sentence, stop, stop),
        is_opening=_is_opening(sentence, at),
        is_possessive=last.is_possessive,
        is_small=is_small,
    )


def _neighbour(sentence: Sentence, at: int, right: int) -> str:
    """The word at `at` if only a space parts it from the run."""
    words = sentence.words
    if not 0 <= at < len(words) or right >= len(words):
        return ""
    between = sentence.text[words[right - 1].end : words[right].start]
    return words[at].plain if between in SPACES else ""


@cache
def opening_words() -> frozenset[str]:
    """Words that have a capital only because they open a sentence."""
    return words_of("opening_words") | word_classes()["commonest"]
