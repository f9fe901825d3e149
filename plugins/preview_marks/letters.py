"""Text as bare letters: what stays the same between a manuscript and its page.

Typography changes quotes, dashes and spaces on the way, and emphasis comes and goes; letters and
digits remain.
"""

from __future__ import annotations

import unicodedata

from manuscript import fold_lookalikes


def letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of `text`, small and without accents, and where each one stands."""
    bare: list[str] = []
    places: list[int] = []
    for place, char in enumerate(fold_lookalikes(text)):
        for part in unicodedata.normalize("NFKD", char).casefold():
            if part.isalnum():
                bare.append(part)
                places.append(place)
    return "".join(bare), places
