"""Whom each sentence is about: the heart of the room.

A sentence may speak about a client, the public world (authors, studies, films), the practice and
its events, the writer's own life, an invented example, or people in general. Cues in the sentence
decide first; where it has none, a story that was begun goes on as long as “he” and “she” do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from manuscript import Passage

from .cues import Cue, cues
from .lexicon import is_given_name, is_only_a_name, word_classes, words_of
from .roles import is_aside, is_heading, is_hidden, is_paragraph, is_prose
from .sentences import Sentence, is_without_capitals, sentences


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
FIRST_PERSON = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours", "myself"])
THEY = frozenset({"they", "them", "their"})
STORY_LASTS = 2
SENDER = re.compile(r"\s*(?:From|Sender|Dear) ?[:A-Z]")
SIGNED = re.compile(r"[—–-] ?((?:[A-Z]\.){1,3}|[A-Z][a-z]+)\s*$")
AT_START = 2


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
    to; after a `public` sentence “he” and “she” are somebody else, in an `example` nobody,
    and after a `topic` such as a novel somebody in it.
    """

    left: int = 0
    here: bool = False
    public: bool = False
    example: bool = False
    topic: bool = False
    own: bool = False

    def begin(self) -> None:
        """A client has been mentioned."""
        self.left, self.here, self.public = STORY_LASTS, True, False


@dataclass(frozen=True)
class Cut:
    """A passage cut into sentences, each with the cues in it: what no story changes."""

    passage: Passage
    sentences: tuple[tuple[Sentence, tuple[Cue, ...]], ...]


def cut(passages: Sequence[Passage]) -> tuple[Cut, ...]:
    """The passages of a manuscript, cut up."""
    small = is_without_capitals(p.text for p in passages if is_prose(p))
    return tuple(
        Cut(
            passage,
            tuple(
                (sentence, tuple(cues(sentence.words)))
                for sentence in sentences(passage.text, without_capitals=small)
            ),
        )
        for passage in passages
    )


def whom(passages: Iterable[Cut], clients: frozenset[str] = frozenset()) -> list[About]:
    """Every sentence of a manuscript with its subject, in reading order.

    A sentence with one of the names `clients` is about a client.
    """
    story, found, before = Story(), [], ""
    for part in passages:
        passage = part.passage
        going = Story() if is_aside(passage) else story
        _turn_to(going, passage, before)
        here = [_about(passage, *sentence, going, clients) for sentence in part.sentences]
        here = _bridge(_look_back(here))
        if passage.kind == "quote" and (story.left > 0 or _is_letter(passage)):
            here = [_quoted(about) for about in here]
        if is_paragraph(passage) and not any(about.is_client for about in here):
            story.left -= 1
        found += here
        before = before if is_aside(passage) else passage.kind
    return found


def _turn_to(story: Story, passage: Passage, before: str) -> None:
    """A heading ends a story; a new paragraph goes on with it only if it says so."""
    if is_heading(passage):
        story.left = 0
    if passage.kind != before or is_paragraph(passage):
        story.here = story.public = story.example = story.topic = story.own = False


def _about(
    passage: Passage,
    sentence: Sentence,
    found: tuple[Cue, ...],
    story: Story,
    clients: frozenset[str],
) -> About:
    kinds = {cue.kind for cue in found if cue.kind != "client" or _is_ours(cue, sentence)}
    if clients and any(w.plain in clients and w.is_capital for w in sentence.words):
        kinds.add("declared")
    subject, certainty = _judge(sentence, found, kinds, story)
    if is_hidden(passage) and subject is Subject.GENERAL and _has_pronoun(sentence):
        subject, certainty = Subject.CLIENT, CARRIED
    if subject is Subject.CLIENT and certainty == SAID:
        story.begin()
    elif subject is not Subject.CLIENT:
        story.public = subject is Subject.PUBLIC
        story.example = story.example or subject is Subject.EXAMPLE
        story.own = story.own or (subject is Subject.OWN_LIFE and _tells_own_life(sentence, found))
    return About(passage, sentence, subject, certainty, found)


def _judge(
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
    if "clinical" in kinds and _has_pronoun(sentence):
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
    if "client" in kinds and ("public" not in kinds or _is_first_person(sentence)):
        return Subject.CLIENT
    if "public" in kinds or _opens_with_author(sentence) or _is_of_topic(sentence, kinds, story):
        return Subject.PUBLIC
    if _signs(sentence) or ("event" in kinds and not _has_pronoun(sentence)):
        return Subject.PRACTICE
    return Subject.GENERAL


def _is_letter(passage: Passage) -> bool:
    """Whether a quotation is a letter: it has a sender, or an initial or a first name under it."""
    if SENDER.match(passage.text):
        return True
    signed = SIGNED.search(passage.text)
    return signed is not None and (len(signed[1]) < 6 or is_only_a_name(signed[1]))


def _is_told_from_the_room(here: Sequence[About]) -> bool:
    """Whether a paragraph tells of “she” and “me” and of therapy, and of nobody else."""
    if any(a.subject not in (Subject.GENERAL, Subject.CLIENT) for a in here):
        return False
    pronouns = sum(_has_pronoun(about.sentence) for about in here)
    if pronouns and any("person" in about.cue_kinds() for about in here):
        pronouns += 1
    mine = any(_is_first_person(about.sentence) for about in here)
    of_therapy = word_classes()["of-therapy"]
    return pronouns > 1 and mine and any(a.sentence.plain & of_therapy for a in here)


def _quoted(about: About) -> About:
    """A sentence of a client's own words."""
    if about.subject in (Subject.GENERAL, Subject.OWN_LIFE, Subject.CLIENT):
        certainty = max(about.certainty, CARRIED)
        return replace(about, subject=Subject.CLIENT, certainty=certainty)
    return about


def _is_of_topic(sentence: Sentence, kinds: set[str], story: Story) -> bool:
    """Whether a sentence, or the one it follows, is about a book, a film or a study."""
    if story.left > 0 or _is_first_person(sentence):
        return False
    if "topic" in kinds and not _has_pronoun(sentence):
        story.topic = True
    return story.topic


def _begins_with_own(sentence: Sentence, found: tuple[Cue, ...]) -> bool:
    """“My first supervisor told me …”: the writer's own people, unless it is “my client”."""
    return _begins_with("own", found) and word_classes()["client"].isdisjoint(sentence.plain)


def _signs(sentence: Sentence) -> bool:
    """Whether somebody's credentials stand in it: “Carla Dietz, LICSW”."""
    credentials = word_classes()["credential"]
    return any(
        word.plain in credentials and sum(c.isupper() for c in word.text) > 1
        for word in sentence.words
    )


def _tells_own_life(sentence: Sentence, found: tuple[Cue, ...]) -> bool:
    """Whether the writer's own past begins; a supervisor is met over clients, too."""
    own = word_classes()["own"]
    last = [sentence.words[cue.last].plain for cue in found if cue.kind == "own"]
    return bool(last) and own.isdisjoint(last)


def _begins_with(kind: str, found: tuple[Cue, ...]) -> bool:
    return any(cue.kind == kind and cue.first <= AT_START for cue in found)


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
    is_name = is_given_name(first.plain) and (goes_on or not _is_first_person(sentence))
    return is_name and len(first.text) > 2 and second.is_capital and not third.is_capital


def _publishing() -> frozenset[str]:
    return word_classes()["publishing"]


def _goes_on(sentence: Sentence, kinds: set[str], story: Story) -> bool:
    """Whether a sentence goes on with the story of the one before."""
    if _has_pronoun(sentence):
        return True
    at_once = story.here or (story.left == STORY_LASTS and "together" in kinds)
    return at_once and (not kinds.isdisjoint(TOGETHER) or _has_name(sentence))


def _has_name(sentence: Sentence) -> bool:
    return any(word.is_capital and is_only_a_name(word.plain) for word in sentence.words)


def _look_back(here: Sequence[About]) -> list[About]:
    """Within a paragraph a client may be named before it is said who that is."""
    last = _last_sign_of_client(here)
    return [_seen_later(about) if i <= last else about for i, about in enumerate(here)]


def _seen_later(about: About) -> About:
    if about.subject is not Subject.GENERAL or "general" in about.cue_kinds():
        return about
    tells = not TOGETHER.isdisjoint(about.cue_kinds())
    theirs = not THEY.isdisjoint(about.sentence.plain)
    surely = tells or theirs or _has_pronoun(about.sentence) or _has_name(about.sentence)
    return replace(about, subject=Subject.CLIENT, certainty=CARRIED if surely else NEARBY)


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
    if _is_told_from_the_room(here):
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
