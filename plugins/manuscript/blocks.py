"""The body of a file, block by block.

markdown-it finds the blocks; what stands in them is read by `inline.py` and `special_lines.py`.
Where Python-Markdown, which makes the pages, sees more than markdown-it (footnotes, definitions,
admonitions with indented text), the indented lines are read again as blocks of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from .inline import read_inline
from .passage import Kind, Passage
from .reading import Region, passage
from .special_lines import opens_indented_text, read_paragraph
from .tables import read_row

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Line = tuple[int, int]
"""Start and end in the text of the file, without the line end."""


@dataclass
class Body:
    """The text of a file, the place of each of its characters, and the link labels it defines."""

    text: str
    offsets: Sequence[int]
    labels: Collection[str]

    def region(self, pieces: Sequence[Line], joint: str = "\n") -> Region:
        """Some stretches of the text, joined; two spaces at a line's end keep the break."""
        if len(pieces) == 1:
            start, end = pieces[0]
            return Region(self.text[start:end], self.offsets[start : end + 1])
        text: list[str] = []
        offsets: list[int] = []
        for start, end in pieces:
            hard = self.text.startswith("  ", end)
            text.append(self.text[start:end] + ("\u2028" if hard else joint))
            offsets.extend(self.offsets[start : end + 1])
        return Region("".join(text)[:-1], offsets)


def read_blocks(body: Body, lines: Sequence[Line], kind: Kind = "prose") -> Iterator[Passage]:
    """The passages of these lines; `kind` is what a plain paragraph among them is."""
    return _Blocks(body, lines, kind).read()


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join", "reference"])


@dataclass
class _Blocks:
    body: Body
    lines: Sequence[Line]
    kind: Kind
    inside: list[Kind] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    opened: Kind | None = None
    """What indented text that follows belongs to; None when it is code."""

    def read(self) -> Iterator[Passage]:
        text = "\n".join(self.body.text[start:end] for start, end in self.lines)
        for token in _markdown().parse(text):
            read = _READERS.get(token.type)
            if read:
                yield from read(self, token)

    def into(self, token: Token) -> tuple[Passage, ...]:
        """Enter or leave a quotation, a list item or a heading."""
        if token.nesting > 0:
            self.inside.append(_KIND_INSIDE[token.type.removesuffix("_open")])
        else:
            self.inside.pop()
        return ()

    def row(self, token: Token) -> list[Passage]:
        """A line of a table."""
        first, _ = token.map or (0, 0)
        heads, found = read_row(self.body, self.lines[first], self.columns)
        self.columns = self.columns or heads
        return found

    def end_table(self, token: Token) -> tuple[Passage, ...]:
        """Forget the headings of the columns."""
        self.columns = []
        return ()

    def paragraph(self, token: Token) -> list[Passage]:
        """A paragraph or a heading."""
        if self.columns:
            return []
        pieces = self._pieces(token)
        if not pieces:
            return []
        kind = self.inside[-1] if self.inside else self.kind
        self.opened = opens_indented_text(self.body, pieces)
        if kind == "heading":
            return read_inline(kind, self.body.region(pieces), self.body.labels)
        return read_paragraph(self.body, pieces, kind)

    def html(self, token: Token) -> list[Passage]:
        """A block of raw HTML."""
        return read_inline("html", self._whole(token), self.body.labels)

    def fence(self, token: Token) -> list[Passage]:
        """Code between fences, to the letter; what only looks like it is read like a text."""
        first, end = token.map or (0, 0)
        closed = end > first + 1 and self._line(end - 1).lstrip(" >").startswith(token.markup)
        lines = self.lines[first + 1 : end - 1 if closed else end]
        if not lines:
            return []
        region = self.body.region(lines, "\u2028")
        if closed and self._line(first).startswith(token.markup):
            return [passage("code", region, [(0, len(region.text), None)])]
        return read_inline("code", region, self.body.labels)

    def _line(self, number: int) -> str:
        start, end = self.lines[number]
        return self.body.text[start:end]

    def indented(self, token: Token) -> Iterator[Passage]:
        """Indented lines: code, or what belongs to a footnote, definition or admonition."""
        first, end = token.map or (0, 0)
        if self.opened is None:
            return iter(read_inline("code", self._whole(token), self.body.labels))
        lines = [self._outdented(line) for line in self.lines[first:end]]
        return read_blocks(self.body, lines, self.opened)

    def _outdented(self, line: Line) -> Line:
        start, end = line
        indent = self.body.text[start : min(start + 4, end)]
        taken = 1 if indent.startswith("\t") else len(indent) - len(indent.lstrip())
        return start + taken, end

    def _whole(self, token: Token) -> Region:
        first, end = token.map or (0, 0)
        return self.body.region(self.lines[first:end], "\u2028")

    def _pieces(self, token: Token) -> list[Line]:
        """Where the lines of a paragraph stand, without what stands before and after them."""
        first, _ = token.map or (0, 0)
        read = [line.strip() for line in token.content.split("\n")]
        return [self._piece(self.lines[first + i], line) for i, line in enumerate(read) if line]

    def _piece(self, line: Line, read: str) -> Line:
        start, end = line
        found = self.body.text.rfind(read, start, end)
        return (found, found + len(read)) if found >= 0 else line


_KIND_INSIDE: dict[str, Kind] = {
    "blockquote": "quote",
    "list_item": "list_item",
    "heading": "heading",
}

_READERS = {
    **{f"{name}_{end}": _Blocks.into for name in _KIND_INSIDE for end in ("open", "close")},
    "tr_open": _Blocks.row,
    "table_close": _Blocks.end_table,
    "inline": _Blocks.paragraph,
    "html_block": _Blocks.html,
    "fence": _Blocks.fence,
    "code_block": _Blocks.indented,
}
