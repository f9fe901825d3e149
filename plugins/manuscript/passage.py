"""A passage: what some part of a file says to a reader, and where each character stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "front",  # a value of the front matter; `where` is its key path: `title`, `references.0.year`
    "file_name",
    "heading",
    "prose",
    "list_item",
    "cell",  # of a table; `where` is the heading of its column
    "quote",
    "definition",
    "footnote",
    "abbreviation",
    "code",
    "html",  # what a reader sees (or what is hidden) of a block of raw HTML
    "comment",
    "attribute",  # `where` is its name: `title`, `aria-label`, `data-who`
    "alt",
    "image",  # the address of a picture
    "link",  # the address of a link
    "link_title",
    "reference",  # the label of a link, footnote or picture that is defined elsewhere
    "raw",  # letters that no other passage holds: an unknown tag, the language of a code block
]


@dataclass(frozen=True)
class Passage:
    """Text as a reader or a crawler reads it, with the place of each character in the file.

    `offsets[i]` is where `text[i]` begins, in code points of the file; the last of them is where
    the text ends. `ends` holds the end of those characters that take more than one code point
    (`&amp;`, an escape, a letter with its accent apart). `where` says more about some kinds.
    """

    kind: Kind
    text: str
    offsets: Sequence[int] = field(repr=False)
    ends: Mapping[int, int] = field(default_factory=dict, repr=False)
    where: str = ""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the file, marks inside it included."""
        first = self.offsets[start]
        if end <= start:
            return first, first
        return first, self.ends.get(end - 1, self.offsets[end - 1] + 1)
