"""Whether a build made pages of exactly the manuscripts that were checked, as they were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from findings import Finding
from manuscript import Manuscript


class Built(Protocol):
    """What Pelican made of a file."""

    status: str


def disagreements(
    built: Mapping[str, Built | None], manuscripts: Mapping[str, Manuscript]
) -> Iterator[Finding]:
    """An error for each file that only one side knows, or that the two read differently.

    `built` holds what Pelican made of each source file, None where it failed. Keys of both are
    paths below the content folder.
    """
    for path in sorted(built.keys() - manuscripts.keys()):
        yield _about(path, "A page was made of this file, but no check has read it.")
    for path, manuscript in sorted(manuscripts.items()):
        page = built.get(path)
        if page is None:
            yield _about(manuscript.path, "No page could be made of this file.")
        elif page.status != manuscript.status or hasattr(page, "override_save_as"):
            yield _about(manuscript.path, "The check and the build read this file differently.")


def _about(path: str, message: str) -> Finding:
    return Finding.about(
        path,
        rule="build",
        kind="BUILD",
        message=message,
        suggestion="Nothing is published that was not checked. Is its front matter plain YAML?",
    )
