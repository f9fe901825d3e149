"""Dates that lie ahead, reviews that are due, entries to check. Today is 15 June 2026."""

from __future__ import annotations

import datetime

import pytest

from kinds.days import months_after

SLEEP, BOOKS = "articles/sleep.md", "resources/books.md"


def said(findings, rule):
    return [(f.level.value, f.line) for f in findings if f.rule == rule]


def test_a_date_ahead_warns_that_it_will_be_published_at_once(write, check):
    write(SLEEP, ("2026-03-14", "2026-06-16"))
    assert said(check(), "date") == [("warning", 4)]


@pytest.mark.parametrize("day", ["2026-06-15", "2026-06-15 23:59", "2020-01-01"])
def test_today_and_before_are_fine(write, check, day):
    write(SLEEP, ("2026-03-14", day))
    assert check() == []


def test_a_draft_may_wait_for_its_day(write, check):
    write(SLEEP, ("2026-03-14", "2026-12-24\nstatus: draft"))
    assert check() == []


def test_nothing_can_have_been_reviewed_tomorrow(write, check):
    write(SLEEP, ("category:", "reviewed: 2026-06-16\ncategory:"))
    assert said(check(), "review") == [("error", 5)]


def test_a_review_that_is_due_is_a_warning(write, check):
    write(SLEEP, ("category:", "reviewed: 2025-06-14\nreview_due: 2026-06-14\ncategory:"))
    assert said(check(), "review") == [("warning", 6)]


def test_a_review_that_is_due_today_is_not_late(write, check):
    write(SLEEP, ("category:", "review_due: 2026-06-15\ncategory:"))
    assert check() == []


def test_an_entry_cannot_have_been_checked_tomorrow(write, check):
    write(BOOKS, ("type: book", "type: book\n    checked: 2026-06-16"))
    assert ("error", 8) in said(check(), "checked")


def test_an_entry_never_checked_is_noted(write, check):
    write(BOOKS)
    [note] = check()
    assert (note.level, note.rule, note.line, note.text) == ("note", "checked", 5, "entries")
    assert note.message == "Not checked yet: “The Long Page”."


@pytest.mark.parametrize(
    ("checked", "every", "due"),
    [
        ("2025-12-15", 6, False),
        ("2025-12-14", 6, True),
        ("2026-05-14", 1, True),
        ("2026-05-15", 1, False),
        ("2025-06-14", 12, True),
    ],
)
def test_an_entry_is_due_after_as_many_months_as_its_list_says(write, check, checked, every, due):
    write(
        BOOKS,
        ("type: book", f"type: book\n    checked: {checked}"),
        ("entries:", f"review_every: {every}\nentries:"),
    )
    assert [f.message for f in check()] == [f"Due again: “The Long Page” ({checked})."] * due


def test_a_list_that_nobody_sees_yet_is_not_due(write, check):
    write(BOOKS, ("date:", "status: draft\ndate:"))
    assert check() == []


def test_all_entries_to_check_are_one_note(write, check):
    more = "  - {name: Another, type: app, description: D, why: W, checked: 2020-01-01}\n---\n"
    write(BOOKS, ("---\n\n", more + "\n"))
    assert [f.message for f in check()] == [
        "Not checked yet: “The Long Page”. Due again: “Another” (2020-01-01)."
    ]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-03-14", 6, "2026-09-14"),
        ("2026-03-14", 60, "2031-03-14"),
    ],
)
def test_months_end_where_people_expect(day, months, later):
    assert months_after(datetime.date.fromisoformat(day), months).isoformat() == later
