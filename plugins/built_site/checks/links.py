"""Links lead somewhere.

Finds      Links, pictures, feeds and fragments of this site that are not there; addresses that
           run scripts; links that only work on one's own disk.
Because    A reader in need who follows a link to nowhere is alone again.
Leaves     Other hosts: whether they answer is not for a build to ask.
Source     The URL standard, and how static hosts find files: to the letter, case included.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import Finding

from ..addresses import Destination, Way
from ..document import Document, local
from ..feeds import Feed
from ..references import Reference, references
from ..site import BuiltSite
from ..stylesheets import Stylesheet

_HARMLESS_DATA = ("data:image/", "data:,", "data:font/")

_NOWHERE = {
    Way.SCRIPT: "runs a script, carries data or points into somebody's disk",
    Way.OUTSIDE: "leaves the folder of this site",
    Way.BROKEN: "is no address",
}


def check(site: BuiltSite) -> Iterator[Finding]:
    """All links of all pages, stylesheets, feeds and sitemaps."""
    for page in site.pages:
        for reference in references(page):
            yield from _on_page(site, page, reference)
    for sheet in site.stylesheets:
        yield from _in_stylesheet(site, sheet)
    for feed in site.feeds:
        yield from _in_feed(site, feed)
    yield from _in_robots(site)


def _on_page(site: BuiltSite, page: Document, reference: Reference) -> Iterator[Finding]:
    if _is_harmless_data(reference):
        return
    problem = problem_with(site, reference.url, page.address)
    if not reference.url.strip() and reference.loads and local(reference.element.tag) != "form":
        problem = "is empty."
    if not problem and page.address == "404.html" and _is_relative(reference.url):
        problem = "only works in one folder, and this page is shown at any address."
    if problem:
        yield page.finding(
            reference.element,
            "links",
            "LINK",
            f"`{reference.url}` {problem}",
            f"Correct it in {_where(site, page)}.",
        )


def _where(site: BuiltSite, page: Document) -> str:
    manuscript = site.source.by_address.get(page.address)
    return f"{manuscript.path}, or in its template" if manuscript else "the template of this page"


def problem_with(site: BuiltSite, url: str, page: str) -> str:
    """What is wrong with `url` in the file `page`; empty when it leads somewhere."""
    to = site.destination(url, page)
    if to.way in _NOWHERE:
        return f"{_NOWHERE[to.way]}."
    if to.way is not Way.OWN:
        return ""
    if to.file not in site.files:
        return f"leads to {to.file}, which is not there{_other_case(site, to)}."
    return _fragment(site, to)


def _other_case(site: BuiltSite, to: Destination) -> str:
    same = (name for name in site.files if name.casefold() == to.file.casefold())
    found = next(same, "")
    return f" ({found} is: hosts tell small and capital letters apart)" if found else ""


def _fragment(site: BuiltSite, to: Destination) -> str:
    page = site.page_at.get(to.file)
    if page is None or to.fragment in page.ids | {"", "top"} or to.fragment.startswith(":~:"):
        return ""
    return f"leads to #{to.fragment}, and nothing in {to.file} has that id."


def _is_harmless_data(reference: Reference) -> bool:
    picture = local(reference.element.tag) in {"img", "link", "source", "image"}
    return picture and reference.url.strip().lower().startswith(_HARMLESS_DATA)


def _is_relative(url: str) -> bool:
    return not url.startswith(("/", "#")) and ":" not in url.partition("/")[0]


def _in_stylesheet(site: BuiltSite, sheet: Stylesheet) -> Iterator[Finding]:
    for url, line, column in sheet.urls():
        if url.lower().startswith(_HARMLESS_DATA) or url.startswith("#"):
            continue
        problem = problem_with(site, url, sheet.address)
        if problem:
            yield sheet.finding(
                line, column, "links", "LINK", f"`{url}` {problem}", "Correct it in the theme."
            )


def _in_feed(site: BuiltSite, feed: Feed) -> Iterator[Finding]:
    addresses = dict.fromkeys([*feed.addresses, *_in_entries(feed)])
    for url in addresses:
        problem = problem_with(site, url, feed.address)
        if not problem and "://" not in url and _is_relative(url.lstrip("/")):
            problem = "lacks the site's address, which programs that read this file need."
        if problem:
            yield feed.finding(
                url,
                "links",
                "LINK",
                f"`{url}` {problem}",
                "See that `url:` in content/practice.yaml is the site's address.",
            )


def _in_entries(feed: Feed) -> Iterator[str]:
    """Links in the text of entries, but not those that stay in the entry."""
    for entry in feed.entries if feed.is_feed else ():
        for reference in references(entry.text) if entry.text else ():
            if not reference.url.startswith("#") and not _is_harmless_data(reference):
                yield reference.url


def _in_robots(site: BuiltSite) -> Iterator[Finding]:
    lines = site.text("robots.txt").splitlines() if "robots.txt" in site.files else []
    for line in lines:
        name, _, url = line.partition(":")
        if name.strip().lower() == "sitemap" and problem_with(site, url.strip(), "robots.txt"):
            yield site.about(
                "robots.txt",
                "links",
                "LINK",
                f"The sitemap `{url.strip()}` is not there.",
                "Correct it in the theme, or `url:` in content/practice.yaml.",
            )
