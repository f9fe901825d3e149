"""The table and the progress bar of an audit, drawn by rich."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from findings.output import has_colour
from findings.reports.plain import plain

from .audit_report import LONGEST_QUOTE, Row, quoted

WIDTH = 80
"""So that it fits a terminal as it opens, a mail and a sheet of paper."""

COLOURS = {"error": "bold red", "warning": "bold yellow"}


def print_table(every: Sequence[Row], *, show: bool) -> None:
    """The files in which something was found; with `show` also what stands there."""
    shown = [row for row in every if row.risk]
    if not shown:
        return
    folder = Path(os.path.commonpath([row.path.absolute().parent for row in shown]))
    print_words(f"In {plain(str(folder))}:", end="\n\n")
    table = Table(box=None, pad_edge=False, expand=True, header_style="bold")
    for name in ("risk", "errors", "warnings"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("file", overflow="fold", ratio=2)
    table.add_column("kinds", ratio=1)
    for row in shown:
        table.add_row(*_cells(row, folder))
    _console().print(table)
    print_words("")
    for row in shown if show else ():
        print_words("\n".join([plain(str(row.path)), *_places(row)]), end="\n\n")


def print_words(words: str, end: str = "\n") -> None:
    """A paragraph above or below the table."""
    _console().print(Text(words), end=end)


@contextmanager
def progress() -> Iterator[Callable[[int], Callable[[], None]]]:
    """A bar on standard error while posts are read, if that is a terminal; gone afterwards."""
    bar = Progress(
        TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
    )  # fmt: skip

    def begin(posts: int) -> Callable[[], None]:
        task = bar.add_task("", total=posts)
        return lambda: bar.advance(task)

    with bar:
        yield begin


def _console() -> Console:
    return Console(width=WIDTH, no_color=not has_colour(), highlight=False, markup=False)


def _cells(row: Row, folder: Path) -> list[Text]:
    style = COLOURS["error" if row.errors else "warning"]
    risk = str(row.risk) if row.was_read else "?"
    figures = [Text(str(count) if count else "") for count in (row.errors, row.warnings)]
    kinds = " ".join(row.kinds).lower() if row.was_read else "not checked"
    name = plain(str(row.path.absolute().relative_to(folder)))
    return [Text(risk, style), *figures, Text(name), Text(kinds)]


def _places(row: Row) -> Iterator[str]:
    for place in row.places:
        words = quoted(row, place, show=True)
        if words and place.level.value in COLOURS:
            short = words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"
            yield f"  {row.line(place)}: {place.kind.lower()} “{short}”"
