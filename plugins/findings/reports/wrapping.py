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
        line, room = lead, self.width - len(lead)
        for word in re.finditer(r"\S+", words):
            if room < len(word[0]) and line.strip(" ") not in ("", lead.strip(" ")):
                yield line.rstrip(" ")
                line, room = " " * len(lead), self.width - len(lead)
            line += self._word(words, word.start(), word.end(), part) + " "
            room -= len(word[0]) + 1
        yield line.rstrip(" ")

    def _word(self, words: str, start: int, end: int, part: Styled) -> str:
        first, last = (min(max(at, start), end) for at in part[:2])
        return words[start:first] + self.styled(words[first:last], part[2]) + words[last:end]
