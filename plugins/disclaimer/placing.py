"""Where in a page the notice stands.

It stands before anything that came from a manuscript, so that no HTML in a post can close its
container, open a comment round it or hide it: in the empty `<div data-notice-here></div>` that a
theme offers inside `<main>`, else first in `<main>`, else first in `<body>`.
"""

from __future__ import annotations

from html.parser import HTMLParser

PLACE = "data-notice-here"

_OUT_OF_SIGHT = {"template", "noscript", "dialog", "textarea", "select", "svg", "iframe", "title"}


class NoPlaceForNotice(Exception):
    """A page has neither `<main>` nor `<body>`, so its readers would not get the notice."""


def with_notice(page: str, notice: str, name: str, others: tuple[str, ...] = ()) -> str:
    """`page` with `notice` in it; everything else stays as it is, to the letter.

    A page that has the notice (or one of `others`, notices it may have had before) at that place
    stays as it is. Raises `NoPlaceForNotice`, naming the page `name`.
    """
    place = place_for_notice(page)
    if place is None:
        raise NoPlaceForNotice(
            f"{name}: there is no <main> and no <body> to put the notice in. "
            "Look at the template of this page; nothing was published."
        )
    if page.startswith((notice, *others), place):
        return page
    return page[:place] + notice + page[place:]


def place_for_notice(page: str) -> int | None:
    """The offset at which the notice is to stand, or None."""
    finder = _PlaceFinder(page)
    finder.feed(page)
    finder.close()
    return next((at for at in (finder.offered, finder.main, finder.body) if at is not None), None)


class _PlaceFinder(HTMLParser):
    """Notes where the first `<body>`, the first `<main>` and the place in it begin."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.line_starts = _line_starts(page)
        self.body: int | None = None
        self.main: int | None = None
        self.offered: int | None = None
        self.inside_main = False
        self.out_of_sight = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the offset after the tag if it is the first of those that matter."""
        if tag in _OUT_OF_SIGHT:
            self.out_of_sight += 1
        if self.out_of_sight:
            return
        if tag == "body" and self.body is None:
            self.body = self._after_tag()
        elif tag == "main" and self.main is None:
            self.main, self.inside_main = self._after_tag(), True
        elif self.inside_main and self.offered is None and PLACE in dict(attrs):
            self.offered = self._after_tag()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """In HTML the slash of `<main/>` means nothing, but that of `<svg/>` does."""
        if tag != "svg":
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Leave what was entered."""
        if tag in _OUT_OF_SIGHT:
            self.out_of_sight = max(0, self.out_of_sight - 1)
        elif tag == "main":
            self.inside_main = False

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![…` is a comment to browsers; html.parser would stop at one that it does not know."""
        return self.parse_bogus_comment(i, report)

    def _after_tag(self) -> int:
        line, column = self.getpos()
        return self.line_starts[line - 1] + column + len(self.get_starttag_text() or "")


def _line_starts(page: str) -> list[int]:
    starts = [0]
    while (newline := page.find("\n", starts[-1])) >= 0:
        starts.append(newline + 1)
    return starts
