"""Whether what is in a page can be seen there: attributes, elements and inline styles.

Finds      `hidden`, `inert`, `aria-hidden`, a closed `<details>`, a `<template>`, `display: none`
           … on the notice, in it or anywhere round it; styles and scripts inside a post.
Because    A post must not be able to put its own warning out of sight.
Leaves     Stylesheets, which hidden_by_css.py reads.
Source     The HTML standard's rendering section; our own list of styles in hiding.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import tinycss2

from findings import Finding

from ..css_values import Definitions
from ..document import Document, attributes, local, text_of
from ..hiding import hidden_by, lies_over

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
    style = hidden_by(declared, definitions)
    return f"`{style}`" if style else ""


def styles_in_body(page: Document) -> Iterator[Finding]:
    """Style blocks, stylesheets and overlays that came with a post."""
    body = page.root.find("body")
    for element in body.iter() if body is not None else ():
        what = _restyles(element) or (_acts(page, element) if isinstance(element.tag, str) else "")
        if what:
            yield page.finding(
                element,
                "notice",
                "STYLE",
                f"There is {what} in the text of the page; it could hide the notice.",
                "Take it out of the post. How pages look is said in the theme's stylesheets.",
            )


def _restyles(element: Element) -> str:
    tag = local(element.tag)
    if tag == "style":
        return "a style block"
    if tag == "link" and not {"stylesheet", "preload"}.isdisjoint(
        element.get("rel", "").lower().split()
    ):
        return "a stylesheet"
    return ""


def _acts(page: Document, element: Element) -> str:
    """A script or an overlay inside `<main>`, where what a therapist wrote stands."""
    tag, style = local(element.tag), attributes(element).get("style", "")
    script = tag == "script" and element.get("type", "").lower() != "application/ld+json"
    if not script and not style:
        return ""
    if "main" not in {local(one.tag) for one in page.ancestors(element)}:
        return ""
    declared = tinycss2.parse_blocks_contents(style, True, True)
    return "a script" if script else "a layer over the page" if lies_over(declared) else ""
