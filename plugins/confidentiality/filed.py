"""Names in addresses, tags and the names of files: `anna-session3.jpg`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from findings import Level
from manuscript import Passage

from .lexicon import folded, is_english_word, is_only_a_name, word_classes
from .roles import is_name_of_file
from .suspicion import Suspicion

LETTERS = re.compile(r"[^\W\d_]+")
SHORTEST_NAME = 3
LONGEST_CODE = 3


def filed_names(passages: Iterable[Passage], clients: frozenset[str]) -> Iterator[Suspicion]:
    """A client's name again, or any name beside a word of therapy.

    `clients` are the names that the text gives to clients, as lists spell them.
    """
    for passage in filter(is_name_of_file, passages):
        words = [w for w in LETTERS.finditer(passage.text) if not _is_of_files(w[0])]
        of_therapy = any(w[0].lower() in word_classes()["filed"] for w in words)
        for before, word in pairwise([None, *words]):
            assert word is not None, "only the first of all has nothing before it"
            plain = folded(word[0])
            after_client = before is not None and before[0].lower() in word_classes()["client"]
            is_name = of_therapy and is_only_a_name(plain) and len(plain) >= SHORTEST_NAME
            if (
                plain in clients
                or plain.removesuffix("s") in clients
                or is_name
                or (after_client and _is_code(plain))
            ):
                yield _suspicion(passage, word)


def _is_of_files(word: str) -> bool:
    return word.lower() in word_classes()["file_word"]


def _is_code(plain: str) -> bool:
    """`client-jr`: letters that are no word."""
    return len(plain) <= LONGEST_CODE and not is_english_word(plain)


def _suspicion(passage: Passage, word: re.Match[str]) -> Suspicion:
    return Suspicion(
        passage, word.start(), word.end(), "name", "NAME", Level.ERROR,
        f"“{word[0]}” in a file name, tag or address reads as a client's name.",
        "Name it after the subject, not the person.",
    )  # fmt: skip
