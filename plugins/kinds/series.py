"""The parts of a series, in order.

A plugin for this exists (pelican-series); it links drafts too, and so tells their titles.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol


class Part(Protocol):
    """What a series needs to know of an article. (`series` and `series_index` may be missing.)"""

    lang: str
    date: Any
    slug: str


def series_of(published: Iterable[Part]) -> dict[tuple[str, str], list[Part]]:
    """The published parts by name and language of the series, by `series_index`, then date."""
    series: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for part in sorted(published, key=_place):
        if name := series_name(part):
            series[name, part.lang].append(part)
    return series


def series_name(part: Part) -> str:
    """The series that `part` belongs to, or ""."""
    return str(getattr(part, "series", "") or "").strip()


def _place(part: Part) -> tuple[float, Any, str]:
    # Only in a preview can the index be anything else than a whole number.
    index = getattr(part, "series_index", None)
    return (index if isinstance(index, int) else math.inf, part.date, part.slug)
