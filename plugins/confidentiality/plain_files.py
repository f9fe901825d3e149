"""Files that are no manuscripts of a site: a note without front matter, a drawing's text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from findings import Finding, Level
from manuscript import Manuscript, Passage, read, read_text
from validated_yaml import text_of

NO_FRONT_MATTER = "---\ntitle: none\n---\n"


Reader = Callable[[Path], tuple[Manuscript, list[Finding]]]
"""Reads a file, and says what the reader of a report should know about it."""


def read_strictly(path: Path) -> tuple[Manuscript, list[Finding]]:
    """A manuscript of a site, which has front matter or cannot be read."""
    return read(path), []


def read_any(path: Path) -> tuple[Manuscript, list[Finding]]:
    """A manuscript, or the body of any other text file together with a note that says so.

    Raises `validated_yaml.Invalid`, with findings, for what is no text at all.
    """
    return read_any_text(text_of(path, str(path)), path)


def read_any_text(source: str, path: Path) -> tuple[Manuscript, list[Finding]]:
    """Like `read_any`, for text that is not (yet) in the file at `path`."""
    if source.removeprefix("\ufeff").lstrip().startswith("---"):
        return read_text(source, str(path), name=path.name), []
    return read_body(source, str(path), path.name), [_note(str(path), source)]


def read_body(source: str, path: str, name: str = "") -> Manuscript:
    """Text without front matter as a manuscript that declares nothing."""
    lead = NO_FRONT_MATTER
    read_with_lead = read_text(lead + source, path, name=name)
    passages = [
        _moved(passage, -len(lead))
        for passage in read_with_lead.passages
        if passage.kind != "front"
    ]
    read_with_lead.front.value.clear()
    return replace(read_with_lead, source=source, body_start=0, passages=tuple(passages))


def _moved(passage: Passage, by: int) -> Passage:
    """The passage with each place moved; what stands nowhere in the file stays at its start."""
    return replace(
        passage,
        offsets=[max(0, offset + by) for offset in passage.offsets],
        ends={index: max(0, end + by) for index, end in passage.ends.items()},
    )


def _note(path: str, source: str) -> Finding:
    return Finding.at(
        path, source, 0, 0, rule="front-matter", kind="FILE", level=Level.NOTE,
        message="This file has no front matter, so only its text was checked.",
        suggestion="",
    )  # fmt: skip
