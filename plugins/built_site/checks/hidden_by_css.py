"""Whether a stylesheet of the site hides the notice.

Finds      A rule, in any @media, @layer, @supports or nested, whose selector matches the notice,
           a part of it or what it stands in, and which hides what it matches.
Because    A theme that styles the notice away has switched it off.
Leaves     Which of two rules wins: one that hides is refused even if another shows again.
Source     hiding.py for what hides; selectors are matched against the finished pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import cssselect2

from findings import Finding

from ..document import Document
from ..site import BuiltSite
from ..stylesheets import HidingRule, Stylesheet


def hidden_by_css(site: BuiltSite, notices: Mapping[Document, Element]) -> Iterator[Finding]:
    """A finding for each rule that hides the notice on one of the pages."""
    concerned = [(page, _concerned(page, notice)) for page, notice in notices.items()]
    for sheet in site.stylesheets:
        for rule in sheet.hiding_rules(site.custom_properties):
            page = _first_hidden(sheet, rule, concerned)
            if page:
                yield sheet.finding(
                    rule.rule.line,
                    rule.rule.column,
                    "notice",
                    "HIDDEN",
                    f"`{_short(rule.rule.selector)}` hides the notice on {page.address} "
                    f"({rule.how}).",
                    "Change the selector or the declaration; the notice has to be seen by "
                    "everybody, on paper too.",
                )


def _first_hidden(
    sheet: Stylesheet,
    rule: HidingRule,
    concerned: list[tuple[Document, list[cssselect2.ElementWrapper]]],
) -> Document | None:
    own = sheet.address.endswith(".css")
    for page, elements in concerned:
        if (own or sheet.address == page.address) and any(map(rule.matches, elements)):
            return page
    return None


def _concerned(page: Document, notice: Element) -> list[cssselect2.ElementWrapper]:
    """The notice, what is in it and what it stands in, ready for selectors."""
    way = [*reversed(list(page.ancestors(notice))), notice]
    wrapped = [cssselect2.ElementWrapper.from_html_root(page.root)]
    for step in way[1:]:
        wrapped.append(next(c for c in wrapped[-1].iter_children() if c.etree_element is step))
    inside = list(wrapped[-1].iter_subtree())
    return [*wrapped[:-1], *inside]


def _short(selector: str) -> str:
    line = " ".join(selector.split())
    return line if len(line) <= 80 else f"{line[:79]}…"
