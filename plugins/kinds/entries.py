"""The entries of a resource list."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from practice import Described, Text, at_least_one

from .fields import Day, PhoneNumber, WebAddress, Year, one_or_several


class EntryType(StrEnum):
    """What an entry is."""

    BOOK = "book"
    PODCAST = "podcast"
    COURSE = "course"
    WEBSITE = "website"
    APP = "app"
    GROUP = "group"
    COMMUNITY = "community"
    HELPLINE = "helpline"
    SERVICE = "service"


class Format(StrEnum):
    """How a reader meets an entry."""

    ONLINE = "online"
    IN_PERSON = "in-person"
    PHONE = "phone"
    TEXT = "text"
    PRINT = "print"
    AUDIO = "audio"
    VIDEO = "video"


class Entry(Described):
    """Something a reader can turn to, and why it is listed."""

    name: Text
    type: EntryType
    by: Text | None = None
    year: Year | None = None
    url: WebAddress | None = None
    phone: PhoneNumber | None = None
    cost: Text | None = None
    language: Text | None = None
    area: Text | None = None
    format: Annotated[tuple[Format, ...], BeforeValidator(one_or_several)] = ()
    moderated: bool | None = None
    for_whom: Text | None = None
    description: Text
    why: Text
    conflict_of_interest: Text | None = None
    checked: Day | None = None

    @property
    def is_free(self) -> bool:
        """Whether the cost, a free text, begins with “free”."""
        return (self.cost or "").casefold().startswith("free")

    @property
    def phone_href(self) -> str:
        """The `tel:` link, or ""."""
        return "tel:" + "".join(c for c in self.phone if c in "+0123456789") if self.phone else ""


Entries = Annotated[tuple[Entry, ...], AfterValidator(at_least_one)]
