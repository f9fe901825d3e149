"""Every field of every finding, for programs."""

from __future__ import annotations

import json as standard
from collections.abc import Sequence
from dataclasses import asdict

from .entry import Entry
from .run import Run

VERSION = 1


def json(shown: Sequence[Entry], run: Run) -> str:
    """One JSON object, `{"version": 1, "findings": […]}`."""
    rows = [asdict(entry.finding) for entry in shown]
    return standard.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=1)
