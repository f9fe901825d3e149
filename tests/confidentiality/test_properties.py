"""What holds for any text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confidentiality import check_manuscript
from confidentiality.lexicon import is_only_a_name, word_classes, words_of
from confidentiality.plain_files import read_body

NOT_ONLY_PEOPLE = words_of("cities").union(
    words_of("regions"), word_classes()["language"], word_classes()["calendar"]
)
NAMES = sorted(
    name.capitalize()
    for name in words_of("given_names")
    if is_only_a_name(name) and len(name) > 3 and name not in NOT_ONLY_PEOPLE
)
PIECES = st.sampled_from(
    [
        "My client ", "Ottoline", " told me", ". She ", "came on 9 November 2019", "\n\n", "> ",
        "**", "*", "&amp;", "&nbsp;", "\u200b", "<!-- ", " -->", "[", "](x.md)", "`", "- ",
        "in Margate", " at Larch Primary School", " 555-0173", " a@b.example", "# ", "é", "ﬁ",
    ]
)  # fmt: skip
SPLITS = ["**", "&#8203;", "\u200b", "&shy;", "\u00ad", "*"]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_finding_quotes_exactly_the_place_it_points_to(source):
    for finding in check_manuscript(read_body(source, "post.md")):
        assert source[finding.start : finding.end] == finding.text
        line = source.count("\n", 0, finding.start) + 1
        assert finding.line == line


@given(st.text())
def test_no_text_breaks_the_check(source):
    assert isinstance(check_manuscript(read_body(source, "post.md")), list)


@given(st.sampled_from(NAMES), st.sampled_from(SPLITS), st.integers(1, 3))
def test_a_mark_inside_a_name_never_hides_it(name, mark, at):
    written = name[:at] + mark + name[at:]
    if mark in ("**", "*"):
        written += mark
    found = check_manuscript(read_body(f"My client {written} told me.", "post.md"))
    assert [f.text.rstrip("*") for f in found if f.rule == "name"] == [written.rstrip("*")]


@given(st.sampled_from(NAMES))
def test_letters_from_another_alphabet_never_hide_a_name(name):
    lookalike = name.translate(str.maketrans("aeopcy", "аеорсу"))
    found = check_manuscript(read_body(f"My client {lookalike} told me.", "post.md"))
    assert [f.text for f in found if f.rule == "name"] == [lookalike]


@given(st.sampled_from(NAMES))
def test_an_entity_never_hides_a_name(name):
    written = f"&#{ord(name[0])};{name[1:]}"
    found = check_manuscript(read_body(f"My client {written} told me.", "post.md"))
    assert [f.text for f in found if f.rule == "name"] == [written]


HOSTILE = {
    "one endless sentence of names": "My client Ottoline and ",
    "names that open brackets": "Ottoline (",
    "digits": "1 23-45 ",
    "addresses that never end": "a.b-c@d.e-",
    "capital letters": "A. B. ",
    "streets": "12 Larch Larch Larch ",
    "declarations": "That is not her real name. ",
    "cues": "a client of one of my clients who ",
    "quotations": "\n> From: Ottoline\n\n",
    "full stops": "... ! ? ",
    "dates": "on the 9th of 9th of ",
}


def steps(text: str) -> int:
    """How many calls, of our own functions and of built-in ones, a check makes."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    manuscript = read_body(text, "post.md")
    sys.setprofile(note)
    try:
        check_manuscript(manuscript)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_at_most_about_twice_the_steps(unit):
    check_manuscript(read_body(unit * 50, "post.md"))  # word lists are read only once
    once, twice = steps(unit * 400), steps(unit * 800)
    assert twice < 2.4 * once + 2000
