"""Which style declarations keep words from readers.

Finds      No display, no visibility, no size, no colour, clipped away, moved off the page.
Because    A notice that is in the file and cannot be seen informs nobody.
Leaves     What hides only together with other elements (an overlay, a fixed height further up).
Source     Our own list, from the ways in which web pages are known to hide text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import tinycss2
from tinycss2 import color4

from .css_values import (
    FAR_AWAY,
    Definitions,
    Tokens,
    below_zero,
    distance,
    pixels,
    share,
    significant,
    variants,
)

SMALLEST_LETTERS = 9.0
SMALLEST_BOX = 24.0
"""All in CSS pixels."""


def hidden_by(declarations: Iterable[Any], definitions: Definitions) -> str:
    """The declaration that hides, as `display: none`; empty when none does."""
    kept = [one for one in declarations if one.type == "declaration"]
    for one in kept:
        test = _HIDES.get(one.lower_name)
        if test and any(test(value) for value in variants(one.value, definitions)):
            return f"{one.lower_name}: {tinycss2.serialize(one.value).strip()}"
    return _same_colour(kept)


def _is(*words: str) -> Callable[[Tokens], bool]:
    return lambda value: any(t.type == "ident" and t.lower_value in words for t in value)


def _is_not(*words: str) -> Callable[[Tokens], bool]:
    """Anything but these words (and the words that every property knows)."""
    harmless = {*words, "inherit", "initial", "unset", "revert", "revert-layer"}
    return lambda value: not all(t.type == "ident" and t.lower_value in harmless for t in value)


def _share_below(limit: float) -> Callable[[Tokens], bool]:
    """A number (or per cent) below `limit`."""
    return lambda value: any(abs(share) < limit for share in map(share, value) if share is not None)


def _low_or_worked_out(value: Tokens) -> bool:
    """A share below half, or one that is only known in the browser."""
    return _share_below(0.5)(value) or any(token.type == "function" for token in value)


def _smaller_than(limit: float) -> Callable[[Tokens], bool]:
    """A length below `limit` pixels, or below half (letters) or a twentieth (boxes) of its own."""
    return lambda value: any(_is_small(token, limit) for token in value[:1])


def _is_small(token: Any, limit: float) -> bool:  # noqa: ANN401
    if token.type == "function" and token.lower_name in {"calc", "min"}:
        small = [_is_small(inside, 0.5) for inside in significant(token.arguments)]
        return any(small) if token.lower_name == "min" else bool(small) and all(small)
    if token.type == "number":
        return float(token.value) == 0
    if token.type == "percentage":
        return float(token.value) < (50 if limit == SMALLEST_LETTERS else 5)
    size = pixels(token)
    return size is not None and size < limit


def _small_font(value: Tokens) -> bool:
    """In the shorthand `font`, the first length is the size of the letters."""
    sizes = [t for t in value if t.type in {"dimension", "percentage"} or _is_small(t, 0)]
    return bool(sizes) and _is_small(sizes[0], SMALLEST_LETTERS)


def _far(value: Tokens) -> bool:
    return any(distance(token) >= FAR_AWAY for token in value)


def _far_back(value: Tokens) -> bool:
    return any(distance(token) >= FAR_AWAY and below_zero(token) for token in value)


def _moves_out_of_sight(value: Tokens) -> bool:
    for token in value:
        if token.type == "function":
            inside, name = significant(token.arguments), token.lower_name
            if name.startswith("scale") and _share_below(0.3)(inside):
                return True
            if name.startswith("translate") and _far(inside):
                return True
            if name in {"matrix", "matrix3d", "rotatex", "rotatey", "rotate3d"}:
                return True
    return False


def _blurs(value: Tokens) -> bool:
    return any(t.type == "function" and t.lower_name in {"opacity", "blur"} for t in value)


def _invisible(value: Tokens) -> bool:
    colour = color4.parse_color(value[0]) if len(value) == 1 else None
    return getattr(colour, "alpha", 1) < 0.3


def _below(value: Tokens) -> bool:
    return any(token.type == "number" and token.value < 0 for token in value)


def _same_colour(declarations: Sequence[Any]) -> str:
    """Letters in the very colour that the same rule gives their background."""
    values = {one.lower_name: tinycss2.serialize(one.value).strip().lower() for one in declarations}
    ground = values.get("background-color", values.get("background"))
    if "color" in values and values["color"] == ground and ground not in {"inherit", "initial"}:
        return f"color: {ground} on {ground}"
    return ""


_BOX = _smaller_than(SMALLEST_BOX)

_HIDES: dict[str, Callable[[Tokens], bool]] = {
    "display": _is("none"),
    "visibility": _is("hidden", "collapse"),
    "content-visibility": _is("hidden"),
    "opacity": _low_or_worked_out,
    "zoom": _low_or_worked_out,
    "font-size": _smaller_than(SMALLEST_LETTERS),
    "font": _small_font,
    "line-height": _share_below(0.5),
    **dict.fromkeys(("height", "width", "block-size", "inline-size"), _BOX),
    **dict.fromkeys(("max-height", "max-width", "max-block-size", "max-inline-size"), _BOX),
    "clip": _is_not("auto"),
    "clip-path": _is_not("none"),
    **dict.fromkeys(("mask", "mask-image", "-webkit-mask", "-webkit-mask-image"), _is_not("none")),
    "transform": _moves_out_of_sight,
    "-webkit-transform": _moves_out_of_sight,
    "scale": _low_or_worked_out,
    "translate": _far,
    **dict.fromkeys(("left", "right", "top", "bottom", "inset"), _far),
    **dict.fromkeys(("inset-inline", "inset-block", "inset-inline-start"), _far),
    **dict.fromkeys(("margin", "margin-left", "margin-right", "margin-top"), _far_back),
    **dict.fromkeys(("margin-bottom", "margin-inline", "margin-block"), _far_back),
    **dict.fromkeys(("margin-inline-start", "margin-block-start"), _far_back),
    "text-indent": _far,
    "padding-left": lambda value: any(distance(t) >= 2 * FAR_AWAY for t in value),
    "color": _invisible,
    "-webkit-text-fill-color": _invisible,
    "filter": _blurs,
    "z-index": _below,
    "-webkit-line-clamp": _is_not("none"),
    "line-clamp": _is_not("none"),
    "content": _is_not("normal", "none"),
    "-webkit-text-security": _is_not("none"),
}
