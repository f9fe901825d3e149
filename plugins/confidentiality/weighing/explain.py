"""What counted for and against a place, in words: the model's weights, read aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from .model import Model, probability
from .scenes import Scene
from .weigh import Weighed
from .words import clusters

MOST = 4
"""How many grounds are told on each side."""

LEAST = 0.15
"""A weight smaller than that is not worth a word."""

WHOM = {
    "client": "words for somebody you worked with",
    "talk": "somebody telling you something",
    "clinical": "words of therapy",
    "together": "you and somebody doing something together",
    "person": "one person being introduced",
    "declared": "a changed name",
    "public": "the public world",
    "topic": "a study, book or film",
    "event": "an event or the practice",
    "notice": "thanks or an invitation",
    "own": "your own life and colleagues",
    "example": "an example",
    "invented": "something invented",
    "general": "people in general",
    "self": "somebody giving their own name",
}

SHAPES = {
    "GIVEN": "a given name",
    "CAP": "an uncommon word with a capital",
    "YEAR": "a year",
    "NUM": "a number",
    "^": "the beginning",
    "$": "the end",
}

PLACES = {
    "p=": "the sentence before", "pp=": "the sentence before that", "n=": "the next sentence",
    "nn=": "the sentence after that", "p/": "the paragraph before", "pp/": "the paragraph before",
    "n/": "the paragraph after", "nn/": "the paragraph after",
}  # fmt: skip

Say = Callable[[str, Scene, Sequence[str]], str]


def because(one: Weighed, seen: Iterable[str], known: Model) -> tuple[str, ...]:
    """The grounds of a finding, one a line: how likely, the post, the sentence, the place.

    `seen` are the features of its sentence.
    """
    scene, words = one.scene, [word.text for word in one.scene.sentence.words]
    in_scene = _told(known.scenes, seen, scene, words)
    in_place = _told(known.candidates[one.kind], one.seen, scene, words)
    return (
        f"Likely a client's: {_share(one.likely)}.",
        f"That a client is told of: {_share(probability(scene.whole))} for the post,"
        f" {_share(probability(scene.part))} for this passage.",
        f"The sentence reads as {subject(scene)} ({_share(probability(scene.score))})"
        + _list(in_scene),
        "Of the place itself" + _list(in_place),
    )


def _share(likely: float) -> str:
    return f"{100 * likely:.0f} in 100"


def subject(scene: Scene) -> str:
    """Whom a sentence is about, in the writer's words."""
    kinds = {cue.kind for cue in scene.cues}
    if scene.score > 0:
        return "a client's story"
    for kind, words in (
        ("invented", "an invented example"),
        ("example", "an invented example"),
        ("own", "your own life"),
        ("public", "the public world"),
        ("topic", "the public world"),
        ("notice", "the practice and its events"),
        ("event", "the practice and its events"),
    ):
        if kind in kinds:
            return words
    return "people in general"


def _list(grounds: tuple[Sequence[str], Sequence[str]]) -> str:
    speaks, against = grounds
    parts = [f"for it: {'; '.join(speaks)}"] if speaks else []
    parts += [f"against it: {'; '.join(against)}"] if against else []
    return (", " + ", ".join(parts) if parts else ": nothing in particular") + "."


def _told(
    weights: Mapping[str, float], seen: Iterable[str], scene: Scene, words: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The strongest grounds for and against, in words; the same words are told once."""
    weighed = [(weight, f) for f in set(seen) if abs(weight := weights.get(f, 0.0)) > LEAST]
    speaks = sorted((pair for pair in weighed if pair[0] > 0), reverse=True)
    against = sorted(pair for pair in weighed if pair[0] < 0)
    return _in_words(speaks, scene, words), _in_words(against, scene, words)


def _in_words(ranked: Iterable[tuple[float, str]], scene: Scene, words: Sequence[str]) -> list[str]:
    told: list[str] = []
    for _, feature in ranked:
        here = next(_speak(feature, scene, words), "")
        if here and here not in told:
            told.append(here)
        if len(told) == MOST:
            break
    return told


def _speak(feature: str, scene: Scene, words: Sequence[str]) -> Iterator[str]:
    """A feature in words; nothing for those that only count."""
    for sign, where in PLACES.items():
        if feature.startswith(sign):
            yield from (f"{t} in {where}" for t in _speak(feature[len(sign) :], scene, words))
            return
    head, _, rest = feature.partition(":")
    if head in OF_PERSON:
        yield from (f"{told} ({OF_PERSON[head]})" for told in _speak(rest, scene, words))
    else:
        told = SAY[head](rest, scene, words) if head in SAY else OTHERS.get(head, "")
        yield from [told] if told else []


def _say_word(rest: str, _scene: Scene, _words: Sequence[str]) -> str:
    return SHAPES.get(rest, f"“{rest.lower()}”")


def _say_pair(rest: str, _scene: Scene, _words: Sequence[str]) -> str:
    is_plain = not set(SHAPES) & set(rest.split("_"))
    return f"“{rest.replace('_', ' ').lower()}”" if is_plain else ""


def _say_cue(rest: str, scene: Scene, _words: Sequence[str]) -> str:
    quoted = scene.seen(rest)
    return WHOM.get(rest, rest) + (f" (“{quoted}”)" if quoted else "")


def _say_cluster(rest: str, _scene: Scene, words: Sequence[str]) -> str:
    return next((f"“{word}”" for word in words if clusters().get(word) == rest), "")


def _say_kin(rest: str, _scene: Scene, _words: Sequence[str]) -> str:
    return {"mine": "a relative of yours", "theirs": "somebody else's relative"}.get(rest, "")


def _say_beside(where: str) -> Say:
    return lambda rest, _scene, _words: f"{SHAPES.get(rest, f'“{rest.lower()}”')} {where}"


SAY: dict[str, Say] = {
    "w": _say_word,
    "b": _say_pair,
    "c": _say_cue,
    "cue": _say_cue,
    "C": _say_cluster,
    "kin": _say_kin,
    "akin": _say_kin,
    "h": lambda rest, _scene, _words: f"the heading (“{rest.lower()}”)",
    "head": lambda rest, _scene, _words: f"the heading (“{rest.lower()}”)",
    "form": lambda rest, _scene, _words: f"its form ({rest.replace('-', ' ')})",
    "basis": lambda rest, _scene, _words: f"`case_material` ({rest})",
    "b1": _say_beside("right before it"),
    "b2": _say_beside("two words before it"),
    "a1": _say_beside("right after it"),
    "a2": _say_beside("two words after it"),
}
"""How a feature is told, by what stands before its colon."""

OF_PERSON = {"1st": "where the name comes first", "any": "where the name stands"}

OTHERS = {
    "bracketed": "it stands in brackets",
    "spoken": "it stands in somebody's mouth",
    "possessive": "it owns something",
    "declared": "a changed name stands beside it",
    "later": "“he” or “she” follows",
    "next": "“he” or “she” begins the next sentence",
    "emphasis": "it is set in emphasis, as titles are",
}
