"""What a therapist reads in the terminal when a verb cannot do what was asked, and what then."""

from __future__ import annotations

import re
import shutil
import socket
import textwrap
import typing

import pytest
from pydantic import BaseModel

from example import ROOT
from kinds.entries import EntryType
from kinds.fields import CaseMaterial
from kinds.front_matter import MODELS
from practice import Practice, read_practice
from sites import end

QUIET_ROOMS = "Quiet Rooms\nAda Byrne\nMIACP\nSligo\nIE\n-\nhttps://quietrooms.ie\n"


@pytest.mark.parametrize(
    ("kind", "title", "path"),
    [
        ("Exercises", "One breath", "exercises/one-breath.md"),
        ("resource", "Groups", "resources/groups.md"),
        ("page", "Größe, Øst & naïve 🌿", "pages/grosse-ost-naive.md"),
        ("article", "It's late, isn’t it", "articles/its-late-isnt-it.md"),
        ("article", "Лист", "articles/list.md"),
    ],
)
def test_a_new_post_gets_a_file_name_that_can_be_typed(site, kind, title, path) -> None:
    result = site.run("new", KIND=kind, TITLE=title)
    assert result.returncode == 0, result.stderr
    assert f"Begun: content/{path}" in result.stdout
    assert title in site.path(f"content/{path}").read_text(encoding="utf-8")


def test_a_title_without_letters_is_not_called_missing(site) -> None:
    result = site.run("new", TITLE="🌿")
    assert result.returncode == 2
    assert "the title “🌿” has no letters that a file name can be made of" in result.stderr


def test_a_title_that_is_taken_is_met_with_what_to_do(site) -> None:
    site.write("content/articles/mine.md", "mine")
    result = site.run("new", TITLE="Mine")
    assert "Go on writing in it, or choose another title." in result.stderr


def test_a_question_is_asked_again_until_its_answer_can_be_used(site) -> None:
    answers = (
        "\nQuiet Rooms\nAda Byrne\nMIACP\nSligo\nIreland\nie\nada at quiet\nada@quietrooms.ie\n"
        "quietrooms.ie\nhttps://quietrooms.ie\nyes\n"
    )
    result = site.run("new-site", answers)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count("This answer cannot be used.") == 4
    own = site.path("content/practice.yaml").read_text()
    assert "country: IE" in own
    assert "email: ada@quietrooms.ie" in own


@pytest.mark.parametrize(("answers", "status"), [("", 2), ("Quiet Rooms\n", 2), (QUIET_ROOMS, 1)])
def test_answers_that_end_too_soon_change_nothing(site, answers, status) -> None:
    result = site.run("new-site", answers)
    assert result.returncode == status
    assert "Traceback" not in result.stderr
    assert "example: true" in site.path("content/practice.yaml").read_text()
    assert not site.path("example-content").exists()


def test_an_interrupted_new_site_is_begun_again_without_losing_the_example(site) -> None:
    example = site.path("content/pages/about.md").read_text()
    practice = site.path("content/practice.yaml").read_text()
    assert site.run("new-site", QUIET_ROOMS + "yes\n").returncode == 0
    site.write("content/practice.yaml", practice)  # as if it had been killed before its last step
    result = site.run("new-site", QUIET_ROOMS + "yes\n")
    assert result.returncode == 0, result.stdout + result.stderr
    assert site.path("example-content/pages/about.md").read_text() == example
    assert "Quiet Rooms" in site.path("content/practice.yaml").read_text()
    assert site.path("content/pages/about.md").is_file()


def test_a_new_site_overwrites_nothing_that_was_moved_aside_before(site) -> None:
    site.write("example-content/pages/about.md", "moved here before")
    result = site.run("new-site", QUIET_ROOMS + "yes\n")
    assert result.returncode == 2
    assert "example-content/pages/about.md is there already" in result.stderr
    assert site.path("example-content/pages/about.md").read_text() == "moved here before"
    assert list(site.path("content/articles").glob("*.md"))


def test_pictures_in_folders_of_their_own_make_room_too(site) -> None:
    leaf = site.path("content/images/leaves/leaf.svg")
    leaf.parent.mkdir()
    shutil.copy2(site.path("content/images/three-steps.svg"), leaf)
    assert site.run("new-site", QUIET_ROOMS + "yes\n").returncode == 0
    assert site.path("example-content/images/leaves/leaf.svg").is_file()
    assert not leaf.exists()


def test_a_preview_says_why_it_took_another_port_and_leaves_notes_to_its_page(
    site, monkeypatch
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        process = site.start("preview")
        said = ""
        while "Stop with Ctrl-C" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        end(process)
    assert f"Port {port} is in use, perhaps by another preview" in said
    assert "Not checked yet" not in said


def test_a_thing_to_correct_is_said_once_with_its_file_as_the_writer_knows_it(site) -> None:
    site.write("content/articles/mine.md", "---\ntitle: Grief: a guide\n---\n\nText.\n")
    result = site.run("check")
    assert "Stopped: 1 thing must change" in result.stdout
    assert "\ncontent/articles/mine.md\n" in result.stdout
    site.write("content/practice.yaml", "name: Quiet Rooms\n")
    result = site.run("publish")
    assert "content/practice.yaml\n" in result.stdout
    assert str(site.root) not in result.stdout


def _models() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    waiting: list[object] = [*MODELS.values(), Practice]
    while waiting:
        each = waiting.pop()
        waiting += typing.get_args(each)
        if isinstance(each, type) and issubclass(each, BaseModel) and each not in found:
            found.add(each)
            waiting += [field.annotation for field in each.model_fields.values()]
    return found


def test_the_guide_names_every_key_and_no_key_that_there_is_not() -> None:
    guide = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in guide.splitlines() if line.startswith("| `")]
    told = {word for row in rows for key in row.split("`")[1::2] for word in key.split(".")}
    said = {word for code in re.findall(r"`([^`\n]+)`", guide) for word in re.findall(r"\w+", code)}
    keys = {key for model in _models() for key in model.model_fields}
    assert keys - said == set()
    choices = {str(choice) for choice in [*CaseMaterial, *EntryType]}
    folders = {word for word in told if "/" in word}
    assert told - keys - choices - folders == set()


def test_the_guides_example_of_a_practice_can_be_used(tmp_path) -> None:
    guide = (ROOT / "docs" / "writing.md").read_text(encoding="utf-8")
    example = guide.split("hyphen before each entry:\n\n")[1].split("\n\n|")[0]
    needed = "name: Quiet Rooms\nurl: https://quietrooms.ie\nlanguage: en\ncountry: IE\n"
    path = tmp_path / "practice.yaml"
    path.write_text(needed + textwrap.dedent(example), encoding="utf-8")
    assert read_practice(path).person("Ada Byrne")


def test_a_verb_that_publishes_nothing_says_nothing_of_the_site(site) -> None:
    site.write("output/index.html", "the last good site")
    result = site.run("preview", PORT="eighty")
    assert result.returncode == 2
    assert result.stderr == "Stopped: PORT=eighty is not a number from 1024 to 65000.\n"
