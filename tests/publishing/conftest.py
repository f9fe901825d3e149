"""A whole project of its own for each test: the machine and the example practice, copied."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sites import Site

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("content", "plugins", "theme", "pelicanconf.py", "publishconf.py")


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[[], Site]:
    def copy() -> Site:
        root = tmp_path / "my site"
        root.mkdir()
        for part in PARTS:
            source = ROOT / part
            ignore = shutil.ignore_patterns("__pycache__")
            if source.is_dir():
                shutil.copytree(source, root / part, ignore=ignore)
            else:
                shutil.copy2(source, root / part)
        return Site(root)

    return copy


@pytest.fixture
def site(make_site: Callable[[], Site]) -> Site:
    """The example practice, not yet published."""
    return make_site()


@pytest.fixture
def published(site: Site) -> Site:
    """The example practice with a last good site in output/."""
    site.write("output/index.html", "the last good site")
    return site
