"""What the names of HTML elements and attributes mean for reading."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "html_names.txt"


@cache
def breaking_elements() -> frozenset[str]:
    """Elements that end a line: words before and after them do not run together."""
    return _names("breaking")


@cache
def known_names() -> frozenset[str]:
    """All names of elements and attributes, which say nothing themselves."""
    return _names("breaking", "element", "attribute")


def _names(*sorts: str) -> frozenset[str]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return frozenset(name for sort, *names in rows if sort[:-1] in sorts for name in names)
