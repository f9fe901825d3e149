"""Whether a wording says what its statement has to say.

Finds      A `not_a_substitute` that never says “not”, or names neither therapy nor advice.
Because    A notice that is there and says something else protects nobody.
Leaves     Languages without a list in cues.yaml; how a sentence is put.
Source     Our own judgement; the words are in cues.yaml.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from .statements import STATEMENTS, Wording

Groups = dict[str, list[list[str]]]

Place = tuple[str, str]
"""A kind (or `every`) and a statement."""


def statements_off_topic(wording: Wording, lang: str) -> list[tuple[Place, list[str]]]:
    """The statements that do not say their thing, each with the words that were looked for."""
    groups = _cues().get(lang.split("-")[0].lower(), {})
    return [
        ((part, statement), missing)
        for part, words in wording
        for statement in STATEMENTS
        if (said := getattr(words, statement)) is not None
        for missing in _unsaid(said, groups.get(statement, []))[:1]
    ]


def _unsaid(said: str, groups: list[list[str]]) -> list[list[str]]:
    """The groups of which no word begins anywhere in what is said."""
    spaced = f" {said.casefold().replace('’', chr(39))} "
    return [group for group in groups if not any(_begins(word, spaced) for word in group)]


def _begins(cue: str, spaced: str) -> bool:
    at = spaced.find(cue)
    while at > 0 and spaced[at - 1].isalpha():
        at = spaced.find(cue, at + 1)
    return at > 0


@cache
def _cues() -> dict[str, Groups]:
    source = (Path(__file__).parent / "cues.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(source))
