"""From what was weighed to what is said: what is reported, how loudly, in what words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from re import findall

from findings import Level
from manuscript import Passage

from .candidate import Candidate
from .combining import combinations, suspicion_of
from .declarations import Declarations
from .echoes import echoes
from .filed import filed_names
from .finders import IN_ANY_LANGUAGE
from .lexicon import is_given_name
from .reasons import SAYS_SO, reason
from .roles import is_silent
from .sentences import sentences
from .settings import Settings
from .shapes.names import is_ordinary
from .stories import pictures_of_clients, story_without_basis
from .suspicion import Suspicion
from .weighing.floors import CERTAIN
from .weighing.model import Model
from .weighing.persons import keys
from .weighing.reading import Reading
from .weighing.weigh import Weighed

RULES = {
    "NAME": "name", "CONTACT": "contact", "ID": "number", "DATE": "date", "PLACE": "place",
    "ORG": "organisation", "AGE": "age", "JOB": "job", "FAMILY": "family", "EVENT": "event",
    "GROUP": "group", "QUOTE": "quote",
}  # fmt: skip
"""The rule that each type of detail belongs to."""

READS_AS = {
    "NAME": "reads as the name of a client, or of somebody in a client's life",
    "CONTACT": "reads as a way to reach a client, or somebody in a client's life",
    "ID": "looks like a number that belongs to one person alone",
    "DATE": "dates something in a client's life",
    "PLACE": "reads as a place in a client's life",
    "ORG": "reads as a place where a client works, learns, worships or was treated",
    "AGE": "is a client's exact age",
    "JOB": "says what a client does for a living",
    "FAMILY": "describes a client's family so closely that it may be recognised",
    "EVENT": "tells of something in a client's life that others may have heard of",
    "GROUP": "says which group a client belongs to",
    "QUOTE": "are a client's own words",
}

HARDLY_NAMES = frozenset({"words", "headed", "acronym"})
HARDLY = 0.6
"""Words with capitals such as “Content Guidelines” never stop, and warn only from here on."""

VAGUE_NAMES = frozenset({"unlisted", "word", "words", "headed", "full-unlisted", "acronym"})
VAGUE_NAME_YIELDS = 0.2
"""How much likelier a name of such a form must be than what else the place may be."""

SURELY = 0.9
"""So likely a client's that no allowance clears a contact detail, a number or a date."""

OF_THE_PUBLIC = frozenset({"helpline", "registration"})
"""Forms of contact details and numbers that stand in public lists."""


def verdicts(reading: Reading, known: Model, today: date | None) -> Iterator[Suspicion]:
    """The suspicions, the most certain first, so that the strongest speaks about a place."""
    for one in sorted(reading.weighed, key=_rank, reverse=True):
        level = _level(one, known)
        if level and not _is_to_come(one, today):
            yield _suspicion(one, level, reading.because(one, known))


def _rank(one: Weighed) -> float:
    """How soon a suspicion speaks: “Taranaki” is called a place before it is called a name."""
    is_vague = one.kind == "NAME" and one.candidate.form in VAGUE_NAMES
    return one.likely - (VAGUE_NAME_YIELDS if is_vague else 0)


def _level(one: Weighed, known: Model) -> Level | None:
    if one.kind == "EVENT" and one.scene.seen("declared"):
        return None  # “not her real name” tells of no secret
    warns, stops = known.thresholds[one.kind]
    if one.kind == "NAME" and one.candidate.form in HARDLY_NAMES:
        return Level.WARNING if one.likely >= HARDLY else None
    if one.likely >= stops:
        return Level.ERROR
    return Level.WARNING if one.likely >= warns else None


def _is_to_come(one: Weighed, today: date | None) -> bool:
    """A day in a later year is an announcement, not a client's past."""
    if one.kind != "DATE" or today is None:
        return False
    return any(int(year) > today.year for year in findall(r"(?:19|20)\d\d", one.place.text))


def _suspicion(one: Weighed, level: Level, because: tuple[str, ...]) -> Suspicion:
    quoted, says_client = one.place.text, any(one.scene.seen(kind) for kind in SAYS_SO)
    return Suspicion(
        one.scene.passage, one.candidate.start, one.candidate.end, RULES[one.kind], one.kind, level,
        f"“{quoted}” {READS_AS[one.kind]}: {reason(one)}.",
        one.candidate.suggestion,
        of_client=one.likely >= SURELY,
        is_anchored=one.likely >= CERTAIN,
        is_told=not says_client,
        because=because,
    )  # fmt: skip


def suspicions(
    reading: Reading,
    known: Model,
    declared: Declarations,
    settings: Settings,
    today: date | None,
) -> Iterator[Suspicion]:
    """Everything that a reading gives rise to, the most certain first."""
    for combination in combinations(reading.weighed, settings.catchment):
        if combination.people < settings.fewest_people:
            yield suspicion_of(combination)
    told = list(verdicts(reading, known, today))
    clients = frozenset(_telling_names(told)) - declared.pseudonyms
    yield from told
    yield from echoes(reading, clients)
    yield from filed_names(reading.post.passages, clients)
    yield from pictures_of_clients(reading.scenes)
    yield from story_without_basis(reading.scenes)


def _telling_names(told: Iterable[Suspicion]) -> Iterator[str]:
    """The parts of reported names that are no everyday words."""
    names = (
        key for s in told if s.kind == "NAME" and s.level is Level.ERROR for key in keys(s.text)
    )
    return (key for key in names if is_given_name(key) or not is_ordinary(key))


def in_any_language(passages: Iterable[Passage]) -> Iterator[Suspicion]:
    """Contact details and numbers, which need no English to be seen."""
    for passage in passages:
        for sentence in [] if is_silent(passage) else sentences(passage.text):
            for find in IN_ANY_LANGUAGE:
                yield from (
                    _unread(passage, c) for c in find(sentence) if c.form not in OF_THE_PUBLIC
                )


def _unread(passage: Passage, candidate: Candidate) -> Suspicion:
    quoted = passage.text[candidate.start : candidate.end]
    return Suspicion(
        passage, candidate.start, candidate.end, RULES[candidate.kind], candidate.kind,
        Level.WARNING,
        f"“{quoted}” {READS_AS[candidate.kind]}; the sentence around it was not read.",
        candidate.suggestion,
        of_client=False,
    )  # fmt: skip
