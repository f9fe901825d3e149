"""One line a finding, as compilers write them: editors and scripts can follow it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .entry import Entry
from .plain import plain
from .run import Run


def text(shown: Sequence[Entry], run: Run) -> str:
    """`path:line:column: level: rule: message suggestion`, and below it the grounds if asked."""
    return "\n".join(line for entry in shown for line in _lines(entry, run))


def _lines(entry: Entry, run: Run) -> Iterator[str]:
    yield plain(str(entry.finding))
    if run.explain:
        yield from (f"    because {plain(ground)}" for ground in entry.finding.because)
