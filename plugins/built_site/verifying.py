"""The checks of a finished site, in the order in which a writer wants to hear of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from findings import Finding

from .checks import (
    attachments,
    drafts,
    leftovers,
    links,
    manuscripts,
    notice,
    other_hosts,
    structure,
)
from .site import BuiltSite, read_site

Check = Callable[[BuiltSite], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    notice.check,
    manuscripts.check,
    drafts.check,
    links.check,
    structure.check,
    other_hosts.check,
    attachments.check,
    leftovers.check,
)


def verify(output: Path, content: Path) -> list[Finding]:
    """Everything that is wrong with the finished site in `output`, made from `content`.

    Only finished files and content/ are read: no settings, no theme, nothing that built the site.
    Raises `CheckFailed` when the site or content/ cannot be read.
    """
    site = read_site(output, content)
    return sorted({finding for check in CHECKS for finding in check(site)})
