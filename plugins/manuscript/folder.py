"""The files of a site that are read.

Pelican reads whatever it finds, hidden folders and linked ones included. What it might publish
and we would not read is therefore an error here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from findings import Finding

from .manuscript import KINDS
from .unreadable import Unreadable

SUFFIX = ".md"
OTHER_SUFFIXES = frozenset({".markdown", ".mkd", ".mdown", ".html", ".htm", ".rst"})
"""What Pelican reads besides; we do not."""

WRITTEN = frozenset({".txt", ".text", ".doc", ".docx", ".odt", ".rtf", ".pages"})
"""What people write posts in; left lying among the posts, it would silently never appear."""


@dataclass(frozen=True)
class Survey:
    """The manuscripts below a folder, sorted, and what cannot be read there."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


def manuscripts(content: Path) -> Iterator[Path]:
    """The Markdown files below `content` (or `content` itself, if it is a file), sorted.

    Raises `Unreadable` if there is anything that Pelican might publish and that cannot be read
    for certain: links that lead out, locked folders, files of other sorts, hidden ones.
    """
    found = survey(content)
    if found.findings:
        raise Unreadable(found.findings)
    return iter(found.paths)


def survey(content: Path) -> Survey:
    """Like `manuscripts`, for those who want to read what can be read all the same."""
    if content.is_file():
        return Survey((content,), ())
    seen = list(_walk(content, _real(content), content, ()))
    return Survey(
        tuple(sorted(each for each in seen if isinstance(each, Path))),
        tuple(sorted(each for each in seen if isinstance(each, Finding))),
    )


def _walk(
    folder: Path, root: Path, content: Path, above: tuple[Path, ...]
) -> Iterator[Path | Finding]:
    here = _real(folder)
    if here in above:
        yield _about(folder, content, "This folder leads back to one it stands in.", "Remove it.")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _about(
            folder,
            content,
            f"This folder cannot be opened: {error.strerror}.",
            "See that it exists, and that you may read it.",
        )
        return
    for entry in entries:
        yield from _entry(Path(entry.path), root, content, (*above, here))


def _entry(
    path: Path, root: Path, content: Path, above: tuple[Path, ...]
) -> Iterator[Path | Finding]:
    if _is_editor_lock(path):
        return
    if path.is_symlink() and not _real(path).is_relative_to(root):
        message = "This link leads out of the content folder."
        yield _about(path, content, message, "Put the file itself here.")
    elif path.is_dir() and path.suffix.lower() == SUFFIX:
        message = "This is a folder, and its name ends as a post's does."
        yield _about(path, content, message, "Give the folder another name.")
    elif path.is_dir():
        yield from _walk(path, root, content, above)
    elif path.suffix.lower() in {SUFFIX, *OTHER_SUFFIXES} or _is_lost_post(path, content):
        problem = _problem(path, content)
        yield _about(path, content, *problem) if problem else path


def _is_lost_post(path: Path, content: Path) -> bool:
    is_among_posts = path.relative_to(content).parts[0] in KINDS
    return is_among_posts and not path.name.startswith(".") and path.suffix.lower() in WRITTEN


def _is_editor_lock(path: Path) -> bool:
    """Emacs marks a file that is being edited with a link that leads nowhere."""
    return path.name.startswith(".#") and path.is_symlink() and not path.exists()


def _real(path: Path) -> Path:
    """Where a path leads in the end; unlike `resolve()`, also when it leads in a circle."""
    return Path(os.path.realpath(path))


def _problem(path: Path, content: Path) -> tuple[str, str] | None:
    if path.suffix != SUFFIX:
        return "Only files whose names end in .md are read here.", _way_out(path)
    if any(part.startswith(".") for part in path.relative_to(content).parts):
        return "This file is hidden, and Pelican would publish it.", "Rename it, or take it away."
    if not path.is_file():
        return "This is not a file that can be read.", "Put the file itself here."
    return None


def _way_out(path: Path) -> str:
    if path.suffix.lower() == SUFFIX:
        return "Write the end of its name in small letters."
    if path.suffix.lower() in WRITTEN:
        return "Put its text into a post that `make new` has begun, then take this file away."
    return "Rename it, or take it away."


def _about(path: Path, content: Path, message: str, suggestion: str) -> Finding:
    shown = path.relative_to(content.parent)
    return Finding.about(
        str(shown), rule="file", kind="FILE", message=message, suggestion=suggestion
    )
