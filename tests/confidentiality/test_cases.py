"""Every case of the tables in cases/, as a therapist would read them.

What the words themselves say must hold for each sentence (`sure = true`). What a fitted model
decides is held as a whole: sentences are short, and with every fit a few of them change sides.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from confidentiality import check_manuscript
from confidentiality.plain_files import read_body
from findings import Finding
from manuscript import Manuscript, read_text

CASES = Path(__file__).parent / "cases"
KINDS = {
    "names": "NAME",
    "dates": "DATE",
    "contact": "CONTACT",
    "identification": "ID",
    "places": "PLACE",
    "organisations": "ORG",
    "ages": "AGE",
    "basis": "BASIS",
    "pictures": "PICTURE",
}

FOUND_AT_LEAST = 0.75
LEFT_ALONE_AT_LEAST = 0.85
STORIES_FOUND_AT_LEAST = 0.55


def manuscript_of(case: dict[str, str]) -> Manuscript:
    if "front" in case:
        front = f"---\ntitle: A title\n{case['front']}\n---\n"
        return read_text(front + case["text"], "post.md", name="post.md")
    return read_body(case["text"], "post.md")


def found_in(case: dict[str, str], kind: str) -> list[Finding]:
    today = date(2026, 1, 1) if "today" in case else None
    found = check_manuscript(manuscript_of(case), today=today)
    return [f for f in found if f.kind == case.get("kind", kind)]


def tables():
    for table in sorted(CASES / f"{name}.toml" for name in KINDS):
        for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]:
            yield table.stem, case


def sure():
    for name, case in tables():
        if case.get("sure"):
            yield pytest.param(case, KINDS[name], id=f"{name}: {case['why']}")


@pytest.mark.parametrize(("case", "kind"), list(sure()))
def test_what_the_words_themselves_say_is_found_or_left_alone(case, kind):
    assert [finding.text for finding in found_in(case, kind)] == case["flags"]


def others():
    return [(name, case) for name, case in tables() if not case.get("sure") and "known" not in case]


def touches(detail: str, found: list[Finding]) -> bool:
    return any(detail in finding.text or finding.text in detail for finding in found)


def test_most_details_in_single_sentences_are_found():
    told = [
        touches(flag, check_manuscript(manuscript_of(case)))
        for _, case in others()
        for flag in case["flags"]
    ]
    assert sum(told) >= FOUND_AT_LEAST * len(told), f"{sum(told)} of {len(told)}"


def test_most_innocent_sentences_are_left_alone():
    silent = [found_in(case, KINDS[name]) == [] for name, case in others() if not case["flags"]]
    assert sum(silent) >= LEFT_ALONE_AT_LEAST * len(silent), f"{sum(silent)} of {len(silent)}"


def test_most_details_of_short_stories_are_found():
    stories = tomllib.loads((CASES / "stories.toml").read_text(encoding="utf-8"))["story"]
    told = [
        touches(detail, check_manuscript(manuscript_of(story)))
        for story in stories
        for detail in [*story["finds"], *story["misses"]]
    ]
    assert sum(told) >= STORIES_FOUND_AT_LEAST * len(told), f"{sum(told)} of {len(told)}"
