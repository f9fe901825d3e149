"""All pages of a preview: each gets the findings of the manuscript that it was made from."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bs4 import BeautifulSoup

from findings import Finding, Level
from manuscript import Unreadable, read

from .marking import Mark, put_marks
from .matching import Matcher
from .panel import HERE, Entry, add_overview, add_panel, where

ASSETS = "_findings"
"""The preview's own folder for what belongs to findings; the verifier refuses it."""

ORDER = (Level.ERROR, Level.WARNING, Level.NOTE)


def mark_pages(site: Path, content: Path, found: Sequence[Finding], problem: str = "") -> None:
    """Put into every page of the preview in `site` what was found in the manuscript behind it.

    `found` are the findings about `content`, their paths beginning with `content/`. `problem`
    says why nothing was checked, if so: then every page tells that, instead of that all is well.
    """
    counts = Counter(finding.path for finding in found)
    addresses: dict[str, str] = {}
    gathering: list[Path] = []
    for file in sorted(site.rglob("*.html")):
        page = _read(file)
        path = _source(page)
        if path:
            addresses.setdefault(path, _address(file, site))
            _mark(page, content, [f for f in found if f.path == path], path, problem)
            file.write_text(str(page), encoding="utf-8")
        elif file.parent.name != ASSETS:
            gathering.append(file)
    for file in gathering:
        page = _read(file)
        add_overview(page, addresses, counts, problem)
        file.write_text(str(page), encoding="utf-8")
    _copy_assets(site / ASSETS)


def _copy_assets(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("marks.css", "marks.js"):
        shutil.copyfile(HERE / name, folder / name)


def _read(file: Path) -> BeautifulSoup:
    """A page without what an earlier round put there: after a failed build the last pages stay."""
    page = BeautifulSoup(file.read_bytes(), "html.parser")
    for tag in page.select(f"[data-findings], [href^='/{ASSETS}/marks'], [src^='/{ASSETS}/marks']"):
        tag.decompose()
    for tag in page.select("[data-finding]"):
        tag.unwrap()
    page.smooth()
    return page


def _source(page: BeautifulSoup) -> str:
    """The path of the manuscript behind a page, as findings name it; "" if there is none."""
    meta = page.select_one("meta[name=holding-space-source]")
    return f"content/{meta['content']}" if meta else ""


def _address(file: Path, site: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")


def _mark(
    page: BeautifulSoup, content: Path, own: Sequence[Finding], path: str, problem: str
) -> None:
    ranked = sorted(own, key=lambda finding: (ORDER.index(finding.level), finding))
    matcher = _matcher(content, path, page)
    numbered = list(enumerate(ranked, 1))
    marks = [
        Mark(number, finding.level, places)
        for number, finding in numbered
        if matcher and (places := matcher.places(finding))
    ]
    put = put_marks(page, marks)
    entries = [
        Entry(number, finding, "" if number in put else _where(matcher, finding))
        for number, finding in numbered
    ]
    add_panel(page, entries, problem)


def _where(matcher: Matcher | None, finding: Finding) -> str:
    return where(matcher.passage_of(finding) if matcher else None)


def _matcher(content: Path, path: str, page: BeautifulSoup) -> Matcher | None:
    """None for a manuscript that changed under our hands, so that it can no longer be read."""
    try:
        manuscript = read(content.parent / path, root=content)
    except (Unreadable, OSError):
        return None
    return Matcher(manuscript, page)
