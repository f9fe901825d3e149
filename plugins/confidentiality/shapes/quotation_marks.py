"""Pair the quotation marks of a passage: straight, curly, single, nested."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

DOUBLE = re.compile(r"[“”„«»\"]")
SINGLE = re.compile(r"(?<![^\W_])[‘'](?=[^\W_…])|[’'](?![^\W_])")
CLOSES = {"“": '”"', "„": "”“", "«": "»", '"': '"”', "‘": "’'", "'": "'’"}
NO_OPENING = re.compile(
    r"['‘](?:\d|(?:em|til|tis|twas|twere|cause|bout|cos|n|round|cuz)\b)", re.IGNORECASE
)
DROPPED = re.compile(r"(?:.s|in|an)['’] (?=[a-z])")
LONGEST = 4_000
"""In characters; what has not ended by then was never a quotation."""


def quotations(text: str) -> list[Span]:
    """Where quotations stand, without their marks; those inside others are left out."""
    found = sorted(
        [*_paired(text, DOUBLE), *_paired(text, SINGLE)], key=lambda span: (span[0], -span[1])
    )
    outer: list[Span] = []
    for span in found:
        if not outer or span[0] >= outer[-1][1]:
            outer.append(span)
    return outer


def _paired(text: str, marks: re.Pattern[str]) -> Iterator[Span]:
    """The quotations between marks of one kind."""
    opened = -1
    for match in marks.finditer(text):
        at = match.start()
        if opened >= 0 and at - opened > LONGEST:
            opened = -1
        if opened >= 0 and match[0] in CLOSES[text[opened - 1]] and _closes(text, at):
            yield opened, at
            opened = -1
        elif match[0] in CLOSES and _opens(text, at) and (opened < 0 or match[0] == "“"):
            opened = at + 1
    if opened >= 0 and marks is DOUBLE and len(text) - opened <= LONGEST:
        yield opened, len(text)


def _opens(text: str, at: int) -> bool:
    """Whether something follows the mark, and no word stands before it."""
    following = text[at + 1 : at + 2]
    if following.isspace() or not following or NO_OPENING.match(text, at):
        return False
    return not text[max(at - 1, 0) : at].isalnum()


def _closes(text: str, at: int) -> bool:
    """Whether no blank stands before the mark and no letter after it; nor does it drop a letter."""
    if text[at - 1] in " \n(" or text[at + 1 : at + 2].isalnum():
        return False
    return text[at] not in "'’" or DROPPED.match(text, max(at - 2, 0)) is None
