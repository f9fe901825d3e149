"""Every check of the content, in the order in which a writer wants to hear of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from confidentiality import check_folder
from disclaimer import read_notices
from findings import CheckFailed, Finding
from kinds import check_all
from manuscript import Manuscript, Unreadable, manuscripts, read
from practice import Practice, read_practice
from validated_yaml import BadYaml, Invalid


def check_content(content: Path, today: dt.date) -> list[Finding]:
    """All findings about the folder `content`, sorted by place.

    Raises `CheckFailed` when there is nothing that could be checked.
    """
    if not content.is_dir():
        raise CheckFailed(f"there is no folder “{content.name}” here to check.")
    found: list[Finding] = []
    practice = _practice(content, found)
    if practice:
        _notices(content, practice, found)
    read_manuscripts = _manuscripts(content, found)
    if practice:
        found += check_all(read_manuscripts, practice, today)
    found += check_folder(content, practice=practice, today=today)
    return sorted(set(found))


def _practice(content: Path, found: list[Finding]) -> Practice | None:
    try:
        return read_practice(content / "practice.yaml")
    except BadYaml as bad:
        found.append(bad.finding)
    except Invalid as invalid:
        found += invalid.findings
    return None


def _notices(content: Path, practice: Practice, found: list[Finding]) -> None:
    try:
        read_notices(content / "notices", practice.language)
    except BadYaml as bad:
        found.append(bad.finding)
    except Invalid as invalid:
        found += invalid.findings


def _manuscripts(content: Path, found: list[Finding]) -> list[Manuscript]:
    good = []
    try:
        for path in manuscripts(content):
            try:
                good.append(read(path, root=content))
            except Unreadable as unreadable:
                found += unreadable.findings
    except Unreadable as unreadable:
        found += unreadable.findings
    return good
