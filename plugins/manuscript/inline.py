"""Inside a paragraph: marks are taken off, what stands behind links and tags is brought out.

One pass over the text with one pattern. What reads as written stays a slice; marks whose fate is
not known yet (a `[`, a `*`) are put down as pieces and taken out later, when their partner comes.
Emphasis follows Python-Markdown, which makes the pages.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from .html_names import breaking_elements
from .marks import (
    ATTRIBUTE,
    BEHIND_LINK,
    LABEL,
    LONGEST_LABEL,
    LONGEST_MARK,
    LOOSELY_BEHIND_LINK,
    TOKEN,
)
from .passage import Kind, Passage
from .reading import Piece, Region, passage
from .values import read_value, value_pieces


def read_inline(
    kind: Kind, region: Region, labels: Collection[str] = (), where: str = ""
) -> list[Passage]:
    """The passages of a paragraph: first the paragraph itself, then what stands behind it.

    `labels` are the link labels that the file defines, in lower case.
    """
    reader = _Inline(region, labels)
    reader.read()
    return [passage(kind, region, reader.pieces, where), *reader.behind]


@dataclass
class _Inline:
    region: Region
    labels: Collection[str]
    pieces: list[Piece] = field(default_factory=list)
    behind: list[Passage] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    """Which pieces are a `[` or `![` that is still open."""
    marks: dict[str, list[int]] = field(default_factory=lambda: {"*": [], "_": []})
    """Which pieces are emphasis marks that are still open."""
    unclosed: set[str] = field(default_factory=set)
    """Beginnings of code and comments known to have no end further on."""

    def read(self) -> None:
        text, position = self.region.text, 0
        while match := TOKEN.search(text, position):
            if match.start() > position:
                self.pieces.append((position, match.start(), None))
            position = getattr(self, f"_{match.lastgroup}")(match)
        if position < len(text):
            self.pieces.append((position, len(text), None))

    def _say(self, start: int, end: int, said: str | None) -> int:
        self.pieces.append((start, end, said))
        return end

    def _bring_out(self, kind: Kind, start: int, end: int, where: str = "") -> None:
        if end > start:
            self.behind.append(read_value(kind, self.region.part(start, end), where))

    def _escape(self, match: re.Match[str]) -> int:
        return self._say(match.start(), match.end(), match[0][1])

    def _line(self, match: re.Match[str]) -> int:
        return self._say(match.start(), match.end(), " " if match[0] == "\n" else "\n")

    def _entity(self, match: re.Match[str]) -> int:
        return self._say(match.start(), match.end(), html.unescape(match[0]))

    def _code(self, match: re.Match[str]) -> int:
        run, text = match[0], self.region.text
        closing = -1 if run in self.unclosed else _closing_run(text, run, match.end())
        if closing < 0:
            self.unclosed.add(run)
            return self._say(match.start(), match.end(), None)
        self._say(match.start(), match.end(), "")
        for line in re.finditer(r"[^\n\u2028]+|.", text[match.end() : closing], re.DOTALL):
            start, end = match.end() + line.start(), match.end() + line.end()
            self._say(start, end, " " if line[0] in "\n\u2028" else None)
        return self._say(closing, closing + len(run), "")

    def _comment(self, match: re.Match[str]) -> int:
        closed = "<!--" not in self.unclosed
        end = self.region.text.find("-->", match.end()) if closed else -1
        if end < 0:
            self.unclosed.add("<!--")
            return self._say(match.start(), match.end(), None)
        self._bring_out("comment", match.end(), end)
        return self._say(match.start(), end + 3, "")

    def _address(self, match: re.Match[str]) -> int:
        self._say(match.start(), match.start() + 1, "")
        self.pieces += value_pieces(self.region.text, match.start() + 1, match.end() - 1)
        return self._say(match.end() - 1, match.end(), "")

    def _tag(self, match: re.Match[str]) -> int:
        name, *rest = ATTRIBUTE.finditer(self.region.text, match.start() + 1, match.end() - 1)
        for attribute in rest:
            group = attribute.lastindex or 1
            if group > 1:
                kind = _BY_ATTRIBUTE.get(attribute[1].lower(), "attribute")
                self._bring_out(kind, *attribute.span(group), attribute[1].lower())
        breaks = name[1].lower() in breaking_elements()
        self._say(match.start(), match.start() + 1, "\n" if breaks else "")
        return self._say(match.start() + 1, match.end(), "")

    def _mark(self, match: re.Match[str]) -> int:
        """An emphasis mark goes when its partner is found; a lone one stays, as on the page."""
        start, end = match.span()
        before = self.region.text[start - 1 : start] or " "
        after = self.region.text[end : end + 1] or " "
        if end - start > LONGEST_MARK:
            return self._say(start, end, None)
        inside_word = match[0][0] == "_" and before.isalnum() and after.isalnum()
        if inside_word or (before.isspace() and after.isspace()):
            return self._say(start, end, None)
        self._pair(match[0], start, closes=not before.isspace(), opens=not after.isspace())
        return end

    def _pair(self, run: str, start: int, *, closes: bool, opens: bool) -> None:
        still_open = self.marks[run[0]]
        closing = min(len(still_open), len(run)) if closes else 0
        for position in range(start, start + len(run)):
            if position < start + closing:
                partner = still_open.pop()
                self.pieces[partner] = (*self.pieces[partner][:2], "")
                self._say(position, position + 1, "")
                continue
            if opens:
                still_open.append(len(self.pieces))
            self._say(position, position + 1, None)

    def _opening(self, match: re.Match[str]) -> int:
        self.brackets.append(len(self.pieces))
        return self._say(match.start(), match.end(), None)

    def _closing(self, match: re.Match[str]) -> int:
        if not self.brackets:
            return self._say(match.start(), match.end(), None)
        opening = self.brackets.pop()
        start, end, _ = self.pieces[opening]
        is_image = self.region.text[start] == "!"
        after = self._behind_bracket(end, match.start(), "image" if is_image else "link")
        if not after:
            return self._say(match.start(), match.end(), None)
        self.pieces[opening] = (start, end, "")
        if is_image:
            self.behind.append(passage("alt", self.region, self._taken_back(opening)))
        elif self.region.text[end] == "^":
            self._taken_back(opening)
        return self._say(match.start(), after, "")

    def _taken_back(self, last: int) -> list[Piece]:
        """Take back the pieces after the `last` to be kept, and the marks that are open there."""
        taken = self.pieces[last + 1 :]
        del self.pieces[last + 1 :]
        for still_open in self.marks.values():
            while still_open and still_open[-1] > last:
                still_open.pop()
        return taken

    def _behind_bracket(self, start: int, end: int, kind: Kind) -> int:
        """Bring out what stands behind `[start:end]`; where it ends, or 0 if this is no link."""
        text = self.region.text
        if text[end + 1 : end + 2] == "(":
            link = BEHIND_LINK.match(text, end + 1) or LOOSELY_BEHIND_LINK.match(text, end + 1)
            if link:
                for group in range(1, (link.lastindex or 0) + 1):
                    self._bring_out(kind if group < 3 else "link_title", *link.span(group))
                return link.end()
        return self._behind_label(start, end)

    def _behind_label(self, start: int, end: int) -> int:
        text = self.region.text
        own = text[start:end] if end - start <= LONGEST_LABEL else ""
        label = LABEL.match(text, end + 1)
        if label and (label[1] or own).casefold() in self.labels:
            self._bring_out("reference", *label.span(1))
            return label.end()
        if own.casefold() not in self.labels:
            return 0
        if own.startswith("^"):
            self._bring_out("reference", start + 1, end)
        return end + 1

    def _attributes(self, match: re.Match[str]) -> int:
        """Attributes stand at the end of a line or right behind a mark; elsewhere it is text."""
        before = self.region.text[match.start() - 1 : match.start()]
        after = self.region.text[match.end() : match.end() + 1]
        if after not in _LINE_ENDS and before not in _MARK_ENDS:
            return self._say(match.start(), match.start() + 1, None)
        self._bring_out("attribute", match.start() + 1, match.end() - 1)
        return self._say(match.start(), match.end(), "")


_LINE_ENDS = {"", "\n", "\u2028"}
_MARK_ENDS = frozenset(")]*_`>")

_BY_ATTRIBUTE: dict[str, Kind] = {
    "href": "link", "src": "image", "srcset": "image", "poster": "image", "alt": "alt",
}  # fmt: skip


def _closing_run(text: str, run: str, position: int) -> int:
    """Where a run of exactly these backticks stands, from `position` on; or -1."""
    while (position := text.find(run, position)) >= 0:
        end = position + len(run)
        while text[end : end + 1] == "`":
            end += 1
        if end == position + len(run):
            return position
        position = end
    return -1
