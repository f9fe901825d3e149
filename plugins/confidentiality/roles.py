"""What the kinds of passage mean to this room."""

from __future__ import annotations

from manuscript import Passage

from .lexicon import word_classes

PROSE = frozenset({"prose", "list_item", "quote", "cell", "footnote", "definition"})
NAMES_OF_FILES = frozenset({"file_name", "image", "link"})


def is_heading(passage: Passage) -> bool:
    """Whether a new section begins."""
    return passage.kind == "heading"


def is_prose(passage: Passage) -> bool:
    """Whether the passage is running text."""
    return passage.kind in PROSE


def is_paragraph(passage: Passage) -> bool:
    """Whether the passage is running text of its own, not a part of a list or table."""
    return passage.kind in ("prose", "quote")


def is_hidden(passage: Passage) -> bool:
    """Whether a reader does not see it; notes between writer and editor stand there."""
    return passage.kind == "comment"


def is_aside(passage: Passage) -> bool:
    """Whether it stands beside the text, so that no story goes on in it: addresses, keys, code."""
    return passage.kind not in PROSE and passage.kind != "heading"


def is_name_of_file(passage: Passage) -> bool:
    """Whether words are joined by hyphens in it, in lower case."""
    return passage.kind in NAMES_OF_FILES or passage.where == "slug" or _is_tag(passage)


def _is_tag(passage: Passage) -> bool:
    return passage.kind == "front" and passage.where.split(".")[0] in ("tags", "category")


def is_silent(passage: Passage) -> bool:
    """Whether it is left unread: keys that only say when, by whom and on what grounds."""
    return passage.kind == "front" and passage.where.split(".")[0] in word_classes()["silent-key"]
