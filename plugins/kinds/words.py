"""Headings and lines that the plugin itself writes, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

WORDS = Path(__file__).with_name("data") / "words.yaml"
LAST_RESORT = "en"


@dataclass(frozen=True)
class Words:
    """What is written in one language; see data/words.yaml."""

    indexes: dict[str, str]
    minutes: dict[str, str]
    basis: dict[str, str]
    entry_types: dict[str, str]
    formats: dict[str, str]
    filters: dict[str, str]
    free: str

    def in_minutes(self, duration: str) -> str:
        """“1 minute”, “15 minutes”, “10–15 minutes”."""
        return self.minutes["one" if duration == "1" else "many"].format(duration)


def words_for(*languages: str) -> Words:
    """The words in the first of `languages` that we have, or in English."""
    known = _all_words()
    return known[next((each for each in languages if each in known), LAST_RESORT)]


@cache
def _all_words() -> dict[str, Words]:
    data = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return {language: Words(**words) for language, words in data.items()}
