"""What is published has its page, and a page has its manuscript."""

from __future__ import annotations

import shutil

import pytest


def test_a_published_manuscript_without_a_page_is_named(built):
    shutil.rmtree(built.output / "resources/books")
    findings = [one for one in built.verify() if one.rule == "manuscripts"]
    assert [finding.path for finding in findings] == ["output/resources/books/index.html"]
    assert "content/resources/books.md" in findings[0].message


@pytest.mark.parametrize(
    ("manuscript", "address"),
    [
        ("content/articles/new.md", "articles/new/index.html"),
        ("content/articles/deeper/new.md", "articles/new/index.html"),
        ("content/exercises/new.es.md", "es/exercises/new/index.html"),
        ("content/pages/new.md", "new/index.html"),
        ("content/pages/new.es.md", "es/new/index.html"),
    ],
)
@pytest.mark.parametrize("status", ["", "status: published\n", "status: hidden\n"])
def test_each_manuscript_has_one_address(built, manuscript, address, status):
    built.write(manuscript, f"---\ntitle: New\n{status}---\nText.\n")
    assert built.refusals() == {(f"output/{address}", "manuscripts", "MISSING")}


def test_a_slug_of_its_own_decides_the_address(built):
    built.write("content/articles/new.md", "---\ntitle: New\nslug: newer\n---\nText.\n")
    assert built.refusals() == {("output/articles/newer/index.html", "manuscripts", "MISSING")}


def test_a_page_says_the_title_of_its_manuscript(built):
    built.replace("content/articles/grief.md", "A letter to grief", "A letter to joy")
    assert built.refusals() == {("output/articles/grief/index.html", "manuscripts", "TITLE")}


def test_typography_does_not_make_another_title(built):
    built.replace("content/articles/grief.md", "A letter to grief", "\"A letter 'to' -- grief...\"")
    page = "output/articles/grief/index.html"
    built.replace(page, "<h1>A letter to grief", "<h1>A <i>letter</i> ‘to’ —&nbsp;grief…")
    assert built.refusals() == set()


def test_a_page_says_the_language_of_its_manuscript(built):
    built.replace("output/es/articles/grief/index.html", '<html lang="es">', '<html lang="en">')
    assert built.refusals() == {("output/es/articles/grief/index.html", "manuscripts", "LANGUAGE")}


@pytest.mark.parametrize("name", ["articles/gone", "exercises/gone", "es/articles/gone"])
def test_a_page_whose_manuscript_is_gone_is_refused(built, name):
    source = "es/articles/grief" if name.startswith("es") else "articles/grief"
    shutil.copytree(built.output / source, built.output / name)
    assert (f"output/{name}/index.html", "manuscripts", "ORPHAN") in built.refusals()


def test_further_pages_of_an_index_need_no_manuscript(built):
    shutil.copytree(built.output / "articles/grief", built.output / "articles/page/2")
    page = built.read("output/articles/page/2/index.html").replace("../../", "../../../")
    built.write("output/articles/page/2/index.html", page)
    assert {kind for _, _, kind in built.refusals()} <= {"LINK"}


def test_two_manuscripts_may_not_have_one_address(built):
    built.write("content/articles/deeper/grief.md", "---\ntitle: A letter to grief\n---\nText.\n")
    assert {(rule, kind) for _, rule, kind in built.refusals()} == {("manuscripts", "ADDRESS")}
