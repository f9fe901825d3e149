"""Findings to report on, in two files."""

from __future__ import annotations

from findings import Finding, Level, Rule, Tool

PIANO = """\
---
title: The piano
---
My client Ottoline told me that she had given the piano away.
She makes violins; “I never wanted to hear it again,
not once,” she said.
"""


def at(words: str, level: Level, kind: str, message: str, suggestion: str, **more) -> Finding:
    start = PIANO.index(words)
    return Finding.at(
        "content/articles/piano.md", PIANO, start, start + len(words), rule=kind.lower(),
        kind=kind, level=level, message=message, suggestion=suggestion, **more,
    )  # fmt: skip


JOB = at("makes violins", Level.WARNING, "JOB", "“makes violins” is a job.", "Say “a craftswoman”.")
NAME = at(
    "Ottoline", Level.ERROR, "NAME",
    "“Ottoline” reads as a client's name: the sentence is about somebody you worked with.",
    "Leave the name out, or if you changed it add it to `pseudonyms:`.",
    because=("“My client” stands before “Ottoline”", "no list of authors has it"),
)  # fmt: skip
QUOTE = at(
    "I never wanted to hear it again,\nnot once", Level.WARNING, "QUOTE",
    "These are a client's own words.", "",
)  # fmt: skip
NOTE = Finding.at(
    "content/articles/a note.txt", "x", 0, 0, rule="front-matter", kind="FILE", level=Level.NOTE,
    message="This file has no front matter.", suggestion="",
)  # fmt: skip
ALL = (NAME, JOB, QUOTE, NOTE)
SECRETS = ("Ottoline", "violins", "never wanted", "My client")
"""What no masked report may hold."""


def rule(title: str, because: str) -> Rule:
    told = (("Finds", "What it says."), ("Because", because), ("Source", "A guideline."))
    return Rule(title, told)


RULES = {
    "name": rule("Names of people", "A name is what a neighbour recognises first."),
    "job": rule("Occupations", "A rare one is as good as a name."),
    "quote": rule("Somebody's own words", "People know their own sentences."),
    "place": rule("Small places", "A small place leaves few people."),
    "file": Rule("Files that cannot be read"),
}
TOOL = Tool("a-check", "Could somebody recognise a client?", lambda: RULES)
