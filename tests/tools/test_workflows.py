"""The ways to deploy call the verbs of the Makefile and hold no logic of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def verbs() -> set[str]:
    lines = (ROOT / "Makefile").read_text().splitlines()
    return {line.split(":")[0] for line in lines if "## " in line and not line.startswith("#")}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_runs_only_verbs(path: Path) -> None:
    jobs = yaml.safe_load(path.read_text())["jobs"].values()
    commands = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert commands
    assert {command.removeprefix("make ") for command in commands} <= verbs()


def test_gitlab_runs_only_verbs() -> None:
    pipeline = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())
    commands = [line for job in ("check", "pages") for line in pipeline[job]["script"]]
    assert commands == ["make publish", "make publish"]
    assert pipeline["pages"]["pages"]["publish"] == "output"


def test_every_workflow_was_looked_at() -> None:
    assert {path.name for path in WORKFLOWS} == {"publish.yml", "publish-rsync.yml", "test.yml"}


def test_deploying_without_a_place_or_a_site_says_what_to_do(tmp_path: Path) -> None:
    import shutil
    import subprocess

    (tmp_path / "tools").mkdir()
    shutil.copy2(ROOT / "tools" / "deploy-rsync", tmp_path / "tools")
    command = ["sh", "tools/deploy-rsync"]
    nowhere = subprocess.run(
        command,
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert nowhere.returncode == 2
    assert "make deploy TO=user@host" in nowhere.stderr
