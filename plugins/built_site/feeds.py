"""Feeds and sitemaps as their readers get them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from findings import Finding, Level

from .document import Document, local

_ITEMS = {"entry", "item"}
_FULL_TEXT = ("content", "encoded", "description")
"""Where an entry's text is: Atom's `content`, RSS's `content:encoded`, else `description`."""

_ADDRESSES = {"link", "loc", "url", "comments", "icon", "logo"}
"""Elements that hold an address to follow; an `id` or `guid` only looks like one."""


@dataclass(frozen=True)
class Entry:
    """One post in a feed."""

    title: str
    link: str
    text: Document | None
    """Its text, parsed as HTML; None when it has none."""


@dataclass(frozen=True, eq=False)
class Feed:
    """An XML file of the site; one that is not a feed has no entries."""

    path: str
    address: str
    source: str
    root: Element

    @property
    def is_feed(self) -> bool:
        """Whether feed readers would take it for one."""
        return local(self.root.tag).lower() in {"feed", "rss", "rdf"}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The posts in it."""
        items = (one for one in self.root.iter() if local(one.tag) in _ITEMS)
        return tuple(self._entry(one) for one in items)

    @property
    def addresses(self) -> Iterator[str]:
        """All addresses that stand in it for a program to follow."""
        for element in self.root.iter():
            name = local(element.tag)
            if name in _ADDRESSES:
                yield from _first((element.get("href"), (element.text or "").strip()))
            if name in {"enclosure", "content"}:
                yield from _first((element.get("url"), element.get("src")))

    def finding(self, about: str, rule: str, kind: str, message: str, suggestion: str) -> Finding:
        """An error at the first place where the file says `about`."""
        start = max(0, self.source.find(about))
        return Finding.at(
            self.path,
            self.source,
            start,
            start + len(about) if about in self.source else start,
            rule=rule,
            kind=kind,
            level=Level.ERROR,
            message=message,
            suggestion=suggestion,
        )

    def _entry(self, element: Element) -> Entry:
        parts = {local(child.tag): child for child in reversed(list(element))}
        link = parts.get("link")
        address = "" if link is None else link.get("href") or (link.text or "").strip()
        html = next((_html(parts[name]) for name in _FULL_TEXT if name in parts), "")
        title = "".join(parts["title"].itertext()) if "title" in parts else ""
        text = Document.read(self.path, self.address, html) if html else None
        return Entry(title.strip(), address, text)


def read_feed(path: str, address: str, source: str) -> Feed | None:
    """Parse an XML file; None when it is not well-formed."""
    try:
        root = ElementTree.fromstring(source.encode("utf-8"))  # noqa: S314 - our own build's
    except ElementTree.ParseError:
        return None
    return Feed(path, address, source, root)


def _html(element: Element) -> str:
    """The HTML in an element, be it escaped text or (Atom's xhtml) elements."""
    if len(element):
        inside = (ElementTree.tostring(child, encoding="unicode") for child in element)
        return "".join(inside)
    return element.text or ""


def _first(candidates: tuple[str | None, ...]) -> list[str]:
    return [one for one in candidates if one][:1]
