"""`python -m confidentiality [--format text|json] [--show] PATH…`"""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from findings import Finding
from findings.command import main, parser

from .checking import check

arguments = parser("confidentiality", "Look for details that could identify a client.")
arguments.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or a folder")


def check_paths(options: Namespace) -> list[Finding]:
    """Check the paths given on the command line."""
    return check(options.paths, today=datetime.now(UTC).date())


if __name__ == "__main__":
    main(check_paths, arguments)
