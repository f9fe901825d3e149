"""Letters of other alphabets that look like Latin ones.

A word is folded only when it then is Latin from end to end: `Маriа` becomes Maria, while a word
that really is Russian or Greek keeps at least one letter of its own, and stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "lookalikes.txt"
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")


def fold_lookalikes(text: str) -> str:
    """`text` with look-alike letters made Latin; as long as before, character for character."""
    if not _BEYOND_LATIN.search(text):
        return text
    return _WORD.sub(lambda word: _folded_word(word[0]), text)


@cache
def _folded_word(word: str) -> str:
    folded = word.translate(_table())
    return word if _BEYOND_LATIN.search(folded) else folded


@cache
def _table() -> dict[int, str]:
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return {ord(other): latin for latin, others in pairs for other in others}
