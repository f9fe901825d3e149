"""A visit to every page of the site, on a small phone.

Reading a page tells nobody but the site that it was read, and nobody scrolls sideways to read it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest


@dataclass
class Walk:
    """What was asked for, what went wrong, and what was left behind on a visit to every page."""

    asked: set[str] = field(default_factory=set)
    missing: list[tuple[str, str]] = field(default_factory=list)
    complaints: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    too_wide: list[tuple[str, int]] = field(default_factory=list)


@pytest.fixture(scope="module")
def walk(chromium, address, every_path) -> Walk:
    walk = Walk()
    small_phone = {"width": 320, "height": 568}
    context = chromium.new_context(base_url=address, viewport=small_phone)
    page = context.new_page()
    page.on("request", lambda request: walk.asked.add(request.url))
    page.on("response", lambda r: r.status < 400 or walk.missing.append((page.url, r.url)))
    page.on("console", lambda message: walk.complaints.append((page.url, message.text)))
    page.on("pageerror", lambda error: walk.complaints.append((page.url, str(error))))
    for path in every_path:
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > small_phone["width"]:
            walk.too_wide.append((path, width))
    walk.kept += [cookie["name"] for cookie in context.cookies()]
    walk.kept += page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    context.close()
    return walk


def test_no_page_asks_another_host_for_anything(walk, address):
    assert {urlsplit(url).netloc for url in walk.asked} == {urlsplit(address).netloc}


def test_everything_a_page_asks_for_is_there(walk):
    assert walk.missing == []


def test_the_browser_has_nothing_to_complain_of(walk):
    assert walk.complaints == []


def test_no_page_leaves_anything_on_the_device(walk):
    assert walk.kept == []


def test_no_page_carries_script_or_style_of_its_own(new_page, one_of_each):
    page = new_page()
    for path in one_of_each.values():
        page.goto(path)
        assert page.locator("script, style, [style], iframe").count() == 0, path


def test_no_page_is_wider_than_a_small_phone(walk):
    assert walk.too_wide == []
