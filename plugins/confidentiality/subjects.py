"""Whom a sentence is about, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from manuscript import Passage

from .cues import Cue
from .lexicon import is_only_a_name, word_classes
from .sentences import Sentence


class Subject(StrEnum):
    """Whom a sentence is about."""

    CLIENT = "client"
    PUBLIC = "public"
    PRACTICE = "practice"
    OWN_LIFE = "own life"
    EXAMPLE = "example"
    GENERAL = "general"


NOT_CLIENTS = (Subject.EXAMPLE, Subject.PUBLIC, Subject.PRACTICE, Subject.OWN_LIFE)

SAID, CARRIED, NEARBY, NOT = 3, 2, 1, 0

TOGETHER = frozenset({"clinical", "together"})

FIRST_PERSON = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours", "myself"])


@dataclass(frozen=True)
class About:
    """A sentence, whom it is about, and how sure that is.

    `certainty` is about the client: SAID in this sentence, CARRIED on by a pronoun from an earlier
    one, NEARBY in the same paragraph, or NOT a client at all.
    """

    passage: Passage
    sentence: Sentence
    subject: Subject
    certainty: int
    cues: tuple[Cue, ...]

    @property
    def is_client(self) -> bool:
        """Whether the sentence is about a client, said or carried."""
        return self.subject is Subject.CLIENT and self.certainty >= CARRIED

    def seen(self, kind: str) -> str:
        """The words of the first cue of a kind, or nothing: what a message quotes as its reason."""
        for cue in self.cues:
            if cue.kind == kind:
                words = self.sentence.words
                return self.sentence.text[words[cue.first].start : words[cue.last].end]
        return ""

    def cue_kinds(self) -> set[str]:
        """The kinds of cue in the sentence."""
        return {cue.kind for cue in self.cues}


def stories(abouts: Iterable[About]) -> Iterator[About]:
    """The sentences that say in so many words that they are about a client."""
    return (a for a in abouts if a.subject is Subject.CLIENT and a.certainty == SAID)


def is_first_person(sentence: Sentence) -> bool:
    """Whether the writer speaks of “I” or “we” in it."""
    return not FIRST_PERSON.isdisjoint(sentence.plain)


def has_pronoun(sentence: Sentence) -> bool:
    """Whether “he” or “she” is in it."""
    return not word_classes()["pronoun"].isdisjoint(sentence.plain)


def has_name(sentence: Sentence) -> bool:
    """Whether a given name that is no other word is in it."""
    return any(word.is_capital and is_only_a_name(word.plain) for word in sentence.words)
