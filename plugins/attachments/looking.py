"""What the files beside the posts give away, before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from findings import Finding

from .formats import OTHER_SUFFIXES, SUFFIXES, copy_of
from .telling import CLEANED, NOT_CLEANED, cannot_be_published, cannot_be_read, told
from .trace import Copy, Unreadable


def is_attachment(path: Path) -> bool:
    """Whether its name says that it is a picture, a document, sound or a film."""
    return path.suffix.lower() in SUFFIXES | OTHER_SUFFIXES


def look_into(path: Path) -> Iterator[Finding]:
    """What the file at `path` says unseen, and whether that can be taken out of it."""
    publishable = path.suffix.lower() in SUFFIXES
    if not publishable:
        yield cannot_be_published(path)
    try:
        copy = copy_of(path.read_bytes())
    except Unreadable as unreadable:
        if publishable:
            yield cannot_be_read(path, str(unreadable))
        return
    yield from told(path, copy.traces, CLEANED if publishable else NOT_CLEANED)
    if publishable and not copy.content:
        yield cannot_be_read(path, "is of a sort that browsers do not show")


def clean_site(site: Path) -> int:
    """Replace each attachment in a built site by what may be published of it; returns how many said
    too much.

    What cannot be read stays as it is: the verifier, which comes next, refuses it.
    """
    files = sorted(path for path in site.rglob("*") if _is_to_clean(path))
    return sum(_clean(path) for path in files)


def _is_to_clean(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and path.is_file() and not path.is_symlink()


def _clean(path: Path) -> bool:
    try:
        copy = _copy(path)
    except Unreadable:
        return False
    if copy.content and copy.content != path.read_bytes():
        # Pelican can link files instead of copying them: the original is never written through.
        path.unlink()
        path.write_bytes(copy.content)
    return bool(copy.traces)


def _copy(path: Path) -> Copy:
    return copy_of(path.read_bytes())
