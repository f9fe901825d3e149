"""Make `common_words.txt`, the English words that tell nothing of anybody.

    python make_common_words.py FOLDER

FOLDER holds the wheel of `spacy-lookups-data`, unpacked. Nothing here runs when posts are checked.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from pathlib import Path

HOW_MANY = 3500
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
TARGET = Path(__file__).parent / "common_words.txt"
HEADING = """\
# The {count:,} commonest words of English, in lower case: words that tell nothing of anybody.
# Origin: spacy-lookups-data 1.0.5 (PyPI), en_lexeme_prob; licence MIT.
# Made 2026-11-22 by make_common_words.py.
"""


def common_words(probabilities: dict[str, float]) -> list[str]:
    """The commonest words, whichever way their capitals are written, in order of the alphabet."""
    best: dict[str, float] = {}
    for word, probability in probabilities.items():
        if WORD.fullmatch(word.lower()):
            best[word.lower()] = max(probability, best.get(word.lower(), -99.0))
    return sorted(sorted(best, key=lambda word: -best[word])[:HOW_MANY])


def main(folder: Path) -> None:
    """Write the list beside this script."""
    source = next(folder.rglob("en_lexeme_prob.json.gz"))
    words = common_words(json.loads(gzip.decompress(source.read_bytes())))
    TARGET.write_text(HEADING.format(count=len(words)) + "\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
