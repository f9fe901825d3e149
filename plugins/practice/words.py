"""Kinds of value that people write by hand, with messages that say what to write instead.

practice.yaml and the front matter of manuscripts are both made of these.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any, TypeVar
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator


class Described(BaseModel):
    """A group of values that knows every key it may hold; a key left blank counts as left out."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_left_out(cls, values: Any) -> Any:  # noqa: ANN401 (whatever YAML holds)
        if not isinstance(values, dict):
            return values
        return {key: value for key, value in values.items() if value is not None}


def opens_markup(text: str) -> bool:
    """Whether a browser could read an HTML tag or comment in `text`.

    The rule is HTML's own: “<” starts markup before a letter, “/”, “!” or “?”, so that
    “p < .05” is only text. Source: HTML Living Standard, 13.2.5.6 (tag open state).
    """
    return any(
        here == "<" and (after in "/!?" or (after.isascii() and after.isalpha()))
        for here, after in pairwise(text)
    )


def _without_markup(text: str) -> str:
    if opens_markup(text):
        raise ValueError("this holds HTML; write plain words.")
    if not text:
        raise ValueError("this is empty; write something or leave the key out.")
    if not any(character.isalnum() for character in text):
        raise ValueError("this has no letter that a reader would see; write some words.")
    return text


Item = TypeVar("Item")

Text = Annotated[str, AfterValidator(_without_markup)]
"""Words for readers: never empty or invisible, without HTML."""


def at_least_one(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Refuse an empty list. (Pydantic's own minimum also fails when an entry has a mistake.)"""
    if not items:
        raise ValueError("needs at least one entry.")
    return items


def _https(address: str) -> str:
    parts = split_address(address)
    if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc:
        raise ValueError(f"“{address}” is not a web address that begins with https://.")
    return address


def split_address(address: str) -> SplitResult:
    """The parts of a web address; an address that cannot be one is refused."""
    if any(character.isspace() for character in address):
        raise ValueError(f"“{address}” holds a space; a web address has none.")
    try:
        parts = urlsplit(address)
        _ = parts.port  # a port that is no number is noticed only when it is read
    except ValueError as reason:
        raise ValueError(f"“{address}” is not a web address.") from reason
    return parts


HttpsAddress = Annotated[str, AfterValidator(_https)]
"""A web address that begins with https://."""


def _email(address: str) -> str:
    # Imported here because few values are e-mail addresses, and checks should start quickly.
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError as reason:
        raise ValueError(f"“{address}” is not an e-mail address. {reason}") from reason


Email = Annotated[str, AfterValidator(_email)]
"""An e-mail address. Nobody is asked over the network whether it exists."""
