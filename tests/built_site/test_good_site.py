"""A good site passes in silence."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from built_site import verify
from findings import CheckFailed


def run(site, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "built_site", *arguments],
        cwd=site.root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_good_site_has_no_findings(good_site):
    assert good_site.verify() == []


def test_the_command_says_nothing_about_a_good_site(good_site):
    done = run(good_site, "output/")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_command_gives_json(built):
    built.write("output/notes.md", "x")
    done = run(built, "--format", "json", "--content", "content", "output")
    assert done.returncode == 1
    (finding,) = json.loads(done.stdout)["findings"]
    assert finding["path"] == "output/notes.md"
    assert finding["level"] == "error"


def test_the_command_needs_neither_pelican_nor_the_other_rooms(good_site):
    code = (
        "import sys, runpy; sys.argv = ['built_site', 'output']\n"
        "try: runpy.run_module('built_site', run_name='__main__')\n"
        "finally: print(sorted({name.split('.')[0] for name in sys.modules} & "
        "{'pelican', 'disclaimer', 'practice', 'manuscript', 'kinds', 'validated_yaml', "
        "'confidentiality', 'publishing', 'pelicanconf', 'jinja2'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=good_site.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "name", ["content/practice.yaml", "content/notices/en.yaml", "content", "output"]
)
def test_what_cannot_be_compared_is_not_taken_for_good(built, name):
    (built.root / name).rename(built.root / "elsewhere")
    with pytest.raises(CheckFailed):
        built.verify()
    assert run(built, "output").returncode == 2


@pytest.mark.parametrize(
    "text", ["no front matter", "---\ntitle: [x\n---\n", "---\ntitle: x\n", "---\n- x\n---\n", ""]
)
def test_a_manuscript_that_cannot_be_read_is_not_taken_for_good(built, text):
    built.write("content/articles/broken.md", text)
    with pytest.raises(CheckFailed, match=r"broken\.md"):
        built.verify()


def test_a_manuscript_that_is_not_utf8_is_not_taken_for_good(built):
    (built.root / "content/articles/broken.md").write_bytes(b"---\ntitle: \xff\n---\n")
    with pytest.raises(CheckFailed, match=r"broken\.md"):
        built.verify()


def test_an_empty_folder_is_no_site(tmp_path, good_site):
    (tmp_path / "output").mkdir()
    with pytest.raises(CheckFailed):
        verify(tmp_path / "output", good_site.root / "content")


def test_a_wording_without_a_statement_cannot_be_compared(built):
    built.replace("content/notices/en.yaml", "no_relationship", "x_relationship")
    with pytest.raises(CheckFailed, match="no_relationship"):
        built.verify()
