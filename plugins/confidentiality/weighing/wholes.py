"""The post as a whole and each of its passages: the first two layers.

A sentence alone often does not tell whose story it belongs to; the words around it do. What the
sentences hold is counted over the passage and over the post, and both get a score that they tell
of a client.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .model import Model, total
from .scenes import COARSE, Scene

OFTEN = (2, 4)
"""A word that comes so many times is a feature of its own."""

STEPS = (-4.0, -3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0)
"""Where a score is cut: each step that it reaches is a feature."""

CARRIED = ("w:", "c:", "x:")
"""What a passage tells about its neighbours."""


@dataclass(eq=False)
class Part:
    """A passage: its sentences, and what is counted in and around it."""

    scenes: Sequence[Scene]
    seen: list[str]


def of_post(found: Sequence[Scene], declared: Iterable[str]) -> list[str]:
    """The features of a post: what is counted in it, and what it declares about itself."""
    return [*_bag(_counted(found)), *declared]


def parts(found: Sequence[Scene]) -> list[Part]:
    """Every passage that has a sentence, in reading order."""
    groups = list(_by_passage(found))
    counted = [_counted(group) for group in groups]
    told: list[Part] = []
    for at, group in enumerate(groups):
        seen = _bag(counted[at])
        if at:
            seen += ("p" + f for f in counted[at - 1] if f.startswith(CARRIED))
        if at + 1 < len(groups):
            seen += ("n" + f for f in counted[at + 1] if f.startswith(CARRIED))
        seen += ("h:" + word for word in group[0].heading)
        told.append(Part(group, seen))
    return told


def score_post(found: Iterable[Scene], seen: Iterable[str], known: Model) -> None:
    """Let every sentence know the score of the post."""
    score = known.posts_bias + total(known.posts, seen)
    for scene in found:
        scene.whole = score


def score_parts(found: Iterable[Part], known: Model) -> None:
    """Let every sentence know the score of its passage, once that of the post is known."""
    for part in found:
        whole = part.scenes[0].whole
        score = known.parts_bias + total(known.parts, [*part.seen, *steps("whole", whole)])
        for scene in part.scenes:
            scene.part = score


def steps(name: str, score: float) -> Iterator[str]:
    """A score as the steps that it reaches."""
    return (f"{name}>{step}" for step in STEPS if score >= step)


def scene_steps(scene: Scene) -> list[str]:
    """What a sentence knows of its post and its passage."""
    return [*steps("whole", scene.whole), *steps("part", scene.part)]


def _by_passage(found: Sequence[Scene]) -> Iterator[Sequence[Scene]]:
    first = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or found[at].paragraph != found[first].paragraph:
            yield found[first:at]
            first = at


def _counted(found: Iterable[Scene]) -> Counter[str]:
    """In how many sentences each thing is seen."""
    counted: Counter[str] = Counter()
    for scene in found:
        counted.update(_seen(scene))
    return counted


def _seen(scene: Scene) -> set[str]:
    seen = {"w:" + word for word in scene.shapes}
    seen.update("C:" + path for path in scene.clusters)
    seen.update("D:" + path[:COARSE] for path in scene.clusters)
    seen.update("c:" + cue.kind for cue in scene.cues)
    seen.update(scene.signs)
    return seen


def _bag(counted: Mapping[str, int]) -> list[str]:
    bag = list(counted)
    for times in OFTEN:
        bag += (f"{feature}#{times}" for feature, n in counted.items() if n >= times)
    return bag
