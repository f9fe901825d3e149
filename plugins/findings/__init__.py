"""The common language of every check: what was found, where, and what to do about it.

A check returns `Finding`s; `report` turns them into text or JSON; `command` is the frame in which
a check runs from the command line. A check that could not do its work raises `CheckFailed`.

finding.py   Finding, Level, Finding.at()
masking.py   how quoted text is hidden where it must not be read
report.py    text and JSON forms, the exit status
command.py   arguments, output and exit status of `python -m <room>`
"""

from __future__ import annotations

from .finding import CheckFailed, Finding, Level
from .report import as_json, as_text, exit_status

__all__ = ["CheckFailed", "Finding", "Level", "as_json", "as_text", "exit_status"]
