"""`python -m confidentiality` on real files and folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from findings import Finding

LEAK = "My client Ottoline told me she had given the piano away.\n"
FIELDS = [field.name for field in fields(Finding)]
FRONT = "---\ntitle: A title\ndate: 2024-01-01\ncase_material: disguised\n---\n"


def run(*arguments: object, code: str = "") -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "confidentiality"]
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def findings(*arguments: object) -> list[dict[str, object]]:
    return json.loads(run("--format", "json", "--show", *arguments).stdout)["findings"]


def test_a_safe_file_ends_with_0_and_prints_nothing(tmp_path):
    result = run(write(tmp_path / "safe.md", FRONT + "Writing helps.\n"))
    assert (result.returncode, result.stdout) == (0, "")


def test_a_name_ends_with_1_and_says_where_what_why_and_what_to_do(tmp_path):
    post = write(tmp_path / "post.md", FRONT + LEAK)
    result = run("--show", post)
    assert result.returncode == 1
    assert result.stdout == (
        f"{post}:6:11: error: name: “Ottoline” reads as a client's name: the sentence is about "
        "somebody you worked with (“My client”). Leave the name out, or if you changed it add it "
        "to `pseudonyms:`.\n"
    )


def test_a_report_outside_a_terminal_does_not_quote_the_name(tmp_path):
    result = run(write(tmp_path / "post.md", FRONT + LEAK))
    assert result.returncode == 1
    assert "Ottoline" not in result.stdout + result.stderr
    assert "•••••" in result.stdout


def test_json_is_one_object_with_every_field_of_a_finding(tmp_path):
    post = write(tmp_path / "post.md", FRONT + LEAK)
    said = json.loads(run("--format", "json", "--show", post).stdout)
    assert said["version"] == 1
    (finding,) = said["findings"]
    assert list(finding) == FIELDS
    source = post.read_text(encoding="utf-8")
    assert source[finding["start"] : finding["end"]] == finding["text"] == "Ottoline"


def test_a_crash_of_a_detector_ends_with_2_and_never_with_0(tmp_path):
    post = write(tmp_path / "post.md", FRONT + LEAK)
    code = (
        "import runpy, sys, confidentiality.checking as c\n"
        "def broken(text): raise ZeroDivisionError('a detector broke')\n"
        "c.DETECTORS = (broken,)\n"
        f"sys.argv = ['confidentiality', {str(post)!r}]\n"
        "runpy.run_module('confidentiality', run_name='__main__')\n"
    )
    result = run(code=code)
    assert result.returncode == 2
    assert "a detector broke" in result.stderr


def test_an_unknown_option_ends_with_2():
    assert run("--no-such-option").returncode == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bytes.md", b"---\ntitle: caf\xe9\n---\nWriting helps.\n"),
        ("yaml.md", b"---\ntitle: [open\n---\nWriting helps.\n"),
        ("twice.md", b"---\ntitle: a\ntitle: b\n---\nWriting helps.\n"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error_and_not_passed_over(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    assert run(path).returncode == 1


def test_a_missing_file_is_an_error(tmp_path):
    assert run(tmp_path / "missing.md").returncode == 1


def test_a_link_that_leads_out_of_the_folder_is_an_error(tmp_path):
    outside = write(tmp_path / "outside.md", FRONT + "Writing helps.\n")
    inside = tmp_path / "content" / "articles"
    inside.mkdir(parents=True)
    (inside / "linked.md").symlink_to(outside)
    assert run(tmp_path / "content").returncode == 1


def test_a_note_without_front_matter_is_checked_and_the_reader_is_told(tmp_path):
    said = findings(write(tmp_path / "note.txt", LEAK))
    assert [(f["level"], f["text"]) for f in said] == [("note", ""), ("error", "Ottoline")]


def test_a_post_of_a_site_without_front_matter_stops(tmp_path):
    write(tmp_path / "content" / "articles" / "post.md", "Writing helps.\n")
    assert run(tmp_path / "content").returncode == 1


def test_a_folder_of_notes_outside_a_site_is_checked(tmp_path):
    write(tmp_path / "notes" / "note.md", LEAK)
    said = findings(tmp_path / "notes")
    assert [(f["level"], f["text"]) for f in said] == [("note", ""), ("error", "Ottoline")]


def test_drafts_and_hidden_pages_are_checked_as_well(tmp_path):
    for status in ("draft", "hidden", "published"):
        front = FRONT.replace("case_material", f"status: {status}\ncase_material")
        write(tmp_path / "content" / "articles" / f"{status}.md", front + LEAK)
    said = findings(tmp_path / "content")
    assert sorted(Path(str(f["path"])).stem for f in said) == ["draft", "hidden", "published"]


def test_it_starts_without_pelican(tmp_path):
    post = write(tmp_path / "post.md", FRONT + "Writing helps.\n")
    code = (
        "import sys, confidentiality\nfrom pathlib import Path\n"
        f"confidentiality.check([Path({str(post)!r})])\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('pelican', 'markdown')])\n"
    )
    assert run(code=code).stdout == "[]\n"


def test_names_of_pictures_and_words_in_drawings_are_checked(tmp_path):
    write(tmp_path / "content" / "images" / "ottilie-session3.png", "")
    drawing = "<svg><title>My client Ottoline at the piano</title></svg>"
    write(tmp_path / "content" / "images" / "piano.svg", drawing)
    said = findings(tmp_path / "content")
    assert {Path(str(f["path"])).name for f in said} == {"ottilie-session3.png", "piano.svg"}


def test_the_command_shows_paths_as_they_were_given(tmp_path):
    post = write(tmp_path / "content" / "articles" / "post.md", FRONT + LEAK)
    assert {f["path"] for f in findings(tmp_path / "content")} == {str(post)}
