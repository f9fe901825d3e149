"""A finished site, read once for all checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import tinycss2

from findings import CheckFailed, Finding

from .addresses import Destination, Way, destination
from .css_values import Tokens
from .document import Document
from .feeds import Feed, read_feed
from .source import Source, read_source
from .stylesheets import Stylesheet

PAGES = {".html", ".htm", ".xhtml"}


@dataclass(frozen=True, eq=False)
class BuiltSite:
    """The folder `root` with a finished site, and what content/ says should be in it."""

    root: Path
    source: Source
    files: frozenset[str]
    """All files by their way from the root, with /; symbolic links included."""

    @cached_property
    def pages(self) -> tuple[Document, ...]:
        """All HTML files."""
        return tuple(
            Document.read(self.shown(name), name, self.text(name)) for name in self._named(PAGES)
        )

    @cached_property
    def page_at(self) -> dict[str, Document]:
        """The pages by their way from the root."""
        return {page.address: page for page in self.pages}

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """All well-formed XML files: feeds and sitemaps."""
        return tuple(feed for feed in self._xml.values() if feed is not None)

    @property
    def unread_feeds(self) -> list[str]:
        """XML files that are not well-formed; a lenient feed reader may show them all the same."""
        return [name for name, feed in self._xml.items() if feed is None]

    @cached_property
    def _xml(self) -> dict[str, Feed | None]:
        names = self._named({".xml", ".atom", ".rss"})
        return {name: read_feed(self.shown(name), name, self.text(name)) for name in names}

    @cached_property
    def stylesheets(self) -> tuple[Stylesheet, ...]:
        """All stylesheets of the site, and what stands in `<style>` elements."""
        files = tuple(
            Stylesheet(self.shown(name), name, self.text(name)) for name in self._named({".css"})
        )
        return files + tuple(sheet for page in self.pages for sheet in _style_elements(page))

    @cached_property
    def custom_properties(self) -> dict[str, list[Tokens]]:
        """What custom properties may be, anywhere on the site."""
        found: defaultdict[str, list[Tokens]] = defaultdict(list)
        for sheet in self.stylesheets:
            for name, values in sheet.custom_properties.items():
                found[name] += values
        for page in self.pages:
            for one in _inline_declarations(page):
                if one.name.startswith("--"):
                    found[one.name].append(one.value)
        return dict(found)

    def text(self, name: str) -> str:
        """The text of a file; what is not UTF-8 in it becomes a replacement character."""
        return (self.root / name).read_bytes().decode("utf-8", errors="replace")

    def shown(self, name: str) -> str:
        """The file as findings name it: output/articles/grief/index.html."""
        return f"{self.root.name}/{name}"

    def destination(self, link: str, page: str) -> Destination:
        """Where a link in the file `page` leads; a folder leads to the page in it."""
        found = destination(link, page, self.source.host, self.source.base_path)
        inside = f"{found.file}/index.html".lstrip("/")
        if found.way is Way.OWN and found.file not in self.files and inside in self.files:
            return Destination(Way.OWN, inside, found.fragment)
        return found

    def about(self, name: str, rule: str, kind: str, message: str, suggestion: str) -> Finding:
        """An error about a whole file."""
        return Finding.about(
            self.shown(name), rule=rule, kind=kind, message=message, suggestion=suggestion
        )

    def _named(self, endings: set[str]) -> list[str]:
        return sorted(
            name
            for name in self.files
            if Path(name).suffix.lower() in endings and not (self.root / name).is_symlink()
        )


def read_site(output: Path, content: Path) -> BuiltSite:
    """Read the finished site in `output`; raises `CheckFailed` when there is none."""
    if not output.is_dir():
        raise CheckFailed(f"there is no folder {output.name} with a built site.")
    root = output.absolute()
    files = frozenset(_files(root))
    site = BuiltSite(root, read_source(content.absolute()), files)
    if not site.pages:
        raise CheckFailed(f"{output.name} has no page in it.")
    return site


def _files(root: Path) -> Iterator[str]:
    for path in root.rglob("*"):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(root).as_posix()


def _inline_declarations(page: Document) -> Iterator[Any]:
    for element in page.elements:
        if "style" in element.attrib:
            contents = tinycss2.parse_blocks_contents(element.attrib["style"], True, True)
            yield from (one for one in contents if one.type == "declaration")


def _style_elements(page: Document) -> Iterator[Stylesheet]:
    for element in page.all("style"):
        line = page.line_of(page.span(element)[1])
        yield Stylesheet(page.path, page.address, "".join(element.itertext()), line)
