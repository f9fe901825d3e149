"""Pictures of what a client made or wrote.

Finds      An image description that says so: “Screenshot of a message a client sent me”.
Because    Handwriting, style and what stands in the margin are recognised by those who know them.
Leaves     Blank worksheets, portraits of the practice's people, pictures of things.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(Q); HIPAA on psychotherapy notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import Level

from ..subjects import SAID, Subject
from ..suspicion import Suspicion, Text


def pictures(text: Text) -> Iterator[Suspicion]:
    """Descriptions of pictures that speak of a client."""
    for about in text.abouts:
        if (
            about.passage.kind == "alt"
            and about.subject is Subject.CLIENT
            and about.certainty == SAID
        ):
            start, end = about.sentence.words[0].start, about.sentence.words[-1].end
            yield Suspicion(
                about.passage, start, end, "picture", "PICTURE", Level.WARNING,
                f"“{about.passage.text[start:end]}” describes a picture of a client's material.",
                "Leave the picture out, or draw one of your own.",
            )  # fmt: skip
