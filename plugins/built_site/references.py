"""What a page refers to: what it loads or sends by itself, and what a reader may follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .document import Document, attributes, local

_LOADS: dict[str, tuple[str, ...]] = {
    "srcset": ("img", "source"),
    "imagesrcset": ("link",),
    "poster": ("video",),
    "data": ("object",),
    "href": ("use", "image", "feimage", "script", "pattern", "textpath", "mpath"),
    "background": ("body", "table", "td", "th", "tr"),
    "action": ("form",),
    "formaction": ("button", "input"),
    "ping": ("a", "area"),
    "manifest": ("html",),
    "classid": ("object",),
    "codebase": ("object",),
    "longdesc": ("img",),
    "attributionsrc": ("a", "img", "script"),
}  # fmt: skip

PAINTED_BY = (
    "style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start",
    "marker-mid", "marker-end",
)  # fmt: skip
"""Attributes that hold values of stylesheets: in a drawing, `fill` may load as much as `style`."""

_ONLY_SAYS = {
    "alternate", "author", "bookmark", "canonical", "external", "help", "license", "me", "next",
    "nofollow", "noopener", "noreferrer", "prev", "privacy-policy", "search", "self", "start",
    "tag", "terms-of-service", "up", "first", "last", "index", "contents",
}  # fmt: skip
"""Values of `rel` for which a browser loads nothing. Whatever is not here is taken to load."""

_PICTURES = {"og:image", "og:url", "twitter:image", "og:image:url", "og:image:secure_url"}


@dataclass(frozen=True)
class Reference:
    """An address in a page, and whether a browser goes there without being asked."""

    element: Element
    url: str
    loads: bool


def references(document: Document) -> Iterator[Reference]:
    """All addresses in a page, in their order."""
    for element in document.elements:
        tag = local(element.tag).lower()
        for name, value in attributes(element).items():
            if name.lower() == "src" or tag in _LOADS.get(name.lower(), ()):
                yield from (Reference(element, url, True) for url in _urls(name, value))
            elif name == "href" and tag != "base":
                yield Reference(element, value, tag == "link" and _link_loads(element))
        if tag == "meta":
            yield from _in_meta(element)


def _urls(name: str, value: str) -> list[str]:
    if "srcset" in name:
        return [part.split()[0] for part in value.split(",") if part.split()]
    return value.split() if name == "ping" else [value]


def _link_loads(element: Element) -> bool:
    return not set(element.get("rel", "").lower().split()) <= _ONLY_SAYS


def _in_meta(element: Element) -> Iterator[Reference]:
    content = element.get("content", "")
    if element.get("http-equiv", "").lower() == "refresh":
        _, _, url = content.replace(",", ";").partition(";")
        yield Reference(element, url.strip().partition("=")[2].strip(" '\""), True)
    elif element.get("property", element.get("name", "")).lower() in _PICTURES:
        yield Reference(element, content, False)
