"""Values together with the places they were read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .scalar_offsets import Style, scalar_offsets

KeyPart = str | int
KeyPath = tuple[KeyPart, ...]
"""The way to a value: `("entries", 2, "phone")`."""

Span = tuple[int, int]
"""Start and end, in code points of the file."""


@dataclass(frozen=True)
class Located:
    """The values of a YAML text, and where each of them stands.

    `value` is plain Python (dates as `date` or `datetime`); `path` is the file as findings name
    it; `source` is the whole text of that file, which all offsets count from.
    """

    value: dict[str, Any]
    path: str
    source: str
    spans: Mapping[KeyPath, Span] = field(repr=False)
    key_spans: Mapping[KeyPath, Span] = field(repr=False)
    styles: Mapping[KeyPath, Style] = field(repr=False)

    def span(self, path: Sequence[KeyPart]) -> Span:
        """Where the value at `path` stands, or else its nearest parent that exists."""
        return self.spans[self.known(path)]

    def key_span(self, path: Sequence[KeyPart]) -> Span:
        """Where the key that `path` ends with stands, or else the nearest key above it."""
        known = self.known(path)
        while known and known not in self.key_spans:
            known = known[:-1]
        return self.key_spans.get(known, self.spans[()])

    def known(self, path: Sequence[KeyPart]) -> KeyPath:
        """The longest beginning of `path` that exists here."""
        known: KeyPath = tuple(path)
        while known not in self.spans:
            known = known[:-1]
        return known

    def at(self, path: Sequence[KeyPart]) -> Any:  # noqa: ANN401 - whatever the YAML holds
        """The value at `path`, which must exist."""
        value: Any = self.value
        for part in path:
            value = value[part]
        return value

    def raw(self, path: Sequence[KeyPart]) -> str:
        """The value at `path` as it is written in the file, quotes included."""
        start, end = self.span(path)
        return self.source[start:end]

    def offsets(self, path: Sequence[KeyPart]) -> Sequence[int]:
        """For a text: where each of its characters stands, and last where it ends."""
        start, _ = self.span(path)
        return scalar_offsets(self.at(path), self.raw(path), self.styles[tuple(path)], start)

    def strings(self) -> list[KeyPath]:
        """The ways to all values that are text, in the order of the file."""
        return [path for path in self.styles if isinstance(self.at(path), str)]
