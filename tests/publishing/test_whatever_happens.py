"""output/ is the last good site or the new one: killed, interrupted, full, or raced."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time

import pytest

from sites import end

# How far into a publish the process is killed, in twelfths of the time that one takes here.
MOMENTS = range(1, 13)


def test_a_killed_publish_leaves_the_last_site_or_the_new_one(published) -> None:
    before = published.digest()
    began = time.monotonic()
    assert published.run("publish").returncode == 0
    took = time.monotonic() - began
    new = published.digest()
    seen = set()
    for moment in MOMENTS:
        published.write("output/index.html", "the last good site")
        for path in [p for p in published.output.rglob("*") if p.is_file()]:
            if path.name != "index.html" or path.parent != published.output:
                path.unlink()
        assert published.digest() == before
        process = published.start("publish")
        time.sleep(took * moment / len(MOMENTS))
        end(process)
        assert published.digest() in (before, new)
        seen.add(published.digest())
    assert before in seen
    assert published.run("publish").returncode == 0, "what was left behind is no obstacle"
    assert published.digest() == new
    assert not list(published.path(".build").glob("staging-*"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_stop_leaves_the_last_site_and_says_so(number, published) -> None:
    before = published.digest()
    process = published.start("publish")
    wait_for(published.path(".build").glob, "staging-*")
    printed = end(process, number)
    assert published.digest() == before
    assert "Stopped: you interrupted it." in printed
    assert not list(published.path(".build").glob("staging-*"))


def test_a_disk_that_takes_no_more_leaves_the_last_site(published) -> None:
    before = published.digest()

    def no_file_over_a_kilobyte() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))

    process = published.start("publish", preexec_fn=no_file_over_a_kilobyte)
    printed = process.communicate()[0]
    assert process.returncode == 2, printed
    assert "Your last site in output/ is as it was." in printed
    assert published.digest() == before


def test_two_publishes_at_once_leave_one_whole_site(published) -> None:
    processes = [published.start("publish") for _ in range(2)]
    printed = [process.communicate()[0] for process in processes]
    statuses = sorted(process.returncode for process in processes)
    assert statuses in ([0, 0], [0, 2]), printed
    if statuses == [0, 2]:
        assert any("another publish is running" in text for text in printed)
    raced = published.digest()
    assert published.run("publish").returncode == 0
    assert published.digest() == raced


def test_an_output_that_is_no_ordinary_folder_is_left_alone(site, tmp_path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    site.output.symlink_to(elsewhere)
    result = site.run("publish")
    assert result.returncode == 2
    assert "not an ordinary folder" in result.stderr
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("obstacle", ["a file", "a link"])
def test_a_former_site_that_cannot_be_kept_does_not_deny_the_new_one(obstacle, published) -> None:
    before = published.digest()
    previous = published.write(".build/previous", "not a folder")
    if obstacle == "a link":
        previous.unlink()
        previous.symlink_to(published.path("theme"))
    result = published.run("publish")
    assert result.returncode == 0, result.stderr
    assert published.digest() != before
    assert published.path(".build/previous/index.html").read_text() == "the last good site"
    assert published.path("theme/templates").is_dir()


def test_nobody_is_told_that_nothing_was_published_after_it_was(published) -> None:
    """Told to stop right after the two sites changed places."""
    swap = "former = put_in_place(site, project.output)\n"
    told = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)\n"
    published.replace("plugins/publishing/flow.py", swap, f"{swap}            {told}")
    result = published.run("publish")
    assert (result.returncode, "Ready" in result.stdout or "look at" in result.stdout) == (0, True)
    assert "No page was published" not in result.stderr


def test_a_lock_that_is_a_link_is_not_written_to(published) -> None:
    kept = published.write("diary.txt", "my own words")
    published.write(".build/x", "")
    published.path(".build/lock").symlink_to(kept)
    published.run("publish")
    assert kept.read_text() == "my own words"


def test_a_post_changed_during_the_build_is_not_published_unseen(published) -> None:
    before = published.digest()
    process = published.start("publish")
    wait_for(published.path(".build").glob, "staging-*/output")
    published.write("content/articles/late.md", "late")
    printed = process.communicate()[0]
    assert process.returncode in (1, 2), printed
    assert published.digest() == before


def test_a_folder_cannot_be_exchanged_with_one_that_is_not_there(tmp_path) -> None:
    from findings import CheckFailed
    from publishing.swapping import put_in_place

    (tmp_path / "output").mkdir()
    with pytest.raises(CheckFailed, match="Your last site is untouched"):
        put_in_place(tmp_path / "never built", tmp_path / "output")
    assert (tmp_path / "output").is_dir()


def test_at_no_moment_is_there_no_output(tmp_path) -> None:
    """A second process looks as fast as it can while two sites are exchanged 300 times."""
    for name in ("output", "staged"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    looking = (
        "import sys, pathlib\n"
        f"page = pathlib.Path({str(tmp_path / 'output' / 'index.html')!r})\n"
        "print('ready', flush=True)\n"
        f"while not pathlib.Path({str(tmp_path / 'done')!r}).exists(): page.read_text()\n"
    )
    watcher = subprocess.Popen(
        [sys.executable, "-c", looking], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    watcher.stdout.readline()
    from publishing import swapping

    for _ in range(300):
        swapping._exchange(tmp_path / "staged", tmp_path / "output")
    (tmp_path / "done").touch()
    assert watcher.communicate()[1] == ""


def wait_for(look, pattern: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not list(look(pattern)):
        assert time.monotonic() < until, f"{pattern} never came"
        time.sleep(0.005)
