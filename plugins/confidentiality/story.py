"""Whom a sentence is about, judged from its cues and from the story told so far.

Cues in the sentence decide first; where it has none, a story that was begun goes on as long as
“he” and “she” do.
"""

from __future__ import annotations

from dataclasses import dataclass

from .cues import Cue
from .lexicon import is_given_name, word_classes, words_of
from .sentences import Sentence
from .subjects import (
    CARRIED,
    NEARBY,
    NOT,
    SAID,
    TOGETHER,
    Subject,
    has_name,
    has_pronoun,
    is_first_person,
)

STORY_LASTS = 2

AT_START = 2


@dataclass
class Story:
    """What is carried on from sentence to sentence: whether a client's story is being told.

    `left` paragraphs may still go on with it; `here` says that this paragraph or list has begun
    to; after a `public` sentence “he” and “she” are somebody else, in an `example` nobody,
    and after a `topic` such as a novel somebody in it. In a post that nowhere `tells` of therapy
    “she told me” is everyday talk.
    """

    left: int = 0
    here: bool = False
    public: bool = False
    example: bool = False
    topic: bool = False
    own: bool = False
    tells: bool = True

    def begin(self) -> None:
        """A client has been mentioned."""
        self.left, self.here, self.public = STORY_LASTS, True, False


def judge(
    sentence: Sentence, found: tuple[Cue, ...], kinds: set[str], story: Story
) -> tuple[Subject, int]:
    """Subject and certainty from the cues, then from what was said before."""
    said = _said(sentence, found, kinds, story)
    if said is not Subject.GENERAL:
        return said, SAID if said is Subject.CLIENT else NOT
    if story.example:
        return Subject.EXAMPLE, NOT
    if story.own and story.left <= 0:
        return Subject.OWN_LIFE, NOT
    if story.left > 0 and not story.public and _goes_on(sentence, kinds, story):
        story.here = True
        return Subject.CLIENT, CARRIED
    if "own" in kinds:
        return Subject.OWN_LIFE, NOT
    if "clinical" in kinds and has_pronoun(sentence):
        return Subject.CLIENT, CARRIED
    if story.left > 0 and story.here and "general" not in kinds:
        return Subject.CLIENT, NEARBY
    return Subject.GENERAL, NOT


def _said(sentence: Sentence, found: tuple[Cue, ...], kinds: set[str], story: Story) -> Subject:
    """Whom the sentence itself names, if it does."""
    if "invented" in kinds or _begins_with("example", found):
        return Subject.EXAMPLE
    if _begins_with("notice", found):
        return Subject.PRACTICE
    if "declared" in kinds:
        return Subject.CLIENT
    if "own" in kinds and _begins_with_own(sentence, found):
        return Subject.OWN_LIFE
    if "client" in kinds and ("public" not in kinds or is_first_person(sentence)):
        return Subject.CLIENT
    of_therapy = story.tells or not word_classes()["of-therapy"].isdisjoint(sentence.plain)
    if "talk" in kinds and of_therapy and (story.left > 0 or not story.own):
        return Subject.CLIENT
    if "public" in kinds or _opens_with_author(sentence) or _is_of_topic(sentence, kinds, story):
        return Subject.PUBLIC
    if _signs(sentence) or ("event" in kinds and not has_pronoun(sentence)):
        return Subject.PRACTICE
    return Subject.GENERAL


def _is_of_topic(sentence: Sentence, kinds: set[str], story: Story) -> bool:
    """Whether a sentence, or the one it follows, is about a book, a film or a study."""
    if story.left > 0 or is_first_person(sentence):
        return False
    if "topic" in kinds and not has_pronoun(sentence):
        story.topic = True
    return story.topic


def _begins_with_own(sentence: Sentence, found: tuple[Cue, ...]) -> bool:
    """“My first supervisor told me …”: the writer's own people, unless it is “my client”."""
    return _begins_with("own", found) and word_classes()["client"].isdisjoint(sentence.plain)


def tells_own_life(sentence: Sentence, found: tuple[Cue, ...]) -> bool:
    """Whether the writer's own past begins; a supervisor is met over clients, too."""
    own = word_classes()["own"]
    last = [sentence.words[cue.last].plain for cue in found if cue.kind == "own"]
    return bool(last) and own.isdisjoint(last)


def _begins_with(kind: str, found: tuple[Cue, ...]) -> bool:
    return any(cue.kind == kind and cue.first <= AT_START for cue in found)


def _signs(sentence: Sentence) -> bool:
    """Whether somebody's credentials stand in it: “Carla Dietz, LICSW”."""
    credentials = word_classes()["credential"]
    return any(
        word.plain in credentials and sum(c.isupper() for c in word.text) > 1
        for word in sentence.words
    )


def _opens_with_author(sentence: Sentence) -> bool:
    """“Sue Johnson, who was born …”: a full name that begins a sentence is mostly an author's."""
    if len(sentence.words) < 4:
        return False
    first, second, third = sentence.words[:3]
    if first.plain in words_of("public_surnames") and not is_given_name(first.plain):
        return first.is_capital
    if sentence.text[first.end : second.start] not in (" ", ". "):
        return False
    if first.plain in ("dr", "prof", "professor"):
        return second.is_capital
    goes_on = sentence.text[second.end :].startswith(", who") or third.plain in _publishing()
    is_name = is_given_name(first.plain) and (goes_on or not is_first_person(sentence))
    return is_name and len(first.text) > 2 and second.is_capital and not third.is_capital


def _publishing() -> frozenset[str]:
    return word_classes()["publishing"]


def _goes_on(sentence: Sentence, kinds: set[str], story: Story) -> bool:
    """Whether a sentence goes on with the story of the one before."""
    if has_pronoun(sentence):
        return True
    at_once = story.here or (story.left == STORY_LASTS and "together" in kinds)
    return at_once and (not kinds.isdisjoint(TOGETHER) or has_name(sentence))


def is_ours(cue: Cue, sentence: Sentence) -> bool:
    """“Freud's patient” is nobody's client here."""
    if cue.first == 0:
        return True
    before = sentence.words[cue.first - 1]
    return not (before.is_possessive and before.is_capital)
