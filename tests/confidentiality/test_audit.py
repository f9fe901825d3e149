"""`python -m confidentiality.audit` on archives of hundreds of posts, in real processes."""

from __future__ import annotations

import ast
import json
import shlex
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from confidentiality.archive import audit
from confidentiality.cache import PLUGINS, ROOMS, Cache, checker_version

NAMES = ("Ottoline", "Thaddeus", "Peregrine", "Araminta", "Lysander")
FRONT = "---\ntitle: Post {0}\ndate: 2024-01-01\ncase_material: disguised\n---\n\n"
HARMLESS = "Writing things down helps, {0} times out of a thousand more than one expects.\n"
LEAK = "My client {1} told me in our third session that she had given away {0} books.\n"
PHONE = "My client {1} told me in session that her number was +44 20 7946 0{0:03}.\n"
TODAY = date(2024, 6, 1)


def command(folder: Path, *options: object) -> list[str]:
    return [sys.executable, "-m", "confidentiality.audit", *map(str, options), str(folder)]


def run(folder: Path, *options: object, here: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(folder, *options), cwd=here, capture_output=True, text=True, check=False
    )


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def archive(folder: Path, posts: int = 300) -> Path:
    """Every fifth post holds a name, every thirtieth a telephone number beside it."""
    for number in range(posts):
        body = PHONE if number % 30 == 0 else LEAK if number % 5 == 0 else HARMLESS
        name = NAMES[number // 5 % len(NAMES)]
        text = (FRONT + body).format(number, name)
        write(folder / "articles" / f"post-{number:03}.md", text)
    return folder


def told(folder: Path, *options: object, here: Path) -> dict:
    result = run(folder, "--format", "json", *options, here=here)
    assert result.returncode in (0, 1), result.stderr
    return json.loads(result.stdout)


@pytest.fixture(scope="module")
def audited(tmp_path_factory) -> tuple[Path, Path]:
    """An archive of 300 posts that has been audited in the folder beside it."""
    here = tmp_path_factory.mktemp("archive")
    content = archive(here / "content")
    assert run(content, here=here).returncode == 1
    return content, here


def kept(here: Path) -> list[Path]:
    return list((here / ".build" / "audit").rglob("*.json"))


def known(content: Path, cache: Path, today: date = TODAY, version: str = "0" * 32) -> int:
    """How many posts an audit on that day takes from the cache."""
    found = audit([content], Cache(cache, version), today, lambda posts: lambda: None)
    return found.from_cache


def test_the_riskiest_post_comes_first_and_harmless_ones_are_left_out(audited):
    content, here = audited
    rows = run(content, here=here).stdout.split("\n\n")[1].splitlines()[1:]
    risks = [int(row.split()[0]) for row in rows if " post-" in row]
    assert len(risks) == 60
    assert risks == sorted(risks, reverse=True)
    assert risks[0] > risks[-1] > 0


def test_the_table_fits_80_columns_and_says_what_to_do_next(audited):
    content, here = audited
    lines = run(content, here=here).stdout.splitlines()
    assert max(map(len, lines[1:-1])) <= 80
    assert "300 posts" in " ".join(lines)
    assert shlex.split(lines[-1])[1:3] == ["-m", "confidentiality"]
    assert lines[-1].endswith(".md")


def test_an_audit_finds_what_the_check_finds(audited):
    content, here = audited
    check = [sys.executable, "-m", "confidentiality", "--format", "json", str(content)]
    found = json.loads(subprocess.run(check, capture_output=True, text=True, check=False).stdout)
    places = {(f["path"], f["start"], f["end"], f["rule"], f["level"]) for f in found["findings"]}
    files = told(content, here=here)["files"]
    ours = {
        (file["path"], f["start"], f["end"], f["rule"], f["level"])
        for file in files
        for f in file["findings"]
    }
    assert ours == places
    assert len(files) == 300


def test_words_are_shown_only_when_asked_for(audited):
    content, here = audited
    for form in ("terminal", "json"):
        hidden = run(content, "--format", form, here=here).stdout
        assert not any(name in hidden for name in NAMES)
        assert "Ottoline" in run(content, "--format", form, "--show", here=here).stdout


def test_the_cache_holds_no_words_of_anybody_and_stays_out_of_git(audited):
    _, here = audited
    files = [file for file in (here / ".build").rglob("*") if file.is_file()]
    everything = "".join(file.name + file.read_text(encoding="utf-8") for file in files).lower()
    for word in (*NAMES, "post-0", "+44", "articles"):
        assert word.lower() not in everything
    assert everything.count('"name", "name", "error"') == 60
    subprocess.run(["git", "init", "-q"], cwd=here, check=True)
    state = ["git", "status", "--porcelain", "--untracked-files=all", ".build"]
    assert subprocess.run(state, cwd=here, capture_output=True, check=True).stdout == b""


def test_nothing_is_checked_twice_unless_it_is_asked_for(audited):
    content, here = audited
    assert told(content, here=here)["from_cache"] == 300
    assert told(content, "--fresh", here=here)["from_cache"] == 0


def test_no_progress_bar_is_drawn_into_a_log(audited):
    content, here = audited
    assert run(content, "--fresh", here=here).stderr == ""


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_audit_goes_on_where_it_was(tmp_path, sign):
    content = archive(tmp_path / "content")
    running = subprocess.Popen(command(content), cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    while len(kept(tmp_path)) < 40:
        assert running.poll() is None, "it ended before it could be interrupted"
    running.send_signal(sign)
    said = running.communicate()[1]
    done = len(kept(tmp_path))
    assert done < 300
    assert running.returncode != 0
    assert sign == signal.SIGKILL or said == "Stopped. The same command goes on from here.\n"
    resumed = told(content, here=tmp_path)
    assert resumed["from_cache"] == done
    assert resumed["files"] == told(content, "--fresh", here=tmp_path)["files"]


def test_a_changed_text_is_checked_again_and_no_other(tmp_path):
    content, cache = archive(tmp_path / "content", 10), tmp_path / "cache"
    assert known(content, cache) == 0
    write(content / "articles" / "post-001.md", (FRONT + LEAK).format(1, "Ottoline"))
    assert known(content, cache) == 9
    (content / "articles" / "post-002.md").rename(content / "articles" / "ottoline.md")
    assert known(content, cache) == 9, "a file's name is published as well"


@pytest.mark.parametrize("name", ["practice.yaml", "confidentiality.yaml"])
def test_changed_settings_decide_every_post_anew(tmp_path, name):
    content, cache = archive(tmp_path / "content", 5), tmp_path / "cache"
    known(content, cache)
    example = (PLUGINS.parent / "content" / "practice.yaml").read_text(encoding="utf-8")
    text = {"practice.yaml": example, "confidentiality.yaml": "fewest_people: 20\n"}[name]
    write(content / name, text)
    assert known(content, cache) == 0
    write(content / name, text + "\n")
    assert known(content, cache) == 0
    assert known(content, cache) == 5


def test_another_day_changes_nothing_but_another_year_may(tmp_path):
    content, cache = archive(tmp_path / "content", 5), tmp_path / "cache"
    known(content, cache)
    assert known(content, cache, today=date(2024, 12, 31)) == 5
    assert known(content, cache, today=date(2025, 1, 1)) == 0


@pytest.mark.parametrize("room", ROOMS)
def test_changed_code_or_word_lists_make_another_version(tmp_path, room):
    plugins = tmp_path / "plugins"
    left_out = shutil.ignore_patterns("__pycache__")
    for each in ROOMS:
        shutil.copytree(PLUGINS / each, plugins / each, ignore=left_out)
    before = checker_version(plugins)
    assert before == checker_version()
    with (plugins / room / "__init__.py").open("a") as code:
        code.write("\n")
    after = checker_version(plugins)
    write(plugins / room / "data" / "more_words.txt", "thimble\n")
    assert len({before, after, checker_version(plugins)}) == 3


def test_results_of_another_version_are_not_believed_and_go(tmp_path):
    content, cache = archive(tmp_path / "content", 5), tmp_path / "cache"
    write(cache / ("e" * 32) / "mine.txt", "a folder that no audit has made")
    known(content, cache, version="a" * 32)
    assert known(content, cache, version="b" * 32) == 0
    assert {folder.name for folder in cache.iterdir()} == {"b" * 32, "e" * 32}


def rooms_imported_by(room: str) -> set[str]:
    trees = [ast.parse(file.read_text("utf-8")) for file in (PLUGINS / room).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom) and not n.level}
    rooms = {name.split(".")[0] for name in names} - {""}
    return {room for room in rooms if (PLUGINS / room).is_dir()}


def test_every_room_that_the_check_uses_counts_for_its_version():
    assert set.union({"confidentiality"}, *map(rooms_imported_by, ROOMS)) == set(ROOMS)


def test_a_spoilt_result_is_checked_again(tmp_path):
    content, cache = archive(tmp_path / "content", 5), tmp_path / "cache"
    known(content, cache)
    for file in cache.rglob("*.json"):
        file.write_text('{"places": [[[0, ', encoding="utf-8")
    assert known(content, cache) == 0


def test_one_person_told_of_in_two_posts_is_found_from_the_cache_as_well(tmp_path):
    front = "---\ntitle: A\ndate: 2024-01-01\ncase_material: disguised\npseudonyms: [Dana]\n---\n\n"
    content = tmp_path / "content"
    first = "My client Dana works as a violin-maker. In our third session Dana wept.\n"
    second = "My client Dana is a mother of triplets. In our ninth session she laughed.\n"
    write(content / "articles" / "one.md", front + first)
    write(content / "articles" / "two.md", front + second)
    fresh = told(content, here=tmp_path)["files"]
    assert "combination" in {f["rule"] for file in fresh for f in file["findings"]}
    assert told(content, here=tmp_path)["files"] == fresh
    write(content / "articles" / "one.md", front + "Writing helps.\n")
    alone = told(content, here=tmp_path)["files"]
    assert "combination" not in {f["rule"] for file in alone for f in file["findings"]}


def test_what_cannot_be_read_stands_on_top_and_is_never_called_harmless(tmp_path):
    content = archive(tmp_path / "content", 6)
    (content / "articles" / "scan.md").write_bytes(b"\xff\xfe\x00Ottoline")
    result = run(content, here=tmp_path)
    assert result.returncode == 1
    first = next(line for line in result.stdout.splitlines() if "scan.md" in line)
    assert first.split() == ["?", "1", "scan.md", "not", "checked"]
    assert "1 could not be checked" in " ".join(result.stdout.split())
    assert told(content, here=tmp_path)["files"][0]["checked"] is False


def test_settings_that_cannot_be_read_leave_nothing_that_looks_checked(tmp_path):
    content = archive(tmp_path / "content", 6)
    write(content / "confidentiality.yaml", "fewest: [\n")
    result = run(content, here=tmp_path)
    assert result.returncode == 1
    assert "0 posts" in result.stdout
    assert "not checked" in result.stdout


def test_a_folder_without_posts_is_no_clean_archive(tmp_path):
    result = run(tmp_path, here=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "there is no post or picture" in result.stderr


def test_a_clean_archive_ends_with_0_and_no_promise(tmp_path):
    for number in range(3):
        write(tmp_path / "old" / f"{number}.md", (FRONT + HARMLESS).format(number))
    result = run(tmp_path / "old", here=tmp_path)
    assert result.returncode == 0, result.stdout
    assert "not a clearance" in " ".join(result.stdout.split())


def test_a_cache_that_cannot_be_written_is_named(tmp_path):
    content = archive(tmp_path / "content", 1)
    write(tmp_path / "taken", "a file stands where the folder would")
    result = run(content, "--cache", tmp_path / "taken", here=tmp_path)
    assert result.returncode == 2
    assert "taken cannot be written" in result.stderr
