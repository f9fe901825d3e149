"""Stop the build while something could identify a client.

It listens to `all_generators_finalized`, the last moment before a page is written and the first at
which an exception ends the build whatever flags it runs with. It reads the files under `content/`
itself, so that drafts, hidden pages, translations and files that Pelican skips are seen as well.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

from findings import Finding, as_text, exit_status
from findings.masking import fit_for

from .checking import check_folder

log = logging.getLogger(__name__)


class OpenFindings(Exception):
    """Something in the content could identify a client; no page was written."""


def refuse_open_findings(generators: Sequence[Generator]) -> None:
    """Raise `OpenFindings` when an error is open; in a preview, hand the findings to the pages."""
    settings = generators[0].settings
    found = check_folder(Path(settings["PATH"]), today=datetime.now(UTC).date())
    said = fit_for(sys.stderr, found)
    if settings.get("PREVIEW") is True:
        _show(generators, found)
    elif exit_status(found):
        raise OpenFindings("\n".join(["No page was written.", as_text(said)]))
    for finding in said:
        log.warning("%s", finding)


def _show(generators: Sequence[Generator], found: list[Finding]) -> None:
    """Add the findings to those of other checks; most generators share one context."""
    for context in {id(g.context): g.context for g in generators}.values():
        context.setdefault("FINDINGS", []).extend(found)


def register() -> None:
    """Connect to Pelican."""
    signals.all_generators_finalized.connect(refuse_open_findings)
