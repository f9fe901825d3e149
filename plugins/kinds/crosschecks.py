"""Check manuscripts against each other: addresses, translations, series, related reading."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from findings import Finding, Level
from manuscript import KINDS, Manuscript
from practice import Practice

from .checking import check_front_matter
from .places import about

Address = tuple[str, str, str]
"""Folder, language and slug."""


def check_all(
    manuscripts: Iterable[Manuscript], practice: Practice, today: datetime.date
) -> list[Finding]:
    """All findings about `manuscripts`, each for itself and among each other, sorted by place."""
    read = list(manuscripts)
    findings = [f for each in read for f in check_front_matter(each, practice, today)]
    placed = [each for each in read if each.folder in KINDS]
    addresses = [_address(each, practice) for each in placed]
    findings += _same_address(placed, addresses)
    findings += _orphaned_translations(placed, addresses, practice)
    findings += _related_to_nothing(placed)
    findings += _same_place_in_series(placed, practice)
    return sorted(findings)


def _address(manuscript: Manuscript, practice: Practice) -> Address:
    return (manuscript.folder, manuscript.lang or practice.language, manuscript.slug)


def _same_address(
    manuscripts: Sequence[Manuscript], addresses: Sequence[Address]
) -> Iterator[Finding]:
    first: dict[Address, Manuscript] = {}
    for manuscript, address in zip(manuscripts, addresses, strict=True):
        other = first.setdefault(address, manuscript)
        if other is not manuscript:
            key = ("slug",) if "slug" in manuscript.front.value else ()
            message = f"{other.path} has the same address, “{manuscript.slug}”."
            yield about(manuscript, key, "address", message, "Rename one of the two files.")


def _orphaned_translations(
    manuscripts: Sequence[Manuscript], addresses: Sequence[Address], practice: Practice
) -> Iterator[Finding]:
    for manuscript, (folder, language, slug) in zip(manuscripts, addresses, strict=True):
        original = (folder, practice.language, slug)
        if language != practice.language and original not in addresses:
            message = f"This is in “{language}”, but there is no {slug}.md to be a translation of."
            advice = "Name it after its original, so that readers find one from the other."
            yield about(manuscript, (), "translation", message, advice, Level.WARNING)


def _related_to_nothing(manuscripts: Sequence[Manuscript]) -> Iterator[Finding]:
    slugs = {each.slug for each in manuscripts if each.kind != "page"}
    for manuscript in manuscripts:
        for index, slug in enumerate(_listed(manuscript, "related_posts")):
            if slug not in slugs:
                message = f"`related_posts:` nothing here is called “{slug}”."
                advice = "Write the file name without `.md`, or take it out."
                yield about(manuscript, ("related_posts", index), "related", message, advice)


def _listed(manuscript: Manuscript, key: str) -> list[object]:
    # The model complains about anything that is not a list; here it only must not get in the way.
    value = manuscript.front.value.get(key)
    return value if isinstance(value, list) else []


def _same_place_in_series(
    manuscripts: Sequence[Manuscript], practice: Practice
) -> Iterator[Finding]:
    parts: dict[tuple[object, ...], list[Manuscript]] = defaultdict(list)
    for manuscript in manuscripts:
        front = manuscript.front.value
        if front.get("series") and front.get("series_index") is not None:
            language = manuscript.lang or practice.language
            parts[str(front["series"]), str(front["series_index"]), language].append(manuscript)
    for (series, index, _), (first, *others) in parts.items():
        for manuscript in others:
            message = f"{first.path} is part {index} of “{series}” too."
            advice = "Give each part its own number."
            yield about(manuscript, ("series_index",), "series", message, advice)
