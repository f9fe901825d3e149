"""Read a manuscript for whom it is about: the heart of the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from manuscript import Passage

from ..declared_names import declared_in
from ..finders import IN_ANY_LANGUAGE, IN_SENTENCES, IN_TEXTS
from ..roles import is_silent
from .explain import because
from .features import moods
from .floors import raise_floors
from .model import Model, model
from .scenes import Scene, features, scenes
from .weigh import Post, Weighed, gather, judge, put, score_candidates, score_scenes
from .wholes import Part, of_post, parts, scene_steps, score_parts, score_post


@dataclass(frozen=True)
class Text:
    """A post before it is weighed: its sentences, and what is seen of it, its passages and them."""

    post: Post
    scenes: Sequence[Scene]
    parts: Sequence[Part]
    of_post: Sequence[str]
    seen: Sequence[list[str]]

    def tell_scenes(self) -> None:
        """Add the scores of the post and the passage to what is seen of each sentence."""
        for scene, seen in zip(self.scenes, self.seen, strict=True):
            seen += scene_steps(scene)


@dataclass(frozen=True)
class Reading:
    """A post read to the end: its candidates, and how likely each is a client's."""

    text: Text
    weighed: Sequence[Weighed]

    @property
    def post(self) -> Post:
        """What is known of the post as a whole."""
        return self.text.post

    @property
    def scenes(self) -> Sequence[Scene]:
        """Its sentences."""
        return self.text.scenes

    def because(self, one: Weighed, known: Model) -> tuple[str, ...]:
        """The grounds of a finding, one a line."""
        return because(one, self.text.seen[one.place.at], known)


def read_post(
    passages: Iterable[Passage], declared: frozenset[str], basis: str, known: Model | None = None
) -> Reading:
    """Read the passages of a post whose front matter declares these names and this basis."""
    known = known or model()
    text = prepared(passages, declared, basis)
    score_post(text.scenes, text.of_post, known)
    score_parts(text.parts, known)
    text.tell_scenes()
    score_scenes(text.scenes, text.seen, known)
    weighed = look(text)
    score_candidates(weighed, known)
    judge(weighed, text.post, known)
    raise_floors(weighed)
    return Reading(text, weighed)


def look(text: Text) -> list[Weighed]:
    """Every candidate in its surroundings, once the sentences have their scores."""
    mood_of = moods(text.scenes)
    places = gather(text.scenes, mood_of, IN_SENTENCES, IN_TEXTS, IN_ANY_LANGUAGE)
    return put(text.scenes, mood_of, places, text.post)


def prepared(passages: Iterable[Passage], declared: frozenset[str], basis: str) -> Text:
    """The post with every name that it declares, its sentences and what is seen of each."""
    heard = [passage for passage in passages if not is_silent(passage)]
    found = scenes(heard)
    changed = declared | declared_in(found)
    for scene in found:
        scene.names_declared = not changed.isdisjoint(scene.sentence.plain)
    kinds = frozenset(cue.kind for scene in found for cue in scene.cues)
    post = Post(heard, changed, basis, kinds)
    said = post.features
    return Text(post, found, parts(found), of_post(found, said), list(features(found, said)))
