"""What the words beside a group's name say: that a person is meant, or a thing, or a language."""

from __future__ import annotations

from ..sentences import Sentence, Word
from .group_words import Mention, neighbours

SAID_OF = frozenset("a an was is were are be being as half part he's she's they're i'm".split())  # noqa: SIM905
AFTER_SAID = frozenset("on and by from in who but or with through too like at as to".split())  # noqa: SIM905


def is_of_a_person(sentence: Sentence, mention: Mention) -> bool:
    """Whether a doubtful word is said of somebody: “a white man”, “Crow on his mother's side”."""
    before, after = _beside(sentence, mention)
    if after and after.plain in (neighbours("person") | neighbours("many")):
        return True
    if after and after.plain == "on" and "side" in sentence.plain:
        return True
    ends = after is None or after.plain in AFTER_SAID
    return ends and before is not None and (before.plain in SAID_OF or _is_short_be(before))


def is_work(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is a writer, a scholar or a study: “the Irish novelist”."""
    _, after = _beside(sentence, mention)
    return after is not None and after.plain in neighbours("work")


def is_about_a_thing(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is a food, a breed, an institution: “Spanish lessons”, “British Council”."""
    _, after = _beside(sentence, mention)
    if after is None or after.plain in neighbours("person"):
        return False
    return after.plain in neighbours("thing") or is_in_a_name(sentence, mention)


def is_in_a_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is the beginning of a longer name: “British Council”, “Trans Lifeline”."""
    word = sentence.words[mention.last]
    _, after = _beside(sentence, mention)
    if after is None or sentence.is_title_case or after.plain in neighbours("person"):
        return False
    return word.text[0].isupper() and after.text[0].isupper() and after.text != "I"


def is_language(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody speaks it: “in Polish”, “learning Irish”."""
    before, after = _beside(sentence, mention)
    ends = after is None or after.plain in AFTER_SAID
    return ends and before is not None and before.plain in neighbours("before-language")


def is_in_general(sentence: Sentence, mention: Mention) -> bool:
    """Whether many are meant: “Muslims”, “deaf people”."""
    _, after = _beside(sentence, mention)
    is_people = mention.entry.form == "people" and after is not None and after.plain == "people"
    are_many = after is not None and after.plain in neighbours("many")
    return mention.entry.is_plural or (are_many and not is_people)


def _beside(sentence: Sentence, mention: Mention) -> tuple[Word | None, Word | None]:
    """The words before and after, as far as only a space stands between."""
    words = sentence.words
    first, last = words[mention.first], words[mention.last]
    before = words[mention.first - 1] if mention.first else None
    after = words[mention.last + 1] if mention.last + 1 < len(words) else None
    return (
        before if before and first.start - before.end == 1 else None,
        after if after and after.start - last.end == 1 else None,
    )


def _is_short_be(word: Word) -> bool:
    return word.is_possessive and word.plain in ("he", "she", "they", "who")
