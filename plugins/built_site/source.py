"""The three things in content/ that a finished site is held against: facts, wordings, texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from findings import CheckFailed

from .manuscripts import Manuscript, read_manuscripts

Wording = Mapping[str, Mapping[str, str]]
"""A file of content/notices: kind (or `every`) → heading and statements."""


@dataclass(frozen=True)
class Source:
    """What content/ says: the site's address and language, the notices, the manuscripts."""

    folder: Path
    url: str
    language: str
    notices: Mapping[str, Wording]
    manuscripts: tuple[Manuscript, ...]

    @property
    def host(self) -> str:
        """The site's own host, in small letters; empty when none is given."""
        return urlsplit(self.url).netloc.lower()

    @property
    def base_path(self) -> str:
        """The path below which the site stands: `/`, or `/blog/`."""
        return urlsplit(self.url).path.rstrip("/") + "/"

    @cached_property
    def by_address(self) -> dict[str, Manuscript]:
        """The manuscripts that have a page, by the file in which it has to be."""
        return {one.address: one for one in self.manuscripts if one.published}

    @property
    def drafts(self) -> list[Manuscript]:
        """What must not be on the site."""
        return [one for one in self.manuscripts if not one.published]


def read_source(content: Path) -> Source:
    """Read content/; raises `CheckFailed` when a part of it cannot be read."""
    if not content.is_dir():
        raise CheckFailed(f"there is no folder {content.name} to compare the site with.")
    practice = _read_yaml(content / "practice.yaml")
    files = sorted((content / "notices").glob("*.yaml"))
    language = str(practice.get("language", ""))
    notices = {file.stem: _read_yaml(file) for file in files}
    if language not in notices:
        raise CheckFailed(f"{content.name}/notices/{language}.yaml, the notice, is not there.")
    return Source(
        folder=content,
        url=str(practice.get("url", "")),
        language=language,
        notices=notices,
        manuscripts=read_manuscripts(content, language),
    )


def _read_yaml(file: Path) -> dict[str, Any]:
    shown = "/".join(file.absolute().parts[-2:])
    try:
        value = yaml.safe_load(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CheckFailed(f"{shown} cannot be read ({type(error).__name__}).") from error
    if not isinstance(value, dict):
        raise CheckFailed(f"{shown} does not hold `name: value` lines.")
    return value
