"""What the writer reads at the end: Ready, Please look at 3 things, or Stopped."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from findings import Finding, Level
from findings.masking import fit_for

MOST_SHOWN_OF_ONE_FILE = 20


def say_published(found: Sequence[Finding], output: Path, cleaned: int = 0) -> int:
    """Tell that the new site is in place, how many files were cleaned, what deserves a look; 0."""
    found = from_here(found)
    pages = sum(1 for _ in output.rglob("*.html"))
    warnings, notes = _of(Level.WARNING, found), _of(Level.NOTE, found)
    _print_findings(warnings)
    print(f"Please look at {_things(warnings)}." if warnings else "Ready.", end=" ")
    print(f"The site is in {output.name}/ ({pages} pages).")
    if cleaned:
        print(f"{_files(cleaned)} cleaned of what nobody sees in them; your own keep it.")
    if notes:
        print(f"`make check` tells {_things(notes)} more, such as entries that are due for a look.")
    return 0


def say_checked(found: Sequence[Finding]) -> int:
    """Tell how the content stands, without building; returns 1 when it may not be published."""
    found = from_here(found)
    errors, warnings = _of(Level.ERROR, found), _of(Level.WARNING, found)
    _print_findings(found)
    if errors:
        print(f"Stopped: {_things(errors)} must change before anything is published.")
        return 1
    print(f"Please look at {_things(warnings)}." if warnings else "Ready.", end=" ")
    print("Nothing stands in the way of publishing.")
    return 0


def say_stopped(found: Sequence[Finding], output: Path, *, built: bool = False) -> int:
    """Tell what stopped the publishing and that nothing was lost; returns 1."""
    found = from_here(found)
    errors = _of(Level.ERROR, found)
    _print_findings(finding for finding in found if finding.level is not Level.NOTE)
    where = " in the finished pages" if built else ""
    print(f"Stopped: {_things(errors)}{where} must change before anything is published.")
    print(_what_became_of(output))
    return 1


def say_could_not(reason: str, output: Path | None) -> int:
    """Tell that a step could not be done, and of `output` if it was to be replaced; returns 2."""
    print(_for_reading(f"Stopped: {reason}"), file=sys.stderr)
    if output:
        print(_what_became_of(output), file=sys.stderr)
    return 2


def _for_reading(words: str) -> str:
    """`words` in lines that fit a terminal; unchanged elsewhere, where programs look for them."""
    if not sys.stderr.isatty():
        return words
    width = shutil.get_terminal_size().columns
    return "\n".join(textwrap.fill(line, width) for line in words.splitlines())


def from_here(found: Iterable[Finding]) -> list[Finding]:
    """The findings with files named as from this folder, each once, whoever found it, sorted."""
    here = f"{Path.cwd()}/"
    return sorted({replace(finding, path=finding.path.removeprefix(here)) for finding in found})


def _of(level: Level, found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.level is level]


def _what_became_of(output: Path) -> str:
    if output.is_dir():
        return f"No page was published. Your last site in {output.name}/ is as it was."
    return "No page was published."


def _things(findings: Sequence[Finding]) -> str:
    return "1 thing" if len(findings) == 1 else f"{len(findings)} things"


def _files(number: int) -> str:
    return "1 file was" if number == 1 else f"{number} files were"


def _print_findings(found: Iterable[Finding]) -> None:
    order = (Level.NOTE, Level.WARNING, Level.ERROR)  # what matters most is read last, at the end
    shown = fit_for(sys.stdout, found)
    ranked = sorted(shown, key=lambda finding: (order.index(finding.level), finding))
    for (_, path), group in groupby(ranked, key=lambda finding: (finding.level, finding.path)):
        _print_file(path, list(group))


def _print_file(path: str, findings: Sequence[Finding]) -> None:
    print(path)
    for finding in findings[:MOST_SHOWN_OF_ONE_FILE]:
        print(f"  {_label(finding)}, line {finding.line}, column {finding.column}")
        print(_paragraph(finding.message))
        if finding.suggestion:
            print(_paragraph(finding.suggestion))
        print()
    more = len(findings) - MOST_SHOWN_OF_ONE_FILE
    if more > 0:
        print(f"  … and {more} more in this file.\n")


def _label(finding: Finding) -> str:
    return {Level.ERROR: "Must change", Level.WARNING: "Please look", Level.NOTE: "To know"}[
        finding.level
    ]


def _paragraph(words: str) -> str:
    width = min(shutil.get_terminal_size().columns, 88)
    return textwrap.fill(words, width, initial_indent="    ", subsequent_indent="    ")
