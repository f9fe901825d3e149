"""A site in a folder of its own, driven as `make` drives it."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Site:
    """A project in a folder with a space in its name, driven as `make` drives it."""

    root: Path

    @property
    def output(self) -> Path:
        return self.root / "output"

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {name}"
        self.path(name).write_text(text.replace(old, new), encoding="utf-8")

    def start(self, verb: str, **options: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "publishing", verb],
            cwd=self.root,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.PIPE,
            text=True,
            start_new_session=True,
            **options,
        )

    def run(
        self, verb: str, answers: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "publishing", verb],
            cwd=self.root,
            env=self.environment() | environment,
            input=answers,
            capture_output=True,
            text=True,
            check=False,
        )

    def environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(self.root / "plugins"), "COLUMNS": "80"}

    def digest(self) -> str:
        """A hash of every name and byte in output/; empty when there is no output."""
        digest = hashlib.sha256()
        paths = sorted(self.output.rglob("*"))
        for path in (path for path in paths if path.is_file()):
            digest.update(str(path.relative_to(self.output)).encode() + path.read_bytes())
        return digest.hexdigest() if paths else ""


def end(process: subprocess.Popen[str], number: int = signal.SIGKILL) -> str:
    """Send a signal to the process and all it started; returns what it printed."""
    os.killpg(process.pid, number)
    return process.communicate()[0]
