"""Every check of the content, in the order in which a writer wants to hear of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from confidentiality import check_folder
from disclaimer import read_notices
from findings import CheckFailed, Finding
from kinds import gather
from practice import read_practice
from validated_yaml import Invalid

T = TypeVar("T")


def check_content(content: Path, today: dt.date) -> list[Finding]:
    """All findings about the folder `content`, sorted by place.

    Raises `CheckFailed` when there is nothing that could be checked.
    """
    if not content.is_dir():
        raise CheckFailed(f"there is no folder “{content.name}” here to check.")
    found: list[Finding] = []
    practice = _read(lambda: read_practice(content / "practice.yaml"), found)
    if practice:
        _read(lambda: read_notices(content / "notices", practice.language), found)
        found += gather(content, practice, today).findings
    found += check_folder(content, practice=practice, today=today)
    return sorted(set(found))


def _read(reading: Callable[[], T], found: list[Finding]) -> T | None:
    """What was read, or None after noting why it could not be."""
    try:
        return reading()
    except Invalid as invalid:
        found += invalid.findings
        return None
