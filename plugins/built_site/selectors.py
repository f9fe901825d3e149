"""Selectors: those of nested rules made to stand alone, and all of them made ready to test."""

from __future__ import annotations

from typing import Any

import cssselect2
import tinycss2
from cssselect2.parser import SelectorError

from .css_values import Tokens

_COMES_AND_GOES = {
    "hover", "active", "focus", "focus-within", "focus-visible", "target", "target-within",
    "visited",
}  # fmt: skip
"""States that a reader brings about; a rule for one of them is taken to hold."""


def nested(prelude: Tokens, parent: str) -> str:
    """The selector of a rule inside a rule, as one that stands alone."""
    if not parent:
        return str(tinycss2.serialize(prelude)).strip()
    around = f":is({parent})"
    parts = (tinycss2.serialize(part).strip() for part in _by_commas(prelude))
    return ", ".join(
        part.replace("&", around) if "&" in part else f"{around} {part}" for part in parts
    )


def _by_commas(tokens: Tokens) -> list[list[Any]]:
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def compiled(selector: str) -> tuple[Any, ...]:
    """Selectors ready to test; one that browsers would not understand either matches nothing."""
    tokens = _as_if_entered(tinycss2.parse_component_value_list(selector))
    try:
        return tuple(cssselect2.compile_selector_list(tokens))
    except (SelectorError, NotImplementedError):
        return _compiled_one_by_one(tokens)


def _compiled_one_by_one(tokens: Tokens) -> tuple[Any, ...]:
    """Each selector of a list for itself, without the pseudo-classes that are not known here."""
    compiled: list[Any] = []
    for part in _by_commas(tokens):
        try:
            compiled += cssselect2.compile_selector_list(_without_pseudo_classes(part))
        except (SelectorError, NotImplementedError):
            continue
    return tuple(compiled)


def _as_if_entered(tokens: Tokens) -> list[Any]:
    """The selector without `:hover` and the like."""
    return _without(tokens, lambda name: name in _COMES_AND_GOES)


def _without_pseudo_classes(tokens: Tokens) -> list[Any]:
    return _without(tokens, lambda name: name not in {"is", "where", "not", "has"})


def _without(tokens: Tokens, unwanted: Any) -> list[Any]:  # noqa: ANN401
    kept: list[Any] = []
    for i, token in enumerate(tokens):
        name = getattr(token, "lower_value", getattr(token, "lower_name", ""))
        single = i > 0 and tokens[i - 1] == ":" and (i < 2 or tokens[i - 2] != ":")
        if single and token.type in {"ident", "function"} and unwanted(name):
            kept.pop()
            continue
        kept.append(token)
    return kept or list(tinycss2.parse_component_value_list("*"))
