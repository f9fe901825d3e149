"""Findings about a manuscript, at one of its front matter keys or about the file as a whole."""

from __future__ import annotations

from findings import Finding, Level
from manuscript import Manuscript

KIND = "FRONT_MATTER"


def about(
    manuscript: Manuscript,
    key: tuple[str | int, ...],
    rule: str,
    message: str,
    suggestion: str = "",
    level: Level = Level.ERROR,
) -> Finding:
    """A finding at the value of `key`, or at the top of the front matter when `key` is ()."""
    start, end = manuscript.front.span(key) if key else (0, 0)
    return Finding.at(
        manuscript.path,
        manuscript.source,
        start,
        end,
        rule=rule,
        kind=KIND,
        level=level,
        message=message,
        suggestion=suggestion,
    )
