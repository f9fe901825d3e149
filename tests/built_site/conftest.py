"""A good site, built once, and a copy of it for each test to spoil."""

from __future__ import annotations

import pytest

from tiny_sites import TinySite, copied, tiny_site


@pytest.fixture(scope="session")
def good_site(tmp_path_factory) -> TinySite:
    return tiny_site(tmp_path_factory.mktemp("good") / "a site").built()


@pytest.fixture
def built(good_site, tmp_path) -> TinySite:
    """A good site with its output, to spoil."""
    return copied(good_site, tmp_path / "a site")


@pytest.fixture
def site(tmp_path) -> TinySite:
    """A site that is not built yet."""
    return tiny_site(tmp_path / "a site")
