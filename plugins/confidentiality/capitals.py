"""Runs of capitalised words in a sentence that may be places or organisations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import word_classes
from .sentences import Word
from .subjects import About

JOINTS = frozenset(["of", "the", "o", "for", "and"])


@dataclass(frozen=True)
class Capitals:
    """A run of capitalised words, and the words around it as lists spell them."""

    text: str
    start: int
    end: int
    plain: tuple[str, ...]
    before: str
    after: str
    is_opening: bool


def capitals(about: About) -> Iterator[Capitals]:
    """The runs of a sentence, in order; “of” joins: “Shipping Corporation of India”."""
    words, at = about.sentence.words, 0
    while at < len(words):
        stop = _stop(about, at)
        if stop > at:
            yield _run(about, words, at, stop)
        at = max(stop, at + 1)


def _stop(about: About, at: int) -> int:
    """The word after the run that begins at `at`; `at` itself if none begins there."""
    words, stop = about.sentence.words, at
    here = at
    while here < len(words) and _may_go_on(about, at, here):
        here += 1
        if words[here - 1].is_capital:
            stop = here
            if words[here - 1].is_possessive and not _is_named_after(words, here):
                break
    return stop


def _is_named_after(words: tuple[Word, ...], here: int) -> bool:
    """“St James's Hospital”: what follows the 's belongs to the name."""
    following = words[here : here + 2]
    organisations = word_classes()["organisation"]
    return any(word.is_capital and word.plain in organisations for word in following)


def _may_go_on(about: About, first: int, here: int) -> bool:
    words, text = about.sentence.words, about.passage.text
    if here > first and text[words[here - 1].end : words[here].start] not in (" ", "\n", ". "):
        return False
    word = words[here]
    return (word.is_capital and word.plain != "i") or (here > first and word.plain in JOINTS)


def _run(about: About, words: tuple[Word, ...], at: int, stop: int) -> Capitals:
    start, end = words[at].start, words[stop - 1].name_end
    return Capitals(
        text=about.passage.text[start:end],
        start=start,
        end=end,
        plain=tuple(word.plain for word in words[at:stop]),
        before=words[at - 1].plain if at else "",
        after=words[stop].plain if stop < len(words) else "",
        is_opening=at == 0,
    )
