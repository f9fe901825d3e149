"""Every case of the tables in cases/, as a therapist would read them."""

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


def manuscript_of(case: dict[str, str]) -> Manuscript:
    if "front" in case:
        front = f"---\ntitle: A title\n{case['front']}\n---\n"
        return read_text(front + case["text"], "post.md", name="post.md")
    return read_body(case["text"], "post.md")


def found_in(case: dict[str, str], kind: str) -> list[Finding]:
    today = date(2026, 1, 1) if "today" in case else None
    found = check_manuscript(manuscript_of(case), today=today)
    return [f for f in found if f.kind == case.get("kind", kind)]


def cases(*, known: bool):
    for table in sorted(CASES / f"{name}.toml" for name in KINDS):
        for case in tomllib.loads(table.read_text(encoding="utf-8"))["case"]:
            if ("known" in case) is known:
                yield pytest.param(case, KINDS[table.stem], id=f"{table.stem}: {case['why']}")


@pytest.mark.parametrize(("case", "kind"), list(cases(known=False)))
def test_a_detail_of_a_client_is_found_and_nothing_else(case, kind):
    assert [finding.text for finding in found_in(case, kind)] == case["flags"]


@pytest.mark.parametrize(("case", "kind"), list(cases(known=True)))
def test_a_known_shortcoming_is_still_one(case, kind):
    assert [finding.text for finding in found_in(case, kind)] != case["flags"], "move it up"


def stories():
    for story in tomllib.loads((CASES / "stories.toml").read_text(encoding="utf-8"))["story"]:
        yield pytest.param(story, id=story["text"][:50])


@pytest.mark.parametrize("story", list(stories()))
def test_a_story_gives_up_its_details(story):
    found = {finding.text for finding in check_manuscript(manuscript_of(story))}
    for detail in story["finds"]:
        assert any(detail in text for text in found), detail
    for detail in story["misses"]:
        assert not any(detail in text for text in found), f"found now, move it up: {detail}"
    if not story["finds"]:
        assert sorted(found) == sorted(story["false"])
