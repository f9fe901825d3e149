"""How pages are built, for those who do not see them."""

from __future__ import annotations

import pytest

PAGE = "output/articles/grief/index.html"

BAD = [
    ("<h1>A letter to grief</h1>", "<h1>A letter to grief</h1><h1>Again</h1>", "ONE"),
    ("</main>", "</main><main></main>", "ONE"),
    ("<header>", "<div>", "LANDMARK"),
    ("<footer>", "<div>", "LANDMARK"),
    ('<nav aria-label="Main">', "<div>", "LANDMARK"),
    ("<title>A letter to grief", "<title> ", "TITLE"),
    ('name="viewport"', 'name="view"', "VIEWPORT"),
    ('alt="A leaf"', "", "PICTURE"),
    ('alt="A leaf"', 'alt=""', "PICTURE"),
    ("<h2>What helps</h2>", "<h3>What helps</h3>", "OUTLINE"),
    ("<h2>What helps</h2>", "<h2>What helps</h2><h5>x</h5>", "OUTLINE"),
    ("<p>Grief", "<p id='main'>Grief", "ID"),
    ("<p>Grief", "<p onclick='x()'>Grief", "SCRIPT"),
    ("<p>Grief", "<svg ONLOAD='x()'></svg><p>Grief", "SCRIPT"),
    ("</head>", "<script>x()</script></head>", "SCRIPT"),
    ("</head>", "<script type='module'>x()</script></head>", "SCRIPT"),
    ("<p>Grief", "<input type='text'><p>Grief", "LABEL"),
    ("<p>Grief", "<select></select><p>Grief", "LABEL"),
    ("<p>Grief", "<button></button><p>Grief", "LABEL"),
    ("<p>Grief", "<label for='x'></label><textarea id='x'></textarea><p>Grief", "LABEL"),
]

GOOD = [
    ('alt="A leaf"', 'alt="" role="presentation"'),
    ("<h2>What helps</h2>", "<h2>What helps</h2><h3>x</h3><h4>x</h4><h2>x</h2>"),
    ("<p>Grief", "<label>x <input type='text'></label><p>Grief"),
    ("<p>Grief", "<label for='x'>x</label><textarea id='x'></textarea><p>Grief"),
    ("<p>Grief", "<input aria-label='x'><button>x</button><input type='hidden'><p>Grief"),
    ("<p>Grief", "<article><header>x</header><footer>y</footer></article><p>Grief"),
    ("</head>", "<script type='application/ld+json'>{\"a\": 1}</script></head>"),
    ("</head>", '<script src="../../theme/css/main.css" defer></script></head>'),
    ("<p>Grief", "<svg><title>x</title></svg><p>Grief"),
]


@pytest.mark.parametrize(("old", "new", "kind"), BAD)
def test_a_page_that_loses_somebody_is_refused(built, old, new, kind):
    built.replace(PAGE, old, new)
    assert {(rule, found) for _, rule, found in built.refusals()} == {("structure", kind)}


@pytest.mark.parametrize(("old", "new"), GOOD)
def test_a_page_that_is_well_built_passes(built, old, new):
    built.replace(PAGE, old, new)
    assert built.refusals() == set()


def test_a_page_without_a_language_is_refused(built):
    built.replace("output/index.html", '<html lang="en">', "<html>")
    assert ("output/index.html", "structure", "LANGUAGE") in built.refusals()


def test_the_heading_of_the_notice_does_not_count(built):
    page = built.read(PAGE)
    assert "<h2>Before you read</h2>" in page
    built.replace(PAGE, "<h2>What helps</h2>", "<h3>What helps</h3>")
    assert built.refusals() == {(PAGE, "structure", "OUTLINE")}
