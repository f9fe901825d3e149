"""Names that a story gives itself away by: a first name alone that acts, feels and is spoken to.

Authors are cited by surname, relatives are introduced (“my brother Dale”), staff stand in notices.
A first name alone that *does* something, with “he” or “she” or “me” close by, is somebody the
writer knows from the room, even if no sentence says “client”.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lexicon import is_english_word, is_given_name, is_only_a_name, word_classes, words_of
from .people import Mention
from .roles import is_prose
from .subjects import FIRST_PERSON, NOT_CLIENTS, About

ENOUGH = 3
MORE_THAN_ENOUGH = 4
SHORTEST_VERB = 4
SHORTEST_NAME = 2
ADVERBS = frozenset({"never", "always", "often", "still", "just", "only", "also", "then", "once"})
MODALS = frozenset(["can", "could", "may", "might", "must", "should", "will", "would"])
LEARNED = frozenset({"dr", "prof", "professor"})
NO_NAME_ENDS_SO = ("s", "ing", "ly", "ness", "tion", "ism", "ed")


@dataclass
class Part:
    """The part a name has in a story, and whether any of it is told of therapy."""

    weight: int = 0
    in_therapy: bool = False


def evidence(mentions: Iterable[Mention], abouts: Sequence[About]) -> Mapping[str, Part]:
    """How much each first name acts in a story, by the name as lists spell it."""
    told = _Told(abouts)
    found: dict[str, Part] = {}
    for mention in mentions:
        weight = told.weight(mention) if _is_first_name(mention) else 0
        if weight:
            part = found.setdefault(mention.keys[0], Part())
            part.weight += weight
            part.in_therapy = part.in_therapy or told.is_in_therapy(mention)
    return found


class _Told:
    """What stands around a mention; asked for every one of them, so worked out once."""

    def __init__(self, abouts: Sequence[About]) -> None:
        self.next = {id(a): b for a, b in pairwise(abouts)}
        self.words: dict[int, set[str]] = {}
        for about in abouts:
            self.words.setdefault(id(about.passage), set()).update(about.sentence.plain)

    def weight(self, mention: Mention) -> int:
        """Two for acting, one each for “she”, for “me”, and for words of therapy close by."""
        about, classes = mention.about, word_classes()
        weight = 2 * acts(mention)
        weight += self._is_near(about, classes["pronoun"])
        weight += not FIRST_PERSON.isdisjoint(self.words[id(about.passage)])
        weight += not classes["of-therapy"].isdisjoint(self.words[id(about.passage)])
        key = mention.keys[0]
        weight += bool(mention.title) + _is_met(mention)
        if acts(mention):
            known = is_given_name(key) or bool(mention.title) or mention.is_initials
            return weight if known or self._is_near(about, classes["pronoun"]) else weight - 1
        is_place = key in words_of("cities") or key in words_of("regions")
        is_sure = is_only_a_name(key) or (mention.first > 0 and _is_met(mention))
        if mention.title and not _is_met(mention):
            return weight - 1
        return weight if (is_sure or mention.title) and not is_place else 0

    def is_in_therapy(self, mention: Mention) -> bool:
        """Whether its sentence goes on with a client's story, or its paragraph is of therapy."""
        words = self.words[id(mention.about.passage)]
        is_mine = not FIRST_PERSON.isdisjoint(words)
        return mention.about.is_client or (
            is_mine and not word_classes()["of-therapy"].isdisjoint(words)
        )

    def _is_near(self, about: About, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in the sentence or in the next one of the passage."""
        after = self.next.get(id(about))
        here = [about, after] if after and after.passage is about.passage else [about]
        return any(not words.isdisjoint(each.sentence.plain) for each in here)


def acts(mention: Mention) -> bool:
    """Whether the name is followed by what somebody does or has: “Yohannes drew”, “Mara's”."""
    after, classes = mention.after(), word_classes()
    if mention.is_spoken_of() or (after, mention.after(2)) == ("and", "i"):
        return True
    if mention.first == 0 and mention.gap_after()[:1] == ":":
        return mention.about.passage.kind in ("prose", "quote")
    if mention.words[-1].is_possessive:
        return mention.first > 0 or is_only_a_name(mention.keys[0])
    if after in ADVERBS:
        after = mention.after(2)
    if _is_habit(mention, after):
        return True
    does = after in classes["doing"] or (after.endswith("ed") and len(after) >= SHORTEST_VERB)
    known = is_given_name(mention.keys[0]) or bool(mention.title)
    return does and (known or after not in MODALS) and mention.gap_after()[:1] in (" ", ",", "\n")


def _is_met(mention: Mention) -> bool:
    """Whether something is done with or to the name: “with Nkechi”, “asked Nkechi”."""
    classes = word_classes()
    if mention.before() in classes["person"] or _has_family(mention):
        return True
    is_named = mention.before() in ("was", "is") and mention.before(2) == "name"
    return is_named or mention.before() in classes["meeting"]


def _has_family(mention: Mention) -> bool:
    """“Thulani's mother”."""
    is_owner = mention.words[-1].is_possessive
    return is_owner and mention.after() in word_classes()["relation"]


def _is_first_name(mention: Mention) -> bool:
    """A first name, initial or “Mrs Okafor” alone in running text, not a place, not in a notice."""
    if len(mention.words) > 1 or mention.title in LEARNED or not is_prose(mention.about.passage):
        return False
    if mention.about.subject in NOT_CLIENTS or is_where(mention):
        return False
    key = mention.keys[0]
    if mention.before() in ("the", "a", "an") or key in word_classes()["language"]:
        return False
    if mention.title or mention.is_initials or key in words_of("given_names"):
        return True
    return is_nobody_else(mention)


def _is_habit(mention: Mention, after: str) -> bool:
    """“Suresh never cancels”: what a person known by a first name or a title does."""
    is_person = mention.title or mention.is_initials or is_only_a_name(mention.keys[0])
    is_verb = (
        after.endswith("s") and not after.endswith(("ss", "'s")) and len(after) > SHORTEST_VERB
    )
    return bool(is_person) and is_verb and mention.gap_after()[:1] == " "


def is_nobody_else(mention: Mention) -> bool:
    """Whether a word that no list knows looks like a name by its letters and its neighbours."""
    key, before = mention.keys[0], mention.before()
    if not key.isalpha() or (mention.words[-1].is_possessive and not _has_family(mention)):
        return False
    if len(key) <= SHORTEST_NAME:
        return False
    if before in ("the", "a", "an", "our", "my", "this", "that") or key.endswith(NO_NAME_ENDS_SO):
        return False
    return not is_english_word(key) and key not in words_of("public_surnames")


def is_where(mention: Mention) -> bool:
    """“in Florence”, “from Charlotte”: a place, unless no place is called so."""
    before, name = mention.before(), " ".join(mention.keys)
    is_place = name in words_of("cities") or name in words_of("regions")
    return before in ("in", "at", "near", "outside") or (
        is_place and before in ("from", "to", "our", "of", "across", "around", "the")
    )
