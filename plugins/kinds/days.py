"""What the calendar says about a manuscript; today is always given, never looked up."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

from findings import Finding, Level
from manuscript import Manuscript

from .entries import Entry
from .fields import Status
from .front_matter import DatedFrontMatter, FrontMatter, ResourcesFrontMatter
from .places import about


def review_findings(
    manuscript: Manuscript, front: FrontMatter, today: datetime.date
) -> Iterator[Finding]:
    """Dates that lie ahead or behind and should not."""
    if isinstance(front, DatedFrontMatter):
        yield from _future(manuscript, front, today)
    yield from _reviewed(manuscript, front, today)
    if isinstance(front, ResourcesFrontMatter):
        yield from _checked_ahead(manuscript, front, today)
        yield from _overdue(manuscript, front, today)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later, or the last of that month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def is_overdue(entry: Entry, every: int, today: datetime.date) -> bool:
    """Whether an entry was never checked, or more than `every` months ago."""
    return entry.checked is None or months_after(entry.checked, every) < today


def _future(
    manuscript: Manuscript, front: DatedFrontMatter, today: datetime.date
) -> Iterator[Finding]:
    if front.date > today and front.status is not Status.DRAFT:
        message = f"The date {front.date} lies ahead, and yet this will be published at once."
        advice = "Use `status: draft` until the day has come."
        yield about(manuscript, ("date",), "date", message, advice, Level.WARNING)


def _reviewed(
    manuscript: Manuscript, front: FrontMatter, today: datetime.date
) -> Iterator[Finding]:
    if front.reviewed and front.reviewed > today:
        message = f"`reviewed: {front.reviewed}` lies ahead; readers would be told it has happened."
        yield about(manuscript, ("reviewed",), "review", message, "Write the day it happened.")
    if front.review_due and front.review_due < today:
        message = f"A review was due on {front.review_due}."
        advice = "Read it again, then set `reviewed:` and the next `review_due:`."
        yield about(manuscript, ("review_due",), "review", message, advice, Level.WARNING)


def _checked_ahead(
    manuscript: Manuscript, front: ResourcesFrontMatter, today: datetime.date
) -> Iterator[Finding]:
    for index, entry in enumerate(front.entries):
        if entry.checked and entry.checked > today:
            message = f"“{entry.name}” cannot have been checked on {entry.checked}; it lies ahead."
            key = ("entries", index, "checked")
            yield about(manuscript, key, "checked", message, "Write the day it happened.")


def _overdue(
    manuscript: Manuscript, front: ResourcesFrontMatter, today: datetime.date
) -> Iterator[Finding]:
    """One note a list: it is a list of things to do, not of mistakes."""
    overdue = [entry for entry in front.entries if is_overdue(entry, front.review_every, today)]
    if overdue and front.status is not Status.DRAFT:
        never = ", ".join(f"“{entry.name}”" for entry in overdue if not entry.checked)
        due = ", ".join(f"“{entry.name}” ({entry.checked})" for entry in overdue if entry.checked)
        parts = [f"Not checked yet: {never}." * bool(never), f"Due again: {due}." * bool(due)]
        advice = "Try each, correct the entry, then write the day as `checked:`."
        message = " ".join(filter(None, parts))
        yield about(manuscript, ("entries",), "checked", message, advice, Level.NOTE)
