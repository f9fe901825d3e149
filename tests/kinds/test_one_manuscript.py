"""Front matter: what each kind must say, and what a writer is told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

SLEEP, WORRY = "articles/sleep.md", "exercises/worry-time.md"
BOOKS, ABOUT = "resources/books.md", "pages/about.md"


@pytest.mark.parametrize("path", [SLEEP, WORRY, BOOKS, ABOUT])
def test_the_samples_have_no_errors(write, check, path):
    write(path)
    assert [f for f in check() if f.level != "note"] == []


MISSING = [
    (SLEEP, "title"),
    (SLEEP, "summary"),
    (SLEEP, "date"),
    (SLEEP, "category"),
    (SLEEP, "case_material"),
    (WORRY, "title"),
    (WORRY, "summary"),
    (WORRY, "date"),
    (WORRY, "duration"),
    (WORRY, "intensity"),
    (WORRY, "materials"),
    (WORRY, "good_for"),
    (WORRY, "cautions"),
    (BOOKS, "summary"),
    (ABOUT, "title"),
]


@pytest.mark.parametrize(("path", "key"), MISSING)
def test_a_missing_key_is_named(write, check, path, key):
    file = write(path)
    lines = file.read_text().splitlines(keepends=True)
    # A page needs at least one line between its hyphens to have front matter at all.
    kept = [line if not line.startswith(f"{key}:") else "tags: [a]\n" for line in lines]
    file.write_text("".join(kept))
    assert [f.level for f in check() if f"`{key}:` is missing" in f.message] == ["error"]


WRONG = tomllib.loads(Path(__file__).with_name("wrong_front_matter.toml").read_text())["case"]


@pytest.mark.parametrize("case", WRONG, ids=[case["why"] for case in WRONG])
def test_what_is_wrong_stops_publishing_and_is_said_with_its_line(write, check, case):
    write(case["file"], (case["old"], case["new"]))
    errors = [f for f in check() if f.level == "error"]
    said = [f.line for f in errors if case["says"] in f"{f.message} {f.suggestion}"]
    assert said == [case["line"]]
    assert all(f.path == f"content/{case['file']}" for f in errors)


FINE = [
    ("a time of day", SLEEP, "2026-03-14", "2026-03-14 09:30"),
    ("a time with seconds", SLEEP, "2026-03-14", "2026-03-14T09:30:00"),
    ("less than", SLEEP, "Why nights", "Why p < .05 and 3 <4, nights"),
    ("one author", SLEEP, "authors: [Sarah Lind]", "author: Omar Haddad"),
    ("a key left blank", SLEEP, "category:", "series:\ncategory:"),
    ("a story with its basis", SLEEP, "material: none", "material: composite"),
    ("a range of minutes", WORRY, "duration: 15", "duration: 10-15"),
    ("a quoted range", WORRY, "duration: 15", 'duration: "10–15"'),
    ("nothing needed", WORRY, "[paper]", "[]"),
    ("one format", BOOKS, "type: book", "type: book\n    format: print"),
    ("several formats", BOOKS, "type: book", "type: book\n    format: [print, audio]"),
    ("a helpline", BOOKS, "type: book", "type: helpline\n    phone: 116 123\n    moderated: yes"),
    ("the help page", ABOUT, "title:", "template: help\ntitle:"),
]


@pytest.mark.parametrize(
    ("path", "old", "new"), [row[1:] for row in FINE], ids=[row[0] for row in FINE]
)
def test_what_is_fine_is_left_alone(write, check, path, old, new):
    write(path, (old, new))
    assert [str(f) for f in check() if f.level != "note"] == []


SUBVERSIVE = [
    "save_as: index.html",
    "url: index.html",
    "override_save_as: index.html",
    "template: base",
    "translation: true",
    "content: x",
    "path: x",
]


@pytest.mark.parametrize("line", SUBVERSIVE)
def test_keys_that_would_move_or_change_a_page_are_refused_with_a_reason(write, check, line):
    write(SLEEP, ("category:", f"{line}\ncategory:"))
    errors = [f for f in check() if f.level == "error"]
    assert [(f.line, "cannot be set here" in f.message) for f in errors] == [(5, True)]


def test_an_exercise_needs_numbered_steps(write, check):
    write(WORRY, ("1. Sit down.\n2. Write.", "- Sit down.\n- Write."))
    assert [f.message for f in check()] == ["This exercise has no numbered steps."]


def test_footnotes_are_no_steps(write, check):
    write(WORRY, ("1. Sit down.\n2. Write.", "Sit down.[^1]\n\n[^1]: On a chair."))
    assert [f.message for f in check()] == ["This exercise has no numbered steps."]


def test_steps_glued_to_a_paragraph_are_no_steps_because_they_would_not_be_shown_as_such(
    write, check
):
    write(WORRY, ("1. Sit", "Do this:\n1. Sit"))
    assert [f.rule for f in check()] == ["steps"]


@pytest.mark.parametrize("path", ["sleep.md", "article/sleep.md", "images/sleep.md"])
def test_a_file_in_a_folder_nothing_is_made_of_is_an_error(write, check, content, path):
    write(SLEEP).rename(_in_folder(content / path))
    assert [(f.rule, f.level) for f in check()] == [("folder", "error")]


def _in_folder(path):
    path.parent.mkdir(exist_ok=True)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "Sleep.md",
        "my sleep.md",
        "sleep.english.md",
        "sleep.ES.md",
        "-sleep.md",
        "ä.md",
        "sleep.v2.md",
    ],
)
def test_a_file_name_that_makes_no_address_is_an_error(write, check, name):
    write(SLEEP).rename(write(SLEEP).with_name(name))
    assert "file-name" in [f.rule for f in check()]


@pytest.mark.parametrize("name", ["articles", "tag", "people", "theme"])
def test_a_page_cannot_take_an_address_of_the_site(write, check, name):
    write(ABOUT).rename(write(ABOUT).with_name(f"{name}.md"))
    assert [f.rule for f in check()] == ["address"]


def test_a_draft_may_still_hold_what_is_to_be_filled_in(write, check):
    write(SLEEP, ("category:", "status: draft\ncategory: TODO\nseries:"))
    assert [f for f in check() if f.level == "error"] == []


def test_a_folder_called_drafts_makes_no_draft_and_says_so(write, check, content):
    write(SLEEP)
    (content / "articles/drafts").mkdir()
    post = (content / SLEEP).rename(content / "articles/drafts/sleep.md")
    assert [f.rule for f in check()] == ["status"]
    post.write_text(post.read_text().replace("category:", "status: draft\ncategory:"))
    assert check() == []
