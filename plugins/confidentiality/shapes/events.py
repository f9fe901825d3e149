"""Events that happen to few people.

Finds      Clauses that tell of something out of the ordinary: “lost his leg in the ferry fire”,
           “was the first woman to row for the county”, “found the body”; and, weakly, any long
           clause of a story in the past with uncommon words in it.
Because    Such things were in the newspaper, or the whole town knows of them.
Leaves     What happens to many: divorce, moving house, a lost job, a panic attack.
Source     Our own judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..candidate import Candidate
from ..lexicon import words_of
from ..sentences import Sentence, Word
from .event_words import Place, places, trigger_words

STOP = re.compile(r"[,.;:!?()\[\]\n“”\"—–]")
LONGEST = 30
"""In words."""
AUXILIARY = frozenset(
    "was were been being be had has have having got is are did he'd she'd they'd".split()  # noqa: SIM905
)
DETERMINERS = frozenset("a an the his her their its this that another".split())  # noqa: SIM905
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
    "after": "Leave out what came before, or say “after a hard time”.",
    "told": "Tell it in general words: what it meant rather than what happened.",
}
SHARES = {"accident": 0.01, "crime": 0.01, "illness": 5e-3, "flight": 5e-3, "told": 0.02}
USUAL_SHARE = 1e-3
"""Our own estimates, by orders of magnitude: how many a described event may have befallen."""


def events(sentence: Sentence) -> Iterator[Candidate]:
    """The unusual events told in a sentence, whosever they are."""
    taken = -1
    for place in _by_words(sentence):
        words = sentence.words
        if words[place.first].start >= taken:
            first, end = _from(words, place.first), _end(sentence, place.last)
            start, taken = max(words[first].start, taken), end
            yield _candidate(start, end, place.form)


def _candidate(start: int, end: int, form: str) -> Candidate:
    share = SHARES.get(form, USUAL_SHARE)
    return Candidate(start, end, "EVENT", form, SUGGESTIONS[form], share)


def _from(words: Sequence[Word], first: int) -> int:
    """Where the clause begins: at the auxiliaries or the article before its first telling word."""
    while first and words[first - 1].plain in AUXILIARY | DETERMINERS:
        first -= 1
    return first


def _end(sentence: Sentence, last: int) -> int:
    """Where the clause ends: at the next mark of punctuation."""
    word = sentence.words[last]
    furthest = sentence.words[min(last + LONGEST, len(sentence.words) - 1)].end
    stop = STOP.search(sentence.text, word.end, furthest)
    return len(sentence.text[: stop.start()].rstrip()) if stop else furthest


def _by_words(sentence: Sentence) -> Iterator[Place]:
    """Events by the words of the list."""
    if not sentence.plain.isdisjoint(trigger_words()):
        yield from places(sentence.words)
