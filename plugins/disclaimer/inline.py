"""Inline Markdown as the HTML of one paragraph, and what readers see of it."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

import markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.util import Registry


def inline_html(text: str) -> str:
    """One paragraph of HTML from inline Markdown; no lists, headings or HTML of its own."""
    reader = markdown.Markdown(output_format="html")
    paragraphs: Registry[BlockProcessor] = Registry()
    paragraphs.register(ParagraphProcessor(reader.parser), "paragraph", 10)
    reader.parser.blockprocessors = paragraphs
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    return reader.convert(" ".join(text.split()))


def letters_seen(text: str) -> int:
    """How many letters of inline Markdown readers see."""
    return _letters(_Reader.of(text).words)


def links_seen(text: str) -> set[str]:
    """The addresses of those links that have words to follow."""
    linked = _Reader.of(text).linked
    return {address for address, words in linked.items() if _letters(words)}


def _letters(words: str) -> int:
    # Hangul fillers are letters to Unicode and nothing to the eye.
    return sum(char.isalpha() and "FILLER" not in unicodedata.name(char, "") for char in words)


class _Reader(HTMLParser):
    """Collects the words of a paragraph, and those of each link."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.linked: dict[str, str] = {}
        self._inside: str | None = None

    @classmethod
    def of(cls, text: str) -> _Reader:
        """The reader of a text that it has read."""
        reader = cls()
        reader.feed(inline_html(text))
        reader.close()
        return reader

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a link."""
        if tag == "a":
            self._inside = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """Leave a link."""
        if tag == "a":
            self._inside = None

    def handle_data(self, data: str) -> None:
        """Note what is said, and where."""
        self.words += data
        if self._inside is not None:
            self.linked[self._inside] = self.linked.get(self._inside, "") + data
