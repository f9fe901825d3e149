"""Which language a text is in, as far as this check needs to know: English, or not checked."""

from __future__ import annotations

from collections.abc import Iterable

from manuscript import Passage

from .lexicon import word_classes
from .sentences import WORD

FEWEST_WORDS = 60
LEAST_SHARE = 0.12


def is_english(lang: str) -> bool:
    """Whether a language code (`en`, `en-GB`) names English."""
    return lang.lower().split("-")[0] == "en"


def reads_as_english(passages: Iterable[Passage]) -> bool:
    """Whether a text has as many of the commonest words as English has; a short one always does."""
    words = [word.lower() for passage in passages for word in WORD.findall(passage.text)]
    common = sum(word in word_classes()["commonest"] for word in words)
    return len(words) < FEWEST_WORDS or common > LEAST_SHARE * len(words)
