"""The phrases of `data/cues.txt`, found in a sentence in one walk over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from .lexicon import DATA, is_english_word, is_given_name, word_classes
from .sentences import Word

PART = re.compile(r"\(([^)]*)\)|\[([^\]]*)\]|(\S+)")
HEADING = re.compile(r"\[(\w+)\]")
DIGITS = "#"
SPECIAL = ("{any}", "{name}", "{aged}")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells whom a sentence is about, and which of its words it covers."""

    kind: str
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Node:
    """A place within the phrases: where each next word leads, and what kind of cue ends here."""

    after: dict[str, list[Node]] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)


def cues(words: tuple[Word, ...]) -> Iterator[Cue]:
    """Every cue in a sentence. A walk from a word is never longer than the longest phrase."""
    root = phrases()
    for first, word in enumerate(words):
        if not _may_begin(word, root):
            continue
        places = _after(root, word)
        at = first
        while places:
            yield from (Cue(kind, first, at) for node in places for kind in node.kinds)
            at += 1
            if at == len(words):
                break
            places = [after for node in places for after in _after(node, words[at])]


def _may_begin(word: Word, root: Node) -> bool:
    """Whether any phrase may begin with a word; asked of every word, so it is asked quickly."""
    plain = word.plain
    return plain in root.after or word.is_capital or plain[:1].isdigit() or plain[-4:] == "-old"


def _after(node: Node, word: Word) -> list[Node]:
    after = node.after
    reached = after.get(DIGITS if word.plain.isdigit() else word.plain, [])
    if "{aged}" in after and word.plain.endswith("year-old"):
        reached = reached + after["{aged}"]
    if "{any}" in after:
        reached = reached + after["{any}"]
    if "{name}" in after and may_be_name(word):
        reached = reached + after["{name}"]
    return reached


def may_be_name(word: Word) -> bool:
    """Whether a word could be somebody's name by its shape: a capital, and no common word."""
    if not word.is_capital or len(word.plain) < 2:
        return False
    return is_given_name(word.plain) or not is_english_word(word.plain)


@cache
def phrases() -> Node:
    """All phrases, joined at their first words."""
    root, kind = Node(), ""
    for line in (DATA / "cues.txt").read_text(encoding="utf-8").splitlines():
        heading = HEADING.fullmatch(line)
        if heading:
            kind = heading[1]
        elif line and not line.startswith("#"):
            _add(root, line, kind)
    return root


def _add(root: Node, line: str, kind: str) -> None:
    """Add a phrase part by part; all the choices of a part lead to the same place."""
    places = [root]
    for part in PART.finditer(line):
        one_of, may_be_missing, word = part.groups()
        reached = Node()
        for choice in (one_of or may_be_missing or word).split("|"):
            _lead(places, choice.split(), reached)
        places = [*places, reached] if may_be_missing is not None else [reached]
    for place in places:
        place.kinds.add(kind)


def _lead(places: list[Node], words: list[str], reached: Node) -> None:
    """Let `words`, said one after the other, lead from each of `places` to `reached`."""
    for word in words[:-1]:
        between = Node()
        _lead(places, [word], between)
        places = [between]
    for spelling in _spellings(words[-1]):
        for place in places:
            place.after.setdefault(spelling, []).append(reached)


def _spellings(word: str) -> Iterable[str]:
    if word in SPECIAL or not word.startswith("{"):
        return [word]
    return word_classes()[word.strip("{}")]
