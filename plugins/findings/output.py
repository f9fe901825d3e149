"""Where a report goes, and which form it has there."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from .finding import CheckFailed
from .masking import may_be_shown
from .reports import FORMS

FORM_OF: Mapping[str, str] = {
    ".txt": "text", ".json": "json", ".sarif": "sarif", ".html": "html", ".htm": "html",
}  # fmt: skip
"""What the end of a report's name says about its form."""


def add_options(frame: argparse.ArgumentParser) -> None:
    """The options of every check about its report."""
    frame.add_argument(
        "--format",
        choices=FORMS,
        help="the form of the report (on a terminal: terminal, elsewhere: text)",
    )
    frame.add_argument(
        "--output",
        dest="report",
        metavar="FILE",
        type=Path,
        help="write the report into FILE; its end tells the form",
    )
    frame.add_argument(
        "--show", action="store_true", help="quote the text found even outside a terminal"
    )
    frame.add_argument(
        "--explain", action="store_true", help="print for each finding the grounds that counted"
    )


def form(options: argparse.Namespace) -> str:
    """The form that is asked for, or the one that suits the place the report goes to."""
    if options.format:
        return str(options.format)
    if options.report:
        return FORM_OF[options.report.suffix]
    return "terminal" if sys.stdout.isatty() else "text"


def is_masked(options: argparse.Namespace) -> bool:
    """Whether others may read the report: then it hides what it quotes, unless it is to show it."""
    return not options.show and (bool(options.report) or not may_be_shown(sys.stdout))


def has_colour() -> bool:
    """Whether output is a terminal that may be coloured (https://no-color.org)."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not refused


def width() -> int:
    """How many characters a line of the terminal has; 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def make_room(file: Path | None) -> None:
    """Take a former report away, so that it does not pass for one that could not be made.

    Raises `CheckFailed` for a name that is no report's: a slip must not cost anybody a post.
    """
    if file is None:
        return
    if file.suffix not in FORM_OF:
        ends = ", ".join(FORM_OF)
        raise CheckFailed(f"{file} is no name for a report; let it end in one of {ends}.")
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise CheckFailed(f"{file} cannot be written: {error.strerror}.") from error


def write(words: str, file: Path | None) -> None:
    """Print the report, or write it into a file. Raises `CheckFailed` when that cannot be done."""
    if file is None:
        if words:
            print(words)
        return
    try:
        file.write_text(words + "\n" if words else "", encoding="utf-8")
    except OSError as error:
        raise CheckFailed(f"{file} cannot be written: {error.strerror}.") from error
