"""Stories about clients whose basis nobody has stated.

Finds      The first sentence of a post that tells of a client, when `case_material:` is missing.
Because    Readers wonder whether it might be them or a neighbour; writers should decide it.
Leaves     Posts that state a basis; general statements about clients; imagined examples.
Source     APA 4.07; ACA G.5.a; Gabbard 2000; HCPC, express consent.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import Level

from ..roles import is_prose
from ..subjects import About, stories
from ..suspicion import Suspicion, Text


def basis(text: Text) -> Iterator[Suspicion]:
    """The first story about a client."""
    first = next(
        (a for a in stories(text.abouts) if is_prose(a.passage) and a.seen("client")), None
    )
    if first:
        yield _suspicion(first)


def _suspicion(about: About) -> Suspicion:
    cue = next(cue for cue in about.cues if cue.kind == "client")
    words = about.sentence.words
    start, end = words[cue.first].start, words[cue.last].end
    return Suspicion(
        about.passage, start, end, "basis", "BASIS", Level.WARNING,
        f"“{about.passage.text[start:end]}” begins a story about a client, and the post does not "
        "say what it rests on.",
        "Add `case_material:` (invented, composite, disguised or consented) to the front matter.",
    )  # fmt: skip
