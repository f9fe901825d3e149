"""Keep places apart: of two that overlap, the one that begins first, then the longer one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..candidate import Candidate


def apart(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates in reading order, none overlapping the one before."""
    stop = -1
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if candidate.start >= stop:
            stop = candidate.end
            yield candidate
