"""Find work that is told by what is done: “drives a school bus”, “keeps bees”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..sentences import Sentence
from .work_words import Deed, deeds, work_words

FARTHEST = 6


@dataclass(frozen=True, slots=True)
class JobDeed:
    """Work told by a verb: where it stands, how it was recognised, what is known of it."""

    start: int
    end: int
    form: str
    group: str
    share: float


def job_deeds(sentence: Sentence) -> Iterator[JobDeed]:
    """Verbs with something that people do for a living after them."""
    if not sentence.plain.isdisjoint(deeds()):
        yield from _done(sentence)


def _done(sentence: Sentence) -> Iterator[JobDeed]:
    """Verbs with something that people do for a living after them."""
    words, i = sentence.words, 0
    while i < len(words):
        found = _done_at(sentence, i)
        if found:
            last, deed = found
            yield deed
            i = last
        i += 1


def _done_at(sentence: Sentence, i: int) -> tuple[int, JobDeed] | None:
    words = sentence.words
    for deed in deeds().get(words[i].plain, ()):
        last = _object(sentence, i, deed.objects)
        if last:
            end = words[last].name_end
            return last, JobDeed(words[i].start, end, _form(deed), deed.group, deed.share)
    return None


def _object(sentence: Sentence, i: int, objects: frozenset[str]) -> int:
    """The last word of what the verb at `i` is done to; 0 if nothing fits."""
    words, found = sentence.words, 0
    for k in range(i + 1, min(i + 1 + FARTHEST, len(words))):
        if words[k].start - words[k - 1].end != 1 or words[k].plain in work_words("object-end"):
            break
        if words[k].plain in objects:
            found = k
    return found


def _form(deed: Deed) -> str:
    return "works-at" if deed.group == "work" else "does"
