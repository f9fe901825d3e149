"""The example site, built and served as it is published, and a real browser to read it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from example import copy_example
from publishing.building import Project, build
from serving import served

ROOT = Path(__file__).resolve().parents[2]

NewPage = Callable[..., Page]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the example site, built from the real content, theme and plugins."""
    project = copy_example(tmp_path_factory.mktemp("example") / "project")
    build(Project(project), project / "site")
    return project / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, without a slash at the end."""
    with served(site) as address:
        yield address


@pytest.fixture
def new_page(chromium: Browser, address: str) -> Iterator[NewPage]:
    """Opens a fresh window, as wide as told; takes what Playwright's `new_context` takes."""
    opened: list[BrowserContext] = []

    def open_window(width: int = 1280, **options: object) -> Page:
        viewport = {"width": width, "height": 568 if width == 320 else 800}
        context = chromium.new_context(base_url=address, viewport=viewport, **options)
        opened.append(context)
        return context.new_page()

    yield open_window
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def every_path(site: Path) -> list[str]:
    """The address of each page of the site, below its top."""
    return sorted(_path_of(file, site) for file in site.rglob("*.html"))


@pytest.fixture(scope="session")
def one_of_each(site: Path) -> dict[str, str]:
    """One page for each template of the theme."""

    def first(folder: str) -> str:
        pages = sorted(file for file in (site / folder).glob("*/index.html"))
        return _path_of(pages[0], site)

    return {
        "index": "/",
        "article": first("articles"),
        "translation": first("es/articles"),
        "exercise": first("exercises"),
        "resources": first("resources"),
        "page": "/about/",
        "help": "/help-now/",
        "kind_index": "/exercises/",
        "category": first("category"),
        "categories": "/categories/",
        "tag": first("tag"),
        "tags": "/tags/",
        "archives": "/archive/",
        "author": first("people"),
        "authors": "/people/",
        "404": "/404.html",
    }


def _path_of(file: Path, site: Path) -> str:
    return "/" + file.relative_to(site).as_posix().removesuffix("index.html")
