"""A finished HTML file as a browser reads it, in which every element knows its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from xml.etree.ElementTree import Element

import html5lib
from html5lib.treebuilders import getTreeBuilder

from findings import Finding, Level

_AT = "\0at"
"""The attribute that holds where a tag ends; no page can have one of that name."""

_NOT_READ = {"script", "style", "template", "title"}

_START_TAG = 3


class _PlacingParser(html5lib.HTMLParser):
    """html5lib's parser, which also notes at each start tag how far it had read."""

    def mainLoop(self) -> None:  # noqa: N802 - html5lib's name
        tokenizer: Any = self.tokenizer
        emit = tokenizer.emitCurrentToken

        def emit_with_place() -> None:
            token = tokenizer.currentToken
            emit()
            if token["type"] == _START_TAG:
                token["data"][_AT] = tokenizer.stream.position()

        tokenizer.emitCurrentToken = emit_with_place
        super().mainLoop()


def parse(source: str) -> Element:
    """The `<html>` element of a page, built as a browser would build it without scripts."""
    parser = _PlacingParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=False)
    return cast(Element, parser.parse(source))


@dataclass(frozen=True, eq=False)
class Document:
    """A page (or the text of a feed entry): `path` as findings name it, `address` in the site."""

    path: str
    address: str
    source: str
    root: Element

    @classmethod
    def read(cls, path: str, address: str, source: str) -> Document:
        """Parse `source`; every text is HTML to a browser, so nothing is raised."""
        lines = source.replace("\r\n", "\n").replace("\r", "\n")
        return cls(path, address, lines, parse(lines))

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """The parent of each element."""
        return {child: parent for parent in self.root.iter() for child in parent}

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """All elements in their order, comments left out."""
        return tuple(element for element in self.root.iter() if isinstance(element.tag, str))

    @cached_property
    def ids(self) -> frozenset[str]:
        """What fragments may point to."""
        named = (one.get("name", "") for one in self.elements if one.tag == "a")
        return frozenset({one.get("id", "") for one in self.elements} | set(named)) - {""}

    @cached_property
    def text(self) -> str:
        """All that the page says, title and descriptions included."""
        said = [text_of(self.root), *(one.text or "" for one in self.all("title"))]
        said += [one.get(name, "") for one in self.elements for name in ("alt", "content", "title")]
        return "\n".join(said)

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        while (newline := self.source.find("\n", starts[-1])) >= 0:
            starts.append(newline + 1)
        return starts

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these tags, in their order, SVG's and MathML's included."""
        return [element for element in self.elements if local(element.tag) in tags]

    def ancestors(self, element: Element) -> Iterator[Element]:
        """The parent, its parent, and so on up to `<html>`."""
        while element in self.parents:
            element = self.parents[element]
            yield element

    def span(self, element: Element | None) -> tuple[int, int]:
        """Where the start tag of `element` stands; the first tag when it has none of its own."""
        if element is None or _AT not in element.attrib:
            return 0, 0
        line, column = cast(tuple[int, int], element.attrib[_AT])
        end = self._line_starts[line - 1] + column
        start = self.source.lower().rfind(f"<{local(element.tag)}".lower(), 0, end)
        return (start if start >= 0 else max(0, end - 1)), end

    def line_of(self, offset: int) -> int:
        """The line, from 1, of an offset."""
        return bisect_right(self._line_starts, offset)

    def finding(
        self, element: Element | None, rule: str, kind: str, message: str, suggestion: str
    ) -> Finding:
        """An error at the start tag of `element`."""
        return Finding.at(
            self.path,
            self.source,
            *self.span(element),
            rule=rule,
            kind=kind,
            level=Level.ERROR,
            message=message,
            suggestion=suggestion,
        )


def local(tag: object) -> str:
    """A tag or attribute name without its namespace; empty for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attributes(element: Element) -> dict[str, str]:
    """The attributes as written, names without namespaces."""
    return {local(name): value for name, value in element.attrib.items() if name != _AT}


def text_of(element: Element) -> str:
    """What an element says to a reader, scripts and styles left out."""
    said: list[str] = []
    pending: list[Element | str] = [element]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            said.append(one)
        elif isinstance(one.tag, str) and local(one.tag) not in _NOT_READ:
            pending += reversed(_inside(one))
    return "".join(said)


def _inside(element: Element) -> list[Element | str]:
    """What stands in an element, with gaps between the parts of one that is no running text."""
    gap = " " if local(element.tag) in _BLOCKS else ""
    parts: list[Element | str] = [element.text or ""]
    for child in element:
        parts += [gap, child, gap, child.tail or ""]
    return parts


_BLOCKS = {
    "html", "body", "main", "article", "section", "aside", "div", "ul", "ol", "dl", "table",
    "tbody", "tr", "header", "footer", "nav", "blockquote", "figure",
}  # fmt: skip
