"""What in a post may come to lie over the page: styles and drawings that reach out of their box.

Finds      Inline styles other than a short list; a drawing that shows what lies beyond its edges,
           or moves.
Because    There are too many ways to move, enlarge, shadow or rotate something over the notice to
           name them all; so what an inline style may say is named instead.
Leaves     Classes of the theme, which are the theme's to answer for.
Source     Tried in a browser: the ways in the tests did cover the notice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from .css_values import below_zero, significant
from .document import attributes, local

_SIDES = ("top", "right", "bottom", "left", "block", "inline")

_STAYS_IN_PLACE = frozenset(
    {
        "background", "background-color", "border-collapse", "border-radius", "border-spacing",
        "break-after", "break-before", "break-inside", "clear", "color", "display", "float",
        "font-family", "font-size", "font-style", "font-variant", "font-weight", "gap", "height",
        "hyphens", "list-style", "list-style-type", "margin", "max-height", "max-width",
        "min-height", "min-width", "opacity", "overflow-wrap", "padding", "text-align",
        "text-decoration", "text-transform", "white-space", "width",
        *(f"{name}-{side}" for name in ("margin", "padding") for side in _SIDES),
        *("border", "border-color", "border-style", "border-width"),
        *(f"border-{side}" for side in _SIDES),
    }
)  # fmt: skip

_PAINTS = {
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "url",
    "image-set", "linear-gradient", "radial-gradient",
}  # fmt: skip

_CUTS_OFF = {"auto", "clip", "hidden", "scroll"}

_OUT_OF_ITS_FRAME = ("overflow", "transform", "filter")

_MOVING = {"animate", "animatecolor", "animatemotion", "animatetransform", "set"}


def not_in_place(declarations: Iterable[Any]) -> str:
    """The first declaration by which an element might leave its place; empty when none does."""
    for one in declarations:
        if one.type == "declaration" and not _stays(one):
            return str(one.name)
    return ""


def _stays(declaration: Any) -> bool:  # noqa: ANN401 - no types there
    name, value = declaration.lower_name, significant(declaration.value)
    if name in {"overflow", "overflow-x", "overflow-y"}:
        return all(token.type == "ident" and token.lower_value in _CUTS_OFF for token in value)
    return name in _STAYS_IN_PLACE and all(map(_is_plain, value))


def _is_plain(token: Any) -> bool:  # noqa: ANN401
    """Neither negative nor worked out in the browser."""
    if token.type == "function":
        return token.lower_name in _PAINTS
    measured = token.type in {"number", "percentage", "dimension"}
    return not (measured and below_zero(token))


def reaches_out(element: Element) -> str:
    """What lets a drawing or formula be seen outside its frame; empty when nothing does."""
    tag, named = local(element.tag).lower(), {name.lower() for name in attributes(element)}
    if tag in _MOVING or tag == "mpadded":
        return f"<{tag}>"
    if tag in {"svg", "math"}:
        return next((f"`{name}` on <{tag}>" for name in _OUT_OF_ITS_FRAME if name in named), "")
    return ""
