"""Where a reader in danger can turn, by country.

The numbers stand in data/crisis_lines.yaml, each with its source, and nowhere else: before July
2020 people in the Netherlands dialled a number that professionals had passed on wrongly.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .words import Described, HttpsAddress, Text

LINES = Path(__file__).with_name("data") / "crisis_lines.yaml"


def _dialled(number: str) -> str:
    return "".join(character for character in number if character in "+0123456789")


class Message(Described):
    """A number to write to, and the word to send if one is asked for."""

    number: Text
    keyword: Text | None = None


class CrisisLine(Described):
    """One service. `verified` is the day somebody checked it, or None."""

    name: Text
    call: Text | None = None
    message: Message | None = None
    chat_url: HttpsAddress | None = None
    hours: Text | None = None
    note: Text | None = None
    languages: tuple[Text, ...] = ()
    source: Text
    verified: Text | None = None

    @property
    def call_href(self) -> str:
        """The `tel:` link, or "" when one cannot call."""
        return f"tel:{_dialled(self.call)}" if self.call else ""

    @property
    def text(self) -> str:
        """What to send where: “HOME to 741741”, or the number alone, or ""."""
        if not self.message:
            return ""
        keyword, number = self.message.keyword, self.message.number
        return f"{keyword} to {number}" if keyword else number

    @property
    def text_href(self) -> str:
        """The `sms:` link, or ""; phones differ in how they take the word, so it stays outside."""
        return f"sms:{_dialled(self.message.number)}" if self.message else ""


class Finder(Described):
    """A page that finds services in any country."""

    name: Text
    url: HttpsAddress
    note: Text | None = None
    source: Text
    verified: Text | None = None


class CrisisCountry(Described):
    """The services of a country. `country` and `emergency` are "" where we know none."""

    country: str
    name: str
    emergency: str
    emergency_note: Text | None = None
    lines: tuple[CrisisLine, ...]
    finder: Finder

    @property
    def emergency_href(self) -> str:
        """The `tel:` link of the emergency number, or ""."""
        return f"tel:{_dialled(self.emergency)}" if self.emergency else ""


def crisis_lines(country: str) -> CrisisCountry:
    """The crisis lines of `country` (two letters, ISO 3166); the finder alone if we know none."""
    data = _data()
    unknown = {"country": "", "name": "", "emergency": "", "lines": []}
    known = data["countries"].get(country)
    found = unknown if known is None else {"country": country, **known}
    return CrisisCountry.model_validate({**found, "finder": data["finder"]})


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(LINES.read_text(encoding="utf-8"))
    return data
