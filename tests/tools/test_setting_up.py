"""Setting up: once, only what was pinned, and one plain sentence when it cannot be done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project with nothing installed, in a folder whose path has spaces, needing no package."""
    root = tmp_path / "a new machine"
    (root / "tools").mkdir(parents=True)
    (root / "plugins").mkdir()
    for name in ("setup", "setup.py"):
        shutil.copy2(ROOT / "tools" / name, root / "tools" / name)
    (root / "requirements.txt").write_text("# nothing\n")
    return root


def set_up(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "tools/setup"],
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def stand_in(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def only(folder: Path) -> str:
    """A PATH that holds the tools of `folder` and the few that the script itself needs."""
    for needed in ("dirname", "sh"):
        if not (folder / needed).exists():
            (folder / needed).symlink_to(shutil.which(needed))
    return str(folder)


def test_a_second_run_installs_nothing(bare: Path) -> None:
    first = set_up(bare)
    assert first.returncode == 0, first.stderr
    assert "Setting up" in first.stdout
    again = set_up(bare, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_NO_INDEX="1")
    assert (again.returncode, again.stdout) == (0, "")


def test_the_rooms_can_be_imported_and_still_can_after_a_move(bare: Path) -> None:
    (bare / "plugins" / "a_room.py").write_text("here = True\n")
    assert set_up(bare).returncode == 0
    moved = bare.rename(bare.with_name("moved somewhere else"))
    python = moved / ".venv/bin/python"
    code = [str(python), "-c", "import a_room"]
    assert subprocess.run(code, cwd="/", check=False).returncode == 0


def test_changed_requirements_are_installed_again(bare: Path) -> None:
    assert set_up(bare).returncode == 0
    (bare / "requirements.txt").write_text("# nothing, differently\n")
    assert "Setting up" in set_up(bare).stdout


def test_a_half_made_environment_is_begun_again(bare: Path) -> None:
    assert set_up(bare).returncode == 0
    (bare / ".venv/holding-space-set-up").unlink()
    shutil.rmtree(bare / ".venv/lib")
    assert set_up(bare).returncode == 0
    assert (bare / ".venv/lib").is_dir()


def test_an_environment_whose_python_went_away_is_made_again(bare: Path) -> None:
    assert set_up(bare).returncode == 0
    (bare / ".venv/bin/python").unlink()
    (bare / ".venv/bin/python").symlink_to("/no/longer/here/python3")
    again = set_up(bare)
    assert again.returncode == 0, again.stderr
    assert (bare / ".venv/bin/python").exists()


def test_a_python_that_is_too_old_is_said_in_one_sentence(bare: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    for name in ("python3", "python"):
        stand_in(old, name, "exit 1")
    result = set_up(bare, PATH=only(old))
    assert result.returncode == 2
    assert result.stderr.startswith("Holding Space needs Python 3.11 or newer")
    assert len(result.stderr.splitlines()) == 1


def test_no_network_is_said_in_one_sentence(bare: Path) -> None:
    (bare / "requirements.txt").write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    result = set_up(
        bare, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull
    )
    assert result.returncode == 2
    assert result.stderr.startswith("The packages could not be downloaded. Check the internet")
    assert len(result.stderr.splitlines()) == 1
    assert set_up(bare, PIP_NO_INDEX="1").returncode == 2, "a failed set-up counts as not done"


def test_a_missing_venv_module_is_said_in_one_sentence(bare: Path, tmp_path: Path) -> None:
    fake = tmp_path / "debian"
    stand_in(fake, "python3", f'case "$*" in *setup.py*) ;; esac\nexec "{sys.executable}" "$@"')
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "venv.py").write_text("import sys\nsys.exit('ensurepip is not available')\n")
    result = set_up(bare, PATH=only(fake), PYTHONPATH=str(hook))
    assert result.returncode == 2
    assert "sudo apt install python3-venv" in result.stderr
    assert len(result.stderr.splitlines()) == 1


FIND_BROWSER = """
import sys
sys.path.insert(0, "tools")
import browser
browser.MAC_APPS = ()  # a Mac's own Chrome would be found whatever PATH says
sys.exit(browser.main())
"""


def find_browser(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", FIND_BROWSER],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_browser_that_is_named_but_missing_fails_and_says_so() -> None:
    result = find_browser(CHROMIUM="/no/such/browser")
    assert result.returncode == 2
    assert "CHROMIUM=/no/such/browser is not a program" in result.stderr


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    """As Playwright's own does where the system lacks a library."""
    stand_in(tmp_path / "bin", "chromium", "exit 127")
    stand_in(tmp_path / "bin", "google-chrome", "echo Chrome 1")
    result = find_browser(PATH=str(tmp_path / "bin"))
    assert result.stdout == f"Browser for the tests: {tmp_path / 'bin/google-chrome'}\n"


def test_without_any_browser_it_fails_and_says_how_to_get_one(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    result = find_browser(
        PATH=str(nothing),
        PLAYWRIGHT_BROWSERS_PATH=str(nothing),
        PLAYWRIGHT_DOWNLOAD_HOST="http://127.0.0.1:9",
    )
    assert result.returncode == 2
    assert "sudo apt install chromium" in result.stderr
    assert len(result.stderr.splitlines()) == 1
