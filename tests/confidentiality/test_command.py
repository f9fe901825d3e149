"""`python -m confidentiality` on real files and folders."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

import pytest

from findings import Finding

LEAK = "My client Ottoline told me she had given the piano away.\n"
STORY = (
    "My client Ottoline told me in our third session that she had given the piano away. Her\n"
    "number is +44 20 7946 0018, and she writes to me from ottoline@example.net.\n"
)
FIELDS = [field.name for field in fields(Finding)]
FRONT = "---\ntitle: A title\ndate: 2024-01-01\ncase_material: disguised\n---\n"


def run(
    *arguments: object, code: str = "", typed: str = "", folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "confidentiality"]
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        [sys.executable, *start, *map(str, arguments)],
        capture_output=True,
        text=True,
        input=typed,
        cwd=folder,
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
    (line,) = [line for line in result.stdout.splitlines() if "Ottoline" in line]
    assert line.startswith(f"{post}:6:11: error: name: “Ottoline” reads as ")
    assert "“My client”" in line
    assert "Leave the name out" in line


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
        "def broken(*given, **named): raise ZeroDivisionError('a detector broke')\n"
        "c.read_post = broken\n"
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


def test_without_anything_to_check_it_ends_with_2(tmp_path):
    result = run()
    assert (result.returncode, result.stdout) == (2, "")
    assert "name a file or a folder" in result.stderr
    (tmp_path / "empty").mkdir()
    result = run(tmp_path / "empty")
    assert result.returncode == 2
    assert "no post or picture" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [("report.html", "<!doctype html>"), ("report.sarif", "{"), ("report.json", "{")],
)
def test_a_report_is_written_in_the_form_its_name_says_and_masked(tmp_path, name, begins):
    post, report = write(tmp_path / "post.md", FRONT + STORY), tmp_path / name
    result = run("--output", report, post)
    assert result.returncode == 1
    assert result.stdout.strip().endswith(f"The report is in {report}.")
    assert "Ottoline" not in result.stdout + report.read_text(encoding="utf-8")
    assert report.read_text(encoding="utf-8").startswith(begins)
    run("--show", "--output", report, post)
    assert "Ottoline" in report.read_text(encoding="utf-8")


def test_a_report_never_takes_the_place_of_a_post(tmp_path):
    post = write(tmp_path / "post.md", FRONT + STORY)
    assert run("--output", post, post).returncode == 2
    assert post.read_text(encoding="utf-8") == FRONT + STORY


def test_a_report_of_yesterday_does_not_pass_for_one_that_could_not_be_made(tmp_path):
    report = write(tmp_path / "report.html", "all was well yesterday")
    (tmp_path / "empty").mkdir()
    assert run("--output", report, tmp_path / "empty").returncode == 2
    assert not report.exists()


def test_a_report_that_cannot_be_written_ends_with_2(tmp_path):
    post = write(tmp_path / "post.md", FRONT + "Writing helps.\n")
    result = run("--output", tmp_path / "nowhere" / "report.html", post)
    assert result.returncode == 2
    assert "cannot be written" in result.stderr


def test_the_summary_counts_the_files_that_were_looked_at(tmp_path):
    write(tmp_path / "notes" / "leak.md", FRONT + STORY)
    write(tmp_path / "notes" / "safe.md", FRONT + "Writing helps.\n")
    said = run("--format", "terminal", tmp_path / "notes").stdout
    assert re.search(r"in (1 of )?2 files\.", said)


def on_terminal(post: Path, **variables: str) -> str:
    """What a person sees who calls the command in a terminal 80 characters wide."""
    ours, theirs = pty.openpty()
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "COLUMNS": "80", **variables}
    command = [sys.executable, "-m", "confidentiality", str(post)]
    subprocess.run(command, stdout=theirs, stderr=theirs, env=environment, check=False)
    os.close(theirs)
    seen = b""
    with os.fdopen(ours, "rb", buffering=0) as screen, suppress(OSError):  # Linux: EIO at the end
        while block := screen.read(4096):
            seen += block
    return seen.decode("utf-8")


def test_in_a_terminal_the_words_are_shown_by_file_and_in_colour(tmp_path):
    post = write(tmp_path / "post.md", FRONT + STORY)
    seen = on_terminal(post)
    assert "\033[1mOttoline\033[0m" in seen
    assert "in 1 file. Nothing is published until the errors are gone." in " ".join(
        re.sub(r"\033\[[\d;]*m", "", seen).split()
    )
    assert max(len(re.sub(r"\033\[[\d;]*m", "", line)) for line in seen.splitlines()[1:]) <= 80


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colour_gets_none(tmp_path, variable):
    seen = on_terminal(write(tmp_path / "post.md", FRONT + STORY), **variable)
    assert "Ottoline" in seen
    assert "\033" not in seen


def test_a_terminal_that_is_recorded_does_not_show_the_words(tmp_path):
    seen = on_terminal(write(tmp_path / "post.md", FRONT + STORY), CI="true")
    assert "Ottoline" not in seen


def test_an_editor_checks_a_text_that_is_not_saved(tmp_path):
    write(tmp_path / "content" / "articles" / "post.md", FRONT + "Writing helps.\n")
    name = "content/articles/post.md"
    result = run("--stdin", "--filename", name, "--show", typed=FRONT + STORY, folder=tmp_path)
    assert result.returncode == 1
    assert f"{name}:6:11: error: name: “Ottoline”" in result.stdout


def test_an_editor_gets_what_a_file_would_get(tmp_path):
    post = write(tmp_path / "note.txt", STORY)
    saved = run("--format", "json", "--show", post)
    typed = run("--format", "json", "--show", "--stdin", "--filename", post, typed=STORY)
    assert (typed.returncode, typed.stdout) == (saved.returncode, saved.stdout)


def test_an_unsaved_text_is_judged_by_the_site_it_will_stand_in(tmp_path):
    spanish = "---\ntitle: Hola\nlang: es\n---\nHoy quiero escribir sobre la calma.\n"
    name = tmp_path / "content" / "articles" / "hola.md"
    assert run("--stdin", "--filename", name, typed=spanish).returncode == 1
    write(tmp_path / "content" / "confidentiality.yaml", "unchecked_languages: [es]\n")
    assert run("--stdin", "--filename", name, typed=spanish).returncode == 0


def test_a_broken_setting_stops_the_check_of_an_unsaved_text(tmp_path):
    write(tmp_path / "content" / "practice.yaml", "name: [open\n")
    name = tmp_path / "content" / "articles" / "post.md"
    assert run("--stdin", "--filename", name, typed=FRONT + "Fine.\n").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [("--stdin", "post.md"), ("--stdin", "--changed"), ("--filename", "post.md", "post.md")],
)
def test_options_that_contradict_each_other_end_with_2(arguments):
    assert run(*arguments, typed="").returncode == 2


def test_standard_input_that_is_no_text_ends_with_2():
    result = subprocess.run(
        [sys.executable, "-m", "confidentiality", "--stdin"], input=b"caf\xe9", check=False,
        capture_output=True,
    )  # fmt: skip
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"not UTF-8" in result.stderr
