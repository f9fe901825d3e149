"""What a file says beside what it shows, and the copy of it that says nothing of the sort."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_QUOTE = 60


class Sort(StrEnum):
    """The sorts of data that travel in files unseen, the most dangerous first."""

    PLACE = "PLACE"
    PERSON = "PERSON"
    WORDS = "WORDS"
    PATH = "PATH"
    INSIDE = "INSIDE"
    THUMBNAIL = "THUMBNAIL"
    TIME = "TIME"
    DEVICE = "DEVICE"
    PROGRAM = "PROGRAM"
    UNSEEN = "UNSEEN"


@dataclass(frozen=True)
class Trace:
    """One thing that a file says unseen; `text` is what it says, as far as it is words."""

    sort: Sort
    text: str = ""


@dataclass(frozen=True)
class Copy:
    """What may be published of a file, and what its original says besides."""

    content: bytes
    traces: tuple[Trace, ...] = ()


class Unreadable(Exception):
    """A file that nobody can vouch for; the message ends a sentence that begins with its name."""


def joined(parts: list[Copy]) -> Copy:
    """One copy of a file whose parts were copied one after the other."""
    traces = tuple(trace for part in parts for trace in part.traces)
    return Copy(b"".join(part.content for part in parts), traces)


def words(sort: Sort, said: str) -> tuple[Trace, ...]:
    """A trace with its words in one short line; none when there are no words."""
    plain = "".join(char if char.isprintable() else " " for char in said)
    line = " ".join(plain.replace("“", '"').replace("”", '"').split())
    short = line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
    return (Trace(sort, short),) if short else ()


def as_text(raw: bytes) -> str:
    """Bytes as words, in whichever of the usual encodings."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
