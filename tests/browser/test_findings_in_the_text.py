"""The preview of a post with a client in it, in a real browser."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from confidentiality import check_folder
from example import copy_example
from publishing.building import Project
from publishing.preview import rebuild
from serving import served

POST = """---
title: What Marcelline taught me about lunch
summary: A letter about eating.
date: 2026-11-01
category: Journaling
authors: [Imogen Tarrant]
case_material: disguised
status: draft
---
My client Marcelline told me in session that she had stopped eating lunch. Marcelline can be
reached at 07700 900123, and Mar**celline** told me that she wrote to me on 14 March 2024.

<!-- ask Marcelline first -->

A long quiet paragraph about kettles, so that the page goes on for a while below the story.
"""
DRAFT = "/drafts/articles/lunch/"
MARK = "a.finding"
NOTE = ".finding-note"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """The folder of a preview of the example site with such a draft."""
    copy = copy_example(tmp_path_factory.mktemp("marks") / "project")
    (copy / "content/articles/lunch.md").write_text(POST, encoding="utf-8")
    (copy / ".build").mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(copy)
        rebuild(Project(copy), copy / ".build/site")
    return copy / ".build/site"


@pytest.fixture(scope="module")
def preview_address(preview):
    with served(preview) as address:
        yield address


@pytest.fixture
def draft(new_page, preview_address):
    """Opens the draft in a window; takes what `new_page` takes."""

    def open_draft(**options):
        page = new_page(**options)
        page.goto(preview_address + DRAFT)
        return page

    return open_draft


def test_a_mark_is_reached_by_tab_tells_why_and_is_put_away_by_escape(draft):
    page = draft()
    page.locator(f".prose {MARK}").first.focus()
    page.keyboard.press("Tab")
    focused = page.locator(f"{MARK}:focus")
    assert focused.get_attribute("aria-expanded") == "true"
    assert "Must change" in page.locator(NOTE).inner_text()
    assert "Leave the" in page.locator(NOTE).inner_text()
    page.keyboard.press("Escape")
    assert page.locator(NOTE).count() == 0
    assert focused.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert page.locator(NOTE).count() == 1


def test_one_note_is_open_at_a_time_and_a_click_beside_it_closes_it(draft):
    page = draft()
    marks = page.locator(f".prose {MARK}")
    marks.nth(0).click()
    marks.nth(1).click()
    assert page.locator(NOTE).count() == 1
    page.locator(NOTE).click()
    assert page.locator(NOTE).count() == 1, "words in the note can be selected"
    page.locator("h1").click(position={"x": 2, "y": 2})
    assert page.locator(NOTE).count() == 0


def test_a_screen_reader_hears_the_words_and_then_why(draft):
    page = draft()
    mark = page.locator(f".prose {MARK}").first
    described = page.locator(f"#{mark.get_attribute('aria-describedby')}")
    assert mark.inner_text() == "Marcelline"
    assert "reads as the name of a client" in described.inner_text() or described.evaluate(
        "element => element.textContent"
    ).count("reads as the name of a client")
    assert page.get_by_role("complementary", name="Findings on this page").count() == 1


def test_the_panel_counts_lists_and_leads_to_the_words(draft):
    page = draft()
    panel = page.locator(".findings-panel")
    assert "must change before this page can be published" in panel.inner_text()
    panel.locator("summary").click()
    assert "in a comment that readers do not see" in panel.inner_text()
    panel.get_by_role("link", name="Show it in the text").first.click()
    assert page.locator(NOTE).is_visible()
    first = page.evaluate("document.activeElement.id")
    panel.get_by_role("button", name="Next in the text").click()
    assert page.evaluate("document.activeElement.id") != first
    assert page.locator(NOTE).is_visible()


def test_a_name_in_pieces_is_marked_whole(draft):
    page = draft()
    pieces = page.locator("strong .finding")
    assert pieces.inner_text() == "celline"
    pieces.click()
    assert "Marcelline" in page.locator(NOTE).inner_text()


def test_without_script_a_mark_leads_to_its_entry(draft):
    page = draft(java_script_enabled=False)
    mark = page.locator(f".prose {MARK}").first
    mark.click()
    entry = page.locator(mark.get_attribute("href"))
    assert "reads as the name of a client" in entry.text_content()
    assert entry.locator("a[href^='#mark-']").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_small_screen_nothing_runs_over_its_edge(draft, scheme):
    page = draft(width=320, color_scheme=scheme)
    page.locator(f".prose {MARK}").first.click()
    box = page.locator(NOTE).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".findings-panel summary").click()
    for target in page.locator(".findings-panel a, .findings-panel button").all():
        assert target.bounding_box()["height"] >= 24


def test_marks_differ_by_their_line_and_not_by_colour_alone(draft):
    page = draft(forced_colors="active")
    styles = page.locator(".finding").evaluate_all(
        "marks => marks.map(m => [m.className, getComputedStyle(m).textDecorationStyle])"
    )
    assert all(("error" in name) == (style == "solid") for name, style in styles)


def test_nothing_of_it_is_printed(draft):
    page = draft()
    page.locator(f".prose {MARK}").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".findings-panel").is_visible()
    assert not page.locator(NOTE).is_visible()


def test_the_end_of_the_page_is_not_covered(draft):
    page = draft(width=320)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    footer = page.locator("footer.site-footer").bounding_box()
    panel = page.locator(".findings-panel").bounding_box()
    assert footer["y"] + footer["height"] <= panel["y"] + 1


def test_no_page_of_the_preview_complains(new_page, preview_address):
    page = new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("/", "/articles/", "/exercises/steady-breathing/", DRAFT):
        page.goto(preview_address + path)
        assert page.locator(".findings-panel").count() == 1, path
    assert said == []


def test_a_page_in_order_says_so_and_the_first_page_names_those_that_are_not(
    new_page, preview_address
):
    page = new_page()
    page.goto(preview_address + "/exercises/steady-breathing/")
    assert "Nothing was found on this page" in page.locator(".findings-panel").inner_text()
    page.goto(preview_address + "/")
    page.locator(".findings-panel summary").click()
    page.get_by_role("link", name="content/articles/lunch.md").click()
    assert page.url.endswith(DRAFT)


def test_marks_agree_with_the_check(preview):
    content = preview.parents[1] / "content"
    found = [f for f in check_folder(content, today=dt.date.today()) if "lunch" in f.path]
    page = (preview / "drafts/articles/lunch/index.html").read_text(encoding="utf-8")
    assert len(found) >= 6
    assert len(re.findall(r'id="finding-\d+"', page)) == len(found)
    assert ">What <a" in page, "the title is marked too"
