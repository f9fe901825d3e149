"""What is seen around a candidate: the words beside it, the sentence, the story, the post."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..candidate import Candidate
from ..lexicon import is_given_name, word_classes, words_of
from ..sentences import Sentence, Word
from .scenes import COARSE, Scene

CLASSES = (
    "relation", "saying", "doing", "publishing", "work", "organisation", "honorific", "client",
    "person", "pronoun", "other", "own", "credential", "leads-to-place", "calendar", "kin",
    "therapy", "met", "came",
)  # fmt: skip
"""The word classes that are told apart beside a candidate."""

MARKS = frozenset(",.():;“”\"'’—–&?!@/")

STEPS = (-5, -4, -3, -2, -1, 0, 1, 2, 3)
"""Where a score is cut: each step that it reaches is a feature."""

FARTHEST_MARK = 80
"""In characters: how far back the marks of an emphasis are looked for."""

WINDOW = 3
"""How many sentences on either side count as near."""


@dataclass(frozen=True)
class Place:
    """A candidate in its scene, with the first and last of the words it covers."""

    candidate: Candidate
    scene: Scene
    at: int
    first: int
    stop: int

    @classmethod
    def of(cls, candidate: Candidate, scene: Scene, at: int) -> Place:
        """The place of a candidate in scene number `at`."""
        ends = [word.end for word in scene.sentence.words]
        starts = [word.start for word in scene.sentence.words]
        first = min(bisect_left(ends, candidate.start + 1), len(ends) - 1)
        return cls(candidate, scene, at, first, max(first + 1, bisect_left(starts, candidate.end)))

    @property
    def text(self) -> str:
        """The detail as it is read."""
        return self.scene.passage.text[self.candidate.start : self.candidate.end]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words that it covers, whole."""
        return self.scene.sentence.words[self.first : self.stop]


@dataclass(frozen=True)
class Mood:
    """The scores around a scene: near it, in its paragraph, in the whole post.

    `lead` is the score of the sentence that leads up to a list, a table or a quotation;
    `last_top` and `next_top` are the best of the passages before and after; `part` and `whole` are
    the scores of the passage and of the post themselves.
    """

    own: float
    before: float
    after: float
    paragraph: float
    paragraph_top: float
    last_top: float
    next_top: float
    lead: float
    near: float
    post: float
    post_top: float
    part: float
    whole: float

    def steps(self) -> Iterator[str]:
        """Each score as the steps that it reaches."""
        for name, value in vars(self).items():
            yield from (f"s:{name}>{step}" for step in STEPS if value >= step)


def moods(scenes: Sequence[Scene]) -> list[Mood]:
    """The mood of every scene."""
    scores = [scene.score for scene in scenes]
    if not scores:
        return []
    ranked = sorted(scores, reverse=True)[:WINDOW]
    post, top = sum(scores) / len(scores), sum(ranked) / len(ranked)
    found: list[Mood] = []
    lead = last_top = float(STEPS[0])
    parts = list(_parts(scenes))
    for number, (first, stop) in enumerate(parts):
        here = scores[first:stop]
        after = parts[number + 1] if number + 1 < len(parts) else (0, 0)
        next_top = max(scores[slice(*after)], default=STEPS[0])
        for at in range(first, stop):
            near = scores[max(0, at - WINDOW) : at + WINDOW + 1]
            found.append(
                Mood(
                    own=scores[at],
                    before=scores[at - 1] if at else STEPS[0],
                    after=scores[at + 1] if at + 1 < len(scores) else STEPS[0],
                    paragraph=sum(here) / len(here),
                    paragraph_top=max(here),
                    last_top=last_top,
                    next_top=next_top,
                    lead=lead,
                    near=sum(near) / len(near),
                    post=post,
                    post_top=top,
                    part=scenes[at].part,
                    whole=scenes[at].whole,
                )
            )
        last_top = max(here)
        if scenes[first].passage.kind == "prose":
            lead = here[-1]
    return found


def _parts(scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """The scenes of each passage, as a slice."""
    first = 0
    for at in range(1, len(scenes) + 1):
        if at == len(scenes) or scenes[at].paragraph != scenes[first].paragraph:
            yield first, at
            first = at


def around(place: Place, mood: Mood, last: int) -> Iterator[str]:
    """The features of one candidate; `last` is the post's last paragraph."""
    scene, candidate = place.scene, place.candidate
    yield "bias"
    yield f"form:{candidate.form}"
    yield f"kind:{scene.passage.kind}"
    yield from ("cue:" + cue.kind for cue in scene.cues)
    yield from mood.steps()
    yield from ("head:" + word for word in scene.heading)
    yield f"part:{4 * scene.paragraph // (last + 1)}"
    if scene.paragraph >= last - 1:
        yield "part:end"
    if scene.names_declared:
        yield "declared"
    yield from _beside(place)
    yield from _marks(place)
    yield from _known(place)
    yield from _kin(place)


def _beside(place: Place) -> Iterator[str]:
    """The two words before and the two after, by themselves, by cluster and by class."""
    words, scene, classes = place.scene.sentence.words, place.scene, word_classes()
    for name, at in (
        ("b1", place.first - 1), ("b2", place.first - 2), ("a1", place.stop), ("a2", place.stop + 1)
    ):  # fmt: skip
        if not 0 <= at < len(words):
            yield name + ":none"
            continue
        yield f"{name}:{scene.shapes[at]}"
        yield f"{name}~{scene.clusters[at]}"
        yield f"{name}^{scene.clusters[at][:COARSE]}"
        yield from (f"{name}*{c}" for c in CLASSES if words[at].plain in classes[c])
        if words[at].is_capital:
            yield name + ":capital"


def _marks(place: Place) -> Iterator[str]:
    """The punctuation around, and whether it stands in brackets or in somebody's mouth."""
    sentence, candidate = place.scene.sentence, place.candidate
    text, start, end = sentence.text, candidate.start, candidate.end
    end += 2 if text[end : end + 2] in ("'s", "’s") else 0
    if end > candidate.end:
        yield "possessive"
    yield from ("before" + mark for mark in MARKS.intersection(text[max(0, start - 2) : start]))
    yield from ("after" + mark for mark in MARKS.intersection(text[end : end + 2]))
    opened = text.rfind("(", sentence.start, start)
    if opened > text.rfind(")", sentence.start, start):
        yield "bracketed"
    said = text[sentence.start : start]
    if said.count("“") > said.count("”") or said.count('"') % 2:
        yield "spoken"
    if place.first == 0:
        yield "first"
    yield from _emphasis(place)


def _emphasis(place: Place) -> Iterator[str]:
    """Whether Markdown sets it off: titles of books and films mostly stand in *emphasis*.

    Marks are not part of the text as read, but they leave gaps between its places in the file.
    """
    passage, sentence = place.scene.passage, place.scene.sentence
    offsets, start, end = passage.offsets, place.candidate.start, place.candidate.end
    first = max(sentence.start, start - FARTHEST_MARK)
    gaps = sum(offsets[i] - offsets[i - 1] > 1 for i in range(max(1, first), start + 1))
    if gaps % 2:
        yield "emphasis"
    if start and offsets[start] - offsets[start - 1] > 1:
        yield "emphasis:from here"
    if end < len(offsets) and offsets[end] - offsets[end - 1] > 1:
        yield "emphasis:to here"


def _known(place: Place) -> Iterator[str]:
    """Which lists know it, and what the words themselves are like."""
    words, scene = place.words, place.scene
    name = " ".join(word.plain for word in words)
    yield f"own~{scene.clusters[place.first]}"
    yield f"ownlast~{scene.clusters[place.stop - 1]}"
    yield f"length:{min(len(words), 6)}"
    for known in ("cities", "public_surnames"):
        if name in words_of(known):
            yield "in:" + known
    for first, stop, known in scene.public_spans:
        if first < place.stop and place.first < stop:
            yield "in:" + known
    if words[-1].plain in words_of("public_surnames"):
        yield "in:surnames"
    if is_given_name(words[0].plain):
        yield "in:given"
    if place.text.isupper():
        yield "upper"


def _kin(place: Place) -> Iterator[str]:
    """“her husband, Agnelo”, “my brother Sam”, “Priya, his wife”."""
    sentence, classes = place.scene.sentence, word_classes()
    plain = [word.plain for word in sentence.words]
    first, stop = place.first, place.stop
    if first and plain[first - 1] in classes["relation"]:
        yield from (f"kin:{whose}" for whose in _whose(sentence, first - 1))
    after = plain[stop : stop + 4]
    for at, word in enumerate(after[1:], 1):
        if word in classes["relation"]:
            yield from (f"akin:{whose}" for whose in _whose(sentence, stop + at))
            break


def _whose(sentence: Sentence, at: int) -> Iterator[str]:
    """Whose relation the word number `at` is."""
    for word in sentence.words[max(0, at - 2) : at]:
        if word.plain in ("my", "our"):
            yield "mine"
        elif word.plain in ("his", "her", "their") or word.is_possessive:
            yield "theirs"
        elif word.plain in ("a", "the", "your"):
            yield word.plain
