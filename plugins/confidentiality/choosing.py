"""Which files the command looks at: all below the paths, or those that have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from findings import CheckFailed, Finding
from manuscript import survey

from .changed_files import HEAD, changed_below, is_revision
from .checking import check
from .lexicon import word_classes
from .pictures_folder import check_pictures
from .settings import FILE as SETTINGS

SUFFIX = ".md"

DECIDE_ALL = ("practice.yaml", SETTINGS)
"""When one of these has changed, every post may have to be judged anew."""

Found = tuple[list[Finding], int]
"""Findings, and the number of files that were looked at."""


def check_all(paths: Sequence[Path], today: date) -> Found:
    """Everything at and below the paths. Raises `CheckFailed` when there is nothing at all."""
    found = check(paths, today=today)
    files = {file for path in paths for file in _files(path)}
    if not files and not found:
        named = ", ".join(map(str, paths))
        raise CheckFailed(f"there is no post or picture in {named}.")
    return found, len(files | {Path(finding.path) for finding in found})


def check_changed(paths: Sequence[Path], revision: str, today: date) -> Found:
    """What at and below the paths differs from `revision`; nothing when nothing does."""
    found: set[Finding] = set()
    files: set[Path] = set()
    for path in paths:
        changed = changed_below(path, revision)
        if any(_decides_all(file) for file in changed):
            found.update(check([path], today=today))
            files.update(_files(path))
        else:
            ours = [file for file in _files(path) if file.resolve() in changed]
            ours += _missing(path, changed)
            found.update(_check_some(path, ours, changed, today))
            files.update(ours)
    return sorted(found), len(files | {Path(finding.path) for finding in found})


def revision_and_paths(said: str, paths: Sequence[Path]) -> tuple[str, list[Path]]:
    """What `--changed X PATH…` means: X may have been meant as the first path."""
    here = Path(said)
    folder = next((p if p.is_dir() else p.parent for p in (*paths, here) if p.exists()), Path())
    known = said != "" and is_revision(said, folder)
    if known and here.exists() and not paths and said != HEAD:
        raise CheckFailed(f"“{said}” is a path and a revision; write `--changed={said} .` or "
                          f"`--changed={HEAD} {said}`.")  # fmt: skip
    if known:
        return said, list(paths) or [Path()]
    if said and here.exists():
        return HEAD, [here, *paths]
    raise CheckFailed(f"git knows no revision “{said}”.")


def _decides_all(file: Path) -> bool:
    return file.name in DECIDE_ALL and file.parent.name == "content"


def _check_some(
    path: Path, ours: Iterable[Path], changed: frozenset[Path], today: date
) -> Iterator[Finding]:
    posts = [file for file in ours if not _is_picture(file)]
    yield from check(posts, today=today)
    if not path.is_dir():
        return
    yield from (f for f in survey(path).findings if _concerns(path.parent / f.path, changed))
    if any(_is_picture(file) for file in ours):
        yield from (f for f in check_pictures(path) if Path(f.path).resolve() in changed)


def _missing(path: Path, changed: frozenset[Path]) -> list[Path]:
    """Posts that a commit would hold although they are gone: the check calls them unreadable."""
    below = path.resolve()
    gone = [file for file in changed if file.suffix == SUFFIX and not file.exists()]
    return [path / file.relative_to(below) for file in gone if path.is_dir()]


def _concerns(place: Path, changed: frozenset[Path]) -> bool:
    """Whether a remark about a file or folder matters; a closed folder may hold anything."""
    return place.is_dir() or place.resolve() in changed or place.is_symlink()


def _files(path: Path) -> list[Path]:
    """The posts and pictures at or below a path, in the way that findings name them."""
    if not path.is_dir():
        return [path]
    pictures = [file for file in path.rglob("*") if _is_picture(file) and file.is_file()]
    return [*survey(path).paths, *pictures]


def _is_picture(file: Path) -> bool:
    return file.suffix.lower() in word_classes()["file-suffix"]
