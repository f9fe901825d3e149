"""What a screen reader says of a page: one title, headings in order, landmarks with names."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


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


def test_landmarks_are_there_and_have_names_of_their_own(pages):
    for path, page in pages.items():
        assert [len(page.select(part)) for part in ("body > header", "main", "footer")] == [1, 1, 1]
        names = [name_of(landmark, page) for landmark in page.select("nav, aside, main section")]
        assert all(names), path
        assert len(names) == len(set(names)), (path, names)


def test_no_two_places_on_a_page_share_a_name(pages):
    for path, page in pages.items():
        names = Counter(place["id"] for place in page.find_all(id=True))
        assert [name for name, times in names.items() if times > 1] == [], path


def test_a_page_says_which_language_it_is_in(pages):
    for path, page in pages.items():
        assert page.html["lang"] == ("es" if path.startswith("es/") else "en"), path


def test_a_translation_marks_the_words_that_stay_in_english(pages):
    page = pages["es/articles/what-writing-therapy-is/index.html"]
    assert {page.header["lang"], page.footer["lang"], page.dl["lang"]} == {"en"}
    assert page.find("a", hreflang="en", string="English")["lang"] == "en"


def name_of(landmark: Tag, page: BeautifulSoup) -> str:
    heading = page.find(id=landmark.get("aria-labelledby") or "nothing")
    return landmark.get("aria-label") or (heading.get_text(strip=True) if heading else "")
