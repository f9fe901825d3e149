"""What a report knows about the run besides its findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ..rule import Rule


@dataclass(frozen=True)
class Tool:
    """The check that speaks: its name in programs, what it is in words, and its rules.

    `rules` is asked only by the forms that explain them, since gathering them takes a moment.
    """

    name: str = "holding-space"
    title: str = "What was found"
    rules: Callable[[], Mapping[str, Rule]] = dict


@dataclass(frozen=True)
class Run:
    """One run of a check.

    `files` is how many were read (None: nobody counted). `masked` hides what findings quote.
    `explain` prints the grounds of each. `here` is the folder that relative paths count from.
    `width` and `colour` are those of the terminal.
    """

    tool: Tool = field(default_factory=Tool)
    files: int | None = None
    masked: bool = False
    explain: bool = False
    when: datetime | None = None
    here: Path | None = None
    width: int = 80
    colour: bool = False

    def relative(self, path: str) -> str:
        """`path` as seen from the folder of the run, when it lies below it."""
        if self.here is None or not Path(path).is_relative_to(self.here):
            return path
        return Path(path).relative_to(self.here).as_posix()
