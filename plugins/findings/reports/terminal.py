"""For the writer at the screen: by file, in the order of the text, with what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Level
from .entry import Entry, by_file
from .plain import plain
from .run import Run
from .summary import HIDDEN, summary
from .wrapping import Styled, Terminal

NARROWEST = 40
WIDEST = 96
"""Longer lines are hard to read, however wide the window."""

INDENT = " " * 4
BOLD, DIM = "1", "2"
COLOURS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.NOTE: "1;36"}


def terminal(shown: Sequence[Entry], run: Run) -> str:
    """A paragraph for each finding, under its file, and a summary at the end."""
    paper = Terminal(max(NARROWEST, min(run.width, WIDEST)), run.colour)
    lines = [line for path, entries in by_file(shown) for line in _file(path, entries, run, paper)]
    said = summary(shown, run)
    lines += paper.paragraph(said, part=(0, len(said), BOLD))
    if shown and run.masked:
        lines += paper.paragraph(HIDDEN)
    return "\n".join(lines)


def _file(path: str, entries: Sequence[Entry], run: Run, paper: Terminal) -> Iterator[str]:
    yield paper.styled(plain(path), BOLD)
    for entry in entries:
        yield from _finding(entry.finding, run, paper)
        yield ""


def _finding(finding: Finding, run: Run, paper: Terminal) -> Iterator[str]:
    place = f"{finding.line}:{finding.column}"
    level = paper.styled(finding.level.value, COLOURS[finding.level])
    yield f"  {place}  {level}  {paper.styled(plain(finding.rule), DIM)}"
    words = _said(finding)
    yield from paper.paragraph(words, INDENT, _quoted(finding, words))
    if finding.suggestion:
        yield from paper.paragraph(_spaced(finding.suggestion), f"{INDENT}→ ")
    for ground in finding.because if run.explain else ():
        words = f"because {_spaced(ground)}"
        yield from paper.paragraph(words, f"{INDENT}· ", (0, len(words), DIM))


def _said(finding: Finding) -> str:
    """Why it matters, and first the quoted words, unless the message quotes them itself."""
    quoted = finding.text.strip(" \n“”")
    led = f"“{quoted}”: " if quoted and quoted not in finding.message else ""
    return _spaced(led + finding.message)


def _quoted(finding: Finding, words: str) -> Styled:
    """Where the quoted words stand among those that are said."""
    quoted = _spaced(finding.text).strip("“”")
    start = max(words.find(quoted), 0)
    return start, start + len(quoted), BOLD


def _spaced(words: str) -> str:
    """Words with one space between them, whatever lines they stood on."""
    return " ".join(plain(words).split())
