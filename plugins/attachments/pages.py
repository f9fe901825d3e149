"""The words on the pages of a PDF, for the check of what could identify a client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .trace import Unreadable

if TYPE_CHECKING:
    from pypdf import PageObject

MOST_PAGES = 2000


@dataclass(frozen=True)
class Page:
    """A page of a PDF, its number from 1; `is_picture` when it shows something and says nothing."""

    number: int
    text: str
    is_picture: bool


def pages(path: Path) -> tuple[Page, ...]:
    """All pages. Raises `Unreadable` when it is no PDF, or needs a password."""
    from .pdf import fail_closed, opened

    with fail_closed():
        reader = opened(path.read_bytes())
        if len(reader.pages) > MOST_PAGES:
            raise Unreadable(f"has more than {MOST_PAGES} pages")
        return tuple(_page(number, each) for number, each in enumerate(reader.pages, 1))


def _page(number: int, page: PageObject) -> Page:
    text = "\n".join([page.extract_text(), *_in_annotations(page)])
    return Page(number, text, not text.strip() and "/XObject" in (page.get("/Resources") or {}))


def _in_annotations(page: PageObject) -> Iterator[str]:
    """What was typed onto the page, and what stands in the fields of a form."""
    for reference in page.annotations or ():
        note = reference.get_object()
        for name in ("/V", "/Contents", "/TU"):
            if isinstance(note.get(name), str):
                yield str(note[name])
