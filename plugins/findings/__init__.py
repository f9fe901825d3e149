"""The common language of every check: what was found, where, and what to do about it.

A check returns `Finding`s; `report` turns them into text for people and programs; `command` is the
frame in which a check runs from the command line. A check that could not do its work raises
`CheckFailed`.

finding.py   Finding, Level, Finding.at()
rule.py      what a check says about one of its rules
masking.py   how quoted text is hidden where it must not be read
reports/     the forms: text, terminal, json, sarif, github, html; the exit status
command.py   arguments, output and exit status of `python -m <room>`
output.py    where a report goes, and which form it has there
"""

from __future__ import annotations

from .finding import CheckFailed, Finding, Level
from .reports import as_json, as_text, exit_status, report
from .reports.run import Run, Tool
from .rule import Rule

__all__ = [
    "CheckFailed",
    "Finding",
    "Level",
    "Rule",
    "Run",
    "Tool",
    "as_json",
    "as_text",
    "exit_status",
    "report",
]
