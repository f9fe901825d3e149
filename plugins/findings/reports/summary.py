"""How it stands, in one or two sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..finding import Level
from .entry import Entry
from .run import Run

HIDDEN = "Quoted words are hidden here; `--show` shows them."


def summary(shown: Sequence[Entry], run: Run) -> str:
    """“3 errors and 2 warnings in 2 of 14 files. Nothing is published until the errors are gone.”

    A run that read no file says so: it has found nothing out.
    """
    if run.files == 0 and not shown:
        return "No file was checked, so nothing is known."
    if not shown:
        return f"Nothing was found{_in(run.files)}."
    counts = Counter(entry.finding.level for entry in shown)
    with_findings = len({entry.finding.path for entry in shown})
    return f"{counted(counts)} in {_share(with_findings, run.files)}. {_meaning(counts)}"


def counted(counts: Counter[Level]) -> str:
    """“3 errors, 2 warnings and 1 note”, leaving out what there is none of."""
    each = [_number(counts[level], level.value) for level in Level if counts[level]]
    return " and ".join(filter(None, [", ".join(each[:-1]), each[-1]])) if each else "nothing"


def _meaning(counts: Counter[Level]) -> str:
    if counts[Level.ERROR]:
        gone = "the error is" if counts[Level.ERROR] == 1 else "the errors are"
        return f"Nothing is published until {gone} gone."
    if counts[Level.WARNING]:
        return "Nothing stands in the way of publishing; please look once more all the same."
    return "Nothing stands in the way of publishing."


def _share(part: int, files: int | None) -> str:
    """“2 of 14 files”; what was found in a folder or a picture may make the parts more."""
    if files is None or files <= part:
        return _number(part, "file")
    return f"{part} of {files} files"


def _in(files: int | None) -> str:
    return "" if files is None else f" in {_number(files, 'file')}"


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
