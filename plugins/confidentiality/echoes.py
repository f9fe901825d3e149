"""A client's name again: in the title, a caption, an aside.

Sentences far from any client are not weighed, and the model may doubt a single mention. A name that
the text itself gives to a client is the client's there as well, unless it is part of somebody
else's: “Judith”, but not “Judith Herman”.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from findings import Level

from .lexicon import is_english_word
from .roles import is_name_of_file
from .sentences import Word
from .suspicion import Suspicion
from .weighing.floors import CERTAIN
from .weighing.persons import keys
from .weighing.reading import Reading
from .weighing.scenes import Scene

SURE = 0.9
SURE_MENTIONS = 2
"""A name that is so likely a client's so often is the client's wherever it stands; one is enough
where the words themselves say so (“my client Ottoline”)."""


def echoes(reading: Reading, clients: frozenset[str]) -> Iterator[Suspicion]:
    """`clients` are the names that the text gives to clients, as lists spell them."""
    if not clients:
        return
    doubted, sure = _doubted(reading), _sure(reading)
    for scene in reading.scenes:
        if clients.isdisjoint(scene.sentence.plain) or is_name_of_file(scene.passage):
            continue
        for at, word in enumerate(scene.sentence.words):
            is_again = word.plain in clients and word.is_capital
            is_told = word.plain in sure or (id(scene), at) not in doubted
            if is_again and is_told and not _is_part(scene, at, clients):
                yield _suspicion(scene, word)


def _doubted(reading: Reading) -> set[tuple[int, int]]:
    """The words that were weighed as names, by their sentence."""
    return {
        (id(one.scene), at)
        for one in reading.weighed
        for at in range(one.place.first, one.place.stop)
        if one.kind == "NAME"
    }


def _sure(reading: Reading) -> set[str]:
    told = Counter(
        key
        for one in reading.weighed
        if one.kind == "NAME" and one.likely >= SURE
        for key in keys(one.place.text)
        for _ in range(SURE_MENTIONS if one.likely >= CERTAIN else 1)
    )
    return {key for key, times in told.items() if times >= SURE_MENTIONS}


def _is_part(scene: Scene, at: int, clients: frozenset[str]) -> bool:
    """Whether a name stands right beside it that is not the client's."""
    words = scene.sentence.words
    if any(first <= at < stop for first, stop, _ in scene.public_spans):
        return True
    return any(
        words[i].is_capital
        and words[i].plain not in clients
        and not is_english_word(words[i].plain)
        and scene.sentence.text[words[min(i, at)].end : words[max(i, at)].start] == " "
        for i in (at - 1, at + 1)
        if 0 <= i < len(words)
    )


def _suspicion(scene: Scene, word: Word) -> Suspicion:
    return Suspicion(
        scene.passage, word.start, word.name_end, "name", "NAME", Level.ERROR,
        f"“{word.bare}” is the name that this text gives to a client, or to somebody in a client's"
        " life.",
        "Leave the name out, or change it here as well.",
    )  # fmt: skip
