"""A finding points to its place, can be masked, and becomes text, JSON and an exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings import Finding, Level, as_json, as_text, exit_status
from findings.command import parser, run
from findings.masking import MASK, masked, may_be_shown

WORDS = {"rule": "name", "kind": "NAME", "level": Level.ERROR}


def finding(level: Level = Level.ERROR) -> Finding:
    return Finding.at(
        "content/a.md",
        "Line one\nand Mara, 34",
        13,
        17,
        rule="name",
        kind="NAME",
        level=level,
        message="“Mara” reads as a client's name.",
        suggestion="Leave “Mara” out.",
        because=("“Mara” is a name",),
    )


@given(st.text(), st.data())
def test_a_finding_quotes_the_place_it_points_to(source: str, data) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    found = Finding.at("a.md", source, start, end, message="", suggestion="", **WORDS)
    assert found.text == source[start:end]
    lines = source[:start].split("\n")
    assert (found.line, found.column) == (len(lines), len(lines[-1]) + 1)


def test_the_text_form_is_one_line_that_editors_can_follow() -> None:
    assert as_text([finding()]) == (
        "content/a.md:2:5: error: name: “Mara” reads as a client's name. Leave “Mara” out."
    )


def test_the_json_form_is_one_object_with_a_version() -> None:
    form = json.loads(as_json([finding()]))
    assert form == {
        "version": 1,
        "findings": [{**asdict(finding()), "because": ["“Mara” is a name"]}],
    }
    assert list(form["findings"][0]) == [
        "path", "line", "column", "start", "end", "rule", "kind", "level", "text", "message",
        "suggestion", "because",
    ]  # fmt: skip


def test_masking_hides_the_text_wherever_it_stands_but_not_its_place() -> None:
    hidden = masked(finding())
    assert "Mara" not in repr(hidden)
    assert all(MASK in words for words in (hidden.message, hidden.suggestion, *hidden.because))
    assert (hidden.start, hidden.end, hidden.line) == (13, 17, 2)


def test_masking_hides_what_else_the_message_quotes() -> None:
    found = Finding.at(
        "a.md", "Mara Quill", 0, 4, message="“Mara” of “Mara Quill”", suggestion="", **WORDS
    )
    assert masked(found).message.count(MASK) == 2
    assert "Quill" not in masked(found).message


def test_masking_hides_what_only_the_grounds_quote() -> None:
    found = Finding.at(
        "a.md", "Mara", 0, 4, message="A name.", suggestion="", because=("“my Mara”",), **WORDS
    )
    assert masked(found).because == (f"“{MASK}”",)


def test_what_gives_nobody_away_is_not_masked() -> None:
    found = Finding.about(
        "a.md", rule="links", kind="LINK", message="“x” leads to nothing.", suggestion=""
    )
    assert masked(found) == found


def test_the_text_is_shown_in_a_terminal_and_nowhere_else(monkeypatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    assert may_be_shown(terminal)
    assert not may_be_shown(io.StringIO())
    monkeypatch.setenv("CI", "true")
    assert not may_be_shown(terminal)


@pytest.mark.parametrize(
    ("levels", "status"),
    [([], 0), ([Level.NOTE, Level.WARNING], 0), ([Level.WARNING, Level.ERROR], 1)],
)
def test_only_an_error_stops(levels: list[Level], status: int) -> None:
    assert exit_status(map(finding, levels)) == status


COMMAND = """
from findings import CheckFailed, Finding
from findings.command import main, parser

def check(options):
    {body}

main(check, parser("a-check", "Checks."))
"""


def run_check(body: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", COMMAND.format(body=body), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("return []", 0),
        ("return [Finding.about('a', rule='r', kind='k', message='m', suggestion='s')]", 1),
        ("raise CheckFailed('the disk is gone')", 2),
        ("raise RuntimeError('a defect')", 2),
        ("yield from (); raise KeyError('a defect in a generator')", 2),
    ],
)
def test_a_check_ends_with_the_status_that_it_promises(body: str, status: int) -> None:
    assert run_check(body).returncode == status


def test_a_wrong_option_is_no_clean_bill() -> None:
    assert run_check("return []", "--no-such-option").returncode == 2


def test_json_stands_alone_on_standard_output() -> None:
    result = run_check("return []", "--format", "json")
    assert json.loads(result.stdout) == {"version": 1, "findings": []}


def test_a_check_may_have_arguments_of_its_own_with_any_common_name() -> None:
    frame = parser("a-check", "Checks.")
    for name in ("output", "paths", "file", "findings"):
        frame.add_argument(name)
    assert run(lambda options: [], frame, ["site/", "b", "c", "d"]) == 0
