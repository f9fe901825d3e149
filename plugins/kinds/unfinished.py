"""What `make new` left for the writer to fill in must be filled in before readers see it."""

from __future__ import annotations

from collections.abc import Iterator

from findings import Finding
from manuscript import Manuscript
from validated_yaml import KeyPath

from .places import about

PLACEHOLDER = "TODO"
"""What the skeletons of `make new` put where the writer has to say something."""


def unfinished(manuscript: Manuscript) -> Iterator[Finding]:
    """Placeholders in the front matter of anything that is not a draft."""
    if manuscript.status == "draft":
        return
    for key in _placeholders(manuscript.front.value, ()):
        name = next(part for part in reversed(key) if isinstance(part, str))
        message = f"`{name}:` still says {PLACEHOLDER}, and readers would see it."
        yield about(manuscript, key, "unfinished", message, "Write what belongs there.")


def _placeholders(value: object, key: KeyPath) -> Iterator[KeyPath]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _placeholders(inner, (*key, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _placeholders(inner, (*key, index))
    elif isinstance(value, str) and value.split(" ")[0] == PLACEHOLDER:
        yield key
