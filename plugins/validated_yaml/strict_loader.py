"""Which YAML is accepted: the plain part of it, so that every value stands at one place.

Anchors and aliases repeat a value elsewhere (or a million times), tags and merge keys change
what a value is, a key given twice hides one of its values. Nobody writing about a practice needs
them, and each of them could carry words past a reader, so each is refused where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from yaml._yaml import Mark as CMark
    from yaml.error import Mark as PythonMark

    Mark = PythonMark | CMark

DEEPEST = 20
"""How deep lists and groups may stand in one another; a resource list needs four levels."""

LONGEST_NUMBER = 60
"""A longer run of digits is text that misses its quotes; to read it as a number takes ages."""


class NotAccepted(yaml.MarkedYAMLError):
    """YAML that is well formed and yet not accepted; `problem` and `advice` are plain words."""

    def __init__(self, problem: str, advice: str, mark: Mark | None) -> None:
        super().__init__(problem=problem, problem_mark=mark)  # type: ignore[arg-type]
        self.words = problem
        self.advice = advice


class StrictLoader(yaml.SafeLoader):
    """A `SafeLoader` whose composer refuses what this room does not accept."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:  # noqa: ANN401
        """Compose one node, unless it is an alias, has an anchor or a tag, or stands too deep."""
        self._refuse(self.peek_event())  # type: ignore[no-untyped-call]
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _refuse(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise NotAccepted(sign_words("*"), QUOTE, event.start_mark)
        if getattr(event, "anchor", None) is not None:
            raise NotAccepted(sign_words("&"), QUOTE, event.start_mark)
        if getattr(event, "tag", None) is not None:
            raise NotAccepted(sign_words("!"), QUOTE, event.start_mark)
        if self.depth > DEEPEST:
            advice = f"Use at most {DEEPEST} levels."
            raise NotAccepted("Lists stand too deep in one another.", advice, event.start_mark)

    def value_of(self, scalar: yaml.ScalarNode) -> Any:  # noqa: ANN401 - whatever it holds
        """The plain Python value of a scalar."""
        if scalar.tag != _TEXT and len(scalar.value) > LONGEST_NUMBER:
            raise NotAccepted("This number is too long to be one.", QUOTE, scalar.start_mark)
        try:
            value = self.construct_object(scalar)
        except (ValueError, OverflowError) as error:
            problem = "This looks like a date or a number but is none."
            advice = DATE if scalar.tag == _DATE else QUOTE
            raise NotAccepted(problem, advice, scalar.start_mark) from error
        if isinstance(value, str) and not value.isascii() and any(map(_is_surrogate, value)):
            raise NotAccepted("There is half a character here.", "Retype it.", scalar.start_mark)
        return value


QUOTE = 'If it is meant as text, put quotes round it: "…".'

DATE = "Write a day that there is, as year-month-day: 2026-05-31."

_TEXT = "tag:yaml.org,2002:str"
_DATE = "tag:yaml.org,2002:timestamp"


def sign_words(sign: str) -> str:
    """What is wrong with a value that begins with `*`, `&` or `!`."""
    return f"A value that begins with `{sign}` cannot be read: that sign has a use of its own."


def keys_and_values(mapping: yaml.MappingNode) -> Iterator[tuple[str, yaml.ScalarNode, yaml.Node]]:
    """The entries of a mapping; a key that is not text, or is given twice, is refused."""
    seen: dict[str, int] = {}
    for key, value in mapping.value:
        name = _text_key(key)
        if name in seen:
            problem = f"`{name}:` is given twice here (first in line {seen[name]})."
            raise NotAccepted(problem, "Keep one of them.", key.start_mark)
        seen[name] = key.start_mark.line + 1
        yield name, key, value


def _text_key(key: yaml.Node) -> str:
    if isinstance(key, yaml.ScalarNode) and key.tag == _TEXT:
        return str(key.value)
    shown = key.value if isinstance(key, yaml.ScalarNode) else ""
    advice = f'Put quotes round it: "{shown}":' if shown not in {"", "<<"} else "Write a word."
    raise NotAccepted("A name before a colon has to be a word.", advice, key.start_mark)


def _is_surrogate(char: str) -> bool:
    return "\ud800" <= char <= "\udfff"
