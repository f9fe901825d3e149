"""Someone prints an exercise for a group."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

ADDRESS = "https://stillwater.example/exercises/"


@pytest.fixture
def exercises(every_path) -> list[str]:
    found = [path for path in every_path if path.startswith("/exercises/")]
    return [path for path in found if path != "/exercises/" and "/page/" not in path]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_exercise_fits_on_two_sheets(new_page, exercises, paper):
    page = new_page()
    assert exercises
    for path in exercises:
        page.goto(path)
        assert len(printed(page, paper).pages) <= 2, path


def test_the_sheet_says_what_a_group_needs_to_know(new_page, exercises):
    page = new_page()
    page.goto(exercises[0])
    text = words_of(printed(page, "A4"))
    for needed in (
        page.locator("h1").inner_text(),
        page.locator(".notice p").first.inner_text().strip(),
        page.locator(".exercise-card dd").first.inner_text(),
        page.locator(".steps > ol > li").last.inner_text()[:40],
        f"{ADDRESS}{exercises[0].split('/')[2]}/",
        page.locator(".site-footer__name").inner_text(),
        "116 123",
    ):
        assert " ".join(needed.split()) in text, needed


def test_the_sheet_leaves_out_the_ways_around_the_site(new_page, exercises):
    page = new_page()
    page.goto(exercises[0])
    text = words_of(printed(page, "A4"))
    for unneeded in ("Skip to the text", "Related reading", "Archive", "print this page"):
        assert unneeded not in text


def test_links_to_other_sites_are_written_out(new_page, site):
    page = new_page()
    page.goto(next(with_outward_link(site)))
    page.emulate_media(media="print")
    link = page.locator(".references__link, .resource-entry .outward").first
    written = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://" in written


def test_at_night_the_paper_is_white_all_the_same(new_page, exercises):
    page = new_page(color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(exercises[0])
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def with_outward_link(site):
    for file in sorted((site / "resources").glob("*/index.html")):
        if 'class="outward"' in file.read_text(encoding="utf-8").partition("<footer")[0]:
            yield f"/resources/{file.parent.name}/"


def printed(page, paper: str) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format=paper, print_background=False)))


def words_of(sheet: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in sheet.pages).split())
