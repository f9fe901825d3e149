"""Nothing of a draft is anywhere on the site."""

from __future__ import annotations

import pytest

SECRET = "The man from the harbour came every second Tuesday with his wet umbrella."


def leaks(site):
    return {path for path, rule, _ in site.refusals() if rule == "drafts"}


def test_a_draft_has_no_page(built):
    page = built.read("output/articles/grief/index.html")
    built.write("output/articles/unfinished/index.html", page)
    assert leaks(built) == {"output/articles/unfinished/index.html"}


def test_a_manuscript_that_became_a_draft_has_no_page(built):
    built.replace("content/resources/books.md", "date:", "status: draft\ndate:")
    assert "output/resources/books/index.html" in leaks(built)


def test_a_draft_page_has_no_page(built):
    built.replace("content/pages/about.md", "title:", "status: Draft\ntitle:")
    assert "output/about/index.html" in leaks(built)


def test_the_drafts_that_pelican_writes_are_refused(site):
    site.replace("pelicanconf.py", "DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ", "DRAFT_PAGE_SAVE_AS = ")
    site.built()
    assert "output/drafts/unfinished.html" in leaks(site)


def test_the_title_of_a_draft_is_no_heading(built):
    built.replace(
        "output/about/index.html", "<h1>About us", "<h1>What the Neighbours must not read yet"
    )
    assert leaks(built) == {"output/about/index.html"}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            "about/index.html",
            "We are",
            "The <em>man</em> from the harbour came every second Tuesday",
        ),
        ("index.html", "</head>", f'<meta name="description" content="{SECRET}"></head>'),
        ("feeds/all.atom.xml", "Grief has", f"&lt;b&gt;{SECRET}&lt;/b&gt; Grief has"),
        ("feeds/all.rss.xml", "Grief has", f"{SECRET} Grief has"),
        ("404.html", "</head>", f'<script type="application/ld+json">"{SECRET}"</script></head>'),
    ],
)
def test_a_run_of_its_words_is_found_in_any_file(built, name, old, new):
    built.replace(f"output/{name}", old, new)
    assert leaks(built) == {f"output/{name}"}


@pytest.mark.parametrize("name", ["search.json", "robots.txt", "theme/index.js"])
def test_a_run_of_its_words_is_found_in_other_texts(built, name):
    built.write(f"output/{name}", f'{{"text": "{SECRET.upper()}"}}')
    assert leaks(built) == {f"output/{name}"}


def test_words_that_something_published_says_too_are_no_leak(built):
    with (built.root / "content/articles/unfinished.md").open("a", encoding="utf-8") as draft:
        draft.write(
            "\nGrief has its own calendar, and it seldom agrees with the one on the wall.\n"
        )
    assert built.refusals() == set()


def test_a_few_words_in_common_are_no_leak(built):
    built.replace(
        "output/about/index.html", "We are", "The man from the harbour, every second day."
    )
    assert built.refusals() == set()


def test_a_picture_that_only_a_draft_shows_is_refused(built):
    built.write("output/images/harbour.svg", built.read("content/images/harbour.svg"))
    assert leaks(built) == {"output/images/harbour.svg"}


def test_a_picture_under_another_name_is_refused(built):
    built.write("output/articles/grief/x.svg", built.read("content/images/harbour.svg"))
    assert leaks(built) == {"output/articles/grief/x.svg"}


def test_a_picture_that_something_published_shows_as_well_passes(built):
    built.replace("content/articles/unfinished.md", "harbour.svg", "leaf.svg")
    assert built.refusals() == set()


def test_a_feed_entry_with_the_title_of_a_draft_is_refused(built):
    title = "What the neighbours must not read yet"
    built.replace("output/feeds/all.rss.xml", "<title>A letter to grief", f"<title>{title}")
    assert leaks(built) == {"output/feeds/all.rss.xml"}
