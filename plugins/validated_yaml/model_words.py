"""What pydantic complains about, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Words = tuple[str, str]
"""What is wrong, and what to do about it."""


def plain_words(error: ErrorDetails, name: str, written: str) -> Words:
    """What is wrong with the value at `name`, written as `written`, and what to do about it."""
    context: dict[str, Any] = error.get("ctx", {})
    kind = error["type"]
    if kind in _TEXT_WANTED:
        return _text_wanted(error["input"], name, written)
    if kind in _CHOICES:
        return (
            f"`{name}:` cannot be {_quoted(written)}.",
            f"Write one of: {_choices(context['expected'])}.",
        )
    if kind == "value_error":
        reason = str(context["error"]).replace(f"“{written}”", _quoted(written))
        return f"`{name}:` {reason}", ""
    if kind in _BOUNDS:
        return _BOUNDS[kind](name, context)
    for beginning, wanted, example in _WANTED:
        if kind.startswith(beginning):
            advice = _in_brackets(name, error["input"]) if wanted == "a list" else ""
            return f"`{name}:` should be {wanted}, not {_quoted(written)}.", advice or example
    return f"`{name}:` cannot be {_quoted(written)}: {error['msg']}.", ""


def _quoted(written: str) -> str:
    """The value between quotation marks, and a word about its own if they are curly ones."""
    if written[:1] in _CURLY:
        return f"{written} with curly quotation marks, which count as letters"
    return f"“{written}”"


_CURLY = frozenset("“”„‘’«»")


def _in_brackets(name: str, value: object) -> str:
    """A text that was meant as a list of one or more, written as one."""
    if not isinstance(value, str) or set(value) & set("[]{}:#\"'\n"):
        return ""
    return f"Put square brackets round it: `{name.split('.')[-1]}: [{value}]`."


def _text_wanted(value: object, name: str, written: str) -> Words:
    if value is None:
        return f"`{name}:` is empty.", "Write something after the colon, or take the line out."
    if isinstance(value, list | dict):
        return f"`{name}:` should be a single text.", "Write it in one line after the colon."
    return (
        f"`{name}:` is read as {_sort(value)}, not as text.",
        f'Put quotes round it: {name.split(".")[-1]}: "{written}".',
    )


def _sort(value: object) -> str:
    if isinstance(value, bool):
        return "yes or no"
    return "a number" if isinstance(value, int | float) else "a date"


def _choices(expected: str) -> str:
    """Pydantic's “'a', 'b' or 'c'” without its quotation marks."""
    return expected.replace("'", "").replace(" or ", ", ")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _few(name: str, context: dict[str, Any]) -> Words:
    wanted = _counted(context["min_length"], "entry" if context["min_length"] == 1 else "entrie")
    return f"`{name}:` needs at least {wanted}.", "Add one in a line of its own, after a hyphen."


def _short(name: str, context: dict[str, Any]) -> Words:
    if context["min_length"] == 1:
        return f"`{name}:` is empty.", "Write something after the colon, or take the line out."
    wanted = _counted(context["min_length"], "character")
    return f"`{name}:` should have at least {wanted}.", ""


def _long(name: str, context: dict[str, Any]) -> Words:
    wanted = _counted(context["max_length"], "character")
    return f"`{name}:` should have at most {wanted}.", "Shorten it."


_BOUNDS: dict[str, Callable[[str, dict[str, Any]], Words]] = {
    "too_short": _few,
    "string_too_short": _short,
    "string_too_long": _long,
    "greater_than": lambda name, c: (f"`{name}:` should be more than {c['gt']}.", ""),
    "greater_than_equal": lambda name, c: (f"`{name}:` should be at least {c['ge']}.", ""),
    "less_than": lambda name, c: (f"`{name}:` should be less than {c['lt']}.", ""),
    "less_than_equal": lambda name, c: (f"`{name}:` should be at most {c['le']}.", ""),
}

_TEXT_WANTED = {"string_type", "string_sub_type"}

_CHOICES = {"literal_error", "enum"}

_WANTED: tuple[tuple[str, str, str], ...] = (
    ("bool", "yes or no", "Write yes or no."),
    ("int", "a whole number", "Write it in digits."),
    ("float", "a number", "Write it in digits."),
    ("decimal", "a number", "Write it in digits."),
    ("datetime", "a date", "Write it as year-month-day: 2026-05-31."),
    ("date", "a date", "Write it as year-month-day: 2026-05-31."),
    ("list", "a list", "Write each entry in a line of its own, after a hyphen."),
    ("tuple", "a list", "Write each entry in a line of its own, after a hyphen."),
    ("dict", "a group of `name: value` lines", "Write them below, two spaces further in."),
    ("model", "a group of `name: value` lines", "Write them below, two spaces further in."),
    ("url", "a web address", "Write it in full, with https://"),
)
