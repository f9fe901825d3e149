"""Look through an archive: every post once, from the cache where nothing has changed.

The findings are those of `checking.py`; here is only what lets hundreds of posts be looked
through in several goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from findings import CheckFailed, Finding
from manuscript import Survey, survey
from validated_yaml import Invalid

from .across import Told, across
from .cache import Cache, Place, Result, digest, digest_of_file
from .checking import check_file, content_above, practice_of
from .pictures_folder import check_pictures
from .plain_files import Reader, read_any, read_strictly
from .settings import FILE as SETTINGS
from .settings import Settings, read_settings

if TYPE_CHECKING:
    from practice import Practice

PRACTICE = "practice.yaml"
UNREADABLE = "unreadable"

Begin = Callable[[int], Callable[[], None]]
"""Told how many posts there are; gives what to call after each."""


@dataclass
class Audit:
    """What is known of each file by now: its places, and how much came from the cache."""

    places: dict[Path, list[Place]] = field(default_factory=lambda: defaultdict(list))
    posts: int = 0
    from_cache: int = 0

    def add(self, findings: Iterable[Finding], beside: Path = Path()) -> None:
        """Note findings under their files, which may be named as from the folder `beside`."""
        for finding in findings:
            self.places[beside / finding.path].append(Place.of(finding))


@dataclass(frozen=True)
class Site:
    """How the posts of one folder are read, and the mark of all that decides about them."""

    reader: Reader
    practice: Practice | None
    settings: Settings
    today: date
    mark: str

    def key(self, file: Path) -> str | None:
        """Under what the result about a post is filed; None if the post cannot be read."""
        try:
            return digest(self.mark, file.parent.name, file.name, digest_of_file(file))
        except OSError:
            return None

    def check(self, file: Path) -> tuple[list[Finding], Told | None]:
        """The findings about a post, and what it tells of people if it narrows anybody down."""
        told: list[Told] = []
        practice, settings = self.practice, self.settings
        found = set(check_file(file, self.reader, practice, self.today, settings, told))
        return sorted(found), next((each for each in told if each.details), None)


def audit(paths: Sequence[Path], cache: Cache, today: date, begin: Begin) -> Audit:
    """Look through files and folders. Raises `CheckFailed` when there is nothing at all."""
    known = Audit()
    surveys = {path: _survey(path) for path in _outermost(paths)}
    each_done = begin(sum(len(found.paths) for found in surveys.values()))
    for path, found in surveys.items():
        try:
            site = _site(path, today)
        except Invalid as invalid:
            known.add(invalid.findings)
            continue
        _look_through(found.paths, site, cache, known, each_done)
        known.add(found.findings, beside=path.parent)
        if path.is_dir():
            _look_beside(path, found.paths, site, cache, known)
    if not known.posts and not known.places:
        raise CheckFailed(f"there is no post or picture in {', '.join(map(str, paths))}.")
    return known


def _outermost(paths: Sequence[Path]) -> list[Path]:
    """The paths that lie in no other one of them, each once."""
    real = {path.resolve(): path for path in paths}
    return [path for place, path in real.items() if real.keys().isdisjoint(place.parents)]


def _survey(path: Path) -> Survey:
    return survey(path) if path.is_dir() else Survey((path,), ())


def _site(path: Path, today: date) -> Site:
    """What is declared around a path. Raises `Invalid` when that cannot be understood."""
    content = content_above(path)
    strictly = path.is_dir() and content is not None
    declared = [_bytes(content / name) for name in (PRACTICE, SETTINGS)] if content else []
    return Site(
        read_strictly if strictly else read_any,
        practice_of(content),
        read_settings(content) if content else Settings(),
        today,
        digest("strictly" if strictly else "any", str(today.year), *declared),
    )


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _look_through(
    files: Sequence[Path], site: Site, cache: Cache, known: Audit, each_done: Callable[[], None]
) -> None:
    """Every post, and what several of them tell of one person."""
    telling: dict[Path, str] = {}
    told: dict[Path, Told] = {}
    for file in files:
        key = site.key(file)
        result = cache.get(key) if key else None
        known.from_cache += result is not None
        if result is None:
            found, people = site.check(file)
            result = Result((tuple(map(Place.of, found)),), people is not None)
            if people:
                told[file] = people
            if key and key == site.key(file):  # not changed while it was read
                cache.put(key, result)
        known.posts += 1
        known.places[file] += result.places[0]
        if result.tells:
            telling[file] = key or UNREADABLE
        each_done()
    _put_together(telling, told, site, cache, known)


def _put_together(
    telling: dict[Path, str], told: dict[Path, Told], site: Site, cache: Cache, known: Audit
) -> None:
    """Persons whom only several posts together give away; posts are read again if need be."""
    key = digest("together", site.mark, *telling.values())
    result = cache.get(key)
    if result is None:
        every = (told.get(file) or site.check(file)[1] for file in telling)
        people, settings = [each for each in every if each], site.settings
        found = across(people, settings.catchment, settings.fewest_people)
        result = _filed(found, list(telling))
        cache.put(key, result)
    for file, places in zip(telling, result.places, strict=True):
        known.places[file] += places


def _look_beside(
    folder: Path, posts: Iterable[Path], site: Site, cache: Cache, known: Audit
) -> None:
    """The pictures and papers beside the posts, all of them at once."""
    files = sorted(_others(folder, frozenset(posts), cache))
    key = digest("beside", site.mark, *_marks(files, folder))
    result = cache.get(key)
    if result is None:
        result = _filed(check_pictures(folder), files)
        cache.put(key, result)
    for file, places in zip(files, result.places, strict=True):
        if places:
            known.places[file] += places


def _others(folder: Path, posts: frozenset[Path], cache: Cache) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.is_file() and file not in posts and cache.folder not in file.parents:
            yield file


def _marks(files: Iterable[Path], folder: Path) -> Iterator[str]:
    for file in files:
        yield str(file.relative_to(folder))
        try:
            yield digest_of_file(file)
        except OSError:
            yield UNREADABLE


def _filed(found: Iterable[Finding], files: Sequence[Path]) -> Result:
    """The places of each of the files, in their order."""
    places: dict[str, list[Place]] = {str(file): [] for file in files}
    for finding in sorted(set(found)):
        places[finding.path].append(Place.of(finding))
    return Result(tuple(map(tuple, places.values())))
