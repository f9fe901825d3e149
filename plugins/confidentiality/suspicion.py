"""What a detector hands on: a place, what it seems to be, and how strong the grounds are."""

from __future__ import annotations

from dataclasses import dataclass

from findings import Finding, Level
from manuscript import Passage


@dataclass(frozen=True)
class Suspicion:
    """A place in a passage that may identify a client.

    `of_client` says that the grounds tie it to a client: no allowance clears such a contact
    detail, number or date. `is_anchored` says that the very words around a name call it a client's,
    `is_told` that nothing but its part in a story does. `because` are the grounds, one a line.
    """

    passage: Passage
    start: int
    end: int
    rule: str
    kind: str
    level: Level
    message: str
    suggestion: str
    of_client: bool = True
    is_anchored: bool = False
    is_told: bool = False
    because: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The detail as it is read."""
        return self.passage.text[self.start : self.end]

    @property
    def places(self) -> range:
        """The characters of the passage that it covers."""
        return range(self.start, self.end)

    def finding(self, path: str, source: str) -> Finding:
        """The same as a finding in the file, pointing at the exact place."""
        start, end = self.passage.source_span(self.start, self.end)
        return Finding.at(
            path, source, start, end,
            rule=self.rule, kind=self.kind, level=self.level,
            message=self.message, suggestion=self.suggestion, because=self.because,
        )  # fmt: skip
