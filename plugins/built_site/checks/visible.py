"""Whether what is in a page can be seen there: attributes, elements and inline styles.

Finds      `hidden`, `inert`, `aria-hidden`, a closed `<details>`, a `<template>`, `display: none`
           … on the notice, in it or anywhere round it; styles and scripts inside a post.
Because    A post must not be able to put its own warning out of sight.
Leaves     Stylesheets, which hidden_by_css.py reads.
Source     The HTML standard's rendering section; our own list of styles in hiding.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import tinycss2

from findings import Finding

from ..css_values import Definitions
from ..document import Document, attributes, local, text_of
from ..hiding import hidden_by
from ..layers import not_in_place, reaches_out

_NOT_SHOWN = {
    "template", "noscript", "dialog", "script", "style", "textarea", "select", "option", "iframe",
    "svg", "math", "title", "head", "object", "audio", "video", "canvas", "datalist", "noembed",
    "noframes", "meter", "progress", "xmp", "plaintext", "optgroup", "picture", "map", "rp",
}  # fmt: skip


def obstacles(page: Document, notice: Element, definitions: Definitions) -> Iterator[Finding]:
    """Whatever keeps `notice` or a part of it from readers."""
    above = list(page.ancestors(notice))
    if "body" not in {local(element.tag) for element in above}:
        yield _hidden(page, notice, "stands outside the body of the page")
    if not text_of(notice).strip():
        yield _hidden(page, notice, "has no words")
    for element in notice.iter():
        if "style" in element.attrib:
            yield _hidden(page, element, "has a style that may hide it (only stylesheets are read)")
    for element in [*notice.iter(), *above]:
        if isinstance(element.tag, str):
            how = _how_hidden(element, definitions)
            if how:
                yield _hidden(page, element, f"is hidden by {how}")


def _hidden(page: Document, element: Element, how: str) -> Finding:
    return page.finding(
        element,
        "notice",
        "HIDDEN",
        f"The notice {how}, so readers do not get it.",
        "Take that out of the template or the post; the notice has to be seen by everybody.",
    )


def _how_hidden(element: Element, definitions: Definitions) -> str:
    named = {name.lower(): value.lower() for name, value in attributes(element).items()}
    tag = local(element.tag)
    if tag in _NOT_SHOWN or (tag == "details" and "open" not in named):
        return f"<{tag}>"
    for name in ("hidden", "inert", "popover"):
        if name in named:
            return f"`{name}`"
    if named.get("aria-hidden", "").strip() == "true":
        return "`aria-hidden`"
    declared = tinycss2.parse_blocks_contents(named.get("style", ""), True, True)
    style = hidden_by(declared, definitions) or _coloured(declared)
    return f"`{style}`" if style else ""


def _coloured(declared: list[Any]) -> str:
    """Letters in a colour of their own, on whatever ground the theme gives them, light or dark."""
    colours = {"color", "-webkit-text-fill-color", "background", "background-color"}
    named = (one for one in declared if one.type == "declaration" and one.lower_name in colours)
    return next((f"{one.name}: {tinycss2.serialize(one.value).strip()}" for one in named), "")


def styles_in_body(page: Document) -> Iterator[Finding]:
    """Style blocks, stylesheets, overlays and settings of the page that came with a post."""
    for element in page.elements:
        what = _restyles(page, element) or _acts(page, element)
        if what:
            yield page.finding(
                element,
                "notice",
                "STYLE",
                f"There is {what} in the text of the page; it could hide the notice.",
                "Take it out of the post. How pages look is said in the theme's stylesheets.",
            )


def _restyles(page: Document, element: Element) -> str:
    """What changes how the whole page looks, but does not stand in its head."""
    tag = local(element.tag)
    if tag in {"html", "body"}:
        return f"a style on <{tag}>" if "style" in element.attrib else ""
    if tag not in {"style", "link", "meta"} or "body" not in _tags_above(page, element):
        return ""
    if tag == "link" and {"stylesheet", "preload"}.isdisjoint(
        element.get("rel", "").lower().split()
    ):
        return ""
    described = tag == "meta" and "itemprop" in element.attrib
    return "" if described else _RESTYLING[tag]


_RESTYLING = {"style": "a style block", "link": "a stylesheet", "meta": "a <meta>"}


def _acts(page: Document, element: Element) -> str:
    """A script or an overlay inside `<main>`, where what a therapist wrote stands."""
    tag, style = local(element.tag), attributes(element).get("style", "")
    script = tag == "script" and element.get("type", "").lower() != "application/ld+json"
    leaves = not_in_place(tinycss2.parse_blocks_contents(style, True, True)) if style else ""
    what = (leaves and f"a layer over the page (`{leaves}`)") or reaches_out(element)
    if not (script or what) or "main" not in _tags_above(page, element):
        return ""
    return "a script" if script else what


def _tags_above(page: Document, element: Element) -> set[str]:
    return {local(one.tag) for one in page.ancestors(element)}
