"""A small practice and its content folder, real files throughout."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from findings import Finding
from kinds import check_all
from manuscript import manuscripts, read
from practice import Practice, read_practice

TODAY = datetime.date(2026, 6, 15)

PRACTICE = """\
example: true
url: https://quiet-hour.example/
name: Quiet Hour Therapy
language: en
country: US
people:
  - {name: Sarah Lind, credentials: LPC}
  - {name: Omar Haddad, credentials: PhD}
"""

ARTICLE = """\
---
title: Sleep and grief
summary: Why nights are long after a loss.
date: 2026-03-14
category: Grief
authors: [Sarah Lind]
case_material: none
---

Nights are long.
"""

EXERCISE = """\
---
title: Worry time
summary: A quarter of an hour for worries.
date: 2026-03-14
duration: 15
intensity: gentle
materials: [paper]
good_for: [worry]
cautions: []
---

1. Sit down.
2. Write.
"""

RESOURCES = """\
---
title: Books on writing
summary: Books we lend.
date: 2026-03-14
entries:
  - name: The Long Page
    type: book
    description: A book.
    why: It is kind.
---

We lend these.
"""

PAGE = """\
---
title: About
---

We are two.
"""

SAMPLES = {
    "articles/sleep.md": ARTICLE,
    "exercises/worry-time.md": EXERCISE,
    "resources/books.md": RESOURCES,
    "pages/about.md": PAGE,
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    return folder


@pytest.fixture
def practice(content: Path) -> Practice:
    return read_practice(content / "practice.yaml")


@pytest.fixture
def write(content: Path) -> Callable[..., Path]:
    """Write a sample (or a text of one's own) into the content folder, with replacements."""

    def write_one(path: str, *changes: tuple[str, str], text: str | None = None) -> Path:
        source = SAMPLES[path] if text is None else text
        for old, new in changes:
            assert old in source
            source = source.replace(old, new)
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
        return file

    return write_one


@pytest.fixture
def check(content: Path, practice: Practice) -> Callable[[], list[Finding]]:
    """What is found in everything written so far."""
    return lambda: check_all(
        [read(path, root=content) for path in manuscripts(content)], practice, TODAY
    )
