"""A whole project of its own for each test: the machine and the example practice, copied."""

from __future__ import annotations

from pathlib import Path

import pytest

from example import copy_example
from sites import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The example practice, not yet published, in a folder with a space in its name."""
    return Site(copy_example(tmp_path / "my site", own_machine=True))


@pytest.fixture
def published(site: Site) -> Site:
    """The example practice with a last good site in output/."""
    site.write("output/index.html", "the last good site")
    return site
