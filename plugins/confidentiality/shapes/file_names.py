"""Names of people in the addresses of pictures.

Finds      `oleksandr-pebble.jpg`, `thandekas-cup.jpg`: words that are names and nothing else.
Because    Whoever saves the picture, or points at it, reads the file's name.
Leaves     Names that are also words: a `rose` in a file name is mostly a flower.
Source     The same as names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from manuscript import Passage

from ..candidate import Candidate
from ..lexicon import folded, is_only_a_name, word_classes

LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST = 4

SUGGESTION = "Name it after the subject, not the person."


def file_names(passage: Passage) -> Iterator[Candidate]:
    """Every word in a picture's address that may name a person."""
    if passage.kind != "image":
        return
    for word in LETTERS.finditer(passage.text.rpartition("/")[2]):
        plain = folded(word[0])
        is_owner = plain.endswith("s") and is_only_a_name(plain.removesuffix("s"))
        if len(plain) < SHORTEST or plain in word_classes()["file_word"]:
            continue
        if is_only_a_name(plain) or is_owner:
            start = passage.text.rfind("/") + 1
            yield Candidate(start + word.start(), start + word.end(), "NAME", "filed", SUGGESTION)
