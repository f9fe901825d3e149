"""Kinds of value in front matter, with messages that say what to write instead."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from practice import Text, at_least_one, split_address

SLUG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
PHONE_CHARACTERS = frozenset("0123456789+-() ")


class CaseMaterial(StrEnum):
    """What a story in a manuscript rests on."""

    NONE = "none"
    OWN_STORY = "own-story"
    INVENTED = "invented"
    FICTIONAL = "fictional"
    COMPOSITE = "composite"
    DISGUISED = "disguised"
    CONSENTED = "consented"
    PUBLISHED = "published"


class Status(StrEnum):
    """Who sees a manuscript: everybody, nobody, or whoever knows the address."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class Topic(StrEnum):
    """Matters that bring crisis help and content notes to a page."""

    ABUSE = "abuse"
    ADDICTION = "addiction"
    BEREAVEMENT = "bereavement"
    EATING = "eating"
    PERINATAL = "perinatal"
    PSYCHOSIS = "psychosis"
    SELF_HARM = "self-harm"
    SUICIDE = "suicide"
    TRAUMA = "trauma"
    VIOLENCE = "violence"


class Intensity(StrEnum):
    """How much an exercise may stir up."""

    GENTLE = "gentle"
    MEDIUM = "medium"
    DEEP = "deep"


def is_slug(text: str) -> bool:
    """Whether `text` can stand in an address: small letters, digits, hyphens between them."""
    return bool(text) and set(text) <= SLUG_CHARACTERS and text.strip("-") == text


def _slug(text: str) -> str:
    if not is_slug(text):
        raise ValueError(f"“{text}” cannot be an address; use small letters, digits and hyphens.")
    return text


def _moment(written: object) -> object:
    if not isinstance(written, str):
        return written
    try:
        return datetime.datetime.fromisoformat(written)
    except ValueError as reason:
        raise ValueError(f"“{written}” is not a date; write it as 2026-03-14.") from reason


def _date_of(moment: datetime.date) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def _day(written: object) -> object:
    moment = _moment(written)
    if not isinstance(moment, datetime.date):
        raise ValueError("this is not a date; write it as 2026-03-14.")
    return _date_of(moment)


def _web_address(address: str) -> str:
    parts = split_address(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError(f"“{address}” is not a web address that begins with https://.")
    return address


def _phone(number: str) -> str:
    if not set(number) <= PHONE_CHARACTERS or sum(c.isdigit() for c in number) < 3:
        raise ValueError(
            f"“{number}” is not a phone number; a note to it belongs to `description`."
        )
    return number


def _bare_doi(written: str) -> str:
    doi = written
    for beginning in ("https://doi.org/", "http://dx.doi.org/", "doi:"):
        doi = doi.removeprefix(beginning).strip()
    if not doi.startswith("10.") or "/" not in doi or any(c.isspace() for c in doi):
        raise ValueError(f"“{written}” is not a DOI; one looks like 10.1037/a0037682.")
    return doi


def one_or_several(value: object) -> object:
    """A text standing alone as a list of one; anything else as it is."""
    return [value] if isinstance(value, str) else value


Day = Annotated[datetime.date, BeforeValidator(_day)]
"""A date; a time of day written behind it is left out."""

Slug = Annotated[str, AfterValidator(_slug)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
PhoneNumber = Annotated[Text, AfterValidator(_phone)]
Doi = Annotated[Text, AfterValidator(_bare_doi)]
Year = Annotated[int, Field(ge=1500, le=2200)]
Texts = tuple[Text, ...]
OneOrMoreTexts = Annotated[Texts, BeforeValidator(one_or_several), AfterValidator(at_least_one)]
"""A list, or a single text that stands for a list of one."""
