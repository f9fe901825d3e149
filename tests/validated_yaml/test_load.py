"""What is read, where it stands, and what is refused with which words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from validated_yaml import BadYaml, Located, load, load_file

PRACTICE = """\
name: "The Quiet Room"
founded: 2014-03-01
people:
  - name: Ada Quill
    phone: '+44 20 7946 0018'
  - {name: Ben, credentials: [PhD, "Reg. 12"]}
"""


def quoted(located: Located, *path: str | int) -> str:
    start, end = located.span(path)
    return located.source[start:end]


def refusal(source: str) -> str:
    with pytest.raises(BadYaml) as caught:
        load(source, "practice.yaml")
    finding = caught.value.finding
    return f"{finding.line}:{finding.column} {finding.message} {finding.suggestion}"


def test_values_are_plain_python() -> None:
    value = load(PRACTICE, "practice.yaml").value
    assert value["founded"] == dt.date(2014, 3, 1)
    assert value["people"][1]["credentials"] == ["PhD", "Reg. 12"]


def test_each_value_and_key_knows_where_it_stands() -> None:
    located = load(PRACTICE, "practice.yaml")
    assert quoted(located, "people", 0, "phone") == "'+44 20 7946 0018'"
    assert quoted(located, "people", 1, "credentials", 1) == '"Reg. 12"'
    start, end = located.key_span(("people", 1, "credentials"))
    assert PRACTICE[start:end] == "credentials"


def test_what_is_not_there_is_placed_at_what_it_would_belong_to() -> None:
    located = load(PRACTICE, "practice.yaml")
    assert located.span(("people", 0, "email")) == located.span(("people", 0))
    assert located.key_span(("people", 0, "email")) == located.key_span(("people",))


def test_places_count_from_the_beginning_of_the_file() -> None:
    file = "---\ntitle: Grief\n---\nText"
    located = load("title: Grief\n", "x.md", offset=4, file_source=file)
    assert quoted(located, "title") == "Grief"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_are_right_whatever_the_line_ends_and_letters_before(line_end: str) -> None:
    source = "\ufeff" + line_end.join(["a: \U0001f33f leaf", "b: [x, y]", "c: z"])
    located = load(source, "x.yaml")
    assert located.value == {"a": "\U0001f33f leaf", "b": ["x", "y"], "c": "z"}
    assert [quoted(located, *path) for path in [("b", 1), ("c",)]] == ["y", "z"]


@pytest.mark.parametrize(
    "written",
    [
        "two words",
        "'it''s here'",
        '"a \\"b\\" \\u00e9 \\x41"',
        '"one\n  two\\\n  three \\n four"',
        "'one\n\n  two'",
        "one\n  two",
        "|\n  one\n   two\n\n  three\n",
        ">-\n  one\n  two\n",
        "|2 # note\n    one\n",
    ],
)
def test_each_letter_of_a_text_knows_where_it_stands(written: str) -> None:
    source = f"a: {written}\nb: 1\n"
    located = load(source, "x.yaml")
    value, offsets = located.value["a"], located.offsets(("a",))
    assert len(offsets) == len(value) + 1
    letters = [(char, place) for char, place in zip(value, offsets, strict=False) if char.isalpha()]
    assert letters
    assert all(source[place] in {char, "\\"} for char, place in letters)
    assert offsets[-1] <= located.span(("a",))[1]


@given(
    st.text(st.sampled_from("ab é\n\t\"'\\:#\U0001f33f-"), max_size=20), st.sampled_from("'\"|>")
)
def test_the_place_of_a_letter_is_found_in_whatever_way_yaml_writes_it(
    text: str, style: str
) -> None:
    source = yaml.safe_dump({"a": text}, default_style=style, allow_unicode=True, width=8)
    located = load(source, "x.yaml")
    assert located.value == {"a": text}
    for char, place in zip(text, located.offsets(("a",)), strict=False):
        assert not char.isalpha() or source[place] == char


def test_yaml_is_read_as_pelican_reads_it() -> None:
    source = "a: yes\nb: 012\nc: 1:30\nd: ~\ne: 1_000\nf: 2024-01-02 03:04:05\ng: .5\n"
    assert load(source, "x.yaml").value == yaml.safe_load(source)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "1:1 There is nothing here."),
        ("# only a remark\n", "1:1 There is nothing here."),
        ("- a\n- b\n", "1:1 There are no `name: value` lines here."),
        ("a: 1\nb: 2\na: 3\n", "3:1 `a:` is given twice here (first in line 1)."),
        ("title: Grief: a guide\n", "1:13 A second colon in one line"),
        ("a:\n\tb: 1\n", "2:1 There is a tab here"),
        ("title:A\nb: 1\n", "1:6 After this colon a space is missing. Write `title: …`"),
        ("title:\u00a0A\r\nb: 1\r\n", "1:6 After this colon a space is missing."),
        ("words\na: 1\n", "1:1 This line has no colon. Write `name: value`"),
        ("a: 1\n  b: 2\n", "2:4 This line begins further in than the one above it"),
        ("a: https://example.org: x\nb: 1\n", "1:23 A second colon in one line"),
        (" a: 1\nb: 2\n", "2:1 This line does not begin where those of its group begin."),
        ("a: 'It's me'\nb: 2\n", "1:8 The text goes on after a closing quotation mark."),
        ("date: 2026-02-30\n", "1:7 This looks like a date or a number but is none. Write a day"),
        ("a: 'open\nb: 1\n", "1:4 A quotation mark is opened here"),
        ("a: [1, 2\nb: 3\n", "2:2 A list in brackets is not finished."),
        ("a: 1\nno colon\n", "2:1 A line here has no colon."),
        ("a: &x 1\nb: *x\n", "1:4 A value that begins with `&`"),
        ("a: *x\n", "1:4 A value that begins with `*`"),
        ("a: *Grief*\n", "1:10 A value that begins with `*`"),
        ("a: !!python/name:os.system x\n", "1:4 A value that begins with `!`"),
        ("a: @here\n", "1:4 A value cannot begin with this character."),
        ('a: "c:\\docs"\n', "1:8 A backslash in double quotes"),
        ('a: "\\UFFFFFFFF"\n', "1:7 A backslash in double quotes"),
        ('a: "\\ud83d"\n', "1:4 There is half a character here."),
        ("a: x\x07\n", "1:5 There is an invisible control character"),
        ("no: Norsk\n", '1:1 A name before a colon has to be a word. Put quotes round it: "no":'),
        ("<<: {a: 1}\n", "1:1 A name before a colon has to be a word."),
        ("? [a]\n: b\n", "1:3 A name before a colon has to be a word."),
        ("date: 2024-13-45\n", "1:7 This looks like a date or a number but is none."),
        (f"a: {'9' * 9999}\n", "1:4 This number is too long to be one."),
        (f"a: 1{':59' * 9999}\n", "1:4 This number is too long to be one."),
        (f"a: {'[' * 100_000}\n", "1:24 Lists stand too deep in one another."),
        ("a: 1\n---\nb: 2\n", "2:1 There is a second part"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place_in_plain_words(source: str, said: str) -> None:
    assert refusal(source).startswith(said)


@given(st.text(max_size=60))
def test_any_text_is_either_read_or_refused(source: str) -> None:
    try:
        read: object = load(source, "x.yaml").value
    except BadYaml as refused:
        read = {refused.finding.message: refused.finding.suggestion}
    assert isinstance(read, dict)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "practice.yaml"
    file.write_bytes("name: Zoë\n".encode("latin-1"))
    with pytest.raises(BadYaml, match="not UTF-8"):
        load_file(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadYaml, match="No such file"):
        load_file(tmp_path / "practice.yaml")
