"""Who is named: every run of words that may be a person's name, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import is_english_word, is_given_name, is_only_a_name, word_classes
from .sentences import Sentence, Word
from .subjects import About

LONGEST_NAME = 4
BRAND = re.compile(r"(?!Ma?c|De|Di|Du|La|Le|Van|Fitz|O['’])[A-Z][a-z]+[A-Z]\w*")
"""“WhatsApp”, but not “McKenzie”."""
INITIAL_GAPS = frozenset((" ", ". ", ".", "-", "\n", ".\n"))


@dataclass(frozen=True)
class Mention:
    """A name as it stands in one sentence."""

    about: About
    words: tuple[Word, ...]
    title: str
    first: int

    @property
    def start(self) -> int:
        """Where the name begins in its passage."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, without 's; the full stop of an initial belongs to it."""
        end = self.words[-1].name_end
        stop = self.about.passage.text[end : end + 1] == "."
        return end + 1 if stop and _is_initial(self.words[-1]) else end

    @property
    def text(self) -> str:
        """The name as read."""
        return self.about.passage.text[self.start : self.end]

    @property
    def keys(self) -> tuple[str, ...]:
        """The parts of the name, as lists spell them."""
        return tuple(word.plain for word in self.words)

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a surname: “Judith Beck”."""
        return len(self.words) > 1 and not self.is_initials

    @property
    def is_shortened(self) -> bool:
        """Whether a surname is cut down to its first letter: “Owen R.”."""
        return self.is_full and _is_initial(self.words[-1])

    @property
    def is_initials(self) -> bool:
        """Whether it is only letters: “J.R.”."""
        return all(_is_initial(word) for word in self.words)

    def before(self, n: int = 1) -> str:
        """The n-th word before the name (and before its title), as lists spell it."""
        at = self.first - n - (1 if self.title else 0)
        return self.about.sentence.words[at].plain if at >= 0 else ""

    def after(self, n: int = 1) -> str:
        """The n-th word after the name, as lists spell it."""
        words, at = self.about.sentence.words, self.first + len(self.words) + n - 1
        return words[at].plain if at < len(words) else ""

    def is_spoken_of(self) -> bool:
        """Whether it follows a verb of speech: “said Mara”."""
        if self.before() not in word_classes()["saying"]:
            return False
        words = self.about.sentence.words
        return self.about.passage.text[words[self.first - 1].end : self.start] == " "

    def gap_after(self) -> str:
        """What stands between the name and the next word."""
        return self.about.passage.text[self.end : self.end + 2]


def mentions(about: About) -> Iterator[Mention]:
    """The runs of capitalised words in a sentence that may name a person."""
    words, at = about.sentence.words, 0
    while at < len(words):
        run = _run(about.sentence, at)
        if run:
            yield from _mention(about, run, at)
        at += len(run) or 1


def _run(sentence: Sentence, at: int) -> list[Word]:
    """The capitalised words that follow one another from `at` on."""
    run: list[Word] = []
    while at < len(sentence.words) and _belongs(sentence, at, run):
        run.append(sentence.words[at])
        at += 1
        if run[-1].is_possessive:
            break
    while run and run[-1].plain in word_classes()["particle"] and not run[-1].is_capital:
        run.pop()
    return run


def _belongs(sentence: Sentence, at: int, run: list[Word]) -> bool:
    word = sentence.words[at]
    if run and sentence.text[run[-1].end : word.start] not in INITIAL_GAPS:
        return False
    if run and word.plain in word_classes()["particle"]:
        return at + 1 < len(sentence.words) and sentence.words[at + 1].is_capital
    return (
        word.is_capital
        and word.plain not in word_classes()["not-people"]
        and (bool(run) or not _is_role(word))
    )


def _is_role(word: Word) -> bool:
    """“Mam”, “PhD”: words with a capital that say what somebody is, not who."""
    classes = word_classes()
    plain = word.plain
    if plain in classes["credential"] or plain.endswith("psych"):
        return True
    return plain in classes["relation"] and plain not in classes["honorific"]


def _mention(about: About, run: list[Word], at: int) -> Iterator[Mention]:
    """A run without the ordinary words and titles it begins with."""
    title = ""
    while run:
        if run[0].plain in word_classes()["honorific"]:
            title = run[0].plain
        elif not (_is_role(run[0]) or (at == _opening(about.sentence, at) and _says_nothing(run))):
            break
        run, at = run[1:], at + 1
    if run and len(run) <= LONGEST_NAME and _may_name_a_person(run, title, about):
        yield Mention(about, tuple(run), title, at)


def _opening(sentence: Sentence, at: int) -> int:
    """`at` when a capital is due there anyway: at the start, after a colon or a quotation mark."""
    if at == 0:
        return 0
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return at if set(gap) & set(":“\"‘'\n—•") else -1


def _says_nothing(run: list[Word]) -> bool:
    return is_english_word(run[0].plain) and not is_given_name(run[0].plain)


def _may_name_a_person(run: list[Word], title: str, about: About) -> bool:
    if not word_classes()["organisation"].isdisjoint(word.plain for word in run[1:]):
        return False
    if len(run) == 1 and _is_initial(run[0]):
        return bool(title) or _stands_alone(run[0], about)
    if all(_is_initial(word) for word in run):
        return len(run) < LONGEST_NAME and "." in about.sentence.text[run[0].start : run[-1].end]
    if len(run) == 1 and run[0].text.isupper() and len(run[0].text) > 1 and not title:
        return is_only_a_name(run[0].plain) and len(run[0].text) > 3
    if any(BRAND.fullmatch(word.bare) for word in run):
        return False
    words = [word for word in run if word.plain not in word_classes()["calendar"]]
    return any(is_given_name(w.plain) or not is_english_word(w.plain) for w in words) and (
        len(words) == len(run) or bool(title)
    )


def _is_initial(word: Word) -> bool:
    return word.text.replace(".", "").isupper() and all(
        len(part) == 1 for part in word.bare.split(".") if part
    )


def _stands_alone(word: Word, about: About) -> bool:
    """Whether a single letter is an initial (“K.”) and not the pronoun or a list's letter."""
    return word.text != "I" and about.sentence.text[word.end : word.end + 1] == "."
