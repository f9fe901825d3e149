"""Names of the public world in a sentence: people, organisations, works and their makers."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from ..lexicon import words_of
from ..sentences import Sentence

LISTS = ("public_people", "public_organisations", "public_works")

Span = tuple[int, int, str]
"""First word, the word after the last, and the list that knows it."""


@cache
def _entries() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The entries of all lists by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name in LISTS:
        for entry in words_of(name):
            words = tuple(entry.split())
            if len(words) > 1 or len(entry) > 2:
                found[words[0]].append((words, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def public_spans(sentence: Sentence) -> list[Span]:
    """Where a sentence names what the lists know; of overlapping entries the longest."""
    known, plain = _entries(), [word.plain for word in sentence.words]
    spans: list[Span] = []
    at = 0
    while at < len(plain):
        length = 1
        if sentence.words[at].is_capital:
            for words, name in known.get(plain[at], ()):
                if tuple(plain[at : at + len(words)]) == words:
                    length = len(words)
                    spans.append((at, at + length, name))
                    break
        at += length
    return spans
