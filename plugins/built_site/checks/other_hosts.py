"""Nothing is loaded from another host.

Finds      Scripts, styles, fonts, pictures, frames, preconnections, forms and redirections that
           reach another host without the reader asking.
Because    Whoever serves a font learns who reads about which trouble, and when.
Leaves     Plain links, which a reader follows knowingly.
Source     GDPR art. 5(1)(c); LG München I, 20.1.2022, 3 O 17493/20 (web fonts).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import tinycss2

from findings import Finding

from ..addresses import Way
from ..document import Document, attributes, local
from ..references import PAINTED_BY, references
from ..site import BuiltSite
from ..stylesheets import urls_in

_RULE = "other-hosts"
_ADVICE = "Keep a copy in this site, or use a plain link that readers may follow."


def check(site: BuiltSite) -> Iterator[Finding]:
    """Whatever a browser would fetch from elsewhere."""
    for page in site.pages:
        yield from _loaded(site, page)
        yield from _cannot_be_checked(page)
        yield from _inline_styles(site, page)
    for sheet in site.stylesheets:
        for url, line, column in sheet.urls():
            if _elsewhere(site, url, sheet.address):
                message = f"This stylesheet loads `{url}` from another host."
                yield sheet.finding(line, column, _RULE, "HOST", message, _ADVICE)
    yield from _drawings(site)


def _elsewhere(site: BuiltSite, url: str, page: str) -> bool:
    return site.destination(url, page).way is Way.ELSEWHERE


def _loaded(site: BuiltSite, page: Document) -> Iterator[Finding]:
    for reference in references(page):
        if reference.loads and _elsewhere(site, reference.url, page.address):
            tag = local(reference.element.tag)
            does = "sends what readers write" if tag == "form" else "loads or sends something"
            message = f"<{tag}> {does} to or from another host: `{reference.url}`."
            yield page.finding(reference.element, _RULE, "HOST", message, _ADVICE)


def _cannot_be_checked(page: Document) -> Iterator[Finding]:
    for element in page.all("base"):
        message = "<base> turns every link of the page to another place."
        yield page.finding(element, _RULE, "BASE", message, "Take it out.")
    for element in page.elements:
        if "srcdoc" in element.attrib:
            message = "A page inside the page (`srcdoc`) can load anything."
            yield page.finding(element, _RULE, "FRAME", message, "Take it out.")


def _inline_styles(site: BuiltSite, page: Document) -> Iterator[Finding]:
    for element in page.elements:
        for url in _painted_with(attributes(element)):
            if _elsewhere(site, url, page.address):
                message = f"An inline style loads `{url}` from another host."
                yield page.finding(element, _RULE, "HOST", message, _ADVICE)


def _painted_with(named: dict[str, str]) -> Iterator[str]:
    """The addresses in the styles of an element, however it was given them."""
    for name in set(PAINTED_BY) & named.keys():
        yield from (url for url, _, _ in urls_in(tinycss2.parse_component_value_list(named[name])))


def _drawings(site: BuiltSite) -> Iterator[Finding]:
    """SVG files are pages of their own: they can load files and run scripts."""
    for name in sorted(site.files):
        if name.lower().endswith(".svg") and not (site.root / name).is_symlink():
            try:
                root = ElementTree.fromstring(site.text(name))  # noqa: S314 - our own site
            except (ElementTree.ParseError, ValueError):
                message = "This drawing cannot be read."
                yield site.about(name, _RULE, "DRAWING", message, "Save it again as plain SVG.")
                continue
            styled = "<?xml-stylesheet" in site.text(name).lower()
            if styled or any(_reaches_out(site, element, name) for element in root.iter()):
                message = "This drawing loads something from another host, or runs a script."
                yield site.about(name, _RULE, "DRAWING", message, "Save it as plain SVG.")


def _reaches_out(site: BuiltSite, element: Element, name: str) -> bool:
    tag, named = local(element.tag).lower(), attributes(element)
    if tag in {"script", "foreignobject"} or any(key.lower().startswith("on") for key in named):
        return True
    if tag in _ANIMATIONS and _turns_into_link(named):
        return True
    css = (element.text or "") if tag == "style" else ""
    urls = [url for url, _, _ in urls_in(tinycss2.parse_stylesheet(css))]
    urls += _painted_with(named)
    links = [named[key] for key in ("href", "src") if key in named]
    urls += [] if tag == "a" else links
    return any(_elsewhere(site, url, name) for url in urls) or any(map(_runs, links))


_ANIMATIONS = {"animate", "set", "animatetransform", "animatemotion"}


def _turns_into_link(named: dict[str, str]) -> bool:
    return named.get("attributeName", "").lower().startswith(("on", "href", "xlink:href"))


def _runs(link: str) -> bool:
    """Whether a link in a drawing runs a script when it is followed."""
    scheme = "".join(char for char in link if char > " ").lower().partition(":")[0]
    return scheme in {"javascript", "vbscript"}
