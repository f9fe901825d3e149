"""The panel at the foot of a page of the preview: how many findings, and each in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from findings import Finding, Level
from manuscript import Passage

HERE = Path(__file__).parent
LABELS = {Level.ERROR: "Must change", Level.WARNING: "Please look", Level.NOTE: "To know"}
UNSEEN = {
    "file_name": "in the file's name",
    "comment": "in a comment that readers do not see and anybody can find",
    "attribute": "in the page's code",
    "alt": "in the description of a picture",
    "image": "in the address of a picture",
    "link": "in the address of a link",
    "link_title": "in the words that appear over a link",
    "reference": "in the label of a link or footnote",
    "raw": "in the page's code",
}
FRONT = {"title": "in the title", "summary": "in the summary", "tags": "in a tag",
         "slug": "in the page's address", "category": "in the category"}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A finding as the panel tells it; `where` says where it stands when it is not marked."""

    number: int
    finding: Finding
    where: str

    @property
    def label(self) -> str:
        """How much it matters, in words."""
        return LABELS[self.finding.level]

    @property
    def is_marked(self) -> bool:
        """Whether its words are marked on the page."""
        return not self.where


def where(passage: Passage | None) -> str:
    """Where on the page a finding stands that could not be marked."""
    if passage is None:
        return "about this post as a whole"
    if passage.kind == "front":
        key = passage.where.split(".")[0]
        return FRONT.get(key, f"in the lines at the top, under “{key}”")
    return UNSEEN.get(passage.kind, "in the text")


def count(found: Sequence[Finding]) -> str:
    """How the page stands, in a sentence or two."""
    errors = sum(finding.level is Level.ERROR for finding in found)
    others = len(found) - errors
    said = []
    if errors:
        said.append(f"{_things(errors)} must change before this page can be published.")
    if others:
        more = "more " if errors else ""
        said.append(f"Please look at {_things(others, more)}.")
    return " ".join(said) or "Nothing was found on this page that could identify a client."


def _things(number: int, more: str = "") -> str:
    if number == 1:
        return f"1 {more}thing"
    return f"{number} {more}things"


def add_panel(page: BeautifulSoup, entries: Sequence[Entry], problem: str) -> None:
    """Add the panel of a page that a manuscript stands behind."""
    headline = problem or count([entry.finding for entry in entries])
    _add(page, "panel.html", entries=entries, headline=headline)


def add_overview(
    page: BeautifulSoup, pages: Mapping[str, str], counts: Mapping[str, int], problem: str
) -> None:
    """Add the panel of a page that gathers others: the pages with findings, and how many.

    `pages` has the address of each manuscript's page, `counts` the findings of each manuscript.
    """
    rows = [(path, pages.get(path, ""), number) for path, number in counts.items() if number]
    total = sum(number for _, _, number in rows)
    if problem:
        headline = problem
    elif total:
        headline = f"{_things(total)} found in {len(rows)} file{'' if len(rows) == 1 else 's'}."
    else:
        headline = "Nothing was found that could identify a client."
    _add(page, "overview.html", rows=rows, headline=headline)


def _add(page: BeautifulSoup, name: str, **values: object) -> None:
    if not page.head or not page.body:
        return
    page.body.append(_fragment(_template(name).render(**values)))
    for tag in _fragment(_template("assets.html").render()).find_all(True):
        page.head.append(tag)


def _fragment(html: str) -> BeautifulSoup | Tag:
    return BeautifulSoup(html, "html.parser")


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["in_code"] = _in_code
    return environment.get_template(name)


def _in_code(words: str) -> Markup:
    """What stands between backticks is to be typed as it is."""
    parts = words.split("`")
    if len(parts) % 2 == 0:
        return Markup.escape(words)
    return Markup().join(
        Markup("<code>{}</code>").format(part) if at % 2 else part for at, part in enumerate(parts)
    )
