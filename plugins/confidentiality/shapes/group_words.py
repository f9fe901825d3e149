"""Read `groups.txt`, and find its entries among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import folded, words_of
from ..sentences import Sentence, Word

WITHOUT_PLURAL = ("s", "sh", "ch", "ese", "x", "ic", "ish")
HYPHENATED = frozenset(["nation", "people", "faith"])
"""The forms whose entries also count as a part of a word: “Irish-American”, “Afro-Tamil”."""

MOST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A group: its words, what kind of group it is, how rare, and how it must be written."""

    words: tuple[str, ...]
    form: str
    share: float
    is_capital: bool = False
    needs_person: bool = False
    is_plural: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry found: its first and last word."""

    first: int
    last: int
    entry: Entry


def mentions(sentence: Sentence) -> Iterator[Mention]:
    """The groups of the list that a sentence names, in order; neighbours are kept apart."""
    if sentence.plain.isdisjoint(telling_words()) and not _has_hyphen(sentence):
        return
    done = -1
    for at, word in enumerate(sentence.words):
        if at > done and (entry := _entry_at(sentence.words, at, word)):
            done = at + len(entry.words) - 1
            yield Mention(at, done, entry)


def _has_hyphen(sentence: Sentence) -> bool:
    return sentence.text.find("-", sentence.start, sentence.end) >= 0


def _entry_at(words: Sequence[Word], at: int, word: Word) -> Entry | None:
    """The longest entry that begins with this word."""
    for entry in entries().get(_spelt(word), ()):
        following = tuple(_spelt(w) for w in words[at + 1 : at + len(entry.words)])
        if following == entry.words[1:] and (word.text[0].isupper() or not entry.is_capital):
            return entry
    return _entry_within(word) if "-" in word.plain else None


def _entry_within(word: Word) -> Entry | None:
    """The group that a part of a hyphenated word names."""
    parts = word.plain.split("-")
    if len(parts) > MOST_PARTS or not word.text[0].isupper():
        return None
    for part in parts:
        for entry in entries().get(part, ()):
            if len(entry.words) == 1 and entry.form in HYPHENATED:
                return Entry((word.plain,), entry.form, entry.share * 0.1)
    return None


def _spelt(word: Word) -> str:
    """The word as the list spells it, with its 's where the list has one: “Down's”."""
    written = folded(word.text)
    return written if written in entries() else word.plain


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """The entries by their first words, the longest first."""
    index: dict[str, list[Entry]] = {}
    for line in words_of("groups"):
        head, _, texts = line.partition(": ")
        form, share = head.split()
        for text in texts.split("; "):
            for entry in _entries(text, form, float(share)):
                index.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(sorted(found, key=_length)) for word, found in index.items()}


@cache
def neighbours(name: str) -> frozenset[str]:
    """A class of `group_words.txt`: the words that tell a person from a thing."""
    rows = (line.partition(":") for line in words_of("group_words"))
    return next(frozenset(words.split()) for row, _, words in rows if row == name)


@cache
def telling_words() -> frozenset[str]:
    """Without one of these words no entry can match: the longest word of each."""
    found = (entry for some in entries().values() for entry in some)
    return frozenset(max(entry.words, key=len).removesuffix("'s") for entry in found)


def _entries(text: str, form: str, share: float) -> Iterator[Entry]:
    """An entry and, where it has one, its plural."""
    name = text.rstrip("+")
    is_capital = name[0].isupper()
    words = tuple(folded(name).split())
    yield Entry(words, form, share, is_capital, name != text)
    if form != "diagnosis" and not words[-1].endswith(WITHOUT_PLURAL):
        many = (*words[:-1], f"{words[-1]}s")
        yield Entry(many, form, share, is_capital, name != text, is_plural=True)


def _length(entry: Entry) -> tuple[int, bool]:
    return -len(entry.words), entry.is_plural
