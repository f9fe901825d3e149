"""The frame of a check on the command line.

A room's `__main__.py` says what to check; the frame reads the arguments, prints, and ends with
0 (nothing to stop for), 1 (errors) or 2 (the check could not run, for whatever reason).
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from .finding import CheckFailed, Finding
from .masking import fit_for
from .report import as_json, as_text, exit_status

COULD_NOT_RUN = 2

Check = Callable[[argparse.Namespace], Iterable[Finding]]


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """A parser with the options that every check has; the room adds its own arguments."""
    frame = argparse.ArgumentParser(prog=program, description=description)
    frame.add_argument("--format", choices=["text", "json"], default="text")
    frame.add_argument(
        "--show", action="store_true", help="quote the text found even outside a terminal"
    )
    return frame


def run(check: Check, arguments: argparse.ArgumentParser, argv: Sequence[str] | None = None) -> int:
    """Run `check` with the parsed arguments, print what it found, return the exit status."""
    options = arguments.parse_args(argv)
    try:
        findings = sorted(check(options))
    except CheckFailed as failure:
        print(f"{arguments.prog}: could not check: {failure}", file=sys.stderr)
        return COULD_NOT_RUN
    shown = findings if options.show else fit_for(sys.stdout, findings)
    if options.format == "json":
        print(as_json(shown))
    elif shown:
        print(as_text(shown))
    return exit_status(findings)


def main(check: Check, arguments: argparse.ArgumentParser) -> NoReturn:
    """Like `run`, and ends the process."""
    end_with(lambda: run(check, arguments))


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
