"""The frame of a check on the command line.

A room's `__main__.py` says what to check; the frame reads the arguments, prints, and ends with
0 (nothing to stop for), 1 (errors) or 2 (the check could not run, for whatever reason).
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from .finding import CheckFailed, Finding
from .output import add_options, form, has_colour, is_masked, make_room, width, write
from .reports import exit_status, report, standing
from .reports.run import Run, Tool

COULD_NOT_RUN = 2


@dataclass(frozen=True)
class Checked:
    """What a check found, and in how many files it looked."""

    findings: Iterable[Finding]
    files: int


Check = Callable[[argparse.Namespace], Iterable[Finding] | Checked]


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """A parser with the options that every check has; the room adds its own arguments."""
    frame = argparse.ArgumentParser(prog=program, description=description)
    add_options(frame)
    return frame


def run(
    check: Check,
    arguments: argparse.ArgumentParser,
    argv: Sequence[str] | None = None,
    tool: Tool | None = None,
) -> int:
    """Run `check` with the parsed arguments, print what it found, return the exit status."""
    options = arguments.parse_args(argv)
    try:
        make_room(options.report)
        found = check(options)
        files = found.files if isinstance(found, Checked) else None
        findings = sorted(found.findings if isinstance(found, Checked) else found)
        known = _known(options, tool or Tool(arguments.prog), files)
        write(report(findings, form(options), known), options.report)
        _say_how_it_stands(findings, known, options)
    except CheckFailed as failure:
        print(f"{arguments.prog}: could not check: {failure}", file=sys.stderr)
        return COULD_NOT_RUN
    return exit_status(findings)


def _say_how_it_stands(
    findings: Sequence[Finding], known: Run, options: argparse.Namespace
) -> None:
    """What the report alone might leave unsaid: where it is, and that no file was looked at."""
    if options.report:
        print(f"{standing(findings, known)} The report is in {options.report}.")
    elif known.files == 0 and form(options) != "terminal":
        print(f"{known.tool.name}: {standing(findings, known)}", file=sys.stderr)


def _known(options: argparse.Namespace, tool: Tool, files: int | None) -> Run:
    return Run(
        tool,
        files,
        masked=is_masked(options),
        explain=options.explain,
        when=datetime.now().astimezone(),
        here=Path.cwd(),
        width=width(),
        colour=has_colour() and not options.report,
    )


def main(check: Check, arguments: argparse.ArgumentParser, tool: Tool | None = None) -> NoReturn:
    """Like `run`, and ends the process."""
    end_with(lambda: run(check, arguments, tool=tool))


def end_with(work: Callable[[], int], on_crash: Callable[[], object] = lambda: None) -> NoReturn:
    """End the process with the status that `work` returns, or with 2 when a defect stops it.

    Python itself would end a crash with 1, which means "errors were found", and somebody might
    read it as "the rest was fine". The traceback is printed, then `on_crash` may add plain words.
    """
    status: int | None = None
    try:
        status = work()
    finally:
        if status is None and not isinstance(sys.exc_info()[1], SystemExit):
            traceback.print_exc()
            on_crash()
            sys.exit(COULD_NOT_RUN)
    sys.exit(status)
