"""The words of a page, block by block, each letter with the text node in which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from .letters import letters

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl",
    "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
SILENT = frozenset({"script", "style", "template", "nav", "noscript", "textarea", "select"})

Place = tuple[NavigableString, int]
"""A letter's text node, and where in it the letter stands."""


@dataclass(eq=False)
class Words:
    """The letters of some part of a page; `starts` tells which blocks begin where, in order."""

    text: str = ""
    places: list[Place] = field(default_factory=list)
    starts: dict[int, Tag] = field(default_factory=dict)


def body_words(page: BeautifulSoup) -> Words:
    """What the manuscript's body became, but for its footnotes."""
    return _words(_nodes(page, ".prose", but=".footnote"))


def footnote_words(page: BeautifulSoup) -> Words:
    """The footnotes at the end of the body."""
    return _words(_nodes(page, ".prose .footnote"))


def other_words(page: BeautifulSoup) -> Words:
    """What else the page says about the piece: its title, its summary, its entries."""
    return _words(_nodes(page, "main", but=".prose, .notice"))


def _nodes(page: BeautifulSoup, inside: str, but: str = "") -> Iterator[NavigableString]:
    left_out = {id(tag) for tag in page.select(but)} if but else set()
    for part in page.select(inside):
        for node in part.find_all(string=True):
            parents = list(node.parents)
            silent = any(parent.name in SILENT or _is_number(parent) for parent in parents)
            if isinstance(node, Comment) or silent:
                continue
            if left_out.isdisjoint(map(id, parents)):
                yield node


def _is_number(tag: Tag) -> bool:
    """Whether it is the number of a footnote, which stands in no manuscript."""
    return bool({"footnote-ref", "footnote-backref"} & set(tag.get_attribute_list("class")))


def _words(nodes: Iterator[NavigableString]) -> Words:
    words = Words()
    bare: list[str] = []
    block: Tag | None = None
    for node in nodes:
        text, places = letters(str(node))
        if not text:
            continue
        around = next(parent for parent in node.parents if parent.name in BLOCKS)
        if around is not block:
            words.starts[len(bare)] = block = around
        bare += text
        words.places += ((node, place) for place in places)
    words.text = "".join(bare)
    return words
