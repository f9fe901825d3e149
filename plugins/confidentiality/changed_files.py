"""Which files differ from a revision that git knows: staged, not staged, or new."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from findings import CheckFailed

HEAD = "HEAD"


def changed_below(path: Path, revision: str) -> frozenset[Path]:
    """The real paths of files at or below `path` that differ from `revision`.

    A file that is staged but gone from the folder is among them, since a commit would still
    publish it. Raises `CheckFailed` when git cannot tell.
    """
    folder = path if path.is_dir() else path.parent
    below = ["--", "." if path.is_dir() else path.name]
    differ = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=d"]
    answers = [
        _git(folder, *differ, revision, *below),
        _git(folder, *differ, "--cached", revision, *below),
        _git(folder, "ls-files", "-z", "--others", "--exclude-standard", *below),
    ]
    return frozenset((folder / name).resolve() for answer in answers for name in _names(answer))


def is_revision(name: str, folder: Path) -> bool:
    """Whether git knows a commit by this name. Raises `CheckFailed` outside a repository."""
    _git(folder, "rev-parse", "--git-dir")
    command = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
    return _run(folder, command).returncode == 0


def _names(answer: str) -> Iterable[str]:
    return filter(None, answer.split("\0"))


def _git(folder: Path, *arguments: str) -> str:
    done = _run(folder, arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise CheckFailed(f"git cannot tell which files have changed: {said}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _run(folder: Path, arguments: Iterable[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S607
    except OSError as error:
        raise CheckFailed(f"git cannot be asked in {folder}: {error.strerror}.") from error
