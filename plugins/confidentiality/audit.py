"""`python -m confidentiality.audit [options] FOLDER…`: an archive by risk, the worst post first.

Interrupt it whenever you like: what has been checked is kept in .build/audit/ and the same command
goes on from there. cache.py says what is kept (no words of anybody), archive.py goes through the
posts, audit_report.py says what the risk is made of, audit_table.py draws.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from findings import CheckFailed
from findings.command import COULD_NOT_RUN, end_with

from .archive import Audit, audit
from .audit_report import Row, as_json, next_step, rows, summary
from .cache import Cache, checker_version

PLACE = Path(".build") / "audit"
CTRL_C = 130


def parser() -> argparse.ArgumentParser:
    """The options of the command."""
    frame = argparse.ArgumentParser(
        prog="confidentiality.audit",
        description="Look through an archive, the riskiest post first.",
    )
    frame.add_argument("paths", metavar="FOLDER", nargs="+", type=Path)
    frame.add_argument("--format", choices=["terminal", "json"], default="terminal")
    frame.add_argument("--show", action="store_true", help="quote the words that were found")
    frame.add_argument("--fresh", action="store_true", help="check again what is known already")
    frame.add_argument(
        "--cache", metavar="FOLDER", type=Path, default=PLACE, help=f"where to keep it: {PLACE}"
    )
    return frame


def run(argv: Sequence[str] | None = None) -> int:
    """Audit what the command line names; 0 nothing must change, 1 something must, 2 not checked."""
    options = parser().parse_args(argv)
    try:
        known = _audited(options)
    except CheckFailed as failure:
        print(f"confidentiality.audit: could not check: {failure}", file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return CTRL_C
    every = rows(known.places)
    _say(every, known, options)
    return int(any(row.errors for row in every))


def _audited(options: argparse.Namespace) -> Audit:
    from .audit_table import progress

    today = datetime.now(UTC).date()
    cache = Cache(options.cache, checker_version(), fresh=options.fresh)
    with progress() as begin:
        return audit(options.paths, cache, today, begin)


def _say(every: Sequence[Row], known: Audit, options: argparse.Namespace) -> None:
    if options.format == "json":
        print(as_json(every, known.posts, known.from_cache, show=options.show))
        return
    from .audit_table import print_table, print_words

    print_table(every, show=options.show)
    print_words(summary(every, known.posts, known.from_cache))
    if step := next_step(every):
        print_words(step)
        print(_command(every[0].path))


def _command(file: Path) -> str:
    python = Path(sys.executable)
    near = python.relative_to(Path.cwd()) if python.is_relative_to(Path.cwd()) else python
    return shlex.join([str(near), "-m", "confidentiality", str(file)])


def main() -> NoReturn:
    """The command."""
    end_with(run)


if __name__ == "__main__":
    main()
