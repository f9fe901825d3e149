"""Workflow commands, which GitHub shows as annotations on the lines of a pull request.

Source: GitHub Docs, “Workflow commands for GitHub Actions”, setting an error message; how values
are escaped is told by actions/toolkit, packages/core/src/command.ts.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..finding import Level
from .entry import Entry
from .plain import plain
from .run import Run

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def github(shown: Sequence[Entry], run: Run) -> str:
    """`::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`, one a line."""
    return "\n".join(_command(entry, run) for entry in shown)


def _command(entry: Entry, run: Run) -> str:
    finding = entry.finding
    about = {
        "file": run.relative(finding.path),
        "line": finding.line,
        "col": finding.column,
        "endLine": entry.end_line,
        "endColumn": max(entry.end_column, finding.column) if _is_on_one_line(entry) else None,
        "title": f"{finding.level}: {finding.rule}",
    }
    said = ",".join(f"{key}={_property(str(value))}" for key, value in about.items() if value)
    words = [f"{finding.message} {finding.suggestion}".rstrip()]
    words += [f"because {ground}" for ground in finding.because if run.explain]
    message = _message("\n".join(map(plain, words)))
    return f"::{COMMANDS[finding.level]} {said}::{message}"


def _is_on_one_line(entry: Entry) -> bool:
    """GitHub takes columns only for these."""
    return entry.end_line == entry.finding.line


def _message(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")
