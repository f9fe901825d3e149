"""What a detector hands on: a place with the shape of a detail, whosever it may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in a sentence that could identify somebody.

    `start` and `end` are offsets in the passage's text. `form` says how it was recognised
    (“works-as”); `share` is the share of a country's people whom the detail fits, 1 when nothing
    is known of it.
    """

    start: int
    end: int
    kind: str
    form: str
    suggestion: str
    share: float = 1.0
