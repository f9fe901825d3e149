"""What a reader reads: the cases of passages.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from manuscript import Passage, read_text

CASES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text(encoding="utf-8"))["case"]


def shown(passage: Passage) -> str:
    """Kind, place and text; a line break as a stroke."""
    kind = f"{passage.kind} {passage.where}".strip()
    return f"{kind}: {passage.text.strip()}".replace("\n", "/")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_text_is_read_as_a_reader_reads_it(case: dict[str, list[str] | str]) -> None:
    read = read_text(f"---\ntitle: x\n---\n{case['text']}", "x.md")
    body = [passage for passage in read.passages if passage.kind != "front"]
    assert [shown(passage) for passage in body] == case["reads"]


@pytest.mark.parametrize(
    ("text", "said", "stands_there"),
    [
        ("I saw Mar**ian** today", "Marian", "Mar**ian"),
        ("I saw **Marian** today", "Marian", "Marian"),
        ("> I saw\n> Marian\n> Hill", "Marian Hill", "Marian\n> Hill"),
        ("S&eacute;an came", "Séan", "S&eacute;an"),
        ("Si\u00adob\u200bhan came", "Siobhan", "Si\u00adob\u200bhan"),
        ("Zoe\u0308 came", "Zoë", "Zoe\u0308"),
        ("\U0001f33f Mara came", "Mara", "Mara"),
        ("- one\r\n- I saw\r\n  Mara", "Mara", "Mara"),
        ("[Ma](x)ra came", "Mara", "Ma](x)ra"),
    ],
)
def test_a_place_is_exact_with_the_marks_inside_it(text: str, said: str, stands_there: str) -> None:
    read = read_text(f"---\ntitle: x\n---\n{text}", "x.md")
    passage = next(passage for passage in read.passages if said in passage.text)
    start = passage.text.index(said)
    first, last = passage.source_span(start, start + len(said))
    assert read.source[first:last] == stands_there


def test_every_value_of_the_front_matter_is_read_with_its_key() -> None:
    front = (
        "title: About *Mara*\n"
        "summary: >\n  A long\n  one\n"
        "tags: [grief, 'it''s']\n"
        "phone: 5205550142\n"
        "date: 2024-01-02\n"
        "references:\n  - {authors: Beck, url: https://x.org/a_b_c}\n"
    )
    read = read_text(f"---\n{front}---\n", "x.md")
    assert {p.where: p.text.strip() for p in read.passages} == {
        "title": "About Mara",
        "summary": "A long one",
        "tags.0": "grief",
        "tags.1": "it's",
        "phone": "5205550142",
        "date": "2024-01-02",
        "references.0.authors": "Beck",
        "references.0.url": "https://x.org/a_b_c",
    }


def test_the_file_name_is_a_passage_at_the_beginning_of_the_file() -> None:
    read = read_text("---\ntitle: x\n---\n", "x.md", name="farrah-aziz.es.md")
    (name,) = (passage for passage in read.passages if passage.kind == "file_name")
    assert name.text == "farrah-aziz.es.md"
    assert name.source_span(0, 11) == (0, 0)
