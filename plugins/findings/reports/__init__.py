"""Findings as a report: one function, one file for each form.

    report(findings, "html", Run(files=14, masked=True))

text.py       one line a finding, for editors and other programs
terminal.py   for the writer: by file, in colour, with what to write instead
json.py       for programs: every field
sarif.py      for code scanning and editors (SARIF 2.1.0)
github.py     annotations on the lines of a pull request
html.py       one page for a supervisor, to read or to print; page.html and page.css
run.py        what a report knows about the run besides its findings
entry.py      a finding as it is shown, and where it ends
summary.py    “3 errors and 2 warnings in 2 of 14 files.”
wrapping.py   paragraphs that fit a terminal
plain.py      text that cannot steer the terminal it is printed on
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import cast

from ..finding import Finding, Level
from .entry import Entry, entries
from .run import Run
from .summary import summary

FORMS = ("text", "terminal", "json", "sarif", "github", "html")
"""The forms, in the order in which help lists them; each is a module with a function of its name.

Only the one that is asked for is loaded, because a check should begin at once.
"""

Write = Callable[[Sequence[Entry], Run], str]


def report(findings: Iterable[Finding], form: str, run: Run | None = None) -> str:
    """The findings in one of `FORMS`; what they quote is hidden if the run says so."""
    known = run or Run()
    write = cast(Write, getattr(import_module(f".{form}", __package__), form))
    return write(entries(findings, masked=known.masked), known)


def standing(findings: Iterable[Finding], run: Run) -> str:
    """How it stands, in one or two sentences that quote nothing."""
    return summary(entries(findings, masked=True), run)


def as_text(findings: Iterable[Finding]) -> str:
    """One line a finding: `path:line:column: level: rule: message suggestion`."""
    return report(findings, "text")


def as_json(findings: Iterable[Finding]) -> str:
    """One JSON object, `{"version": 1, "findings": […]}`."""
    return report(findings, "json")


def exit_status(findings: Iterable[Finding]) -> int:
    """0 when nothing stops publishing, 1 when something does. (2 is kept for `CheckFailed`.)"""
    return int(any(finding.level is Level.ERROR for finding in findings))
