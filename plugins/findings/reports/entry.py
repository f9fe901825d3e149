"""A finding as a report shows it, with the place where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..finding import Finding
from ..masking import masked as hidden


@dataclass(frozen=True)
class Entry:
    """What is shown of a finding. The end is worked out before its text is hidden.

    `end_column` is that of the first character behind it, counted from 1.
    """

    finding: Finding
    end_line: int
    end_column: int


def entries(findings: Iterable[Finding], *, masked: bool) -> list[Entry]:
    """The findings in the order given, masked or whole."""
    return [Entry(hidden(finding) if masked else finding, *_end(finding)) for finding in findings]


def by_file(shown: Iterable[Entry]) -> list[tuple[str, Sequence[Entry]]]:
    """The entries of each file, both in order."""
    ordered = sorted(shown, key=lambda entry: entry.finding)
    return [
        (path, list(group))
        for path, group in groupby(ordered, key=lambda entry: entry.finding.path)
    ]


def _end(finding: Finding) -> tuple[int, int]:
    breaks = finding.text.count("\n")
    last = finding.text.rpartition("\n")[2]
    return finding.line + breaks, len(last) + (1 if breaks else finding.column)
