"""What a therapist sees in the preview, and nobody in the published site."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from example import copy_example
from publishing.building import Project, build

DRAFT = """---
title: A letter that is not ready
summary: Half a page, and a name too many.
date: 2026-11-01
category: Journaling
authors: [Imogen Tarrant]
case_material: none
reviewed: 2031-01-01
status: draft
---
My client Marcelline can be reached at 07700 900123.
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """The example site and a draft in which something was found, as `make preview` builds them."""
    copy = copy_example(tmp_path_factory.mktemp("preview") / "project")
    (copy / "content/articles/not-ready.md").write_text(DRAFT, encoding="utf-8")
    build(Project(copy), copy / "preview", "pelicanconf.py", ("-e", "PREVIEW=true"))
    return copy / "preview"


def test_every_page_of_the_preview_says_what_it_is(preview):
    for file in preview.rglob("*.html"):
        page = page_of(file)
        assert page.select_one("meta[name=holding-space][content=preview]"), file
        assert "Preview: not published." in page.select_one(".preview-bar").get_text(), file


def test_a_draft_is_marked_and_told_how_much_was_found(preview):
    page = page_of(preview / "drafts/articles/not-ready/index.html")
    assert page.select_one(".draft-mark").get_text() == "Draft"
    words = page.select_one(".preview-bar").get_text().split(".")[1].split()
    assert words[1:] == ["findings", "on", "this", "page"]
    assert int(words[0]) >= 3, "a name, a number and a review that lies ahead"


def test_a_page_in_order_is_told_so(preview):
    bar = page_of(preview / "exercises/steady-breathing/index.html").select_one(".preview-bar")
    assert "No findings on this page" in bar.get_text()


def test_drafts_can_be_reached_from_the_first_page_and_their_index(preview):
    for index in ("index.html", "articles/index.html"):
        links = page_of(preview / index).select(".drafts a")
        assert any(link["href"].endswith("drafts/articles/not-ready/") for link in links)


def test_nothing_of_this_is_in_the_published_site(site):
    for file in site.rglob("*.html"):
        page = page_of(file)
        assert not page.select("meta[name=holding-space], .preview-bar, .draft-mark, .drafts"), file


def page_of(file) -> BeautifulSoup:
    return BeautifulSoup(file.read_bytes(), "html.parser")
