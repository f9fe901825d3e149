"""Paragraphs that fit a terminal, with some of their words in another colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Styled = tuple[int, int, str]
"""From one character to another, in the style with this code (ECMA-48, SGR)."""


@dataclass(frozen=True)
class Terminal:
    """So wide, with colours or without."""

    width: int
    colour: bool

    def styled(self, words: str, code: str) -> str:
        """The words in a style, if there are any words, a style and colours."""
        return f"\033[{code}m{words}\033[0m" if self.colour and code and words else words

    def paragraph(self, words: str, lead: str = "", part: Styled = (0, 0, "")) -> Iterator[str]:
        """The words in lines that begin under each other, the first of them after `lead`."""
        for start, end in _lines(words, self.width - len(lead)):
            yield lead + self._line(words, start, end, part)
            lead = " " * len(lead)

    def _line(self, words: str, start: int, end: int, part: Styled) -> str:
        first, last = (min(max(at, start), end) for at in part[:2])
        return words[start:first] + self.styled(words[first:last], part[2]) + words[last:end]


def _lines(words: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends; a word that is longer than a line has one for itself."""
    start = end = 0
    for word in re.finditer(r"\S+", words):
        if word.end() - start > width and end > start:
            yield start, end
            start = word.start()
        end = word.end()
    yield start, end
