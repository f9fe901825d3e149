"""One shape for whatever a check has to say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters: an error stops publishing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class CheckFailed(Exception):
    """A check could not do its work, so nothing is known; the message says why in plain words."""


@dataclass(frozen=True, order=True)
class Finding:
    """A place in a file, what was seen there, why it matters and what to do.

    `line` and `column` count from 1; `start` and `end` are offsets in code points of the file.
    `rule` names the check (`name`, `phone`), `kind` the sort of thing found (`NAME`, `CONTACT`).
    `text` is what stands at the place, to the letter. `because` are the grounds, one a line, for
    those who ask how the check came to it; private words in them stand in “ ”.
    """

    path: str
    line: int
    column: int
    start: int
    end: int
    rule: str
    kind: str
    level: Level
    text: str
    message: str
    suggestion: str
    because: tuple[str, ...] = ()

    @classmethod
    def at(
        cls,
        path: str,
        source: str,
        start: int,
        end: int,
        *,
        rule: str,
        kind: str,
        level: Level,
        message: str,
        suggestion: str,
        because: tuple[str, ...] = (),
    ) -> Finding:
        """A finding about `source[start:end]`, with its line, column and text worked out."""
        line = source.count("\n", 0, start) + 1
        column = start - (source.rfind("\n", 0, start) + 1) + 1
        text = source[start:end]
        return cls(
            path, line, column, start, end, rule, kind, level, text, message, suggestion, because
        )  # fmt: skip

    @classmethod
    def about(cls, path: str, *, rule: str, kind: str, message: str, suggestion: str) -> Finding:
        """An error about a whole file that cannot be read any closer."""
        return cls(path, 1, 1, 0, 0, rule, kind, Level.ERROR, "", message, suggestion)

    def quoted(self) -> set[str]:
        """What the words of this finding may give away: its text, and whatever stands in “ ”."""
        words = "".join([self.message, self.suggestion, *self.because])
        between = {part.split("”")[0] for part in words.split("“")[1:]}
        return {quote for quote in {self.text.strip(), *between} if quote}

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.level}: {self.rule}: {self.message} {self.suggestion}".rstrip()
