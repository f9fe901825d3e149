"""The lists of the public world: what posts cite and recommend, in the spelling readers look up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from confidentiality import lexicon

HEADER = ("# Origin: our own, from general knowledge.", "Licence: as this project.", "2026-11-22")
FEWEST = {
    "public_people": 4_000,
    "public_surnames": 1_200,
    "public_organisations": 1_200,
    "public_works": 1_500,
}
WELL_KNOWN = {
    "public_people": ["irvin yalom", "c s lewis", "c.s lewis", "brene brown", "mason durie"],
    "public_surnames": ["winnicott", "kubler-ross", "van der kolk", "linehan"],
    "public_organisations": ["samaritans", "beyond blue", "pieta house", "nimhans", "sadag"],
    "public_works": ["phq-9", "the body keeps the score", "good will hunting", "hipaa"],
}
NEIGHBOURS = ["smith", "patel", "murphy", "nguyen", "singh", "naidoo", "khumalo", "o'brien"]
FIRST_NAMES_OF_THE_FIELD = {"dora", "gloria"}
SINGLE_BY_FAME = {
    *("beyonce", "christ", "cicero", "cinderella", "cleopatra", "demeter", "michelangelo"),
    *("narcissus", "ovid", "rembrandt", "rihanna", "tangaroa"),
}
BETWEEN_WORDS = re.compile(r"[^\w\s'.-]|_")

every_list = pytest.mark.parametrize("name", FEWEST)


def lines_of(name: str) -> list[str]:
    return Path(lexicon.DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def entries_of(name: str) -> list[str]:
    return [line for line in lines_of(name) if not line.startswith("#")]


@every_list
def test_a_public_list_says_where_it_comes_from(name: str) -> None:
    heading = " ".join(line for line in lines_of(name) if line.startswith("#"))
    assert all(part in heading for part in HEADER)


@every_list
def test_a_public_list_is_spelt_as_names_are_looked_up(name: str) -> None:
    wrong = [
        entry
        for entry in entries_of(name)
        if entry != lexicon.folded(entry)
        or entry != " ".join(entry.split())
        or BETWEEN_WORDS.search(entry)
    ]
    assert wrong == []


@every_list
def test_a_public_list_is_sorted_and_says_nothing_twice(name: str) -> None:
    entries = entries_of(name)
    assert entries == sorted(set(entries))


@every_list
def test_a_public_list_is_long_enough_to_be_of_use(name: str) -> None:
    assert len(lexicon.words_of(name)) >= FEWEST[name]


@every_list
def test_the_public_lists_know_what_every_reader_knows(name: str) -> None:
    missing = [known for known in WELL_KNOWN[name] if known not in lexicon.words_of(name)]
    assert missing == []


@every_list
def test_no_neighbours_surname_stands_alone_in_a_public_list(name: str) -> None:
    assert lexicon.words_of(name).isdisjoint(NEIGHBOURS)


def test_no_usual_first_name_alone_is_a_public_person() -> None:
    alone = {entry for entry in entries_of("public_people") if " " not in entry}
    given = {entry for entry in alone if entry in lexicon.words_of("given_names")}
    assert given <= FIRST_NAMES_OF_THE_FIELD | SINGLE_BY_FAME
