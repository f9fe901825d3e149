"""What an audit has found so far, kept between runs, so that it can be interrupted and goes on.

A result is filed under everything that decided it: the bytes of the file, what the site declares,
the year (a date to come is no client's past), the code and the word lists of the check. It says
where something stands and what sort of thing it is, never what: the words are read again from the
file when they are shown. The folder keeps itself out of git.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from findings import CheckFailed, Finding, Level

ROOMS = ("attachments", "confidentiality", "findings", "manuscript", "practice", "validated_yaml")
"""Whatever this room imports: a change there may change what is found."""

PLUGINS = Path(__file__).parent.parent
BYTES = 16
"""Length of a digest: no two texts share one by chance."""

VERSION = re.compile(rf"[0-9a-f]{{{2 * BYTES}}}")
"""The name of a folder with results."""


@dataclass(frozen=True, order=True)
class Place:
    """A finding without its words: where it stands (in code points of the file), and what it is."""

    start: int
    end: int
    rule: str
    kind: str
    level: Level

    @classmethod
    def of(cls, finding: Finding) -> Place:
        """What may be kept of a finding."""
        return cls(finding.start, finding.end, finding.rule, finding.kind, finding.level)


@dataclass(frozen=True)
class Result:
    """What is known of some files: places in the first, the second, …

    `tells` is whether the text narrows somebody down, so that other posts may add to it.
    """

    places: tuple[tuple[Place, ...], ...]
    tells: bool = False


def digest(*parts: str | bytes) -> str:
    """One mark for all the parts, in their order."""
    mark = hashlib.blake2b(digest_size=BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        mark.update(len(data).to_bytes(8, "big") + data)
    return mark.hexdigest()


def digest_of_file(file: Path) -> str:
    """The mark of a file's bytes. Raises `OSError` for one that cannot be read."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def checker_version(plugins: Path = PLUGINS) -> str:
    """The mark of the code and data of this check, its libraries and Python."""
    libraries = sorted({f"{each.name} {each.version}" for each in distributions()})
    return digest(*_code(plugins), platform.python_version(), *libraries)


def _code(plugins: Path) -> Iterator[str | bytes]:
    for room in ROOMS:
        for file in sorted((plugins / room).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                yield str(file.relative_to(plugins))
                yield file.read_bytes()


class Cache:
    """A folder of results, one file each, which appear whole or not at all."""

    def __init__(self, folder: Path, version: str, *, fresh: bool = False) -> None:
        """Use `folder`, made if need be; results of other versions go, with `fresh` all of them.

        Raises `CheckFailed` when it cannot be written to.
        """
        self.folder = folder / version
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            _clear(folder, kept=self.folder)
            for file in self.folder.glob("*.json") if fresh else ():
                file.unlink()
        except OSError as error:
            raise CheckFailed(
                f"{folder} cannot be written ({error.strerror}); name another place with --cache."
            ) from error

    def get(self, key: str) -> Result | None:
        """The result filed under `key`; None if there is none, or it cannot be read."""
        try:
            kept = json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8"))
            places = tuple(tuple(map(_place, each)) for each in kept["places"])
            return Result(places, bool(kept["tells"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, result: Result) -> None:
        """File a result in one step, so that an interruption leaves no half of it."""
        rows = [[_row(place) for place in each] for each in result.places]
        words = json.dumps({"places": rows, "tells": result.tells})
        unfinished = self.folder / f"{key}.{os.getpid()}"
        unfinished.write_text(words, encoding="utf-8")
        unfinished.replace(self.folder / f"{key}.json")


def _clear(folder: Path, kept: Path) -> None:
    """Take away the results of other versions, and nothing else that may lie here."""
    for other in folder.iterdir():
        if other != kept and VERSION.fullmatch(other.name) and (other / ".gitignore").exists():
            shutil.rmtree(other)


def _row(place: Place) -> list[object]:
    return [place.start, place.end, place.rule, place.kind, place.level.value]


def _place(row: list[object]) -> Place:
    start, end, rule, kind, level = row
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError("a place begins and ends at a number")
    return Place(start, end, str(rule), str(kind), Level(str(level)))
