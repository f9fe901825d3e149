"""Names of clients and of the people around them.

Finds      A given name, nickname, initials or title and surname of somebody whom the text tells as
           a client, or as a client's partner, parent, child or friend: “my client Sarah”, “her
           husband, Agnelo”, “Mrs K.”; then every further mention of it, file names included.
Because    A name is the first thing a neighbour, a colleague or a search engine recognises.
Leaves     Cited authors and researchers, public figures, the writer's own family and colleagues,
           the by-line, invented examples, names that are words at the start of a sentence.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(A); APA 4.07; ACA B.1.c; ICMJE, protection of participants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from findings import Level
from manuscript import Passage

from ..lexicon import folded, is_english_word, is_given_name, is_only_a_name, word_classes
from ..narrative import (
    ENOUGH,
    LEARNED,
    MORE_THAN_ENOUGH,
    NO_NAME_ENDS_SO,
    SHORTEST_NAME,
    Part,
    acts,
    evidence,
    is_where,
)
from ..people import Mention
from ..placements import is_of_others, placements
from ..roles import is_hidden, is_name_of_file
from ..standing import is_anchored, names_that_belong
from ..subjects import CARRIED, NEARBY, NOT, SAID
from ..suspicion import Suspicion, Text, reason

LETTERS = re.compile(r"[^\W\d_]+")
ANCHORED = SAID + 1


def names(text: Text) -> Iterator[Suspicion]:
    """Every mention of a name that stands for a client somewhere in the text."""
    clients = {
        name: seen
        for name, seen in clients_of(text).items()
        if name not in word_classes()["particle"]
    }
    for mention in text.mentions:
        known = [clients[key] for key in _telling(mention) if key in clients]
        if known and _is_meant(mention):
            yield _suspicion(mention, *max(known, key=_first))
    yield from _in_file_names(text, clients)


def clients_of(text: Text) -> dict[str, tuple[int, Mention]]:
    """The names of clients, each with its strongest grounds and the mention that gave them."""
    belong = names_that_belong(text.mentions, text.abouts)
    story = {} if is_of_others(text.abouts) else evidence(text.mentions, text.abouts)
    placed = placements(text.mentions, text.abouts)
    clients: dict[str, tuple[int, Mention]] = {}
    for mention in text.mentions:
        grounds = max(
            _grounds(mention),
            _told(mention, story, text.tells_of_therapy),
            placed.get(id(mention), NOT),
        )
        if grounds > NOT and belong.isdisjoint(mention.keys):
            for key in _telling(mention):
                clients[key] = max(clients.get(key, (0, mention)), (grounds, mention), key=_first)
    return clients


def _told(mention: Mention, story: Mapping[str, Part], tells: bool) -> int:
    """The grounds that a first name's part in the story gives."""
    part = story.get(mention.keys[0])
    if len(mention.words) > 1 or part is None:
        return NOT
    if part.weight >= ENOUGH:
        is_sure = part.in_therapy or (tells and part.weight >= MORE_THAN_ENOUGH)
        return CARRIED if is_sure else NEARBY
    return NEARBY if part.weight == ENOUGH - 1 and is_only_a_name(mention.keys[0]) else NOT


def _telling(mention: Mention) -> list[str]:
    """The parts of a name that tell one person from another: not “de”, “Te” or “van”."""
    return [key for key in mention.keys if key not in word_classes()["particle"]]


def _first(pair: tuple[int, Mention]) -> int:
    return pair[0]


def _grounds(mention: Mention) -> int:
    """How surely a mention names a client, from 0 to ANCHORED."""
    if is_anchored(mention):
        return ANCHORED
    if mention.title in LEARNED or is_where(mention) or _is_spoken_to(mention):
        return NOT
    if mention.title and mention.about.certainty == NEARBY:
        return CARRIED
    if not mention.about.is_client:
        return NOT
    if mention.title or mention.is_initials or _is_plain_name(mention) or _acts(mention):
        return mention.about.certainty
    return NOT


def _is_spoken_to(mention: Mention) -> bool:
    """“Ellen: please cut this”: a note's reader, not the one it is about."""
    return (
        is_hidden(mention.about.passage) and mention.first == 0 and mention.gap_after()[:1] == ":"
    )


def _is_plain_name(mention: Mention) -> bool:
    """A given name that is no other word, or stands where no other word has a capital."""
    if mention.is_full:
        return all(is_given_name(key) for key in mention.keys)
    key = mention.keys[0]
    if mention.first == 0:
        return is_only_a_name(key)
    is_quoted = mention.about.passage.kind == "quote" or is_hidden(mention.about.passage)
    return is_given_name(key) or (is_quoted and not is_english_word(key))


def _acts(mention: Mention) -> bool:
    """Whether a word that no list knows does what people do: “Yohannes drew”."""
    if mention.before() in ("the", "a", "an", "our", "my", "this", "that"):
        return False
    if mention.first == 0 and mention.keys[0].endswith(NO_NAME_ENDS_SO):
        return False
    addressed = mention.before() in ("asked", "told", "dear", "named", "called")
    return addressed or (acts(mention) and not mention.words[-1].is_possessive)


def _is_meant(mention: Mention) -> bool:
    """At the start of a sentence “Will” and “Hope” are mostly not somebody's name."""
    key = mention.keys[0]
    if mention.first > 0 or mention.is_full or not is_english_word(key):
        return True
    return mention.words[0].is_possessive or mention.after() in word_classes()["doing"]


def _suspicion(mention: Mention, grounds: int, seen: Mention) -> Suspicion:
    why = (
        reason(seen.about)
        if grounds < ANCHORED or seen.about.seen("client")
        else ("it belongs to somebody in a client's life")
    )
    return Suspicion(
        mention.about.passage, mention.start, mention.end, "name", "NAME",
        Level.ERROR if grounds > NEARBY else Level.WARNING,
        f"“{mention.text}” reads as a client's name: {why}.",
        "Leave the name out, or if you changed it add it to `pseudonyms:`.",
        is_anchored=grounds == ANCHORED,
        is_told=not seen.about.is_client,
    )  # fmt: skip


def _in_file_names(text: Text, clients: dict[str, tuple[int, Mention]]) -> Iterator[Suspicion]:
    """`anna-session3.jpg`: a client's name again, or any name beside a word of therapy."""
    classes = word_classes()
    for passage in filter(is_name_of_file, text.passages):
        words = [
            word
            for word in LETTERS.finditer(passage.text)
            if word[0].lower() not in classes["file_word"]
        ]
        of_therapy = not classes["filed"].isdisjoint(word[0].lower() for word in words)
        for before, word in pairwise([None, *words]):
            assert word is not None, "only the first of all has nothing before it"
            plain = folded(word[0])
            after_client = before is not None and before[0].lower() in classes["client"]
            is_name = of_therapy and is_only_a_name(plain) and len(plain) > SHORTEST_NAME
            if plain in clients or is_name or (after_client and _is_code(plain)):
                yield _filed(passage, word)


def _is_code(plain: str) -> bool:
    """`client-jr`: letters that are no word."""
    return len(plain) < 4 and not is_english_word(plain)


def _filed(passage: Passage, word: re.Match[str]) -> Suspicion:
    return Suspicion(
        passage, word.start(), word.end(), "name", "NAME", Level.ERROR,
        f"“{word[0]}” in a file name, tag or address reads as a client's name.",
        "Name it after the subject, not the person.",
    )  # fmt: skip
