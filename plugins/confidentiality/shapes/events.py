"""Events that happen to few people.

Finds      Clauses that tell of something out of the ordinary: “lost his leg in the ferry fire”,
           “was the first woman to row for the county”, “found the body”; and, weakly, any long
           clause of a story in the past with uncommon words in it.
Because    Such things were in the newspaper, or the whole town knows of them.
Leaves     What happens to many: divorce, moving house, a lost job, a panic attack.
Source     Our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .event_words import places, trigger_words
from .tellings import SUBJECTS, clause_end, parted, tellings, uncommon

FURTHEST_BACK = 8
FEWEST_WORDS = {"making": 6, "fame": 3, "honour": 3, "secret": 3, "leaving": 3, "flight": 3}
"""Of the forms whose words are common in other talk, only longer clauses are events."""
FEWEST_UNCOMMON = 1
BEGINNINGS = SUBJECTS | frozenset("and that which when where whose because then".split())  # noqa: SIM905
LINKING = frozenset(
    """
    was were been being be had has have having got a an the his her their this that
    another
    """.split()  # noqa: SIM905
)
SUGGESTIONS = {
    "accident": "Say “a serious accident”.",
    "injury": "Say “a serious injury”.",
    "illness": "Say “a serious illness” or “a medical emergency”.",
    "crime": "Say “a violent crime” or “a crime”, without how and where.",
    "court": "Say “a court case”, without the part played in it.",
    "war": "Say “the war” or “active service”, without the scene.",
    "flight": "Say “left the country as a refugee”, without the way.",
    "disaster": "Say “a disaster”, without naming or describing it.",
    "rescue": "Say “was there when somebody was in danger”.",
    "death": "Say “a sudden death in the family”.",
    "fame": "Leave out that it was public.",
    "honour": "Say “did well at it”.",
    "leaving": "Say “left a close community”.",
    "secret": "Say “a discovery in the family” or “a mistake at work”.",
    "making": "Say what it meant rather than what was done.",
    "only-one": "Leave out that nobody else did it.",
    "had-done": "Leave out what had happened, or say “after a hard time”.",
    "was-the": "Leave the part played out, or say “was part of it”.",
    "told": "Tell it in general words: what it meant rather than what happened.",
}
SHARES = {
    "accident": 0.01,
    "crime": 0.01,
    "illness": 5e-3,
    "flight": 5e-3,
    "told": 0.05,
    "had-done": 0.02,
}
USUAL_SHARE = 1e-3
"""Our own estimates, by orders of magnitude: how many a described event may have befallen."""


def events(sentence: Sentence) -> Iterator[Candidate]:
    """The unusual events told in a sentence, whosever they are."""
    named = list(_by_words(sentence))
    yield from named
    for candidate in _by_telling(sentence):
        if not any(n.start < candidate.end and candidate.start < n.end for n in named):
            yield candidate


def _by_words(sentence: Sentence) -> Iterator[Candidate]:
    """Events by the words of the list."""
    if sentence.plain.isdisjoint(trigger_words()):
        return
    taken = -1
    for place in places(sentence.words):
        if sentence.words[place.first].start >= taken:
            first, last = _clause(sentence, place.first, place.last)
            if _is_enough(sentence, first, last, place.form):
                candidate = _candidate(sentence, first, last, place.form)
                taken = candidate.end
                yield candidate


def _is_enough(sentence: Sentence, first: int, last: int, form: str) -> bool:
    """Whether a clause says enough to be an event, given how common its first words are."""
    if last - first + 1 < FEWEST_WORDS.get(form, 2):
        return False
    return form != "making" or uncommon(sentence.words[first : last + 1]) >= FEWEST_UNCOMMON


def _by_telling(sentence: Sentence) -> Iterator[Candidate]:
    """Events by the way of telling: a long clause in the past with uncommon words."""
    for telling in tellings(sentence):
        yield _candidate(sentence, telling.first, telling.last, telling.form)


def _candidate(sentence: Sentence, first: int, last: int, form: str) -> Candidate:
    start, end = sentence.words[first].start, sentence.words[last].end
    share = SHARES.get(form, USUAL_SHARE)
    return Candidate(start, end, "EVENT", form, SUGGESTIONS[form], share)


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The clause around some words: from its verb, or their article, to the next punctuation."""
    words = sentence.words
    before = first
    while before and first - before < FURTHEST_BACK and not parted(sentence, before - 1):
        before -= 1
        if words[before].plain in BEGINNINGS:
            return before + 1, clause_end(sentence, last)
    while first and words[first - 1].plain in LINKING and not parted(sentence, first - 1):
        first -= 1
    return first, clause_end(sentence, last)
