"""Tables: one passage a cell, each knowing the heading of its column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .inline import read_inline
from .passage import Passage

if TYPE_CHECKING:
    from .blocks import Body, Line

_NO_BORDER_OR_BORDER = re.compile(r"\\.|`[^`\n]*`|\|")


def read_row(body: Body, line: Line, columns: list[str]) -> tuple[list[str], list[Passage]]:
    """What the cells of a row say (to name the columns below it), and all its passages."""
    said: list[str] = []
    found: list[Passage] = []
    for start, end in _cells(body.text, *line):
        column = columns[len(said)] if len(said) < len(columns) else ""
        inside = read_inline("cell", body.region([(start, end)]), body.labels, column)
        said.append(inside[0].text.strip())
        found += inside
    return said, found


def _cells(text: str, start: int, end: int) -> list[Line]:
    """Where the cells stand, without the white space and the borders around them."""
    start += len(text[start:end]) - len(text[start:end].lstrip(" \t>"))
    end = start + len(text[start:end].rstrip())
    found = _NO_BORDER_OR_BORDER.finditer(text, start, end)
    borders = [match.start() for match in found if match[0] == "|"]
    cells = zip([start, *(border + 1 for border in borders)], [*borders, end], strict=True)
    inner = [cell for cell in cells if cell not in {(start, start), (end, end)}]
    return [_stripped(text, *cell) for cell in inner]


def _stripped(text: str, start: int, end: int) -> Line:
    written = text[start:end]
    start += len(written) - len(written.lstrip())
    return start, start + len(written.strip())
