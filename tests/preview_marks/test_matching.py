"""A finding is marked at its own words, or nowhere."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from typogrify.filters import typogrify

from findings import Finding, Level
from manuscript import read_text
from preview_marks.marking import Mark, put_marks
from preview_marks.matching import Matcher

FRONT = '---\ntitle: "{title}"\nsummary: A letter.\ndate: 2026-03-02\n---\n'
EXTENSIONS = ["extra", "smarty", "sane_lists"]


def marked(body: str, nth: int = 0, *, word: str = "Mara", title: str = "Quiet") -> BeautifulSoup:
    """The page of a post, with a mark for the `nth` time that `word` stands in its file."""
    source = FRONT.format(title=title) + body
    manuscript = read_text(source, "content/articles/x.md", folder="articles")
    page = page_of(body, title)
    at = -1
    for _ in range(nth + 1):
        at = source.index(word, at + 1)
    put(manuscript, page, source, [(at, at + len(word))])
    return page


def put(manuscript, page: BeautifulSoup, source: str, spans: list[tuple[int, int]]) -> set[int]:
    matcher = Matcher(manuscript, page)
    marks = []
    for number, (start, end) in enumerate(spans, 1):
        finding = Finding.at(
            "content/articles/x.md", source, start, end,
            rule="name", kind="NAME", level=Level.ERROR, message="M", suggestion="S",
        )  # fmt: skip
        places = matcher.places(finding)
        if places:
            marks.append(Mark(number, finding.level, places))
    return put_marks(page, marks)


def page_of(body: str, title: str) -> BeautifulSoup:
    content = typogrify(markdown.markdown(body, extensions=EXTENSIONS))
    html = (
        f"<html><head></head><body><main><nav><li>{title}</li></nav><h1>{title}</h1>"
        f'<p class="summary">A letter.</p><aside class="notice"><p>Mara</p></aside>'
        f'<div class="prose">{content}</div></main></body></html>'
    )
    return BeautifulSoup(html, "html.parser")


def words_of(page: BeautifulSoup) -> str:
    return "".join(tag.get_text() for tag in page.select("[data-finding]"))


def before(page: BeautifulSoup) -> str:
    """What stands in the block before the mark, without white space at the ends."""
    first = page.select_one("[data-finding]")
    said = [node for node in first.previous_siblings if isinstance(node, str)]
    return "".join(reversed(said)).strip()


@pytest.mark.parametrize(
    ("body", "nth", "left"),
    [
        ("One day Mara came.", 0, "One day"),
        ("First Mara, then again Mara came.", 1, "First Mara, then again"),
        ("Not here.\n\nOne day Mara came.\n\nOne night Mara left.", 1, "One night"),
        ('"No," she said -- and Mara laughed...', 0, "No,” she said – and"),
        ("Salt &amp; pepper, said Mara &c.", 0, "pepper, said"),
        ("- one Mara\n- two Mara\n- three", 1, "two"),
        ("> a quoted Mara\n> goes on", 0, "a quoted"),
        ("| who | what |\n|---|---|\n| my Mara | 43 |\n", 0, "my"),
        ("A note.[^1] And Mara.\n\n[^1]: Below, Mara again.\n", 0, "And"),
        ("A note.[^1] And more.\n\n[^1]: Below, Mara again.\n", 0, "Below,"),
        ("# With Mara\n\nText.", 0, "With"),
        ("Keep `the Mara file`.", 0, "the"),
        ("Come back, Mara.\n\nA verse.\n\nCome back, Mara.", 1, "Come back,"),
        ("Soft hyphen be\u00adfore Mara, or zero\u200bwidth.", 0, "Soft hyphen be\u00adfore"),
    ],
)  # fmt: skip
def test_words_are_marked_where_they_stand(body, nth, left):
    page = marked(body, nth)
    assert words_of(page) == "Mara"
    assert before(page).replace("\xa0", " ").endswith(left)


def test_the_second_of_two_equal_paragraphs_is_the_second():
    page = marked("Come back, Mara.\n\nA verse.\n\nCome back, Mara.", 1)
    first, second = (p for p in page.select(".prose p") if "Come" in p.get_text())
    assert not first.select("[data-finding]")
    assert second.select("[data-finding]")


def test_a_name_in_pieces_is_one_finding_in_several():
    page = marked("One day Ma**ra** came.", word="Ma**ra")
    assert [tag.get_text() for tag in page.select("[data-finding='1']")] == ["Ma", "ra"]
    assert [tag.name for tag in page.select("[data-finding='1']")] == ["a", "span"]


def test_the_title_is_marked_in_the_heading_alone():
    page = marked("Text.", title="What Mara taught me")
    (mark,) = page.select("[data-finding]")
    assert mark.parent.name == "h1"


def test_within_a_link_there_is_no_second_link():
    page = marked("See [what Mara wrote](https://example.org).")
    (mark,) = page.select("[data-finding]")
    assert (mark.name, mark.parent.name) == ("span", "a")


@pytest.mark.parametrize(
    "body",
    [
        "![A cake that Mara baked](/images/cake.png)",
        "<!-- ask Mara first -->\n\nText.",
        "[a page](https://example.org/Mara)",
        '[a page](https://example.org "by Mara")',
        '<div hidden="Mara">Text</div>',
    ],
)
def test_what_nobody_reads_on_the_page_is_not_marked(body):
    assert not marked(body).select("[data-finding]")


def test_a_passage_that_the_page_shows_more_often_than_the_file_is_not_marked():
    """Where a theme repeats a sentence, nobody can tell which of the two was meant."""
    source = FRONT.format(title="Quiet") + "Come, Mara.\n"
    page = page_of("Come, Mara.\n\nCome, Mara.\n", "Quiet")
    manuscript = read_text(source, "content/articles/x.md", folder="articles")
    at = source.index("Mara")
    assert put(manuscript, page, source, [(at, at + 4)]) == set()


def test_of_findings_on_the_same_words_the_first_is_marked():
    source = FRONT.format(title="Quiet") + "One day Mara came.\n"
    page = page_of("One day Mara came.\n", "Quiet")
    manuscript = read_text(source, "content/articles/x.md", folder="articles")
    at = source.index("Mara")
    assert put(manuscript, page, source, [(at, at + 4), (at - 4, at + 9)]) == {1}


INLINE = st.sampled_from(
    ["Mara", "**Mara**", "*Ma*ra", "&amp;", "“so”", "--", "...", "[link](https://x.example)",
     "a < b", "`code`", "é", "ß", "<b>bold</b>", "2 & 3", "Mara's"]
)  # fmt: skip
PARAGRAPHS = st.lists(
    st.lists(INLINE, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=5
)


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS, st.data())
def test_marks_change_no_letter_of_the_page(paragraphs, data):
    body = "\n\n".join(paragraphs)
    source = FRONT.format(title="Quiet") + body
    manuscript = read_text(source, "content/articles/x.md", folder="articles")
    page = page_of(body, "Quiet")
    text = page.get_text()
    start = data.draw(st.integers(len(source) - len(body), len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    put(manuscript, page, source, [(start, end)])
    assert page.get_text() == text
    assert BeautifulSoup(str(page), "html.parser").get_text() == text


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS)
def test_every_name_is_marked_as_often_as_it_stands_there(paragraphs):
    body = "\n\n".join(paragraphs)
    source = FRONT.format(title="Quiet") + body
    manuscript = read_text(source, "content/articles/x.md", folder="articles")
    page = page_of(body, "Quiet")
    spans = [
        passage.source_span(at, at + 4)
        for passage in manuscript.passages
        if passage.kind == "prose"
        for at in range(len(passage.text))
        if passage.text.startswith("Mara", at)
    ]
    put(manuscript, page, source, spans)
    assert words_of(page) == "Mara" * len(spans)
