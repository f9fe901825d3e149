"""How a text introduces somebody: a pet, an author among authors, a list of colleagues.

Whoever is introduced so is no client wherever the name comes again; and names that stand in one
list, “Bronwyn, Callum and Hana”, are of one kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .lexicon import is_given_name, word_classes
from .people import Mention
from .roles import is_prose
from .sentences import WORD, Sentence
from .subjects import FIRST_PERSON, About

JOINT = re.compile(r"(?:, | and | & |, and)(?:to |for )?(?:little |young )?")
NEAR = 3
ENDING = 3
LONGEST_SIGNATURE = 12


def pets(mentions: Iterable[Mention], abouts: Sequence[About]) -> Iterator[Mention]:
    """“A ferret called Linda”, “Scout, my dog”, “three cats. Their names are …”."""
    before = {id(b): a for a, b in pairwise(abouts) if a.passage is b.passage}
    for mention in mentions:
        last = before.get(id(mention.about))
        if _is_beside_animal(mention) or (last and _are_named_after(last, mention)):
            yield mention


def _is_beside_animal(mention: Mention) -> bool:
    animals = word_classes()["animal"]
    if mention.before() in ("called", "named") and mention.before(2) in animals:
        return True
    if mention.before() in animals:
        return mention.before(2) not in ("the", "a", "an")
    is_told = mention.after() in ("is", "was", "my", "our") and not mention.title
    beside = [n for n in range(2, NEAR + 2) if mention.after(n) in animals]
    return is_told and bool(beside) and mention.after(beside[0] + 1) in ("", "who", "that", "and")


def _are_named_after(last: About, mention: Mention) -> bool:
    animals = word_classes()["animal"]
    said = mention.about.sentence.plain
    return not animals.isdisjoint(last.sentence.plain) and not said.isdisjoint({"names", "name"})


def authors_in_pairs(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """“Hawkins and Shohet drew it”: two surnames side by side, no first names, named once."""
    times = Counter(mention.keys for mention in mentions)
    for one, other in pairwise(mentions):
        named_once = times[one.keys] == times[other.keys] == 1
        if named_once and _are_joined(one, other) and _is_surname(one) and _is_surname(other):
            yield from (one, other)


def _is_surname(mention: Mention) -> bool:
    if mention.title or mention.about.is_client:
        return False
    return len(mention.words) == 1 and not is_given_name(mention.keys[0])


def _are_joined(one: Mention, other: Mention) -> bool:
    if one.about is not other.about:
        return False
    between = one.about.passage.text[one.end : other.start]
    return JOINT.fullmatch(between) is not None


def signatures(mentions: Iterable[Mention], abouts: Sequence[About]) -> Iterator[Mention]:
    """The names with which a post ends: “Robyn, Anh and Jodie”."""
    prose = [about for about in abouts if is_prose(about.passage)]
    last = {id(a.passage) for a in prose[-ENDING:] if a.passage.kind == "prose"}
    for mention in mentions:
        if id(mention.about.passage) in last and _is_line_of_names(mention.about):
            yield mention


def _is_line_of_names(about: About) -> bool:
    line = about.passage.text
    is_whole = about.sentence.end - about.sentence.start == len(line) and ":" not in line
    return is_whole and _is_of_names(about.sentence)


def _is_of_names(sentence: Sentence) -> bool:
    names = sum(word.is_capital for word in sentence.words)
    return len(sentence.words) <= LONGEST_SIGNATURE and 2 * names > len(sentence.words)


def signs_letter(mention: Mention) -> bool:
    """Whether somebody who writes “I” signs with it; under a maxim stands an author's full name."""
    letter, sentence = mention.about.passage.text, mention.about.sentence
    if sentence.end < len(letter) or not _is_of_names(sentence):
        return False
    mine = sum(word.lower() in FIRST_PERSON for word in WORD.findall(letter))
    is_private = bool(mention.title) or not mention.is_full or mention.is_shortened
    return mine > 1 and (is_private or "Dear " in letter)


def in_company(mentions: Sequence[Mention], belong: set[str]) -> set[str]:
    """`belong`, with all who stand in one list with somebody in it."""
    found = set(belong)
    pairs = [pair for pair in pairwise(mentions) if _are_joined(*pair)]
    for one, other in [*pairs, *((b, a) for a, b in reversed(pairs))]:
        if not found.isdisjoint(one.keys) and not (one.title or other.title):
            found.update(other.keys)
    return found
