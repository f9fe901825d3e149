"""Values that are not Markdown: addresses, attributes, titles."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from .passage import Kind, Passage
from .reading import Piece, Region, passage

ENTITY = r"&(?:\#\d{1,20}|\#[xX][0-9A-Fa-f]{1,20}|[A-Za-z][A-Za-z0-9]{1,31});?"
"""A character in HTML's spelling; browsers do without the semicolon, and so do we."""

_VALUE = re.compile(rf"(?P<entity>{ENTITY})|(?P<percent>(?:%[0-9A-Fa-f]{{2}})+)")


def read_value(kind: Kind, region: Region, where: str = "") -> Passage:
    """A value that is not Markdown (an address, an attribute): only entities and `%41` are read."""
    return passage(kind, region, list(value_pieces(region.text, 0, len(region.text))), where)


def value_pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a value that stands at `start` of `text`."""
    for match in _VALUE.finditer(text, start, end):
        yield start, match.start(), None
        said = html.unescape(match[0]) if match["entity"] else unquote(match[0])
        yield match.start(), match.end(), said
        start = match.end()
    yield start, end, None
