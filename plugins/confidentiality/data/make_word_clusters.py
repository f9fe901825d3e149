"""Make word_clusters.txt: words that are used alike, from Brown clusters of English.

    pip install spacy-lookups-data==1.0.5
    python make_word_clusters.py

The name of a cluster is its path in the tree of clusters, so that clusters whose names begin alike
are alike. Rare words, and capitalised forms in the cluster of their small form, are left out.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).parent / "word_clusters.txt"
COMMONNESS = -17.0
"""The smallest log probability of a word that is kept."""
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
HEADER = """\
# Words that are used alike, a cluster a line: path in the tree of clusters, then its words.
# Origin: spacy-lookups-data 1.0.5 (PyPI), en_lexeme_cluster and en_lexeme_prob. Licence: MIT.
# Made 2026-11-22 by make_word_clusters.py.
"""


def table(name: str) -> dict[str, float]:
    """A table of the package, by word."""
    packed = files("spacy_lookups_data").joinpath("data", f"en_lexeme_{name}.json.gz").read_bytes()
    read: dict[str, float] = json.loads(gzip.decompress(packed))
    return read


def main() -> None:
    """Write the file."""
    cluster, commonness = table("cluster"), table("prob")
    members: dict[str, list[str]] = defaultdict(list)
    for word, number in cluster.items():
        small = word == word.lower() or cluster.get(word.lower()) != number
        if number and small and commonness.get(word, -99) > COMMONNESS and WORD.fullmatch(word):
            members[f"{int(number):b}"[::-1]].append(word)
    lines = (f"{path}:{' '.join(sorted(words))}" for path, words in sorted(members.items()))
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
