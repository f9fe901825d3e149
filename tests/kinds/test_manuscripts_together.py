"""Manuscripts checked against each other."""

from __future__ import annotations

import pytest

SLEEP, WORRY, ABOUT = "articles/sleep.md", "exercises/worry-time.md", "pages/about.md"


def errors(findings):
    return [(f.path, f.rule) for f in findings if f.level == "error"]


def copy_of(write, path, to, *changes):
    """Write the sample at `path`, changed, under another name."""
    original = write(path, *changes)
    copy = original.with_name(to)
    original.rename(copy)
    return copy


def test_two_manuscripts_cannot_have_one_address(write, check):
    copy_of(write, SLEEP, "other.md", ("category:", "slug: sleep\ncategory:"))
    write(SLEEP)
    assert errors(check()) == [("content/articles/sleep.md", "address")]


def test_the_language_of_the_practice_makes_no_second_address(write, check):
    copy_of(write, SLEEP, "sleep.en.md")
    write(SLEEP)
    assert [rule for _, rule in errors(check())] == ["address"]


def test_the_same_name_in_another_folder_is_another_address(write, check):
    copy_of(write, WORRY, "sleep.md")
    write(SLEEP)
    assert errors(check()) == []


def test_a_translation_belongs_to_its_original(write, check):
    copy_of(write, SLEEP, "sleep.es.md")
    write(SLEEP)
    assert check() == []


def test_a_translation_without_original_is_a_warning(write, check):
    copy_of(write, SLEEP, "sueno.es.md")
    assert [(f.rule, f.level) for f in check()] == [("translation", "warning")]


def test_related_reading_must_exist(write, check):
    write(SLEEP, ("category:", "related_posts: [worry-time, worry-tine]\ncategory:"))
    write(WORRY)
    [finding] = check()
    assert (finding.rule, finding.level, finding.text) == ("related", "error", "worry-tine")


def test_a_page_is_no_related_reading(write, check):
    write(SLEEP, ("category:", "related_posts: [about]\ncategory:"))
    write(ABOUT)
    assert [f.rule for f in check()] == ["related"]


@pytest.mark.parametrize(("second", "expected"), [(1, ["series"]), (2, [])])
def test_each_part_of_a_series_has_its_own_number(write, check, second, expected):
    changes = [("category:", f"series: Nights\nseries_index: {second}\ncategory:")]
    copy_of(write, SLEEP, "other.md", *changes)
    write(SLEEP, ("category:", "series: Nights\nseries_index: 1\ncategory:"))
    assert [f.rule for f in check()] == expected


def test_a_translation_keeps_the_number_of_its_original(write, check):
    change = ("category:", "series: Nights\nseries_index: 1\ncategory:")
    copy_of(write, SLEEP, "sleep.es.md", change)
    write(SLEEP, change)
    assert check() == []


def test_a_list_that_is_none_is_told_once_and_stops_no_other_check(write, check):
    write(SLEEP, ("category:", "related_posts: 5\ncategory:"))
    assert [f.rule for f in check()] == ["front-matter"]
