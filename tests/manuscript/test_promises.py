"""What holds for every text whatsoever."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sized
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from manuscript import Manuscript, Unreadable, read_text
from manuscript.html_names import known_names
from manuscript.lookalikes import fold_lookalikes
from manuscript.reading import plain_form

HEADER = "---\ntitle: A title\n---\n"

# Bits of Markdown and HTML that meet in unexpected ways, besides plain letters.
BITS = st.sampled_from(
    [
        *"*_`[](){}<>!#&|\\:-+=~'\"/^%;",
        "**", "__", "``", "```", "~~~", "![", "](", "](x \"t\")", "](<a b>)", "[^1]", "[^1]: ",
        "*[ab]: ", "[ab]: ", "[ab]", "<!--", "-->", "<b>", "</b>", "<p>", "<div>", "<maria>",
        "<a href='x'>", "<br>", "&amp;", "&#65;", "&#x41;", "&shy;", "&nbsp;", "&eacute;", "{: #x}",
        "{.y}", "!!! note \"T\"", ":   ", "> ", "- ", "1. ", "1987. ", "# ", "## ", "| a | b |",
        "\n|---|---|\n", "\n\n", "\n", "  \n", "\\\n", "\r\n", "\r", "\t", "    ", "        ", " ",
        "\u00ad", "\u200b", "e\u0301", "\u0301", "ﬁ", "М", "аriа", "Ⅷ", "½", "\U0001d40c", "²",
        "\0", "\x02", "\ufeff", "\u2028", "\x85", "\x1c", "---\n", "===\n", "https://x.org/%41b",
        "me@x.org", "Maria", "K", "word", "7", "a_b", "Mar**ian**", "<https://x.org>", "<a@b.c>",
    ]
)  # fmt: skip
TEXTS = (
    st.lists(BITS | st.text(max_size=3), max_size=40)
    .map("".join)
    .map(lambda text: text.encode("utf-8", "ignore").decode())
)


WORDS = {"prose", "heading", "list_item", "quote", "cell", "html", "raw", "code", "front"}
"""Kinds that are read as text, not as addresses (where `%41` is a letter)."""


def manuscript(body: str) -> Manuscript:
    return read_text(HEADER + body, "content/articles/x.md", name="x.md", folder="articles")


def held(read: Manuscript) -> set[int]:
    """All places of the file that some passage shows."""
    places: set[int] = set()
    for passage in read.passages:
        for i in range(len(passage.text)):
            places.update(range(*passage.source_span(i, i + 1)))
    return places


def only_markup(read: Manuscript) -> set[int]:
    """Places of names of HTML elements and attributes, and of the numbers of lists."""
    names = re.compile(r"([A-Za-z][A-Za-z0-9-]*)(?=[^<>\n]*>|\s*=)")
    numbers = re.compile(r"^(?:[ \t>]|[-+*][ \t])*(\d{1,3})[.)]", re.MULTILINE)
    source = read.source.replace("\r", "\n")
    places: set[int] = set()
    for match in [*names.finditer(source), *numbers.finditer(source)]:
        said = match[match.lastindex or 0]
        if said.isdigit() or said.lower() in known_names():
            places.update(range(*match.span()))
    return places


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_letter_and_digit_of_the_text_lies_in_a_passage(body: str) -> None:
    read = manuscript(body)
    left_out = {
        place
        for place in range(read.body_start, len(read.source))
        if re.fullmatch(r"[^\W_]", read.source[place])
    } - held(read)
    assert {place: read.source[place] for place in left_out - only_markup(read)} == {}


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_places_run_forward_and_stay_in_the_file(body: str) -> None:
    read = manuscript(body)
    for passage in read.passages:
        assert len(passage.offsets) == len(passage.text) + 1
        assert list(passage.offsets) == sorted(passage.offsets)
        spans = [passage.source_span(i, i + 1) for i in range(len(passage.text))]
        assert all(0 <= start <= end <= len(read.source) for start, end in spans)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_a_letter_of_a_passage_is_the_letter_that_stands_at_its_place(body: str) -> None:
    read = manuscript(body)
    for passage in read.passages:
        for i, char in enumerate(passage.text):
            start, end = passage.source_span(i, i + 1)
            if start < end and char.isalnum():
                written = read.source[start:end]
                there = plain_forms(written) + plain_forms(unquote(written))
                assert set(apart(char)) <= set(there)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.data())
def test_a_stretch_of_a_passage_is_what_its_place_says_without_marks(
    body: str, data: st.DataObject
) -> None:
    read = manuscript(body)
    passage = data.draw(st.sampled_from(read.passages))
    end = data.draw(st.integers(1, len(passage.text)))
    start = data.draw(st.integers(0, end - 1))
    written = read.source[slice(*passage.source_span(start, end))]
    there = iter(plain_forms(written if passage.kind in WORDS else unquote(written)))
    letters = [char for char in apart(passage.text[start:end]) if char.isalnum()]
    at_no_place = passage.kind == "file_name"
    assert at_no_place or all(char in there for char in letters)


def plain_forms(written: str) -> str:
    """The letters of the source as read one by one, each followed by its Latin look-alike."""
    visible = "".join(map(plain_form, html.unescape(written)))
    return "".join(char + fold_lookalikes(char) for char in apart(visible))


def apart(text: str) -> str:
    """Each letter apart from its accents, for a mark may stand between the two."""
    return unicodedata.normalize("NFD", text)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_whatever_is_read_is_either_read_or_refused(source: str) -> None:
    try:
        outcome: Sized = read_text(source.encode("utf-8", "ignore").decode(), "x.md").front.value
    except Unreadable as refused:
        outcome = refused.findings
    assert outcome


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_whatever_stands_in_the_front_matter_is_either_read_or_refused(front: str) -> None:
    source = f"---\n{front.encode('utf-8', 'ignore').decode()}\n---\n"
    try:
        outcome: Sized = read_text(source, "x.md").front.value
    except Unreadable as refused:
        outcome = refused.findings
    assert outcome


@given(
    st.lists(st.sampled_from(["Mara", "went", "home", "at", "34"]), min_size=1, max_size=8),
    st.sampled_from(["{}", "**{}**", "*{}*", "[{}](https://x.org)", "<b>{}</b>", "# {}", "- {}"]),
)
def test_plain_words_are_read_word_for_word_whatever_they_stand_in(
    words: list[str], frame: str
) -> None:
    said = " ".join(words)
    read = manuscript(frame.format(said))
    passage = next(p for p in read.passages if p.kind in {"prose", "heading", "list_item"})
    assert passage.text == said
    start, end = passage.source_span(0, len(said))
    assert read.source[start:end] == said


# fmt: off
HOSTILE = [
    "[", "*", "a@a@", "((((", "](", "![", "[a](", "`", "`\n", "<a ", "<a \"", "<!--", "&",
           "_a ", "**a", "> ", "- ", "- a\n", "[a]: b\n", "[^a]: b\n", "|a|b|\n|-|-|\n", "\t",
           "!!! x\n    a\n\n    ", "\\", "{: ", "e\u0301", "\u200b", "<p>", "<div>\n\n"]
# fmt: on


@pytest.mark.parametrize("bit", HOSTILE)
def test_a_text_made_to_be_slow_takes_steps_in_proportion_to_its_length(bit: str) -> None:
    short, long = (steps(HEADER + bit * (size // len(bit))) for size in (2_000, 8_000))
    assert long < 6 * short


def steps(source: str) -> int:
    """How many lines of Python are run to read a text."""
    import sys

    count = 0

    def tick(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return tick

    before = sys.gettrace()
    sys.settrace(tick)  # type: ignore[arg-type]
    try:
        read_text(source, "x.md")
    finally:
        sys.settrace(before)
    return count
