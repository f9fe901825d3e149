"""Choosing what a resource list shows, without any script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


@pytest.fixture
def path(site) -> str:
    """A resource list on which there is something to choose."""
    lists = sorted((site / "resources").glob("*/index.html"))
    choosable = [file for file in lists if 'id="filter-2"' in file.read_text(encoding="utf-8")]
    return f"/resources/{choosable[0].parent.name}/"


@pytest.fixture
def page(new_page, path) -> Page:
    window = new_page(java_script_enabled=False)
    window.goto(path)
    return window


def test_everything_is_shown_at_first(page):
    assert shown(page) == page.locator(".resource-entry").count() > 0


def test_a_choice_leaves_exactly_the_entries_that_fit(page):
    for index in choices(page):
        page.locator(f"label[for=filter-{index}]").click()
        fitting = page.locator(f".resource-entry.f{index}")
        assert 0 < shown(page) == fitting.count() < page.locator(".resource-entry").count()
        assert all(entry.is_visible() for entry in fitting.all())


def test_a_group_without_a_fitting_entry_goes_with_its_heading(page):
    for index in choices(page):
        page.locator(f"label[for=filter-{index}]").click()
        for group in page.locator(".entries__group").all():
            entries = group.locator(".resource-entry").all()
            assert group.is_visible() == any(entry.is_visible() for entry in entries)


def test_everything_comes_back(page):
    before = shown(page)
    page.locator("label[for=filter-1]").click()
    page.locator("label[for=filter-0]").click()
    assert shown(page) == before


def test_the_keyboard_can_choose(page):
    page.locator("#filter-0").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#filter-1").is_checked()
    assert shown(page) == page.locator(".resource-entry.f1").count()


def test_the_choice_with_the_keyboard_on_it_can_be_seen(page):
    page.locator("#filter-0").focus()
    page.keyboard.press("ArrowRight")
    label = page.locator("label[for=filter-1]")
    assert label.evaluate("label => getComputedStyle(label).outlineStyle") == "solid"


def test_without_style_the_whole_list_is_there(new_page, path):
    window = new_page(java_script_enabled=False)
    window.route("**/*.css", lambda route: route.abort())
    window.goto(path)
    window.locator("#filter-1").check()
    assert shown(window) == window.locator(".resource-entry").count() > 0


def choices(page: Page) -> range:
    """The numbers of all choices but “everything”."""
    return range(1, page.locator(".filters__choice").count())


def shown(page: Page) -> int:
    return sum(entry.is_visible() for entry in page.locator(".resource-entry").all())
