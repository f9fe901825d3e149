"""The page for a supervisor stands alone, can be read by everybody, and prints on A4."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime

import html5lib
import pytest
from pypdf import PdfReader

from finding_examples import ALL, JOB, NAME, NOTE, RULES, TOOL
from findings import Finding, Run, report

A4_IN_POINTS = (595, 842)


def page(*findings: Finding, **run) -> str:
    known = Run(TOOL, when=datetime(2026, 3, 2, 9, 5), **run)
    return report(findings, "html", known)


def words(markup: str) -> str:
    tree = html5lib.parse(markup, namespaceHTMLElements=False)
    return " ".join("".join(tree.find("body").itertext()).split())


@pytest.fixture
def opened(chromium):
    """Opens a page without script, on a narrow screen, and notes whatever it asks for."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 700}
    )

    def open_page(markup: str):
        tab = context.new_page()
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.set_content(markup)
        return tab, asked

    yield open_page
    context.close()


def test_the_page_is_sound_html() -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page(*ALL, files=14, explain=True))


def test_the_head_says_what_it_is_when_it_was_made_and_whether_words_are_hidden() -> None:
    said = words(page(*ALL, files=14, masked=True))
    assert f"{TOOL.title} Made on 2 March 2026, 09:05 Looked at 14 files" in said
    assert "hidden behind five dots" in said
    assert "keep this page as you keep your notes" in words(page(*ALL, files=14))


def test_what_is_worst_comes_first() -> None:
    other = replace(JOB, path="content/articles/a.md")
    said = words(page(other, JOB, NAME, NOTE).split('id="file-1"')[1])
    order = ["piano.md", "Must change", "Please look", "articles/a.md", "a note.txt", "To know"]
    places = [said.index(word) for word in order]
    assert places == sorted(places)


def test_each_finding_says_what_why_and_what_instead_and_leaves_room_for_a_decision() -> None:
    said = words(page(NAME, explain=True))
    assert "“Ottoline” “Ottoline” reads as a client's name" in said
    assert "Instead Leave the name out" in said
    assert "no list of authors has it" in said
    assert "Decision agreed to leave change because" in said


def test_there_are_as_many_decisions_as_errors_and_warnings() -> None:
    assert page(*ALL).count("<legend>Decision</legend>") == 3


def test_a_supervisor_reads_why_each_kind_of_detail_matters() -> None:
    said = words(page(NAME))
    assert "Why these things matter" in said
    assert RULES["name"].part("Because") in said
    assert RULES["place"].part("Because") not in said


def test_a_post_cannot_put_markup_into_the_page() -> None:
    hostile = replace(NAME, text="<script>alert(1)</script>", message="“<img src=//x>” $style")
    markup = page(hostile, replace(JOB, path="<b>.md"))
    assert "<script" not in markup
    assert "<img" not in markup
    assert "<b>.md" not in markup


def test_the_page_asks_for_nothing_and_fits_a_narrow_screen(opened) -> None:
    tab, asked = opened(page(*ALL, files=14, explain=True))
    assert asked == []
    root = tab.locator("html").bounding_box()
    widest = max(box["width"] + box["x"] for box in boxes(tab))
    assert root["width"] <= 320
    assert widest <= 320


def boxes(tab) -> list[dict[str, float]]:
    each = tab.locator("main *, header *, footer *").all()
    return [box for box in (element.bounding_box() for element in each) if box]


def test_nothing_in_the_page_has_an_address_elsewhere() -> None:
    links = re.findall(r"(?:href|src|action)=\"([^\"]*)\"|url\(([^)]*)\)", page(*ALL))
    assert {target[:5] for pair in links for target in pair if target} == {
        "#summ",
        "#file",
        "data:",
    }


def test_whoever_uses_a_keyboard_comes_first_to_the_summary(opened) -> None:
    tab, _ = opened(page(*ALL))
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Skip to the summary")
    assert skip.bounding_box()["x"] >= 0
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.locator(":focus").inner_text() == "content/articles/piano.md"


def test_headings_and_names_make_an_outline(opened) -> None:
    tab, _ = opened(page(*ALL))
    headings = tab.get_by_role("heading", level=2).all_inner_texts()
    assert headings == [
        "Summary", "content/articles/piano.md", "content/articles/a note.txt",
        "Why these things matter",
    ]  # fmt: skip
    assert tab.get_by_role("heading", level=3).count() == len(ALL)
    assert tab.get_by_role("checkbox", name="agreed to leave").count() == 3
    assert tab.get_by_role("group", name="Decision").count() == 3


def test_it_prints_on_a4_with_every_finding_whole(opened) -> None:
    tab, _ = opened(page(*(replace(NAME, line=n) for n in range(1, 30)), explain=True))
    printed = PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4_IN_POINTS
    for sheet in printed.pages:
        said = sheet.extract_text()
        assert said.count("Must change") == said.count("Decision") + (sheet is printed.pages[0]) * 2
