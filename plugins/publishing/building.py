"""Build the site into a folder of its own, by Pelican in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from findings import CheckFailed

# Without these, Pelican drops a post that it cannot read and reports success.
FAIL_ON_ERRORS = ("--fatal", "errors")


@dataclass(frozen=True)
class Project:
    """Where the parts of a site are: `root` holds content/, the settings, theme/ and output/."""

    root: Path

    @property
    def content(self) -> Path:
        """What the therapist writes."""
        return self.root / "content"

    @property
    def output(self) -> Path:
        """The published site: the last good one, always whole."""
        return self.root / "output"

    @property
    def workshop(self) -> Path:
        """Where sites are built and kept aside; may be deleted at any time."""
        return self.root / ".build"


def build(
    project: Project,
    site: Path,
    settings: str = "publishconf.py",
    options: tuple[str, ...] = FAIL_ON_ERRORS,
) -> str:
    """Build the project's content into the folder `site`; returns what Pelican logged.

    Raises `CheckFailed`, with the reason in the words of whoever refused, when no site was made.
    """
    command = [sys.executable, "-m", "publishing.render", settings, "content", str(site), *options]
    done = subprocess.run(
        command,
        cwd=project.root,
        env=_same_everywhere(),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    log = (done.stdout + done.stderr).strip()
    if done.returncode:
        raise CheckFailed(f"the site could not be built.\n\n{_last_words(log)}")
    return log


def _same_everywhere() -> dict[str, str]:
    """The environment of a build: nothing of the machine may reach a page."""
    fixed = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    return {**os.environ, **fixed, "COLUMNS": "200", "NO_COLOR": "1"}


def _last_words(log: str, lines: int = 15) -> str:
    return "\n".join(line.strip() for line in log.splitlines()[-lines:])
