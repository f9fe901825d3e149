"""Which style declarations keep words from readers.

Finds      No display, no visibility, no size, no colour, clipped away, moved off the page.
Because    A notice that is in the file and cannot be seen informs nobody.
Leaves     What hides only together with other elements (an overlay, a fixed height further up).
Source     Our own list, from the ways in which web pages are known to hide text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import tinycss2
from tinycss2 import color4

Tokens = Sequence[Any]
Definitions = Mapping[str, Sequence[Tokens]]
"""The values that each custom property has somewhere on the site."""

SMALLEST_LETTERS = 9.0
SMALLEST_BOX = 24.0
FAR_AWAY = 500.0
BACK_A_LINE = 32.0
"""All in CSS pixels, when 1em is 16 of them and the window is 1000 wide."""

_PIXELS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945,
    "em": 16.0, "rem": 16.0, "lh": 24.0, "rlh": 24.0, "ch": 8.0, "ex": 8.0,
    "vw": 10.0, "vh": 10.0, "vmin": 10.0, "vmax": 10.0, "svh": 10.0, "lvh": 10.0, "dvh": 10.0,
    "vi": 10.0, "vb": 10.0,
}  # fmt: skip


_MOVES = {
    "position", "margin", "margin-top", "margin-block", "margin-block-start", "top", "inset",
    "inset-block", "inset-block-start", "transform", "translate", "bottom",
}  # fmt: skip


def hidden_by(declarations: Iterable[Any], definitions: Definitions) -> str:
    """The declaration that hides, as `display: none`; empty when none does."""
    kept = [one for one in declarations if one.type == "declaration"]
    for one in kept:
        test = _HIDES.get(one.lower_name)
        if test and any(test(value) for value in _variants(one.value, definitions)):
            return f"{one.lower_name}: {tinycss2.serialize(one.value).strip()}"
    return _same_colour(kept)


def lies_over(declarations: Iterable[Any]) -> bool:
    """Whether an element with this inline style may lie over what stands before it."""
    for one in declarations:
        if one.type == "declaration" and one.lower_name in _MOVES:
            value = _significant(one.value)
            if _is("fixed", "absolute", "sticky")(value) or any(map(_is_drawn_back, value)):
                return True
    return False


def _is_drawn_back(token: Any) -> bool:  # noqa: ANN401
    return token.type == "function" or (_pixels(token) or 0.0) < -BACK_A_LINE


def _variants(value: Tokens, definitions: Definitions, depth: int = 0) -> list[Tokens]:
    """A value with each `var(--x)` replaced by what --x may be."""
    tokens = [token for token in value if token.type not in {"whitespace", "comment"}]
    at = next((i for i, token in enumerate(tokens) if _is_var(token)), None)
    if at is None or depth > 4:
        return [tokens]
    arguments = _significant(tokens[at].arguments)
    choices = [*definitions.get(arguments[0].value, ()), arguments[2:]] if arguments else [[]]
    return [
        variant
        for choice in choices
        for variant in _variants([*tokens[:at], *choice, *tokens[at + 1 :]], definitions, depth + 1)
    ]


def _is_var(token: Any) -> bool:  # noqa: ANN401 - tinycss2 has no types
    return bool(token.type == "function" and token.lower_name == "var")


def _significant(tokens: Tokens) -> list[Any]:
    return [token for token in tokens if token.type not in {"whitespace", "comment"}]


def _is(*words: str) -> Callable[[Tokens], bool]:
    return lambda value: any(t.type == "ident" and t.lower_value in words for t in value)


def _is_not(*words: str) -> Callable[[Tokens], bool]:
    """Anything but these words (and the words that every property knows)."""
    harmless = {*words, "inherit", "initial", "unset", "revert", "revert-layer"}
    return lambda value: not all(t.type == "ident" and t.lower_value in harmless for t in value)


def _share_below(limit: float) -> Callable[[Tokens], bool]:
    """A number (or per cent) below `limit`."""
    return lambda value: any(
        abs(share) < limit for share in map(_share, value) if share is not None
    )


def _low_or_worked_out(value: Tokens) -> bool:
    """A share below half, or one that is only known in the browser."""
    return _share_below(0.5)(value) or any(token.type == "function" for token in value)


def _share(token: Any) -> float | None:  # noqa: ANN401
    if token.type == "number":
        return float(token.value)
    return float(token.value) / 100 if token.type == "percentage" else None


def _smaller_than(limit: float) -> Callable[[Tokens], bool]:
    """A length below `limit` pixels, or below half (letters) or a twentieth (boxes) of its own."""
    return lambda value: any(_is_small(token, limit) for token in value[:1])


def _is_small(token: Any, limit: float) -> bool:  # noqa: ANN401
    if token.type == "function" and token.lower_name in {"calc", "min"}:
        small = [_is_small(inside, 0.5) for inside in _significant(token.arguments)]
        return any(small) if token.lower_name == "min" else bool(small) and all(small)
    if token.type == "number":
        return float(token.value) == 0
    if token.type == "percentage":
        return float(token.value) < (50 if limit == SMALLEST_LETTERS else 5)
    pixels = _pixels(token)
    return pixels is not None and pixels < limit


def _pixels(token: Any) -> float | None:  # noqa: ANN401
    if token.type != "dimension" or token.lower_unit not in _PIXELS:
        return None
    return float(token.value) * _PIXELS[token.lower_unit]


def _small_font(value: Tokens) -> bool:
    """In the shorthand `font`, the first length is the size of the letters."""
    sizes = [t for t in value if t.type in {"dimension", "percentage"} or _is_small(t, 0)]
    return bool(sizes) and _is_small(sizes[0], SMALLEST_LETTERS)


def _far(value: Tokens) -> bool:
    return any(_distance(token) >= FAR_AWAY for token in value)


def _far_back(value: Tokens) -> bool:
    return any(_distance(token) >= FAR_AWAY and _below_zero(token) for token in value)


def _below_zero(token: Any) -> bool:  # noqa: ANN401
    return token.type == "function" or float(token.value) < 0


def _distance(token: Any) -> float:  # noqa: ANN401
    if token.type == "function" and token.lower_name == "calc":
        return max((_distance(t) for t in _significant(token.arguments)), default=0.0) / 4
    if token.type == "percentage":
        return abs(float(token.value)) * FAR_AWAY / 100
    return abs(_pixels(token) or 0.0)


def _moves_out_of_sight(value: Tokens) -> bool:
    for token in value:
        if token.type == "function":
            inside, name = _significant(token.arguments), token.lower_name
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
    "padding-left": lambda value: any(_distance(t) >= 2 * FAR_AWAY for t in value),
    "color": _invisible,
    "-webkit-text-fill-color": _invisible,
    "filter": _blurs,
    "z-index": _below,
    "-webkit-line-clamp": _is_not("none"),
    "line-clamp": _is_not("none"),
    "content": _is_not("normal", "none"),
    "-webkit-text-security": _is_not("none"),
}
