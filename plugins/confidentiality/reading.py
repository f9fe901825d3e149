"""Read a manuscript for whom it is about: the heart of the room.

A sentence may speak about a client, the public world (authors, studies, films), the practice and
its events, the writer's own life, an invented example, or people in general.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from manuscript import Passage

from .cues import Cue, cues
from .lexicon import word_classes
from .rereading import bridge, is_letter, look_back, quoted
from .roles import is_aside, is_heading, is_hidden, is_paragraph, is_prose
from .sentences import Sentence, is_without_capitals, sentences
from .story import Story, is_ours, judge, tells_own_life
from .subjects import CARRIED, SAID, About, Subject, has_pronoun


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


def tells_of_therapy(parts: Iterable[Cut]) -> bool:
    """Whether “she told me” is a client's: in a post of one's own life it may be a neighbour's."""
    prose = [part for part in parts if is_prose(part.passage)]
    return any(map(_tells, prose)) or not any(map(_has_others, prose))


def _has_others(part: Cut) -> bool:
    others = {"own", "public", "topic", "event", "notice", "example"}
    return any(cue.kind in others for _, found in part.sentences for cue in found)


def _tells(part: Cut) -> bool:
    """Whether there is a client's cue, or a word such as “session” beside “he” or “she”."""
    if any(cue.kind in ("client", "clinical") for _, found in part.sentences for cue in found):
        return True
    words = frozenset[str]().union(*(sentence.plain for sentence, _ in part.sentences))
    classes = word_classes()
    return not (words.isdisjoint(classes["therapy"]) or words.isdisjoint(classes["pronoun"]))


def whom(passages: Iterable[Cut], clients: frozenset[str] = frozenset()) -> list[About]:
    """Every sentence of a manuscript with its subject, in reading order.

    A sentence with one of the names `clients` is about a client.
    """
    parts = tuple(passages)
    story, found, before = Story(tells=tells_of_therapy(parts)), [], ""
    for part in parts:
        passage = part.passage
        going = Story(tells=story.tells) if is_aside(passage) else story
        _turn_to(going, passage, before)
        here = [_about(passage, *sentence, going, clients) for sentence in part.sentences]
        here = bridge(look_back(here))
        if passage.kind == "quote" and (story.left > 0 or is_letter(passage)):
            here = [quoted(about) for about in here]
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
    kinds = {cue.kind for cue in found if cue.kind != "client" or is_ours(cue, sentence)}
    if clients and any(w.plain in clients and w.is_capital for w in sentence.words):
        kinds.add("declared")
    subject, certainty = judge(sentence, found, kinds, story)
    if is_hidden(passage) and subject is Subject.GENERAL and has_pronoun(sentence):
        subject, certainty = Subject.CLIENT, CARRIED
    if subject is Subject.CLIENT and certainty == SAID:
        story.begin()
    elif subject is not Subject.CLIENT:
        story.public = subject is Subject.PUBLIC
        story.example = story.example or subject is Subject.EXAMPLE
        story.own = story.own or (subject is Subject.OWN_LIFE and tells_own_life(sentence, found))
    return About(passage, sentence, subject, certainty, found)
