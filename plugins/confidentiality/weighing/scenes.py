"""A sentence in its surroundings, and the score that it tells of a client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from manuscript import Passage

from ..cues import Cue, cues
from ..roles import is_aside, is_heading, is_prose
from ..sentences import Sentence, is_small, is_without_capitals, sentences
from .public_world import Span, public_spans
from .words import cluster, shapes

CARRIED = frozenset(
    "w:" + word
    for word in (
        "he", "she", "her", "him", "his", "they", "their", "them", "i", "my", "me", "we", "you",
        "your", "client", "patient", "session", "GIVEN", "CAP", "YEAR", "book", "study", "told",
        "said", "asked", "came",
    )
)  # fmt: skip
"""What a sentence tells about its neighbours; cues do so as well."""

NEIGHBOURS = ((-2, "pp"), (-1, "p"), (1, "n"), (2, "nn"))

COARSE = 7
"""Clusters whose paths share so many steps are alike."""

PARTS = 4
"""A post is taken in quarters."""


@dataclass(eq=False)
class Scene:
    """A sentence, where it stands, and how surely it tells of a client.

    `paragraph` counts passages. `score`, `part` (of its passage) and `whole` (of the post) are
    logits: above 0 a client's more likely than not.
    """

    passage: Passage
    sentence: Sentence
    paragraph: int
    heading: tuple[str, ...]
    cues: tuple[Cue, ...]
    score: float = 0.0
    part: float = 0.0
    whole: float = 0.0
    names_declared: bool = False
    surroundings: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def shapes(self) -> list[str]:
        """Its words as the model knows them."""
        return shapes(self.sentence)

    @cached_property
    def clusters(self) -> list[str]:
        """The cluster of each of its words."""
        return [cluster(word) for word in self.sentence.words]

    @cached_property
    def own_features(self) -> frozenset[str]:
        """What stands in the sentence itself."""
        words = self.shapes
        found = {"w:" + word for word in words}
        found.update(map("C:".__add__, self.clusters))
        found.update("D:" + path[:COARSE] for path in self.clusters)
        found.update(map("b:{}_{}".format, ["^", *words], [*words, "$"]))
        found.update("c:" + cue.kind for cue in self.cues)
        found.update(self.signs)
        return frozenset(found)

    @cached_property
    def signs(self) -> set[str]:
        """What is seen besides its words: the kind of passage, quotations, known names."""
        text, start, end = self.sentence.text, self.sentence.start, self.sentence.end
        found = {"k:" + self.passage.kind}
        if text.find("“", start, end) >= 0 or text.find('"', start, end) >= 0:
            found.add("x:quote")
        if self.names_declared:
            found.add("x:declared")
        found.update("x:" + name for _, _, name in self.public_spans)
        return found

    @cached_property
    def carried(self) -> list[str]:
        """What its neighbours see of it."""
        own = self.own_features
        return [f for f in own if f[:2] == "c:" or f[:2] == "x:"] + list(own & CARRIED)

    @cached_property
    def public_spans(self) -> list[Span]:
        """Where it names the public world."""
        return public_spans(self.sentence)

    def seen(self, kind: str) -> str:
        """The words of the first cue of a kind, or nothing."""
        for cue in self.cues:
            if cue.kind == kind:
                words = self.sentence.words
                return self.sentence.text[words[cue.first].start : words[cue.last].end]
        return ""


def scenes(passages: Sequence[Passage]) -> list[Scene]:
    """Every sentence of a manuscript, in reading order."""
    small = is_without_capitals(p.text for p in passages if is_prose(p))
    found: list[Scene] = []
    heading: tuple[str, ...] = ()
    for paragraph, passage in enumerate(passages):
        lower = small or (is_prose(passage) and is_small(passage.text))
        for sentence in sentences(passage.text, without_capitals=lower):
            if sentence.words:
                seen = tuple(cues(sentence.words))
                found.append(Scene(passage, sentence, paragraph, heading, seen))
        if is_heading(passage):
            heading = tuple(word for scene in found[-1:] for word in scene.shapes)
    return found


def features(found: Sequence[Scene], post: Iterable[str]) -> Iterator[list[str]]:
    """The features of every scene: its own, its neighbours', its place, and those of the post."""
    of_post = list(post)
    last = found[-1].paragraph if found else 0
    for at, scene in enumerate(found):
        here = [*scene.own_features, *of_post]
        here.append(f"pos:{PARTS * scene.paragraph // (last + 1)}")
        if scene.paragraph == last:
            here.append("pos:last")
        if not is_aside(scene.passage):
            here += ("h:" + word for word in scene.heading)
        for step, name in NEIGHBOURS:
            if 0 <= at + step < len(found):
                other = found[at + step]
                joint = "=" if other.paragraph == scene.paragraph else "/"
                here += (name + joint + feature for feature in other.carried)
        yield here
