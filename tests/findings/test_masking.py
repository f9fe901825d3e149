"""What a report hides where others may read it."""

from __future__ import annotations

from findings import Finding, Level
from findings.masking import MASK, masked


def finding(text: str, message: str, kind: str = "NAME") -> Finding:
    return Finding.at(
        "post.md", text, 0, len(text), rule="x", kind=kind, level=Level.ERROR,
        message=message, suggestion="",
    )  # fmt: skip


def test_a_short_word_is_hidden_where_it_stands_and_not_inside_other_words():
    said = masked(finding("Ann", "“Ann” reads as a name: the annals (“he”) say where."))
    assert said.message == f"“{MASK}” reads as a name: the annals (“{MASK}”) say where."


def test_the_words_that_tell_of_a_client_are_hidden_too():
    said = masked(finding("my client in Larch Street", "“my client in Larch Street”", "BASIS"))
    assert "Larch" not in said.message + said.text
