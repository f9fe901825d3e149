"""Alarms per 1,000 words on texts in which there should be hardly any.

    python tests/corpus/quiet.py TEXTS.jsonl [--detail]

Each line of the file is an object with `id` and `text`. The texts themselves are not part of this
project; any collection of public prose by therapists will do.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from confidentiality import check_manuscript
from confidentiality.plain_files import read_body
from findings import Finding, Level


def alarms(text: str, name: str) -> list[Finding]:
    """The errors and warnings about one text."""
    found = check_manuscript(read_body(text, name))
    return [finding for finding in found if finding.level is not Level.NOTE]


def main(texts: Path, *, detail: bool) -> None:
    """Print the figures, and with `detail` every alarm in its surroundings."""
    rows = [json.loads(line) for line in texts.read_text(encoding="utf-8").splitlines()]
    words, levels = 0, Counter[str]()
    for row in rows:
        words += len(row["text"].split())
        for finding in alarms(row["text"], row["id"]):
            levels[finding.level] += 1
            if detail:
                around = row["text"][max(0, finding.start - 60) : finding.end + 30]
                print(finding.path, finding.level, finding.rule, repr(finding.text), repr(around))
    rate = 1000 * sum(levels.values()) / words
    print(f"{len(rows)} texts, {words} words, {dict(levels)}, {rate:.2f} alarms per 1,000 words")


if __name__ == "__main__":
    main(Path(sys.argv[1]), detail="--detail" in sys.argv)
