"""What the place of a name in a post tells: under which heading, in which table, in what post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from .lexicon import is_english_word, is_only_a_name, word_classes
from .people import Mention
from .roles import is_heading, is_prose
from .subjects import CARRIED, NOT, NOT_CLIENTS, About, stories

SPEAKER = re.compile(r"(?:T|Th|Therapist|Counsell?or|Me)\s?: ")
HEADER = 6
LONGEST_NAME = 2


def is_of_others(abouts: Sequence[About]) -> bool:
    """Whether its category calls a post news, films or books, and it tells of no client."""
    named = {word for about in abouts if _is_category(about) for word in about.sentence.plain}
    return not (tells_of_clients(abouts) or named.isdisjoint(word_classes()["genre"]))


def tells_of_clients(abouts: Sequence[About]) -> bool:
    """Whether some sentence says in so many words that it is about a client."""
    return any(is_prose(about.passage) and about.seen("client") for about in stories(abouts))


def _is_category(about: About) -> bool:
    return about.passage.kind == "front" and about.passage.where == "category"


def placements(mentions: Iterable[Mention], abouts: Sequence[About]) -> Mapping[int, int]:
    """The grounds that its place gives a name, by the identity of the mention."""
    after = {id(a.passage): b for a, b in pairwise(abouts) if a.passage is not b.passage}
    cells = _cells_of_clients(abouts)
    is_transcript = any(SPEAKER.match(about.passage.text) for about in abouts)
    return {
        id(mention): max(
            _as_heading(mention, after),
            cells.get(id(mention.about), NOT),
            CARRIED if is_transcript and _speaks(mention) else NOT,
        )
        for mention in mentions
        if not is_english_word(mention.keys[0])
    }


def _speaks(mention: Mention) -> bool:
    """“Marisol:”, where another line begins with “T:” or “Therapist:”."""
    is_label = mention.first == 0 and mention.gap_after()[:1] == ":"
    return is_label and is_prose(mention.about.passage) and mention.about.subject not in NOT_CLIENTS


def _as_heading(mention: Mention, after: Mapping[int, About]) -> int:
    """“Maëlle's attic”, above a paragraph that tells of her."""
    passage = mention.about.passage
    if not is_heading(passage) or mention.is_full or not is_only_a_name(mention.keys[0]):
        return NOT
    return CARRIED if id(passage) in after and after[id(passage)].certainty > NOT else NOT


def _cells_of_clients(abouts: Sequence[About]) -> Mapping[int, int]:
    """Short cells of the tables that have a column called “Client” or “Child”."""
    tables: list[list[About]] = [[]]
    for about in abouts:
        if about.passage.kind == "cell":
            tables[-1].append(about)
        elif tables[-1]:
            tables.append([])
    return {
        id(cell): CARRIED
        for table in tables
        if _is_of_clients(table)
        for cell in table
        if len(cell.sentence.words) <= LONGEST_NAME
    }


def _is_of_clients(table: Sequence[About]) -> bool:
    classes = word_classes()
    header = [about.sentence.plain for about in table[:HEADER]]
    whom = classes["client"] | {"child", "pupil", "member"}
    return any(len(words) == 1 and not words.isdisjoint(whom) for words in header)
