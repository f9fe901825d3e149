"""One wording for a sentence in which several details stand.

Each detail is replaced by what its finding suggests, in square brackets: a draft to smooth, never
put into the text by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .suspicion import Suspicion
from .weighing.scenes import Scene

FEWEST = 2
SAID = re.compile("“([^”]+)”")
NAMELESS = "this person"
VAGUE = {"NAME": NAMELESS, "CONTACT": "…", "ID": "…", "DATE": "one day", "QUOTE": "…"}
"""What stands for a detail whose suggestion gives no words."""
DETERMINER = re.compile(r"\b(?:an?|the|the only|the first|his|her|their)\s+$", re.IGNORECASE)
LONGEST = 400
"""In characters: a longer sentence is better rewritten by hand."""


def reworded(found: Sequence[Suspicion], scenes: Iterable[Scene]) -> list[Suspicion]:
    """The same suspicions; the first of those in one sentence offers a wording for all of them."""
    changed = list(found)
    for scene in scenes:
        inside = [at for at, s in enumerate(changed) if _stands_in(s, scene)]
        length = scene.sentence.end - scene.sentence.start
        if len(inside) >= FEWEST and length < LONGEST:
            first = min(inside, key=lambda at: changed[at].start)
            offer = wording([changed[at] for at in inside], scene)
            told = f"{changed[first].suggestion} For the whole sentence, for example: “{offer}”"
            changed[first] = replace(changed[first], suggestion=told)
    return changed


def wording(found: Iterable[Suspicion], scene: Scene) -> str:
    """The sentence with each detail replaced, the replacements in square brackets."""
    text, at, parts = scene.passage.text, scene.sentence.start, []
    for suspicion in sorted(found, key=lambda s: s.start):
        instead = _instead(suspicion)
        before = text[at : suspicion.start]
        if suspicion.kind == "JOB" or instead.startswith(("a ", "an ")):
            before = DETERMINER.sub("", before)
        parts += [before, f"[{instead}]"]
        at = suspicion.end
    whole = "".join([*parts, text[at : scene.sentence.end]])
    return " ".join(whole.split()).replace("“", "‘").replace("”", "’")


def _instead(suspicion: Suspicion) -> str:
    if suspicion.kind in VAGUE:
        return VAGUE[suspicion.kind]
    said = SAID.search(suspicion.suggestion)
    return said[1] if said else "…"


def _stands_in(suspicion: Suspicion, scene: Scene) -> bool:
    sentence = scene.sentence
    here = sentence.start <= suspicion.start and suspicion.end <= sentence.end
    return (
        suspicion.passage is scene.passage and here and suspicion.kind not in ("BASIS", "PICTURE")
    )
