"""The SARIF form is valid, points to exact places, and carries no private word when masked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finding_examples import ALL, JOB, NAME, PIANO, QUOTE, TOOL
from findings import Finding, Level, Run, report

SCHEMA = json.loads((Path(__file__).parent / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def log(*findings: Finding, **run):
    return json.loads(report(findings, "sarif", Run(TOOL, **run)))


def results(*findings: Finding, **run):
    return log(*findings, **run)["runs"][0]["results"]


@pytest.mark.parametrize("findings", [ALL, ()], ids=["findings", "nothing found"])
@pytest.mark.parametrize("masked", [True, False], ids=["masked", "whole"])
def test_the_log_is_valid(findings, masked) -> None:
    VALIDATOR.validate(log(*findings, masked=masked))


def test_the_schema_refuses_what_is_no_log() -> None:
    broken = log(NAME)
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(broken)


@given(st.text(min_size=1), st.data())
def test_any_place_in_any_text_makes_a_valid_log(source: str, data) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    found = Finding.at(
        "a b.md", source, start, end, rule="name", kind="NAME", level=Level.ERROR, message="m",
        suggestion="",
    )  # fmt: skip
    (result,) = results(found)
    VALIDATOR.validate(log(found))
    region = result["locations"][0]["physicalLocation"]["region"]
    assert source[region["charOffset"] :][: region["charLength"]] == found.text
    lines = source.split("\n")
    first, last = lines[region["startLine"] - 1], lines[region["endLine"] - 1]
    assert first[region["startColumn"] - 1 :].startswith(found.text.split("\n")[0])
    assert last[: region["endColumn"] - 1].endswith(found.text.split("\n")[-1])


def test_columns_are_counted_in_code_points() -> None:
    assert log()["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_hiding_the_words_moves_no_place() -> None:
    shown, hidden = results(*ALL), results(*ALL, masked=True)
    for key in ("locations", "ruleId", "level", "partialFingerprints"):
        assert [result[key] for result in shown] == [result[key] for result in hidden]


def test_every_result_has_a_rule_with_help() -> None:
    run = log(NAME, JOB, QUOTE)["runs"][0]
    described = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        rule = described[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert "Because" in rule["help"]["text"]
        assert "**Because**" in rule["help"]["markdown"]


def test_a_fingerprint_outlives_lines_that_move_and_words_that_change() -> None:
    before = results(NAME, JOB, replace(JOB, start=JOB.start + 1))
    moved = replace(NAME, line=90, column=3, start=4000, end=4004, text="Mara", message="“Mara”")
    after = results(moved, JOB)
    assert after[0]["partialFingerprints"] == before[0]["partialFingerprints"]
    assert len({json.dumps(result["partialFingerprints"]) for result in before}) == 3


def test_a_path_becomes_an_address() -> None:
    uris = [
        results(replace(NAME, path=path))[0]["locations"][0]["physicalLocation"]
        ["artifactLocation"]["uri"]
        for path in ("content/a b:c?.md", "/tmp/Zoë.md")
    ]  # fmt: skip
    assert uris == ["content/a%20b%3Ac%3F.md", "file:///tmp/Zo%C3%AB.md"]


def test_the_place_of_the_name_is_told_twice() -> None:
    (result,) = results(NAME)
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 4, "startColumn": 11, "endLine": 4, "endColumn": 19,
        "charOffset": PIANO.index("Ottoline"), "charLength": 8,
    }  # fmt: skip
