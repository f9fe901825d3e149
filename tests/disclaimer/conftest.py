"""A tiny site to build, and its wording to change."""

from __future__ import annotations

import pytest

from tiny_sites import TinySite, tiny_site


@pytest.fixture
def site(tmp_path) -> TinySite:
    return tiny_site(tmp_path / "a site")
