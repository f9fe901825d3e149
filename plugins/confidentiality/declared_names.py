"""Names that a text itself declares to be changed: “I'll call her Dana”, “not his real name”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .candidate import Candidate
from .cues import Cue
from .shapes.names import names
from .weighing.persons import keys
from .weighing.scenes import Scene

AFTER = 5
"""A name that follows counts as so many times farther than one that comes before."""


def declared_in(scenes: Sequence[Scene]) -> frozenset[str]:
    """The parts of the names that the text declares, as lists spell them."""
    declared: set[str] = set()
    for at, scene in enumerate(scenes):
        for cue in scene.cues:
            if cue.kind == "declared":
                declared.update(_meant(scenes, at, cue))
    return frozenset(declared)


def _meant(scenes: Sequence[Scene], at: int, cue: Cue) -> Iterator[str]:
    """Whom “that isn't her real name” means: the nearest name, here or in the sentence before."""
    scene = scenes[at]
    if "names" in scene.sentence.plain:
        yield from (key for each in scenes for name in _short_names(each) for key in name)
        return
    for place in (scene, *scenes[max(0, at - 1) : at]):
        found = list(names(place.sentence))
        if found:
            meant = min(found, key=lambda name: _distance(name, cue, place, scene))
            yield from keys(_text(place, meant))
            return


def _distance(name: Candidate, cue: Cue, place: Scene, scene: Scene) -> int:
    """How far a name is from what declares it; mostly it stands within or before that."""
    if place is not scene:
        return -name.start
    words = scene.sentence.words
    first, last = words[cue.first].start, words[cue.last].end
    if name.end <= first:
        return first - name.end
    return 0 if name.start < last else AFTER * (name.start - last)


def _short_names(scene: Scene) -> Iterator[list[str]]:
    """The names of one part: a full name in such a text is mostly an author's."""
    for name in names(scene.sentence):
        parts = keys(_text(scene, name))
        if len(parts) == 1:
            yield parts


def _text(scene: Scene, name: Candidate) -> str:
    return scene.passage.text[name.start : name.end]
