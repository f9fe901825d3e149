"""Refuse to build while something could identify a client.

It listens to `all_generators_finalized`, when Pelican has read everything and written nothing, and
checks the files under content/ rather than Pelican's objects: so drafts, hidden pages,
translations and files that Pelican passed over are seen too, and the command line sees the same.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pelican import signals
from pelican.generators import Generator

from findings import Level, as_text
from findings.masking import masked, may_be_shown

from .checking import check_folder


class OpenFindings(Exception):
    """Something could identify a client, so no page was written; the message lists it."""


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(refuse_open_findings)


def refuse_open_findings(generators: list[Generator]) -> None:
    """Raise `OpenFindings` if there are errors; in the preview hand all findings to the templates."""
    settings = generators[0].settings
    today = datetime.now(ZoneInfo(settings["TIMEZONE"])).date()
    findings = check_folder(Path(settings["PATH"]), practice=settings["PRACTICE"], today=today)
    if settings.get("PREVIEW") is True:
        for generator in generators:
            generator.context["FINDINGS"] = findings
        return
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    if errors:
        shown = errors if may_be_shown(sys.stdout) else [masked(error) for error in errors]
        raise OpenFindings(f"No page was written.\n{as_text(shown)}")
