"""What was seen in a file, in words for its owner: one finding per file and sort of data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from findings import Finding, Level

from .trace import Sort, Trace

RULE = "attachments"

_SAYS = {
    Sort.PLACE: "says where it was made",
    Sort.PERSON: "names somebody as its author, its owner or the one it shows",
    Sort.WORDS: "carries words that nobody sees on it",
    Sort.PATH: "names a file or folder of somebody's computer",
    Sort.INSIDE: "carries more than one sees",
    Sort.THUMBNAIL: "carries a small copy of itself, which may show what was cut away later",
    Sort.TIME: "says when it was made",
    Sort.DEVICE: "says with which camera, telephone or computer it was made",
    Sort.PROGRAM: "says with which programs it was made",
    Sort.UNSEEN: "carries data of a sort that nobody here can read",
}
_KINDS = {
    Sort.PLACE: "PLACE", Sort.PERSON: "NAME", Sort.PATH: "NAME", Sort.WORDS: "QUOTE",
    Sort.TIME: "DATE", Sort.DEVICE: "ID",
}  # fmt: skip
"""The types of detail, by which a log knows what to mask; all else is about the file alone."""

_UNQUOTED = {Sort.PLACE, Sort.INSIDE}

CLEANED = "The published copy will not; your own file keeps it."
NOT_CLEANED = "Mind to whom you give it; a site cannot hold it."


def told(path: Path, traces: tuple[Trace, ...], ending: str = CLEANED) -> Iterator[Finding]:
    """A note for each sort of data in the file."""
    ranked = sorted(set(traces), key=lambda trace: (list(Sort).index(trace.sort), trace.text))
    for sort, group in groupby(ranked, key=lambda trace: trace.sort):
        said = next((trace.text for trace in group if trace.text), "")
        shown = f" ({said if sort in _UNQUOTED else f'“{said}”'})" if said else ""
        message = f"{path.name} {_SAYS[sort]}{shown}. {ending}"
        yield _finding(path, _KINDS.get(sort, "FILE"), Level.NOTE, message, "")


def cannot_be_read(path: Path, why: str) -> Finding:
    """An error: nobody knows what the file says, so nothing can be taken out of it."""
    message = f"{path.name} {why}, so nobody can say what it gives away beside what it shows."
    advice = "Save or export it once more, or take it out of content/."
    return _finding(path, "FILE", Level.ERROR, message, advice)


def cannot_be_published(path: Path) -> Finding:
    """A warning about a file of a sort that no site may hold."""
    message = (
        f"{path.name} was not checked: nothing reads such files here, and no site can hold it."
    )
    advice = "Save a picture as JPEG or PNG, a text as PDF, sound as MP3; or keep it elsewhere."
    return _finding(path, "FILE", Level.WARNING, message, advice)


def _finding(path: Path, kind: str, level: Level, message: str, advice: str) -> Finding:
    found = Finding.about(str(path), rule=RULE, kind=kind, message=message, suggestion=advice)
    return replace(found, level=level)
