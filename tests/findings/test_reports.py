"""Each form of a report says the same things in its own way, and hides what it has to."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import replace

import pytest

from finding_examples import ALL, JOB, NAME, NOTE, PIANO, QUOTE, SECRETS
from findings import Finding, Level, Rule, Run, Tool, report
from findings.reports import FORMS

ESCAPE = re.compile(r"\033\[[\d;]*m")


def lines(form: str, *findings: Finding, **run) -> list[str]:
    return report(findings, form, Run(**run)).splitlines()


@pytest.mark.parametrize("form", FORMS)
def test_a_masked_report_gives_away_nothing_in_any_form(form: str) -> None:
    said = report(ALL, form, Run(masked=True, explain=True))
    assert [secret for secret in SECRETS if secret in said] == []
    assert "client's name" in said.replace("&#x27;", "'")


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_report_quotes_what_was_found(form: str) -> None:
    assert "Ottoline" in report(ALL, form)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_say_that_nothing_was_found(form: str) -> None:
    report([], form, Run(files=3))


@pytest.mark.parametrize("form", ["text", "terminal", "github", "html"])
def test_the_grounds_are_printed_only_when_they_are_asked_for(form: str) -> None:
    ground = "no list of authors has it"
    assert ground not in report(ALL, form)
    assert ground in report(ALL, form, Run(explain=True))


def test_the_text_form_stays_one_line_a_finding() -> None:
    said = lines("text", *ALL)
    assert len(said) == len(ALL)
    assert said[1] == (
        "content/articles/piano.md:5:5: warning: job: “makes violins” is a job. "
        "Say “a craftswoman”."
    )


@pytest.mark.parametrize("form", ["text", "terminal", "github"])
def test_a_text_cannot_steer_the_terminal(form: str) -> None:
    hostile = replace(NAME, text="Ot\033[2Jto", message="“Ot\033[2Jto\r\u202e” is a name.")
    said = report([hostile], form)
    assert not {"\033", "\r", "\u202e"} & set(said)


def test_the_terminal_groups_by_file_in_the_order_of_the_text() -> None:
    said = lines("terminal", QUOTE, NOTE, JOB, NAME)
    heads = [line for line in said if line.startswith("content/") or line[2:3].isdigit()]
    assert heads == [
        "content/articles/a note.txt",
        "  1:1  note  front-matter",
        "content/articles/piano.md",
        "  4:11  error  name",
        "  5:5  warning  job",
        "  5:21  warning  quote",
    ]


def test_the_terminal_says_on_a_line_of_its_own_what_to_write_instead() -> None:
    assert "    → Say “a craftswoman”." in lines("terminal", JOB)


def test_the_terminal_quotes_the_words_when_the_message_does_not() -> None:
    said = " ".join(" ".join(lines("terminal", QUOTE)).split())
    assert "“I never wanted to hear it again, not once”: These are a client's own words." in said


@pytest.mark.parametrize("width", [40, 61, 80, 96])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, colour: bool) -> None:
    said = lines("terminal", *ALL, width=width, colour=colour, explain=True, masked=True)
    assert max(len(ESCAPE.sub("", line)) for line in said) <= width


def test_a_word_longer_than_a_line_is_kept_whole() -> None:
    address = "https://example.org/" + "a" * 90
    assert any(address in line for line in lines("terminal", replace(NAME, message=address)))


def test_colour_adds_nothing_but_colour() -> None:
    plain, coloured = report(ALL, "terminal"), report(ALL, "terminal", Run(colour=True))
    assert "\033" not in plain
    assert "\033[1;31merror\033[0m" in coloured
    assert "“\033[1mOttoline\033[0m”" in coloured
    assert ESCAPE.sub("", coloured) == plain


@pytest.mark.parametrize(
    ("findings", "files", "words"),
    [
        ([], 14, "Nothing was found in 14 files."),
        ([], 1, "Nothing was found in 1 file."),
        ([], 0, "No file was checked, so nothing is known."),
        ([], None, "Nothing was found."),
        ([NOTE], 2, "1 note in 1 of 2 files. Nothing stands in the way of publishing."),
        ([NAME], 1, "1 error in 1 file. Nothing is published until the error is gone."),
        (
            [NAME, replace(NAME, start=1), JOB, NOTE], 14,
            "2 errors, 1 warning and 1 note in 2 of 14 files. "
            "Nothing is published until the errors are gone.",
        ),
        (
            [JOB, QUOTE], 14,
            "2 warnings in 1 of 14 files. "
            "Nothing stands in the way of publishing; please look once more all the same.",
        ),
    ],
)  # fmt: skip
def test_the_last_line_says_how_it_stands(findings, files, words) -> None:
    assert lines("terminal", *findings, files=files, width=200)[-1:] == lines_of(words)


def lines_of(words: str) -> list[str]:
    """The last line, as a terminal of the greatest width breaks it."""
    return textwrap.wrap(words, 96)[-1:]


def test_a_masked_terminal_says_how_to_see_the_words() -> None:
    assert "--show" in lines("terminal", NAME, masked=True)[-1]
    assert "--show" not in lines("terminal", NAME)[-1]


def test_json_holds_the_grounds_as_a_list() -> None:
    (row,) = json.loads(report([NAME], "json"))["findings"]
    assert row["because"] == list(NAME.because)


def test_an_annotation_points_at_the_words() -> None:
    assert lines("github", JOB) == [
        "::warning file=content/articles/piano.md,line=5,col=5,endLine=5,endColumn=18,"
        "title=warning%3A job::“makes violins” is a job. Say “a craftswoman”."
    ]


def test_an_annotation_over_two_lines_has_lines_and_no_end_column() -> None:
    (said,) = lines("github", QUOTE)
    assert "line=5,col=21,endLine=6,title" in said


def test_an_annotation_cannot_be_forged_by_what_it_quotes() -> None:
    hostile = replace(
        NAME, path="a,b:c%.md", message="100 %\n::error file=x::forged", level=Level.NOTE
    )
    (said,) = lines("github", hostile)
    assert said.startswith("::notice file=a%2Cb%3Ac%25.md,line=4,")
    assert said.endswith("::100 %25 ::error file=x::forged " + NAME.suggestion)


def test_a_rule_is_read_from_its_page() -> None:
    rule = Rule.read("Names.\n\nFinds      A name,\n           or two.\nBecause    It is known.")
    assert rule == Rule("Names", (("Finds", "A name, or two."), ("Because", "It is known.")))
    assert (rule.part("Because"), rule.part("Source")) == ("It is known.", "")


def test_paths_are_told_from_the_folder_of_the_run(tmp_path) -> None:
    found = replace(NAME, path=str(tmp_path / "a b.md"))
    (said,) = lines("github", found, here=tmp_path)
    assert "file=a b.md," in said
    log = json.loads(report([found], "sarif", Run(Tool("x"), here=tmp_path)))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.md"


def test_the_examples_point_where_they_say() -> None:
    assert all(PIANO[f.start : f.end] == f.text for f in (NAME, JOB, QUOTE))
