"""Lines within a paragraph that Python-Markdown takes out of it.

Link definitions, footnotes, abbreviations, definitions and the titles of admonitions: markdown-it
leaves them in the paragraph, one line below the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .inline import read_inline
from .passage import Kind, Passage
from .values import read_value

if TYPE_CHECKING:
    from .blocks import Body, Line

_LINK = re.compile(
    r"""\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*(?:<([^<>\n]*)>|(\S+))"""
    r"""(?:[ \t]+(?:"([^\n]*)"|'([^\n]*)'|\(([^\n]*)\)))?[ \t]*$"""
)
_BEHIND_LABEL: tuple[Kind, ...] = (
    "reference", "link", "link", "link_title", "link_title", "link_title",
)  # fmt: skip
_NOTE = re.compile(r"\[\^([^\[\]\n]{1,200})\]:[ \t]*")
_ABBREVIATION = re.compile(r"\*\[([^\[\]\n]{1,200})\]:[ \t]*")
_DEFINITION = re.compile(r":[ \t]+")
_ADMONITION = re.compile(r'!!![ \t]?([\w -]*)(?:"([^"\n]*)")?[ \t]*$')
_DEFINED = re.compile(
    r"""^[ >\t]{0,40}\[(?:(\^[^\[\]\n]{1,200})\]:|([^\[\]\n]{1,200})\]:[ ]*+\n?[ ]*+\S+"""
    r"""[ ]*+(?:\n?[ ]*+(?:"[^\n]*"|'[^\n]*'|\([^\n]*\))[ ]*+)?$)""",
    re.MULTILINE,
)


def defined_labels(text: str) -> frozenset[str]:
    """The labels of links (and of footnotes, with their `^`) that are defined, in lower case."""
    return frozenset((match[1] or match[2]).casefold() for match in _DEFINED.finditer(text))


def opens_indented_text(body: Body, lines: Sequence[Line]) -> Kind | None:
    """What indented paragraphs after these lines belong to, or None if they are code."""
    kinds = [_opens(body, line) for line in lines if body.text[line[0]] in "[:!"]
    return next(filter(None, reversed(kinds)), None)


def _opens(body: Body, line: Line) -> Kind | None:
    if _NOTE.match(body.text, *line):
        return "footnote"
    if _DEFINITION.match(body.text, *line):
        return "definition"
    return "prose" if _ADMONITION.match(body.text, *line) else None


def read_paragraph(body: Body, lines: Sequence[Line], kind: Kind) -> list[Passage]:
    """The passages of a paragraph, cut where such a line begins."""
    found: list[Passage] = []
    gathered: list[Line] = []
    usual = kind
    for start, end in lines:
        special = _special(body, start, end)
        if special is None:
            gathered.append((start, end))
            continue
        found += _text(body, gathered, kind)
        passages, kind, after = special
        found += passages
        gathered = [(after, end)] if after < end else []
        if kind == "abbreviation":
            found += _text(body, gathered, kind)
            kind, gathered = usual, []
    return found + _text(body, gathered, kind)


def _text(body: Body, lines: Sequence[Line], kind: Kind) -> list[Passage]:
    return read_inline(kind, body.region(lines), body.labels) if lines else []


def _special(body: Body, start: int, end: int) -> tuple[list[Passage], Kind, int] | None:
    """The passages of a special line, the kind of what follows it, and where that begins."""
    if body.text[start] not in "[*:!":
        return None
    if link := _LINK.match(body.text, start, end):
        return _groups(body, link, _BEHIND_LABEL), "prose", end
    if note := _NOTE.match(body.text, start, end):
        return _groups(body, note, ("reference",)), "footnote", note.end()
    if short := _ABBREVIATION.match(body.text, start, end):
        return _groups(body, short, ("abbreviation",)), "abbreviation", short.end()
    if definition := _DEFINITION.match(body.text, start, end):
        return [], "definition", definition.end()
    if admonition := _ADMONITION.match(body.text, start, end):
        return _groups(body, admonition, ("attribute", "heading")), "prose", end
    return None


def _groups(body: Body, match: re.Match[str], kinds: Sequence[Kind]) -> list[Passage]:
    return [
        read_value(kind, body.region([match.span(group)]))
        for group, kind in enumerate(kinds, start=1)
        if match[group]
    ]
