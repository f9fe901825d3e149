"""What the words themselves say holds whatever the model thinks, and every finding says why."""

from __future__ import annotations

import pytest

from confidentiality import check_manuscript
from confidentiality.plain_files import read_body
from confidentiality.weighing.scenes import scenes
from findings import Finding, Level


def found(text: str) -> list[Finding]:
    return check_manuscript(read_body(text, "post.md"))


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("My client Ottoline told me she had given the piano away.", "Ottoline"),
        ("Mr Adeyemi, a patient of mine, keeps his coat on.", "Adeyemi"),
        ("You can reach her at 555-0173 in the evening.", "555-0173"),
        ("His email is ottoline.k@hartmail.example, he said.", "ottoline.k@hartmail.example"),
        ("The hospital number on the letter was MRN 00731524.", "00731524"),
    ],
)
def test_a_plain_leak_stops_whatever_the_model_thinks(text, detail):
    errors = [f.text for f in found(text) if f.level is Level.ERROR]
    assert any(detail in error for error in errors)


@pytest.mark.parametrize(
    "text",
    [
        "Imagine that your client Ottoline rings at night.",
        "Call Samaritans on 116 123 at any hour.",
        "Ring Moana on 555-0173 to book a place at the workshop.",
        "Judith Beck describes this in her textbook.",
    ],
)
def test_what_is_plainly_nobodys_does_not_stop(text):
    assert [f for f in found(text) if f.level is Level.ERROR] == []


def test_every_finding_of_the_model_says_what_counted():
    (finding,) = [f for f in found("My client Ottoline told me so.") if f.kind == "NAME"]
    assert finding.because[0].startswith("Likely a client's")
    assert "client" in finding.because[1]


def test_a_sentence_knows_its_heading_and_its_paragraph():
    text = "# Grief\n\nOne thing. Another thing.\n\n- A third\n"
    read = scenes(read_body(text, "post.md").passages)
    assert [scene.paragraph for scene in read] == [0, 1, 1, 2]
    assert read[1].heading == ("grief",)
