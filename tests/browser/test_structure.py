"""What a screen reader says of a page: one title, headings in order, landmarks with names."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
LANDMARKS = """[...document.querySelectorAll('nav')].map(nav =>
  nav.ariaLabel || document.getElementById(nav.getAttribute('aria-labelledby'))?.innerText || '')"""


@pytest.fixture(scope="module")
def pages(site) -> dict[str, BeautifulSoup]:
    return {
        str(file.relative_to(site)): BeautifulSoup(file.read_bytes(), "html.parser")
        for file in sorted(site.rglob("*.html"))
    }


def test_every_page_has_one_title_and_skips_no_heading(pages):
    for path, page in pages.items():
        levels = [int(heading.name[1]) for heading in page.find_all(HEADINGS)]
        assert Counter(levels)[1] == 1, path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_landmarks_are_there_and_have_names_of_their_own(new_page, one_of_each):
    page = new_page()
    for path in one_of_each.values():
        page.goto(path)
        for role in ("banner", "main", "contentinfo"):
            assert page.get_by_role(role).count() == 1, (path, role)
        names = page.evaluate(LANDMARKS)
        assert all(names), path
        assert len(names) == len(set(names)), (path, names)


def test_no_two_places_on_a_page_share_a_name(pages):
    for path, page in pages.items():
        names = Counter(place["id"] for place in page.find_all(id=True))
        assert [name for name, times in names.items() if times > 1] == [], path


@pytest.mark.parametrize("name", ["article", "exercise", "resources", "page", "help"])
def test_a_page_says_which_language_it_is_in(new_page, one_of_each, name):
    page = new_page()
    page.goto(one_of_each[name])
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_translation_marks_the_words_that_stay_in_english(new_page, one_of_each):
    page = new_page()
    page.goto(one_of_each["translation"])
    assert page.locator("html").get_attribute("lang") == "es"
    assert page.get_by_role("banner").get_attribute("lang") == "en"
    assert page.get_by_role("contentinfo").get_attribute("lang") == "en"
    assert page.get_by_role("link", name="English").get_attribute("hreflang") == "en"
