"""Every detector, in the order in which docs/rules.md lists them."""

from __future__ import annotations

from collections.abc import Iterable

from .shapes.ages import ages
from .shapes.contacts import contacts
from .shapes.dates import dates
from .shapes.events import events
from .shapes.families import families
from .shapes.file_names import file_names
from .shapes.groups import groups
from .shapes.jobs import jobs
from .shapes.names import names
from .shapes.numbers import numbers
from .shapes.organisations import organisations
from .shapes.places import places
from .shapes.quotes import quotes
from .weighing.weigh import FindInSentence, FindInText

IN_SENTENCES: tuple[FindInSentence, ...] = (
    names, contacts, numbers, dates, places, organisations, ages, jobs, families, events, groups,
)  # fmt: skip
IN_TEXTS: tuple[FindInText, ...] = (quotes, file_names)

IN_ANY_LANGUAGE: tuple[FindInSentence, ...] = (contacts, numbers)
"""Those that need no English; they also look at texts in other languages."""

ALL: Iterable[FindInSentence | FindInText] = (*IN_SENTENCES, *IN_TEXTS)
