"""Somebody's own words are found, whatever the marks; terms, titles and apostrophes are left."""

from __future__ import annotations

import pytest

from confidentiality.shapes.quotes import block_quote, passage_quotes

from .tables import Case, cases


def details(text: str) -> list[str]:
    return [text[candidate.start : candidate.end] for candidate in passage_quotes(text)]


@pytest.mark.parametrize("case", cases("quotes"), ids=lambda case: case.text[:50])
def test_quotes_are_found_and_the_rest_is_left(case: Case) -> None:
    assert (details(case.text) == list(case.details)) is not bool(case.missed)


def test_a_quotation_may_run_over_sentences() -> None:
    text = "He said, “I shut the gate. The cow looked at me. I opened it.” We sat."
    assert details(text) == ["I shut the gate. The cow looked at me. I opened it"]


def test_each_speaker_of_a_transcript_is_told_apart() -> None:
    text = (
        "T: What was it you saw from the window then?\nC: The lorry first, and then only its dust."
    )
    forms = [candidate.form for candidate in passage_quotes(text)]
    assert forms == ["line-of-therapist", "line-of-client"]


def test_a_block_quote_is_somebodys_words_without_any_marks() -> None:
    text = "Dear you, the hens are well and I am nearly well too."
    assert [candidate.form for candidate in block_quote(text)] == ["block"]
    assert list(block_quote("The hens are well.")) == []


def test_length_is_part_of_the_form() -> None:
    words = "and then " * 15
    assert [candidate.form for candidate in passage_quotes(f"“{words}he left.”")] == ["bare-long"]


@pytest.mark.parametrize("mark", ['"', "“", "‘", "'", "«", " '", "C: "])
def test_endless_marks_take_no_endless_work(mark: str) -> None:
    assert len(details(mark * 50_000)) <= 1
