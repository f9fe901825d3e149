"""What a page refers to: what it loads or sends by itself, and what a reader may follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .document import Document, attributes, local

_LOADS: dict[str, tuple[str, ...]] = {
    "src": (
        "img", "script", "source", "video", "audio", "track", "iframe", "embed", "frame", "input",
        "portal", "image", "bgsound",
    ),
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
}  # fmt: skip

_FOLLOWED = {"a", "area"}

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
            if tag in _LOADS.get(name.lower(), ()):
                yield from (Reference(element, url, True) for url in _urls(name, value))
            elif name == "href" and tag in _FOLLOWED:
                yield Reference(element, value, False)
            elif name == "href" and tag == "link":
                yield Reference(element, value, _link_loads(element))
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
