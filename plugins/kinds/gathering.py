"""Read all manuscripts of a folder and check them, without a build."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from findings import Finding
from manuscript import KINDS, Manuscript, Unreadable, read, survey
from practice import Practice
from validated_yaml import Invalid

from .checking import front_matter
from .crosschecks import check_all
from .front_matter import FrontMatter


@dataclass(frozen=True)
class Gathered:
    """The manuscripts under a content folder by their path in it, and what was found in them."""

    manuscripts: dict[str, Manuscript]
    findings: list[Finding]

    def front(self, path: str) -> FrontMatter | None:
        """The front matter of the manuscript at `path`, or None when it is not valid."""
        manuscript = self.manuscripts.get(path)
        if manuscript is None or manuscript.folder not in KINDS:
            return None
        try:
            return front_matter(manuscript)
        except Invalid:
            return None


def gather(content: Path, practice: Practice, today: datetime.date) -> Gathered:
    """Read and check every manuscript under `content`; what cannot be read is a finding."""
    files = survey(content)
    good: dict[str, Manuscript] = {}
    found: list[Finding] = list(files.findings)
    for path in files.paths:
        try:
            good[path.relative_to(content).as_posix()] = read(path, root=content)
        except Unreadable as unreadable:
            found += unreadable.findings
    return Gathered(good, sorted([*found, *check_all(good.values(), practice, today)]))
