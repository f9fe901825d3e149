"""Find work that is told by what is done: “drives a school bus”, “keeps bees”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..sentences import Sentence
from .work_words import Deed, deed_verbs, deeds, work_words

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
    verbs, last = deed_verbs(), 0
    if sentence.plain.isdisjoint(verbs):
        return
    for i, word in enumerate(sentence.words):
        found = _done_at(sentence, i) if word.plain in verbs and i >= last else None
        if found:
            last, deed = found
            yield deed


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
    words, stop, found = sentence.words, work_words("object-end"), 0
    for k in range(i + 1, min(i + 1 + FARTHEST, len(words))):
        if words[k].start - words[k - 1].end != 1 or words[k].plain in stop:
            break
        if words[k].plain in objects:
            found = k
    return found


def _form(deed: Deed) -> str:
    return "works-at" if deed.group == "work" else "does"
