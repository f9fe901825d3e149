"""What the kinds of passage mean to this room."""

from __future__ import annotations

from manuscript import Passage

HEADINGS = frozenset({"heading"})
PROSE = frozenset({"paragraph", "list_item", "quote", "table_cell", "footnote"})
HIDDEN = frozenset({"comment", "hidden"})
NAMES_OF_FILES = frozenset({"slug", "image_file", "link_destination"})


def is_heading(passage: Passage) -> bool:
    """Whether a new section begins."""
    return passage.kind in HEADINGS


def is_prose(passage: Passage) -> bool:
    """Whether the passage is running text."""
    return passage.kind in PROSE


def is_paragraph(passage: Passage) -> bool:
    """Whether the passage is running text of its own, not a part of a list or table."""
    return passage.kind in ("paragraph", "quote")


def is_hidden(passage: Passage) -> bool:
    """Whether a reader does not see it; notes between writer and editor stand there."""
    return passage.kind in HIDDEN


def is_name_of_file(passage: Passage) -> bool:
    """Whether words are joined by hyphens in it, in lower case."""
    return passage.kind in NAMES_OF_FILES
