"""Where the notice stands in a page, whatever the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclaimer import NoPlaceForNotice, with_notice

HERE = "[notice]"
"""Cases mark the place where the notice is to stand with this."""

CASES = {
    "first in main": "<body><header>x</header><main id=m>[notice]<h1>T</h1></main></body>",
    "where the theme offers a place": (
        "<body><main><h1>T</h1><div data-notice-here>[notice]</div><p>text</p></main></body>"
    ),
    "not where something outside main offers one": (
        "<body><div data-notice-here></div><main>[notice]<p>text</p></main></body>"
    ),
    "not where something after main offers one": (
        "<body><main>[notice]<p>text</p></main><div data-notice-here></div></body>"
    ),
    "at the first place of two": (
        "<main><i data-notice-here>[notice]</i><i data-notice-here></i></main>"
    ),
    "first in body without main": "<html><head></head><body class='a>b'>[notice]<p>x</p></body>",
    "past a comment that speaks of main": "<body><!-- <main> --><main>[notice]x</main></body>",
    "past a script that speaks of main": (
        "<body><script>'<main>'</script><main>[notice]x</main></body>"
    ),
    "past a template": ("<body><template><main></main></template><main>[notice]x</main></body>"),
    "past what only shows without scripts": (
        "<body><noscript><main></main></noscript><main>[notice]x</main></body>"
    ),
    "before a post that leaves a comment open": "<main>[notice]<p>x</p><!-- x</main></body>",
    "before a post that closes main": "<main>[notice]</main></div><p>x</p></main></body>",
    "before a post that opens a text field": "<main>[notice]<textarea><p>x</p></main>",
    "before a post with a mark of another time": "<main>[notice]<![x <![if y]> <![CDATA[</main>",
    "past a mark of another time": "<body><![x y]><main>[notice]x</main>",
    "in a main of capitals over several lines": (
        "<BODY>\n<MAIN\n  CLASS='x'\n  data-a='>'\n>[notice]\n<p>x</p></MAIN>"
    ),
    "in a page with Windows line ends": "<body>\r\n<main>[notice]\r\n<p>x</p>\r\n</main>\r\n",
    "in a page with other letters": "<body><p>žluťoučký 🐎</p>\n<main>[notice]<p>é</p></main>",
    "past a picture that closes itself": "<body><svg/><main>[notice]x</main></body>",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_it_stands(case):
    assert with_notice(case.replace(HERE, ""), HERE, "page") == case


def test_it_never_stands_twice():
    once = with_notice("<main><p>x</p></main>", HERE, "page")
    assert with_notice(once, HERE, "page") == once


def test_it_does_not_follow_the_notice_that_the_page_had_as_another_kind():
    page = "<main><aside>index</aside><p>x</p></main>"
    assert with_notice(page, HERE, "page", ("<aside>index</aside>",)) == page


def test_a_post_that_pretends_to_have_it_does_not_have_it():
    page = "<main><p>x</p>" + HERE + "</main>"
    assert with_notice(page, HERE, "page").startswith("<main>" + HERE)


@pytest.mark.parametrize(
    "page", ["", "just words", "<html><head></head></html>", "<!-- <main> -->"]
)
def test_a_page_without_a_place_is_refused_by_name(page):
    with pytest.raises(NoPlaceForNotice, match="articles/x"):
        with_notice(page, HERE, "articles/x/index.html")


@given(before=st.text(), after=st.text())
def test_everything_else_stays_to_the_letter(before, after):
    page = f"<p>{before}</p><!-- --><body><main>{after}</main>"
    try:
        changed = with_notice(page, "\0NOTICE\0", "page")
    except NoPlaceForNotice:
        return
    assert changed.count("\0NOTICE\0") == 1
    assert changed.replace("\0NOTICE\0", "") == page
