"""Occupations and roles are found in any phrasing, people who are none are left."""

from __future__ import annotations

import pytest

from confidentiality.candidate import Candidate
from confidentiality.sentences import sentences
from confidentiality.shapes.jobs import INSTEAD, jobs
from confidentiality.shapes.occupations import occupations

from .tables import Case, Generator, cases, found


@pytest.mark.parametrize("case", cases("jobs"), ids=lambda case: case.text[:50])
def test_jobs_are_found_and_the_rest_is_left(case: Case) -> None:
    assert (found(jobs, case.text) == list(case.details)) is not bool(case.missed)


def candidates(generator: Generator, text: str) -> list[Candidate]:
    return [found for sentence in sentences(text) for found in generator(sentence)]


def shares(generator: Generator, text: str) -> list[float]:
    return [candidate.share for candidate in candidates(generator, text)]


def test_a_rare_craft_is_told_apart_from_a_common_job() -> None:
    rare = shares(jobs, "She was a luthier.")
    common = shares(jobs, "She was a nurse.")
    assert rare[0] < 1e-4 < common[0]


def test_a_word_that_says_which_kind_makes_a_job_rarer() -> None:
    assert shares(jobs, "He is a hospital plumber.") < shares(jobs, "He is a plumber.")


def test_the_kind_of_work_is_offered_instead() -> None:
    (candidate,) = candidates(jobs, "He is a farrier.")
    assert candidate.suggestion == "Say “a craftsperson”, or leave the job out."


def test_helping_professions_have_a_form_of_their_own() -> None:
    assert [c.form for c in candidates(jobs, "My therapist rang the GP.")] == ["helper", "helper"]


def test_every_line_of_the_lexicon_has_a_group_with_a_suggestion() -> None:
    assert {entry.group for entry in occupations().values()} <= set(INSTEAD)
    assert all(0 < entry.share < 0.1 for entry in occupations().values())


@pytest.mark.parametrize("unit", ["a ", "driver ", "works as ", "only ", "A-B-", "keeper of a "])
def test_endless_text_takes_no_endless_work(unit: str) -> None:
    assert len(found(jobs, unit * 20_000)) <= 20_000
