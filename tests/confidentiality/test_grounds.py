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
    assert "for the post" in finding.because[1]
    assert "My client" in finding.because[2]


def test_a_sentence_knows_its_heading_and_its_paragraph():
    text = "# Grief\n\nOne thing. Another thing.\n\n- A third\n"
    read = scenes(read_body(text, "post.md").passages)
    assert [scene.paragraph for scene in read] == [0, 1, 1, 2]
    assert read[1].heading == ("grief",)


STORY = (
    "My client Ottoline told me she had given the piano away. Ottoline said in session that she"
    " had not slept, and Ottoline told me why.\n\n"
)


def test_a_clients_name_is_found_again_where_no_story_is_told():
    again = "## What Ottoline taught me\n\nThe weather turned. The kettle is old.\n"
    text = STORY + again
    last = text.rindex("Ottoline")
    assert any(f.start == last and f.level is Level.ERROR for f in found(text))


def test_another_persons_full_name_is_not_a_clients_name_again():
    text = STORY.replace("Ottoline", "Judith") + "Judith Herman (1992) calls it safety.\n"
    last = text.rindex("Judith")
    assert not any(f.start <= last < f.end and f.level is Level.ERROR for f in found(text))


def test_a_telephone_number_in_a_clients_own_words_stops():
    text = (
        "My client wrote to me last spring:\n\n> I ring you on 07700 900123 from the car and hang"
        " up, and then I sit there until the dog barks.\n"
    )
    numbers = [f for f in found(text) if "900123" in f.text and f.kind == "CONTACT"]
    assert [f.level for f in numbers] == [Level.ERROR]
