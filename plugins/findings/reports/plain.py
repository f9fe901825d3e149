"""Text that cannot steer the terminal it is printed on.

A post is anybody's text. An escape character in it could colour the report, move the cursor or
write over the line that says there are errors.
"""

from __future__ import annotations

import unicodedata

UNSEEN = "\N{REPLACEMENT CHARACTER}"


def plain(words: str) -> str:
    """`words` on one line, with every control character but spaces made visible."""
    return "".join(" " if c.isspace() else UNSEEN if _controls(c) else c for c in words)


def _controls(character: str) -> bool:
    """Whether it steers a terminal or turns the direction of writing (Unicode: Cc, Cf, Cs)."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and character not in "\u200c\u200d"
