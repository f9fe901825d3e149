"""How a page is built, for those who do not see it.

Finds      No or two main headings, missing landmarks, language, title or viewport, pictures and
           form fields without words, ids given twice, skipped headings, inline scripts.
Because    Screen readers, keyboards and search engines go by these; so do distressed readers who
           want to find one thing.
Leaves     The notice's own heading, which stands outside the outline of the text.
Source     WCAG 2.2: 1.1.1, 1.3.1, 2.4.1, 2.4.2, 2.4.6, 3.1.1, 3.3.2, 4.1.2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from findings import Finding

from ..document import Document, attributes, local, text_of
from ..site import BuiltSite

_RULE = "structure"

_LANDMARKS = ("header", "nav", "footer")

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_NEEDS_NO_LABEL = {"hidden", "submit", "reset", "button", "image"}


def check(site: BuiltSite) -> Iterator[Finding]:
    """Every rule on every page."""
    for page in site.pages:
        for rule in _RULES:
            yield from rule(page)


def _one_of_each(page: Document) -> Iterator[Finding]:
    for tag, word in (("h1", "main heading"), ("main", "main part")):
        found = page.all(tag)
        if len(found) != 1:
            message = f"The page has {len(found)} <{tag}>; it needs exactly one {word}."
            advice = "In a post, headings begin with ##; the title is set by the template."
            yield page.finding(found[1] if found else None, _RULE, "ONE", message, advice)


def _landmarks(page: Document) -> Iterator[Finding]:
    for tag in _LANDMARKS:
        if not any(_outside_main(page, element) for element in page.all(tag)):
            message = f"The page has no <{tag}>, by which screen readers find their way."
            yield page.finding(None, _RULE, "LANDMARK", message, "Add it to the template.")


def _outside_main(page: Document, element: Element) -> bool:
    return "main" not in {local(one.tag) for one in page.ancestors(element)}


def _head(page: Document) -> Iterator[Finding]:
    if not page.root.get("lang", "").strip():
        message = "The page does not say its language."
        yield page.finding(page.root, _RULE, "LANGUAGE", message, 'Begin with <html lang="…">.')
    titles = [one for one in page.all("title") if "svg" not in _tags_above(page, one)]
    if not any("".join(title.itertext()).strip() for title in titles):
        message = "The page has no title, which tabs and search results show."
        yield page.finding(None, _RULE, "TITLE", message, "Give it a <title>.")
    if not any(meta.get("name", "").lower() == "viewport" for meta in page.all("meta")):
        message = "The page has no viewport, so phones show it tiny."
        advice = 'Add <meta name="viewport" content="width=device-width, initial-scale=1">.'
        yield page.finding(None, _RULE, "VIEWPORT", message, advice)


def _tags_above(page: Document, element: Element) -> set[str]:
    return {local(one.tag) for one in page.ancestors(element)}


def _pictures(page: Document) -> Iterator[Finding]:
    for picture in page.all("img"):
        described = (picture.get("alt") or "").strip()
        ornament = picture.get("role") in {"presentation", "none"} and "alt" in picture.attrib
        if not described and not ornament:
            message = "This picture has no description for those who do not see it."
            advice = 'Write it: ![what it shows](…). In a template, ornament has alt="" and '
            yield page.finding(picture, _RULE, "PICTURE", message, advice + 'role="presentation".')


def _fields(page: Document) -> Iterator[Finding]:
    labelled = {label.get("for", "") for label in page.all("label") if text_of(label).strip()}
    for field in page.all("input", "select", "textarea", "button"):
        if not _has_name(page, field, labelled):
            message = f"This <{field.tag}> has no label, so nobody who hears it knows its use."
            advice = "Add <label for=…> or aria-label."
            yield page.finding(field, _RULE, "LABEL", message, advice)


def _has_name(page: Document, field: Element, labelled: set[str]) -> bool:
    if field.tag == "input" and field.get("type", "text").lower() in _NEEDS_NO_LABEL:
        return field.get("type", "").lower() != "image" or bool(field.get("alt"))
    if any(field.get(name, "").strip() for name in ("aria-label", "aria-labelledby", "title")):
        return True
    if field.tag == "button" and (text_of(field).strip() or field.find(".//img[@alt]") is not None):
        return True
    return field.get("id", "-") in labelled or "label" in _tags_above(page, field)


def _ids(page: Document) -> Iterator[Finding]:
    count = Counter(one.get("id") for one in page.elements if one.get("id"))
    for name, times in count.items():
        if times > 1:
            last = [one for one in page.elements if one.get("id") == name][-1]
            message = f"The id `{name}` is given {times} times; links to it find only the first."
            yield page.finding(last, _RULE, "ID", message, "Give each its own.")


def _outline(page: Document) -> Iterator[Finding]:
    level = 0
    for heading in page.all(*_HEADINGS):
        if any("data-notice" in one.attrib for one in page.ancestors(heading)):
            continue
        here = int(local(heading.tag)[1])
        if level and here > level + 1:
            message = f"After a heading of level {level} comes one of level {here}."
            yield page.finding(heading, _RULE, "OUTLINE", message, "Use one # less.")
        level = here


def _scripts(page: Document) -> Iterator[Finding]:
    for script in page.all("script"):
        data = script.get("type", "").lower() in {"application/ld+json"}
        if not data and not script.get("src"):
            message = "There is a script inside the page."
            yield page.finding(script, _RULE, "SCRIPT", message, "Move it to a file of the theme.")
    for element in page.elements:
        for name in attributes(element):
            if name.lower().startswith("on"):
                message = f"`{name}` runs a script from inside the page."
                yield page.finding(element, _RULE, "SCRIPT", message, "Take it out.")


_RULES: tuple[Callable[[Document], Iterator[Finding]], ...] = (
    _one_of_each,
    _landmarks,
    _head,
    _pictures,
    _fields,
    _ids,
    _outline,
    _scripts,
)
