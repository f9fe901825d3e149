"""Someone in panic, on a small phone, looking for a number."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

LARGE_ENOUGH = 44
"""CSS pixels, for a finger that shakes; WCAG 2.2 asks for 24."""


def test_help_is_two_taps_away_from_every_kind_of_page(new_page, one_of_each):
    page = new_page(width=320, has_touch=True)
    for path in one_of_each.values():
        page.goto(path)
        help_link(page).tap()
        page.wait_for_url("**/help-now/")
        first_number = page.locator("main a[href^='tel:']").first
        expect(first_number).to_be_in_viewport()
        first_number.tap(trial=True)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_way_to_help_is_in_the_same_place_on_every_page(new_page, one_of_each, width):
    page = new_page(width=width)
    places = {}
    for path in one_of_each.values():
        page.goto(path)
        places[path] = tuple(help_link(page).bounding_box().values())
    assert len(set(places.values())) == 1, places
    _, top, _, height = next(iter(places.values()))
    assert top + height < page.viewport_size["height"] / 2, "one has to scroll to find help"


def test_every_page_leads_to_help(site, every_path):
    for path in every_path:
        file = site / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
        assert "Need help now?" in file.read_text(encoding="utf-8").partition("<main")[0], path


def test_each_number_is_a_large_link_that_calls_or_writes(new_page):
    page = new_page(width=320)
    page.goto("/help-now/")
    ways = page.locator(".crisis-lines a")
    assert ways.count() >= 3
    for way in ways.all():
        assert way.get_attribute("href").startswith(("tel:", "sms:", "https://"))
        assert way.bounding_box()["height"] >= LARGE_ENOUGH


def test_the_numbers_come_before_all_other_text_of_the_help_page(new_page):
    page = new_page(width=320)
    page.goto("/help-now/")
    numbers = page.locator(".crisis-lines").bounding_box()
    assert numbers["y"] < page.locator(".notice").bounding_box()["y"]
    assert numbers["y"] < page.locator(".prose").bounding_box()["y"]


def help_link(page: Page):
    return page.get_by_role("banner").get_by_role("link", name="Need help now?")
