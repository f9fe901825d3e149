"""Stories about clients whose basis nobody has stated, and pictures of what a client made.

Finds      The clearest sentence of a post that tells of a client, when `case_material:` is
           missing; image descriptions such as “Screenshot of a message a client sent me”.
Because    Readers wonder whether it might be them or a neighbour; writers should decide it.
           Handwriting and style are recognised by those who know them.
Leaves     Posts that state a basis; general statements about clients; imagined examples; blank
           worksheets, portraits of the practice's people, pictures of things.
Source     APA 4.07; ACA G.5.a; Gabbard 2000; HCPC, express consent; HIPAA
           45 CFR 164.514(b)(2)(i)(Q).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from findings import Level

from .roles import is_prose
from .suspicion import Suspicion
from .weighing.scenes import Scene

SURE = -0.5
"""A logit: beside words for a client, three in eight is enough for a warning."""

BASES = "none, own-story, invented, composite, disguised, consented or published"


def story_without_basis(scenes: Sequence[Scene]) -> Iterator[Suspicion]:
    """The sentence that tells most surely of a client."""
    told = [s for s in scenes if is_prose(s.passage) and s.score > SURE and s.seen("client")]
    if told:
        scene = max(told, key=lambda s: s.score)
        start, end = _cue(scene)
        yield Suspicion(
            scene.passage, start, end, "basis", "BASIS", Level.WARNING,
            f"“{scene.passage.text[start:end]}” tells a story about a client, and the post does "
            "not say what it rests on.",
            f"Add `case_material:` to the front matter, with one of {BASES}.",
        )  # fmt: skip


def _cue(scene: Scene) -> tuple[int, int]:
    cue = next(cue for cue in scene.cues if cue.kind == "client")
    words = scene.sentence.words
    return words[cue.first].start, words[cue.last].end


def pictures_of_clients(scenes: Sequence[Scene]) -> Iterator[Suspicion]:
    """Descriptions of pictures that speak of a client."""
    for scene in scenes:
        if scene.passage.kind == "alt" and scene.seen("client"):
            start, end = scene.sentence.words[0].start, scene.sentence.words[-1].end
            yield Suspicion(
                scene.passage, start, end, "picture", "PICTURE", Level.WARNING,
                f"“{scene.passage.text[start:end]}” describes a picture of a client's material.",
                "Leave the picture out, or draw one of your own.",
            )  # fmt: skip
