"""Names of people.

Finds      Whatever may name a person: given names of any culture, surnames after a title, full
           names, initials, nicknames, plurals (“the Hendersons”), names that are words.
Because    A name is the first thing a neighbour, a colleague or a search engine recognises.
Leaves     Months, languages, countries and credentials; whose name it is, others decide.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(A), names of relatives and employers included; NHS Ethics.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..candidate import Candidate
from ..lexicon import folded, is_english_word, is_given_name, is_only_a_name, word_classes, words_of
from ..sentences import Sentence, Word
from ..weighing.words import clusters

GAPS = frozenset({" ", ". ", ".", "-", "\n", ".\n", " '", " “", ' "'})
"""What may stand between two parts of one name."""

OPENINGS = frozenset(":“\"‘'\n—•.!?")

CONTRACTED = frozenset({"t", "s", "m", "d", "re", "ve", "ll", "am", "all", "er", "clock"})
"""What follows the apostrophe of a shortened word: “can't”, “it's”, “y'all”, “ma'am”."""

SMALL_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "nurse", "reverend", "sister", "aunty"})

SUGGESTION = "Leave the name out, or change it and add the changed name to `pseudonyms:`."


def names(sentence: Sentence) -> Iterator[Candidate]:
    """Every place in a sentence that may name a person."""
    for first, stop in _runs(sentence):
        found = _name(sentence, first, stop)
        if found:
            yield found
    if not sentence.plain.isdisjoint(SMALL_TITLES):
        yield from _after_small_titles(sentence)


def _after_small_titles(sentence: Sentence) -> Iterator[Candidate]:
    """“mrs pugh”, in a text without capitals."""
    for title, word in pairwise(sentence.words):
        if title.text in SMALL_TITLES and not word.is_capital and not is_english_word(word.plain):
            yield Candidate(word.start, word.name_end, "NAME", "titled", SUGGESTION)


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words, as indexes of words."""
    words, at = sentence.words, 0
    while at < len(words):
        stop = at + 1
        if words[at].is_capital and words[at].plain != "i":
            while stop < len(words) and (step := _goes_on(sentence, stop)):
                stop += step
            yield at, stop
        at = stop


def _goes_on(sentence: Sentence, at: int) -> int:
    """How many words from `at` on belong to the run before: none, one, or two (“van Dyk”)."""
    words, before = sentence.words, sentence.words[at - 1]
    gap = sentence.text[before.end : words[at].start]
    if before.is_possessive or gap not in GAPS:
        return 0
    if gap[0] == "." and len(gap) > 1 and not _is_shortened(before):
        return 0
    if words[at].is_capital:
        return int(words[at].plain != "i")
    joins = words[at].plain in word_classes()["particle"] and at + 1 < len(words)
    return 2 if joins and words[at + 1].is_capital else 0


def _is_shortened(word: Word) -> bool:
    short = word_classes()["honorific"] | word_classes()["short-form"]
    return is_initial(word) or word.plain in short


def is_ordinary(plain: str) -> bool:
    """Whether a word in small letters is in use: in a dictionary, or in everyday writing."""
    return is_english_word(plain) or plain in clusters()


def is_initial(word: Word) -> bool:
    """Whether a word is one capital letter, or several with full stops between."""
    letters = word.bare.replace(".", "")
    return letters.isupper() and len(letters) < 3 and (len(letters) == 1 or "." in word.bare)


def opens(sentence: Sentence, at: int) -> bool:
    """Whether a capital is due anyway: at the start, after a colon or a quotation mark."""
    if at == 0:
        return True
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return not OPENINGS.isdisjoint(gap)


def _name(sentence: Sentence, first: int, stop: int) -> Candidate | None:
    """The name within a run, without the titles and ordinary words around it."""
    words = sentence.words
    at, title = _begin(sentence, first, stop)
    while stop > at and words[stop - 1].plain in word_classes()["credential"]:
        stop -= 1
    run = words[at:stop]
    if not run or all(map(_is_no_name, run)) or (len(run) == 1 and _is_everyday(run[0])):
        return None
    return Candidate(
        run[0].start, _end(sentence, run[-1]), "NAME", _form(sentence, at, run, title), SUGGESTION
    )


def _begin(sentence: Sentence, at: int, stop: int) -> tuple[int, str]:
    """Where the name begins after titles and roles, and the title."""
    title, first, classes = "", at, word_classes()
    while at < stop:
        word = sentence.words[at]
        if word.plain in classes["honorific"]:
            title = word.plain
        elif word.plain not in classes["relation"] and word.plain not in classes["credential"]:
            may_be_any = at == first and opens(sentence, at) and _is_any_word(sentence, word)
            if not may_be_any or word.is_possessive:
                break
        at += 1
    return at, title


def _is_any_word(sentence: Sentence, word: Word) -> bool:
    """Whether a capital says nothing at the start of a sentence: “A man”, but not “S. told me”."""
    if is_initial(word) and sentence.text[word.name_end : word.name_end + 1] == ".":
        return False
    return is_ordinary(word.plain) and not is_given_name(word.plain)


def _is_everyday(word: Word) -> bool:
    """“Don't”, “It's”, “Righto”: words that are nobody's name."""
    if word.plain in word_classes()["everyday"] or _is_contracted(word):
        return True
    return word.plain.partition("-")[0] in word_classes()["number"]


def _is_contracted(word: Word) -> bool:
    """“Don't”, and neither “O'Shea” nor “Asma'u”."""
    _, apostrophe, ending = folded(word.bare).rpartition("'")
    return bool(apostrophe) and ending in CONTRACTED


def _is_no_name(word: Word) -> bool:
    classes = word_classes()
    return (
        word.plain in classes["calendar"]
        or word.plain in classes["not-people"]
        or word.plain in classes["language"]
        or word.plain in words_of("regions")
    )


def _end(sentence: Sentence, last: Word) -> int:
    """Where the name ends; the full stop of an initial belongs to it."""
    end = last.name_end
    return end + 1 if is_initial(last) and sentence.text[end : end + 1] == "." else end


def _form(sentence: Sentence, at: int, run: tuple[Word, ...], title: str) -> str:
    if all(map(is_initial, run)):
        dotted = "." in sentence.text[run[0].start : run[-1].end + 1]
        return "initials" if title or dotted or len(run) > 1 else "letter"
    if len(run) == 1:
        return "titled" if title else _form_of_one(sentence, at, run[0])
    return _form_of_several(run)


def _form_of_one(sentence: Sentence, at: int, word: Word) -> str:
    if is_only_a_name(word.plain):
        return "given"
    if word.bare.isupper() and 1 < len(word.bare) < 6:
        return "acronym"
    if is_given_name(word.plain):
        return "given-or-word-opening" if opens(sentence, at) else "given-or-word"
    if is_ordinary(word.plain):
        return "word"
    return "plural" if word.plain.endswith("s") else "unlisted"


def _form_of_several(run: tuple[Word, ...]) -> str:
    if not word_classes()["organisation"].isdisjoint(word.plain for word in run[1:]):
        return "headed"
    if all(is_ordinary(word.plain) for word in run):
        return "words"
    if any(map(is_initial, run)):
        return "full-with-initial"
    return "full" if is_given_name(run[0].plain) else "full-unlisted"
