"""What content/practice.yaml holds: everything public about a practice, said once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator

from .people import Person
from .words import Described, Email, HttpsAddress, Text, at_least_one, split_address


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes and the usual English names, from the time zone database."""
    table = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text(encoding="utf-8")
    lines = (line for line in table.splitlines() if not line.startswith("#"))
    return {code: name for code, _, name in (line.partition("\t") for line in lines)}


def _country(code: str) -> str:
    if code == "UK":
        raise ValueError("the country code of the United Kingdom is GB.")
    if code not in country_names():
        raise ValueError(
            f"“{code}” is not a country code of two capital letters, such as US or GB."
        )
    return code


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as reason:
        raise ValueError(f"“{name}” is not a time zone, such as Europe/London.") from reason
    return name


def is_language(code: str) -> bool:
    """Whether `code` has the form of a language code: two small letters (ISO 639-1)."""
    return len(code) == 2 and code.isascii() and code.isalpha() and code.islower()


def _language(code: str) -> str:
    if not is_language(code):
        raise ValueError(f"“{code}” is not a language code of two small letters, such as en or es.")
    return code


def _site_address(address: str) -> str:
    parts = split_address(address)
    if parts.query or parts.fragment:
        raise ValueError("the address of the site ends before any “?” or “#”.")
    return address.rstrip("/")


def _fees_address(address: str) -> str:
    parts = split_address(address)
    on_this_site = address.startswith("/") and not parts.netloc
    if not on_this_site and not (parts.scheme == "https" and parts.netloc):
        raise ValueError("give a page of this site, such as /fees/, or an https:// address.")
    return address


Country = Annotated[str, AfterValidator(_country)]
Language = Annotated[str, AfterValidator(_language)]


class Place(Described):
    """Where the practice can be visited. Leave the street out to name the town alone."""

    name: Text
    town: Text
    street: Text | None = None
    region: Text | None = None
    postcode: Text | None = None
    country: Text | None = None
    note: Text | None = None


class Phone(Described):
    """A number to call, and what it is for."""

    label: Text
    number: Text


class Hours(Described):
    """When somebody is there."""

    days: Text
    times: Text


class Booking(Described):
    """Where a first conversation is booked."""

    url: HttpsAddress
    label: Text = "Book an appointment"


class Practice(Described):
    """A practice. `url` is kept without a slash at its end."""

    example: bool = False
    url: Annotated[HttpsAddress, AfterValidator(_site_address)]
    name: Text
    tagline: Text | None = None
    description: Text | None = None
    language: Language
    languages: tuple[Text, ...] = ()
    country: Country
    timezone: Annotated[str, AfterValidator(_timezone)] = "UTC"
    people: Annotated[tuple[Person, ...], AfterValidator(at_least_one)]
    places: tuple[Place, ...] = ()
    phones: tuple[Phone, ...] = ()
    email: Email | None = None
    hours: tuple[Hours, ...] = ()
    booking: Booking | None = None
    fees: Annotated[str, AfterValidator(_fees_address)] | None = None

    @property
    def base_path(self) -> str:
        """The folder the site lives in, with a slash at both ends: “/” or “/blog/”."""
        return urlsplit(self.url).path + "/"

    def person(self, name: str) -> Person | None:
        """The person called `name`, or None when nobody here is."""
        return next((person for person in self.people if person.name == name), None)
