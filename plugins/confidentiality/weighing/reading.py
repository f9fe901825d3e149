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


@dataclass(frozen=True)
class Reading:
    """A post read to the end: its sentences, its candidates and how likely each is a client's.

    `seen` holds the features of each sentence.
    """

    post: Post
    scenes: Sequence[Scene]
    weighed: Sequence[Weighed]
    seen: Sequence[Sequence[str]]

    def because(self, one: Weighed, known: Model) -> tuple[str, ...]:
        """The grounds of a finding, one a line."""
        return because(one, self.seen[one.place.at], known)


def read_post(
    passages: Iterable[Passage], declared: frozenset[str], basis: str, known: Model | None = None
) -> Reading:
    """Read the passages of a post whose front matter declares these names and this basis."""
    known = known or model()
    post, found, seen = prepared(passages, declared, basis)
    score_scenes(found, seen, known)
    weighed = look(post, found)
    score_candidates(weighed, known)
    judge(weighed, post, known)
    raise_floors(weighed)
    return Reading(post, found, weighed, seen)


def look(post: Post, found: Sequence[Scene]) -> list[Weighed]:
    """Every candidate in its surroundings, once the sentences have their scores."""
    mood_of = moods(found)
    places = gather(found, mood_of, IN_SENTENCES, IN_TEXTS, IN_ANY_LANGUAGE)
    return put(found, mood_of, places, post)


def prepared(
    passages: Iterable[Passage], declared: frozenset[str], basis: str
) -> tuple[Post, list[Scene], list[list[str]]]:
    """The post with every name that it declares, its sentences and the features of each."""
    heard = [passage for passage in passages if not is_silent(passage)]
    found = scenes(heard)
    changed = declared | declared_in(found)
    for scene in found:
        scene.names_declared = not changed.isdisjoint(scene.sentence.plain)
    kinds = frozenset(cue.kind for scene in found for cue in scene.cues)
    post = Post(heard, changed, basis, kinds)
    return post, found, list(features(found, post.features))
