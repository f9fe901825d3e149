"""What each fits many people, and all of it together hardly anybody, is added up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from confidentiality.across import Told, across
from confidentiality.combining import combinations, in_words, suspicion_of
from confidentiality.plain_files import read_body
from confidentiality.rewording import wording
from confidentiality.suspicion import Suspicion
from confidentiality.weighing.reading import Reading, read_post
from findings import Level

STORY = "A client told me that he is 61 and a pipe-organ voicer, and the father of triplets."


def reading(text: str, *kinds: str, names: frozenset[str] = frozenset()) -> Reading:
    """A text read, in which the details of these kinds are surely a client's."""
    read = read_post(read_body(text, "post.md").passages, names, "disguised")
    for one in read.weighed:
        one.likely = 1.0 if one.kind in kinds else 0.0
    return read


def people(text: str, *kinds: str, catchment: int = 1_000_000) -> list[float]:
    return [c.people for c in combinations(reading(text, *kinds).weighed, catchment)]


def test_one_detail_alone_is_no_combination():
    assert people(STORY, "AGE") == []


def test_every_further_detail_leaves_fewer_people():
    (two,) = people(STORY, "AGE", "JOB")
    (three,) = people(STORY, "AGE", "JOB", "FAMILY")
    assert three < two < 1


def test_a_larger_catchment_leaves_more_people():
    (town,) = people(STORY, "AGE", "FAMILY", catchment=100_000)
    (country,) = people(STORY, "AGE", "FAMILY", catchment=100_000_000)
    assert country == pytest.approx(1000 * town)


def test_details_under_another_heading_belong_to_another_story():
    apart = STORY.replace(" and a pipe", ".\n\n## Another\n\nA client told me that he is a pipe")
    assert people(apart, "AGE", "JOB") == []


def test_the_same_detail_said_twice_counts_once():
    twice = STORY + " He is 61, he said to me."
    assert people(twice, "AGE", "JOB") == people(STORY, "AGE", "JOB")


def test_the_finding_names_every_detail_and_points_at_the_rarest():
    (combination,) = combinations(reading(STORY, "AGE", "JOB").weighed, 1_000_000)
    suspicion = suspicion_of(combination)
    assert suspicion.level is Level.ERROR
    assert "voicer" in suspicion.text
    assert "“61”" in suspicion.message


@pytest.mark.parametrize(
    ("number", "words"),
    [(0.2, "hardly anybody else"), (3, "a handful"), (12, "ten"), (90, "a hundred")],
)
def test_a_number_of_people_is_said_as_an_order_of_magnitude(number, words):
    assert words in in_words(number)


def told(path: str, text: str, *kinds: str, names: frozenset[str]) -> Told:
    return Told.of(path, text, reading(text, *kinds, names=names))


FAITH = "Dana, my client, is 61, she told me, and she is a Methodist."
FAMILY = "Dana, my client, is 61, she told me, and she is a twin."


def test_two_posts_with_the_same_changed_name_are_put_together():
    dana = frozenset({"dana"})
    first = told("a.md", FAITH, "AGE", "GROUP", names=dana)
    second = told("b.md", FAMILY, "AGE", "FAMILY", names=dana)
    assert [*across([first], 1_000_000, 100), *across([second], 1_000_000, 100)] == []
    (finding,) = across([first, second], 1_000_000, 100)
    assert finding.path == "b.md"
    assert "a.md" in finding.message


def test_two_posts_about_different_people_are_not_put_together():
    first = told("a.md", FAITH, "AGE", "GROUP", names=frozenset({"dana"}))
    second = replace(told("b.md", FAMILY, "AGE", "FAMILY", names=frozenset()), path="b.md")
    assert list(across([first, replace(second, names=frozenset({"mira"}))], 1_000_000, 100)) == []


def test_a_sentence_with_several_details_comes_with_one_wording():
    read = reading(STORY)
    passage = read.scenes[0].passage

    def detail(text: str, kind: str, suggestion: str) -> Suspicion:
        start = passage.text.index(text)
        end = start + len(text)
        return Suspicion(passage, start, end, "x", kind, Level.WARNING, "", suggestion)

    found = [
        detail("61", "AGE", "Say “in his sixties”."),
        detail("pipe-organ voicer", "JOB", "Say “a craftsperson”."),
    ]
    assert "he is [in his sixties] and [a craftsperson], and" in wording(found, read.scenes[0])
