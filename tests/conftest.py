"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser import launch_options


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests, since a second cannot be driven beside it."""
    options = launch_options()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        yield browser
        browser.close()
