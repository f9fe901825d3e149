"""The notice on every page and in every feed entry.

Finds      A page or entry without it, with other words, with two, or where it cannot be seen.
Because    Readers in distress take what a therapist publishes as meant for them.
Leaves     Privacy, imprint and the like, when they are manuscripts in content/pages.
Source     content/notices/, compared word by word with what the finished files say.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from findings import Finding

from ..addresses import Way
from ..document import Document, attributes, local, text_of
from ..feeds import Entry, Feed
from ..manuscripts import Manuscript
from ..site import BuiltSite
from ..words import folded
from .hidden_by_css import hidden_by_css
from .visible import obstacles, styles_in_body
from .wording import Expected, expected

MARK = "data-notice"

MAY_DO_WITHOUT = frozenset(
    {
        "aviso-legal", "colophon", "cookies", "datenschutz", "impressum", "imprint", "legal",
        "legal-notice", "mentions-legales", "privacidad", "privacy", "privacy-policy", "terms",
    }
)  # fmt: skip
"""Slugs of pages in content/pages; kept here apart from the list that the build has."""


def check(site: BuiltSite) -> Iterator[Finding]:
    """One finding for each way in which a page or an entry fails its reader."""
    seen: dict[Document, Element] = {}
    for page in site.pages:
        notices = notices_in(page)
        yield from styles_in_body(page)
        if not notices:
            yield from _missing_on_page(site, page)
            continue
        seen[page] = notices[0]
        yield from _twice(page, notices[1:])
        yield from _well_put(site, page, notices[0], _expected_on(site, page))
    yield from hidden_by_css(site, seen)
    for name in site.unread_feeds:
        message = "This feed cannot be read, so nobody knows whether its entries carry the notice."
        yield site.about(name, "notice", "FEED", message, "It has to be well-formed XML.")
    for feed in site.feeds:
        if feed.is_feed:
            for entry in feed.entries:
                yield from _in_entry(site, feed, entry)


def notices_in(document: Document) -> list[Element]:
    """All that calls itself a notice."""
    return [one for one in document.elements if MARK in one.attrib]


def _expected_on(site: BuiltSite, page: Document) -> Expected:
    manuscript = site.source.by_address.get(page.address)
    if manuscript is None:
        return expected(site.source, "index", site.source.language)
    return expected(site.source, manuscript.kind, manuscript.lang)


def _missing_on_page(site: BuiltSite, page: Document) -> Iterator[Finding]:
    manuscript = site.source.by_address.get(page.address)
    legal = manuscript and manuscript.kind == "page" and manuscript.slug in MAY_DO_WITHOUT
    if not legal:
        yield page.finding(
            next(iter(page.all("main", "body")), None),
            "notice",
            "MISSING",
            "The notice is not on this page, or is lost in a comment or script.",
            "See that the disclaimer plugin took part in the build and that the post's own HTML "
            f"is whole{_where(manuscript)}.",
        )


def _where(manuscript: Manuscript | None) -> str:
    return f" ({manuscript.path})" if manuscript else ""


def _twice(page: Document, others: list[Element]) -> Iterator[Finding]:
    for other in others:
        yield page.finding(
            other,
            "notice",
            "TWICE",
            "There is a second notice on this page, and readers cannot know which one holds.",
            f"Take `{MARK}` out of the post or the template.",
        )


def _well_put(
    site: BuiltSite, page: Document, notice: Element, wanted: Expected
) -> Iterator[Finding]:
    yield from _words(page, notice, wanted)
    yield from _language(page, notice, wanted)
    yield from _help(site, page, notice)
    yield from obstacles(page, notice, site.custom_properties)


def _words(page: Document, notice: Element, wanted: Expected) -> Iterator[Finding]:
    if folded(text_of(notice)) != wanted.text:
        yield page.finding(
            notice,
            "notice",
            "WORDING",
            "The notice here says something else than its wording in "
            f"content/notices/{wanted.lang}.yaml.",
            "Build the site again; if it stays, look for a template or post that changes it.",
        )


def _language(page: Document, notice: Element, wanted: Expected) -> Iterator[Finding]:
    said = next(
        (one.get("lang") for one in (notice, *page.ancestors(notice)) if one.get("lang")), ""
    )
    if said != wanted.lang:
        yield page.finding(
            notice,
            "notice",
            "LANGUAGE",
            f"The notice is in `{wanted.lang}` and is marked as `{said}`, so that screen readers "
            "would mispronounce it.",
            f'Give it lang="{wanted.lang}".',
        )


def _help(site: BuiltSite, page: Document, notice: Element) -> Iterator[Finding]:
    """A link in the notice leads to the help page."""
    worded = (one for one in notice.iter() if local(one.tag) == "a" and text_of(one).strip())
    links = [attributes(one).get("href", "") for one in worded]
    targets = [site.destination(link, page.address) for link in links]
    helping = {address for address, one in site.source.by_address.items() if one.is_help}
    if not any(to.way is Way.OWN and to.file in helping & site.files for to in targets):
        yield page.finding(
            notice,
            "notice",
            "HELP",
            "No link in the notice leads to the help page, so readers have no way to turn.",
            "See that a page in content/pages has `template: help` and is published.",
        )


def _in_entry(site: BuiltSite, feed: Feed, entry: Entry) -> Iterator[Finding]:
    notices = notices_in(entry.text) if entry.text else []
    if entry.text is None or not notices:
        yield feed.finding(
            entry.link or entry.title,
            "notice",
            "MISSING",
            f"The entry “{entry.title}” does not carry the notice, and feed readers show nothing "
            "else of the site.",
            "See that the disclaimer plugin took part in the build.",
        )
        return
    manuscript = site.source.by_address.get(site.destination(entry.link, feed.address).file)
    lang = manuscript.lang if manuscript else site.source.language
    problems = [
        *_twice(entry.text, notices[1:]),
        *_well_put(site, entry.text, notices[0], expected(site.source, "feed", lang)),
        *_relative(notices[0]),
    ]
    for problem in problems:
        said = problem.message if isinstance(problem, Finding) else problem
        yield feed.finding(
            entry.link,
            "notice",
            "FEED",
            f"In the entry “{entry.title}”: {said}",
            "Feed readers show an entry alone; its notice has to be whole.",
        )


def _relative(notice: Element) -> Iterator[str]:
    for one in notice.iter():
        if local(one.tag) == "a" and "://" not in attributes(one).get("href", ""):
            yield "The link to help lacks the site's address, so it leads nowhere in a feed reader."
