"""Case tables of details: sentences in which `[[…]]` marks what a detector should find."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from confidentiality.candidate import Candidate
from confidentiality.sentences import Sentence, sentences

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)

Generator = Callable[[Sentence], Iterator[Candidate]]


@dataclass(frozen=True)
class Case:
    """A text, the details in it, and why they are not found, if that is known."""

    text: str
    details: tuple[str, ...]
    missed: str


def cases(name: str) -> list[Case]:
    """The cases of `<name>.toml`: `[[flag]]` and `[[leave]]` tables with `text`."""
    table = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
    rows = [*table.get("flag", []), *table.get("leave", [])]
    return [
        Case(MARK.sub(r"\1", row["text"]), tuple(MARK.findall(row["text"])), row.get("missed", ""))
        for row in rows
    ]


def found(generator: Generator, text: str) -> list[str]:
    """The details that a detector finds in a text, in order."""
    return [
        text[candidate.start : candidate.end]
        for sentence in sentences(text)
        for candidate in generator(sentence)
    ]
