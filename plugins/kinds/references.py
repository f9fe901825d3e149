"""The sources an author leans on, as they stand in front matter."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from pydantic import BeforeValidator

from practice import Described, Text

from .fields import Doi, WebAddress, Year


def _joined(names: Any) -> Any:  # noqa: ANN401 (whatever YAML holds)
    return ", ".join(map(str, names)) if isinstance(names, list) else names


class Reference(Described):
    """A source an author leans on. `authors` may be a list of names too."""

    authors: Annotated[Text, BeforeValidator(_joined)]
    year: Year
    title: Text
    source: Text | None = None
    url: WebAddress | None = None
    doi: Doi | None = None

    @property
    def link(self) -> str:
        """Where the source can be read: its DOI before any other address, or ""."""
        return f"https://doi.org/{quote(self.doi, safe='/:;()')}" if self.doi else self.url or ""
