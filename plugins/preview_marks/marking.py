"""Marks around words of a page: a link to what was found, in as many pieces as the markup asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag

from findings import Level

from .page_text import Place

ACTIVE = ("a", "button", "summary", "label")
"""Elements in which a link may not stand."""


@dataclass(frozen=True)
class Mark:
    """The number of a finding, how much it matters, and its letters on the page."""

    number: int
    level: Level
    places: Sequence[Place]


Piece = tuple[int, int, Mark]
"""A stretch of a text node, and the mark that it is part of."""


def put_marks(page: BeautifulSoup, marks: Sequence[Mark]) -> set[int]:
    """Mark the words on the page; returns the numbers of the marks that found room.

    Of marks that overlap, the first stands.
    """
    pieces: dict[int, list[Piece]] = defaultdict(list)
    nodes: dict[int, NavigableString] = {}
    put: set[int] = set()
    for mark in marks:
        own = _pieces(mark)
        if own and not any(_overlaps(pieces[key], piece) for key, (_, piece) in own.items()):
            put.add(mark.number)
            for key, (node, piece) in own.items():
                nodes[key] = node
                pieces[key].append(piece)
    named: set[int] = set()
    for key, node in nodes.items():
        _split(page, node, sorted(pieces[key], key=lambda piece: piece[0]), named)
    return put


def _pieces(mark: Mark) -> Mapping[int, tuple[NavigableString, Piece]]:
    """For each text node, from its first marked letter to its last."""
    found: dict[int, tuple[NavigableString, Piece]] = {}
    for node, at in mark.places:
        first = found[id(node)][1][0] if id(node) in found else at
        found[id(node)] = node, (first, at + 1, mark)
    return found


def _overlaps(taken: Sequence[Piece], piece: Piece) -> bool:
    return any(piece[0] < end and start < piece[1] for start, end, _ in taken)


def _split(
    page: BeautifulSoup, node: NavigableString, pieces: Sequence[Piece], named: set[int]
) -> None:
    text, at = str(node), 0
    fresh: list[NavigableString | Tag] = []
    active = any(parent.name in ACTIVE for parent in node.parents)
    for start, end, mark in pieces:
        fresh += [
            NavigableString(text[at:start]),
            _mark(page, text[start:end], mark, named, active),
        ]
        at = end
    fresh.append(NavigableString(text[at:]))
    node.replace_with(*(part for part in fresh if isinstance(part, Tag) or str(part)))


def _mark(page: BeautifulSoup, words: str, mark: Mark, named: set[int], active: bool) -> Tag:
    """The first piece has a name; outside of links it is one itself, the others are not."""
    first = mark.number not in named
    named.add(mark.number)
    tag = page.new_tag("a" if first and not active else "span")
    tag["class"] = f"finding finding--{mark.level}"
    tag["data-finding"] = str(mark.number)
    if first:
        tag["id"] = f"mark-{mark.number}"
    if tag.name == "a":
        tag["href"] = f"#finding-{mark.number}"
        tag["aria-describedby"] = f"finding-{mark.number}-why"
    tag.string = words
    return tag
