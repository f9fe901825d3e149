"""`python -m confidentiality [options] PATH…`; `--help` lists the options."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from findings import Tool
from findings.command import Checked, main, parser

from .choosing import check_all, check_changed, revision_and_paths
from .explained import rules
from .unsaved import check_unsaved

NAME = "confidentiality"
TOOL = Tool(NAME, "Could somebody recognise a client?", rules)
UNNAMED = Path("stdin.md")

arguments = parser(NAME, "Look for details that could identify a client.")
arguments.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="a file or a folder")
arguments.add_argument(
    "--changed",
    metavar="REVISION",
    nargs="?",
    const="HEAD",
    help="only files that differ from a git revision (HEAD): staged, not staged, or new",
)
arguments.add_argument(
    "--stdin", action="store_true", help="read one text from standard input, as editors do"
)
arguments.add_argument(
    "--filename", metavar="NAME", type=Path, help="the file that the text of --stdin belongs to"
)


def check_what_is_asked(options: Namespace) -> Checked:
    """Check the paths of the command line, those of them that changed, or standard input."""
    today = datetime.now(UTC).date()
    _refuse_contradictions(options)
    if options.stdin:
        return Checked(check_unsaved(sys.stdin.buffer, options.filename or UNNAMED, today), 1)
    if options.changed is not None:
        revision, paths = revision_and_paths(options.changed, options.paths)
        return Checked(*check_changed(paths, revision, today))
    return Checked(*check_all(options.paths, today))


def _refuse_contradictions(options: Namespace) -> None:
    """End with 2 when it is unclear what is to be checked."""
    if options.stdin and (options.paths or options.changed is not None):
        arguments.error("--stdin checks one text; leave PATH and --changed out")
    if options.filename and not options.stdin:
        arguments.error("--filename says what --stdin reads; add --stdin, or leave it out")
    if not (options.paths or options.stdin or options.changed is not None):
        arguments.error("name a file or a folder to check")


def command() -> NoReturn:
    """The command `holding-space-confidentiality`."""
    main(check_what_is_asked, arguments, TOOL)


if __name__ == "__main__":
    command()
