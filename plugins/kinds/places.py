"""Findings about a manuscript, at one of its front matter keys or about the file as a whole."""

from __future__ import annotations

from findings import Finding, Level
from manuscript import Manuscript
from validated_yaml import KeyPath, Located, Span

KIND = "FRONT_MATTER"


def about(
    manuscript: Manuscript,
    key: KeyPath,
    rule: str,
    message: str,
    suggestion: str = "",
    level: Level = Level.ERROR,
) -> Finding:
    """A finding at the value of `key`, or at the top of the file when `key` is ().

    A value of many lines is not quoted; then the finding stands at the key itself.
    """
    start, end = _place(manuscript.front, key) if key else (0, 0)
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


def _place(front: Located, key: KeyPath) -> Span:
    return front.span(key) if key in front.styles else front.key_span(key)
