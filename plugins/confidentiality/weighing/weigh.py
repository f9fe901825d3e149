"""Candidates with the probability that they are a client's.

The last three of five layers, each reading those before (the first two are in `wholes`): sentences
get a score that they tell of a client; every candidate gets one from its surroundings; then the
candidates look at one another (the same name elsewhere, a job in the same sentence).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from manuscript import Passage

from ..candidate import Candidate
from ..sentences import Sentence
from .features import Mood, Place, around
from .model import Model, probability, total, weighted
from .persons import same_person
from .scenes import Scene

KINDS = (
    "NAME", "CONTACT", "ID", "DATE", "PLACE", "ORG", "AGE", "JOB", "FAMILY", "EVENT", "GROUP",
    "QUOTE",
)  # fmt: skip
DIRECT = frozenset(KINDS[:6])

NOTHING = -6.0
"""The score that stands for “no such candidate”."""

FARTHEST = -2.7
"""A logit: where every sentence around has a lower score, no client is near; unless the post as a
whole reads like a client's story."""

MOST_NAMED = 8
MOST_PERSONS = 12
PRONOUNS = frozenset({"he", "she", "they", "his", "her", "their", "him", "them"})

INTRODUCTIONS = (
    "kin:", "akin:", "b1", "b2", "a1", "cue:", "form:", "kind:", "bracketed", "spoken", "first",
    "s:own", "s:near", "head:", "after", "next:", "later:",
)  # fmt: skip
"""What counts about the first mention of a person at all the others."""

SAID_ANYWHERE = (
    "kin:", "akin:", "cue:", "form:", "b1*", "a1*", "a1~", "spoken", "possessive", "in:", "kind:",
    "next:", "later:", "s:own",
)  # fmt: skip
"""What counts about any mention of a person at all the others."""

MOST_CANDIDATES = 60

FindInSentence = Callable[[Sentence], Iterator[Candidate]]
FindInText = Callable[[Passage], Iterator[Candidate]]


@dataclass(frozen=True)
class Post:
    """What is known of a post as a whole: its passages, changed names, stated basis and cues.

    `cues` are the kinds of cue that occur anywhere in it.
    """

    passages: Sequence[Passage]
    declared: frozenset[str] = frozenset()
    basis: str = ""
    cues: frozenset[str] = frozenset()

    @property
    def features(self) -> list[str]:
        """The same as features."""
        said = [f"basis:{self.basis or 'none stated'}", *(f"said:{kind}" for kind in self.cues)]
        return [*said, "changed names"] if self.declared else said

    @property
    def figures(self) -> tuple[float, ...]:
        """The same as figures."""
        invented = self.basis in ("composite", "invented", "fictional")
        return (
            float(self.basis == "disguised"), float(self.basis in ("none", "own-story")),
            float(invented), float("invented" in self.cues), float("client" in self.cues),
            float(bool(self.declared)),
        )  # fmt: skip


@dataclass(eq=False)
class Weighed:
    """A candidate in its place, how likely it is a client's, and what said so.

    `score` is the logit from its surroundings, `likely` the probability after all; `alike` are the
    candidates that name the same person, itself included.
    """

    place: Place
    mood: Mood
    seen: list[str]
    score: float = 0.0
    likely: float = 0.0
    figures: tuple[float, ...] = ()
    alike: list[Weighed] = field(default_factory=list, repr=False)

    @property
    def candidate(self) -> Candidate:
        """What was found."""
        return self.place.candidate

    @property
    def scene(self) -> Scene:
        """The sentence in which it stands."""
        return self.place.scene

    @property
    def kind(self) -> str:
        """The type of detail."""
        return self.place.candidate.kind

    def overlaps(self, other: Weighed) -> bool:
        """Whether both cover a character."""
        mine, its = self.candidate, other.candidate
        same = self.scene.passage is other.scene.passage
        return same and mine.start < its.end and its.start < mine.end


def score_scenes(found: Sequence[Scene], seen: Iterable[Iterable[str]], known: Model) -> None:
    """Give every sentence its score."""
    for scene, here in zip(found, seen, strict=True):
        scene.score = known.scenes_bias + total(known.scenes, here)


def gather(
    found: Sequence[Scene],
    mood_of: Sequence[Mood],
    in_sentence: Iterable[FindInSentence],
    in_text: Iterable[FindInText],
    everywhere: Collection[FindInSentence] = (),
) -> list[Place]:
    """Every candidate in its place, in reading order.

    Where no client is near, only those `everywhere` look: that is most of a usual archive.
    """
    finders, whole = tuple(in_sentence), tuple(in_text)
    here: list[Place] = []
    by_passage: dict[int, list[int]] = defaultdict(list)
    for at, scene in enumerate(found):
        near = _is_near_client(mood_of[at])
        if near:
            by_passage[scene.paragraph].append(at)
        for find in finders if near else everywhere:
            here += (Place.of(candidate, scene, at) for candidate in find(scene.sentence))
    for indexes in by_passage.values():
        passage = found[indexes[0]].passage
        for candidate in (c for find in whole for c in find(passage)):
            at = next((i for i in indexes if found[i].sentence.end > candidate.start), indexes[-1])
            here.append(Place.of(candidate, found[at], at))
    return sorted(here, key=lambda place: (place.at, place.candidate.start))


def _is_near_client(mood: Mood) -> bool:
    """Whether the post, or a sentence in this passage or one beside it, might tell of a client."""
    best = max(mood.paragraph_top, mood.last_top, mood.next_top, mood.lead)
    return best > FARTHEST or mood.whole > 0


def put(
    found: Sequence[Scene], mood_of: Sequence[Mood], places: Iterable[Place], post: Post
) -> list[Weighed]:
    """Every candidate with what is seen around it."""
    last = found[-1].paragraph if found else 0
    weighed = [
        Weighed(place, mood_of[place.at], [*around(place, mood_of[place.at], last), *post.features])
        for place in places
    ]
    _introduce(weighed, found)
    return weighed


def _introduce(weighed: Sequence[Weighed], found: Sequence[Scene]) -> None:
    """Let every mention of a person know how the person was introduced, and what else was said."""
    for one in weighed:
        one.alike = [one]
    names = [one for one in weighed if one.kind == "NAME"]
    for one in names:
        one.seen += _goes_on(one, found)
    own = [list(one.seen) for one in names]
    groups = same_person([name.place.text for name in names])
    persons = min(len({id(group) for group in groups}), MOST_PERSONS)
    told: dict[int, tuple[list[Weighed], list[str]]] = {}
    for one, group in zip(names, groups, strict=True):
        if id(group) not in told:
            told[id(group)] = [names[index] for index in group], _of_person(own, group)
        one.alike, about = told[id(group)]
        one.seen += [*about, f"persons:{persons}"]


def _of_person(own: Sequence[Sequence[str]], group: Sequence[int]) -> list[str]:
    """What is said where a person comes first, and anywhere."""
    first = ["1st:" + f for f in own[group[0]] if f.startswith(INTRODUCTIONS)]
    said = {f for index in group for f in own[index] if f.startswith(SAID_ANYWHERE)}
    return [*first, *("any:" + f for f in said), f"times:{min(len(group), MOST_NAMED)}"]


def _goes_on(one: Weighed, found: Sequence[Scene]) -> Iterator[str]:
    """Whether “he” or “she” follows, in this sentence or at the start of the next."""
    words = one.scene.sentence.words[one.place.stop :]
    if any(word.plain in PRONOUNS for word in words):
        yield "later:pronoun"
    if one.place.at + 1 < len(found):
        following = found[one.place.at + 1]
        if following.paragraph == one.scene.paragraph:
            opening = following.sentence.words[0].plain
            if opening in PRONOUNS:
                yield "next:pronoun"


def score_candidates(weighed: Sequence[Weighed], known: Model) -> None:
    """Give every candidate its score."""
    for one in weighed:
        one.score = total(known.candidates[one.kind], one.seen)


def compare(weighed: Sequence[Weighed], post: Post) -> Iterator[tuple[Weighed, tuple[float, ...]]]:
    """Every candidate with the figures that the last layer weighs."""
    by_scene, by_paragraph = (
        _ranked(weighed, lambda w: w.place.at),
        _ranked(weighed, lambda w: w.scene.paragraph),
    )
    scores = sorted((w.score for w in weighed), reverse=True)
    top = sum(scores[:3]) / max(1, len(scores[:3]))
    quasi = max((w.score for w in weighed if w.kind not in DIRECT), default=NOTHING)
    share = sum(score > 0 for score in scores) / max(1, len(scores))
    of_post = (quasi, top, share, float(min(len(scores), MOST_CANDIDATES)), *post.figures)
    persons: dict[int, tuple[float, ...]] = {}
    for one in weighed:
        if id(one.alike) not in persons:
            persons[id(one.alike)] = _person(one.alike)
        yield (
            one,
            (
                *_own(one, persons[id(one.alike)]),
                _best_beside(one, by_scene[one.place.at]),
                _best_beside(one, by_paragraph[one.scene.paragraph], other_scene=True),
                _best_over(one, by_scene[one.place.at]),
                *of_post,
            ),
        )


def _own(one: Weighed, of_person: tuple[float, ...]) -> tuple[float, ...]:
    """The candidate's own score, what is known of the person, and the mood around."""
    mood = one.mood
    return (
        one.score, *of_person,
        mood.own, mood.before, mood.after, mood.paragraph, mood.paragraph_top, mood.last_top,
        mood.next_top, mood.lead, mood.near, mood.post, mood.post_top,
        mood.part, mood.whole,
        float(min(len(one.place.words), 6)),
    )  # fmt: skip


def _person(alike: Sequence[Weighed]) -> tuple[float, ...]:
    """The scores of all mentions of a person, and how the person is named."""
    scores = [other.score for other in alike]
    return (
        max(scores), sum(scores) / len(scores), min(scores), float(min(len(scores), MOST_NAMED)),
        sum(len(other.place.words) == 1 for other in alike) / len(alike),
        sum(other.scene.passage.kind != "prose" for other in alike) / len(alike),
    )  # fmt: skip


def _ranked(weighed: Sequence[Weighed], key: Callable[[Weighed], int]) -> dict[int, list[Weighed]]:
    """The candidates by scene or paragraph, the highest scores first."""
    groups: dict[int, list[Weighed]] = defaultdict(list)
    for one in sorted(weighed, key=lambda w: -w.score):
        groups[key(one)].append(one)
    return groups


def _best_beside(one: Weighed, group: Sequence[Weighed], *, other_scene: bool = False) -> float:
    """The best score of a candidate that stands near it and not on it."""
    for other in group:
        apart = other.scene is not one.scene if other_scene else not one.overlaps(other)
        if apart:
            return other.score
    return NOTHING


def _best_over(one: Weighed, group: Sequence[Weighed]) -> float:
    """The best score of another candidate that covers part of it."""
    return next((o.score for o in group if o is not one and one.overlaps(o)), NOTHING)


def judge(weighed: Sequence[Weighed], post: Post, known: Model) -> None:
    """Give every candidate the probability that it is a client's."""
    for one, values in compare(weighed, post):
        one.figures = values
        logit = known.figures_bias[one.kind] + weighted(known.figures, values)
        one.likely = probability(logit)
