"""Whom each sentence is about: the heart of the room.

A sentence may speak about a client, the public world (authors, studies, films), the practice and
its events, the writer's own life, an invented example, or people in general. Cues in the sentence
decide first; where it has none, a story that was begun goes on as long as “he” and “she” do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from manuscript import Passage

from .cues import Cue, cues
from .lexicon import is_only_a_name, word_classes
from .roles import is_heading, is_hidden, is_paragraph
from .sentences import Sentence, sentences


class Subject(StrEnum):
    """Whom a sentence is about."""

    CLIENT = "client"
    PUBLIC = "public"
    PRACTICE = "practice"
    OWN_LIFE = "own life"
    EXAMPLE = "example"
    GENERAL = "general"


SAID, CARRIED, NEARBY, NOT = 3, 2, 1, 0
TOGETHER = frozenset({"clinical", "together"})
FIRST_PERSON = frozenset("i me my mine we us our ours myself".split())
STORY_LASTS = 2


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


@dataclass
class Story:
    """What is carried on from sentence to sentence: whether a client's story is being told.

    `left` paragraphs may still go on with it; `here` says that this paragraph or list has begun
    to; after a `public` sentence “he” and “she” are somebody else.
    """

    left: int = 0
    here: bool = False
    public: bool = False

    def begin(self) -> None:
        """A client has been mentioned."""
        self.left, self.here, self.public = STORY_LASTS, True, False


def whom(passages: Iterable[Passage]) -> list[About]:
    """Every sentence of a manuscript with its subject, in reading order."""
    story, found, before = Story(), [], ""
    for passage in passages:
        _turn_to(story, passage, before)
        here = [_about(passage, sentence, story) for sentence in sentences(passage.text)]
        here = _bridge(_look_back(here))
        if is_paragraph(passage) and not any(about.is_client for about in here):
            story.left -= 1
        found += here
        before = passage.kind
    return found


def _turn_to(story: Story, passage: Passage, before: str) -> None:
    """A heading ends a story; a new paragraph goes on with it only if it says so."""
    if is_heading(passage):
        story.left = 0
    if passage.kind != before or is_paragraph(passage):
        story.here, story.public = False, False


def _about(passage: Passage, sentence: Sentence, story: Story) -> About:
    found = tuple(cues(sentence.words))
    kinds = {cue.kind for cue in found if cue.kind != "client" or _is_ours(cue, sentence)}
    subject, certainty = _judge(sentence, kinds, story)
    if is_hidden(passage) and subject is Subject.GENERAL and _has_pronoun(sentence):
        subject, certainty = Subject.CLIENT, CARRIED
    if subject is Subject.CLIENT and certainty == SAID:
        story.begin()
    elif subject is not Subject.CLIENT:
        story.public = subject is Subject.PUBLIC
    return About(passage, sentence, subject, certainty, found)


def _judge(sentence: Sentence, kinds: set[str], story: Story) -> tuple[Subject, int]:
    """Subject and certainty from the cues, then from what was said before."""
    said = _said(sentence, kinds, story)
    if said is not Subject.GENERAL:
        return said, SAID if said is Subject.CLIENT else NOT
    if story.left > 0 and not story.public and _goes_on(sentence, kinds, story):
        story.here = True
        return Subject.CLIENT, CARRIED
    if "own" in kinds:
        return Subject.OWN_LIFE, NOT
    if "clinical" in kinds and _has_pronoun(sentence):
        return Subject.CLIENT, CARRIED
    if story.left > 0 and story.here and "general" not in kinds:
        return Subject.CLIENT, NEARBY
    return Subject.GENERAL, NOT


def _said(sentence: Sentence, kinds: set[str], story: Story) -> Subject:
    """Whom the sentence itself names, if it does."""
    if "example" in kinds:
        return Subject.EXAMPLE
    if "declared" in kinds:
        return Subject.CLIENT
    if "own" in kinds and _begins_with_my(sentence):
        return Subject.OWN_LIFE
    if "client" in kinds and ("public" not in kinds or _is_first_person(sentence)):
        return Subject.CLIENT
    if "public" in kinds or ("topic" in kinds and story.left <= 0):
        return Subject.PUBLIC
    if _signs(sentence) or ("event" in kinds and not _has_pronoun(sentence)):
        return Subject.PRACTICE
    return Subject.GENERAL


def _begins_with_my(sentence: Sentence) -> bool:
    """“My first supervisor told me …”: the writer's own people, unless it is “my client”."""
    starts = any(word.plain == "my" for word in sentence.words[:3])
    return starts and word_classes()["client"].isdisjoint(sentence.plain)


def _signs(sentence: Sentence) -> bool:
    """Whether somebody's credentials stand in it: “Carla Dietz, LICSW”."""
    credentials = word_classes()["credential"]
    return any(
        word.plain in credentials and sum(c.isupper() for c in word.text) > 1
        for word in sentence.words
    )


def _goes_on(sentence: Sentence, kinds: set[str], story: Story) -> bool:
    """Whether a sentence goes on with the story of the one before."""
    if _has_pronoun(sentence):
        return True
    return story.here and (not kinds.isdisjoint(TOGETHER) or _has_name(sentence))


def _has_name(sentence: Sentence) -> bool:
    return any(word.is_capital and is_only_a_name(word.plain) for word in sentence.words)


def _look_back(here: Sequence[About]) -> list[About]:
    """Within a paragraph a client may be named before it is said who that is."""
    last = _last_sign_of_client(here)
    return [
        replace(about, subject=Subject.CLIENT, certainty=CARRIED)
        if i <= last and about.subject is Subject.GENERAL and (_has_pronoun(about.sentence) or _has_name(about.sentence))
        else about
        for i, about in enumerate(here)
    ]


def _bridge(here: Sequence[About]) -> list[About]:
    """A sentence between two of a client's is the client's as well."""
    return [
        replace(about, certainty=CARRIED)
        if about.certainty == NEARBY
        and 0 < i < len(here) - 1
        and here[i - 1].is_client
        and here[i + 1].is_client
        else about
        for i, about in enumerate(here)
    ]


def _last_sign_of_client(here: Sequence[About]) -> int:
    """The last sentence that says so, or the end where “week four” and “she” meet."""
    said = [i for i, about in enumerate(here) if about.certainty == SAID]
    clinical = any("clinical" in about.cue_kinds() for about in here)
    if clinical and any(_has_pronoun(about.sentence) for about in here):
        return len(here)
    return max(said, default=-1)


def _is_ours(cue: Cue, sentence: Sentence) -> bool:
    """“Freud's patient” is nobody's client here."""
    if cue.first == 0:
        return True
    before = sentence.words[cue.first - 1]
    return not (before.is_possessive and before.is_capital)


def _is_first_person(sentence: Sentence) -> bool:
    return not FIRST_PERSON.isdisjoint(sentence.plain)


def _has_pronoun(sentence: Sentence) -> bool:
    return not word_classes()["pronoun"].isdisjoint(sentence.plain)


def stories(abouts: Iterable[About]) -> Iterator[About]:
    """The sentences that say in so many words that they are about a client."""
    return (a for a in abouts if a.subject is Subject.CLIENT and a.certainty == SAID)
