"""The words in a drawing (SVG) as passages, each letter at its place in the file.

Read    Titles, descriptions, texts, and the attributes that are read aloud.
Left    Shapes, styles, comments and editors' notes: they do not reach readers, and the last two
        are taken out of what is published.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from manuscript import Passage

_TOKEN = re.compile(
    r"""(?P<left><!--.*?(?:-->|\Z) | <(?P<name>style|script|metadata)\b.*?(?:</(?P=name)\s*>|\Z)
      | <[!?][^>]*>)
      | (?P<tag></?(?P<element>[\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*>)
      | (?P<entity>&\#?\w{1,31};)
      | (?P<letter>.)""",
    re.VERBOSE | re.DOTALL,
)
_ALOUD = re.compile(r"""\s(aria-label|alt|xlink:title)\s*=\s*("[^"]*"|'[^']*')""")
_RUNNING = {"tspan", "a", "textPath"}
"""Elements inside a sentence; all others begin or end one."""


@dataclass
class _Said:
    """Letters gathered until an element ends, with the place of each."""

    letters: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, letters: str, start: int, end: int) -> None:
        self.letters += letters
        self.spans += [(start, end)] * len(letters)

    def passage(self) -> Iterator[Passage]:
        text, offsets = "".join(self.letters), [start for start, _ in self.spans]
        if text.strip():
            ends = {i: end for i, (start, end) in enumerate(self.spans) if end != start + 1}
            yield Passage("prose", text, [*offsets, self.spans[-1][1]], ends)
        self.letters, self.spans = [], []


def words_in_drawing(source: str) -> list[Passage]:
    """What a drawing says to readers, a passage for each text in it."""
    return list(_passages(source))


def _passages(source: str) -> Iterator[Passage]:
    said = _Said()
    for token in _TOKEN.finditer(source):
        if token["tag"]:
            if token["element"] not in _RUNNING:
                yield from said.passage()
            yield from _read_aloud(token)
        elif not token["left"]:
            said.add(html.unescape(token[0]), token.start(), token.end())
    yield from said.passage()


def _read_aloud(tag: re.Match[str]) -> Iterator[Passage]:
    for match in _ALOUD.finditer(tag[0]):
        said, start = _Said(), tag.start() + match.start(2) + 1
        for offset, letter in enumerate(match[2][1:-1]):
            said.add(letter, start + offset, start + offset + 1)
        yield from said.passage()
