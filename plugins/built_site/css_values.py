"""The values of style declarations: tokens, what custom properties may be, and lengths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

Tokens = Sequence[Any]

Definitions = Mapping[str, Sequence[Tokens]]
"""The values that each custom property has somewhere on the site."""

FAR_AWAY = 500.0
"""Pixels to the side by which something is out of sight; 100 % is taken for as much."""

MOST_VARIANTS = 5000
DEEPEST = 4
"""Limits against custom properties that refer to one another in circles."""

_PIXELS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945,
    "em": 16.0, "rem": 16.0, "lh": 24.0, "rlh": 24.0, "ch": 8.0, "ex": 8.0,
    "vw": 10.0, "vh": 10.0, "vmin": 10.0, "vmax": 10.0, "svh": 10.0, "lvh": 10.0, "dvh": 10.0,
    "vi": 10.0, "vb": 10.0,
}  # fmt: skip
"""Pixels to a unit, when letters have 16 of them and the window is 1000 wide."""


def significant(tokens: Tokens) -> list[Any]:
    """The tokens without white space and comments."""
    return [token for token in tokens if token.type not in {"whitespace", "comment"}]


def variants(value: Tokens, definitions: Definitions) -> list[Tokens]:
    """What a value may be in a browser: each `var(--x)` with each of its definitions in turn."""
    return list(islice(_variants(significant(value), definitions, DEEPEST), MOST_VARIANTS))


def _variants(tokens: Tokens, definitions: Definitions, depth: int) -> Iterator[Tokens]:
    choices = {i: _choices(one, definitions) for i, one in enumerate(tokens) if _is_var(one)}
    if not choices or not depth:
        yield tokens
        return
    for varied, values in choices.items():
        for value in values:
            yield from _variants(_replaced(tokens, choices, varied, value), definitions, depth - 1)


def _choices(var: Any, definitions: Definitions) -> list[Tokens]:  # noqa: ANN401 - no types there
    """The definitions of the property that `var()` names, and what it says for want of one."""
    arguments = significant(var.arguments)
    return [*definitions.get(arguments[0].value, ()), arguments[2:]] if arguments else [[]]


def _replaced(
    tokens: Tokens, choices: Mapping[int, list[Tokens]], varied: int, value: Tokens
) -> Tokens:
    """`tokens` with one `var()` as `value`, and all others by their first definition."""
    parts = (
        (value if i == varied else choices[i][0]) if i in choices else [token]
        for i, token in enumerate(tokens)
    )
    return significant([token for part in parts for token in part])


def _is_var(token: Any) -> bool:  # noqa: ANN401
    return bool(token.type == "function" and token.lower_name == "var")


def share(token: Any) -> float | None:  # noqa: ANN401
    """A number, or per cent as a part of one."""
    if token.type == "number":
        return float(token.value)
    return float(token.value) / 100 if token.type == "percentage" else None


def pixels(token: Any) -> float | None:  # noqa: ANN401
    """A length in pixels; None when the token is none."""
    if token.type != "dimension" or token.lower_unit not in _PIXELS:
        return None
    return float(token.value) * _PIXELS[token.lower_unit]


def distance(token: Any) -> float:  # noqa: ANN401
    """How far a length, a percentage or the longest part of a calculation reaches, in pixels."""
    if token.type == "function" and token.lower_name == "calc":
        return max((distance(t) for t in significant(token.arguments)), default=0.0) / 4
    if token.type == "percentage":
        return abs(float(token.value)) * FAR_AWAY / 100
    return abs(pixels(token) or 0.0)


def below_zero(token: Any) -> bool:  # noqa: ANN401
    """Whether a number, length or percentage is negative; a calculation may be."""
    return token.type == "function" or float(token.value) < 0
