from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from confidentiality import combining, stories
from confidentiality.finders import ALL
from confidentiality.rules import rules

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_of_rules_says_what_the_detectors_say():
    assert PAGE.read_text(encoding="utf-8") == rules(), (
        "python -m confidentiality.rules > docs/rules.md"
    )


MODULES = [*map(inspect.getmodule, ALL), combining, stories]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_detector_says_what_it_finds_and_why(module):
    page = inspect.getdoc(module) or ""
    words = [line.split(" ")[0] for line in page.splitlines() if line and line[0] != " "]
    assert words[1:] == ["Finds", "Because", "Leaves", "Source"] or words[-4:] == [
        "Finds", "Because", "Leaves", "Source",
    ]  # fmt: skip
