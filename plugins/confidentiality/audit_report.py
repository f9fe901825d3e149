"""An audit as a table: the riskiest file first, and in words what to do next."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from findings import Level
from findings.masking import MASK
from findings.reports.plain import plain
from validated_yaml import Invalid, text_of

from .cache import Place

VERSION = 1
ERROR, WARNING, FURTHER_KIND = 10, 3, 5
"""What counts how much for the risk of a file."""

NOT_READ = frozenset({"FILE", "YAML", "FIELD", "LANGUAGE", "PRACTICE"})
"""Kinds of errors after which nobody knows what else stands in a file."""

LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Row:
    """A file of the table."""

    path: Path
    places: tuple[Place, ...]

    @property
    def errors(self) -> int:
        """How many errors it has."""
        return sum(place.level is Level.ERROR for place in self.places)

    @property
    def warnings(self) -> int:
        """How many warnings it has."""
        return sum(place.level is Level.WARNING for place in self.places)

    @property
    def was_read(self) -> bool:
        """Whether the check could do its work; what was not read is never harmless."""
        return not any(p.level is Level.ERROR and p.kind in NOT_READ for p in self.places)

    @property
    def kinds(self) -> list[str]:
        """The kinds of detail that it may give away, the most frequent first."""
        seen = [p.kind for p in self.places if p.level is not Level.NOTE]
        return sorted(set(seen), key=lambda kind: (-seen.count(kind), kind))

    @property
    def risk(self) -> int:
        """10 for each error, 3 for each warning, 5 for each kind of detail beyond the first.

        Our own weights: an error identifies by itself; several kinds together single somebody out.
        """
        further = max(0, len(self.kinds) - 1)
        return ERROR * self.errors + WARNING * self.warnings + FURTHER_KIND * further

    @cached_property
    def source(self) -> str:
        """The text of the file; nothing where there is none."""
        try:
            return text_of(self.path, str(self.path))
        except Invalid:
            return ""

    def line(self, place: Place) -> int:
        """The line on which a place begins, from 1."""
        return self.source.count("\n", 0, place.start) + 1

    def words(self, place: Place) -> str:
        """What stands at a place, read from the file anew."""
        return " ".join(plain(self.source[place.start : place.end]).split())


def rows(places: Mapping[Path, Iterable[Place]]) -> list[Row]:
    """What could not be read, then by risk, then by name."""
    every = [Row(path, tuple(sorted(found))) for path, found in places.items()]
    return sorted(every, key=lambda row: (row.was_read, -row.risk, str(row.path)))


def summary(every: Sequence[Row], posts: int, from_cache: int) -> str:
    """How it stands, in a few sentences."""
    unread, stopped, looked = map(len, (_unread(every), _stopped(every), _warned(every)))
    said = [
        f"{_posts(posts)} and the files beside them: {stopped} must change, {looked} deserve a "
        f"look, {unread} could not be checked, in {len(every) - unread - stopped - looked} there "
        "is nothing to do."
    ]
    if from_cache:
        again = "every one" if from_cache == posts else from_cache
        said.append(f"Known from an earlier audit and unchanged: {again}.")
    if not unread + stopped + looked:
        said.append("A clean audit is an aid to your judgement, not a clearance.")
    return " ".join(said)


def next_step(every: Sequence[Row]) -> str:
    """The one thing to do now, by a command that checks one file; nothing if all is well."""
    if _unread(every):
        return "First make readable what could not be checked. To see why it could not:"
    if any(row.risk for row in every):
        return "Begin with the first. To see what to write instead:"
    return ""


def as_json(every: Sequence[Row], posts: int, from_cache: int, *, show: bool) -> str:
    """One object with every file, harmless ones too; words only if they are to be shown."""
    files = [_object(row, show=show) for row in every]
    whole = {"version": VERSION, "posts": posts, "from_cache": from_cache, "files": files}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def quoted(row: Row, place: Place, *, show: bool) -> str:
    """The words at a place, or dots in their stead."""
    words = row.words(place)
    return words if show or not words else MASK


def _object(row: Row, *, show: bool) -> dict[str, object]:
    return {
        "path": str(row.path),
        "checked": row.was_read,
        "risk": row.risk,
        "errors": row.errors,
        "warnings": row.warnings,
        "kinds": row.kinds,
        "findings": [_finding(row, place, show=show) for place in row.places],
    }


def _finding(row: Row, place: Place, *, show: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "line": row.line(place), "start": place.start, "end": place.end, "rule": place.rule,
        "kind": place.kind, "level": place.level.value,
    }  # fmt: skip
    return {**found, "text": quoted(row, place, show=show)}


def _unread(every: Iterable[Row]) -> list[Row]:
    return [row for row in every if not row.was_read]


def _stopped(every: Iterable[Row]) -> list[Row]:
    return [row for row in every if row.was_read and row.errors]


def _warned(every: Iterable[Row]) -> list[Row]:
    return [row for row in every if row.was_read and not row.errors and row.warnings]


def _posts(count: int) -> str:
    return "1 post" if count == 1 else f"{count} posts"
