"""What is published has its page.

Finds      A published manuscript without a page at its address, or with a page whose heading or
           language is another; a page whose manuscript is gone.
Because    Pelican drops a post it cannot read, and leaves what it built before.
Leaves     Indexes, tags and whatever else is made from many manuscripts.
Source     The folders and addresses in docs/writing.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from findings import Finding

from ..document import Document, text_of
from ..manuscripts import KIND_OF_FOLDER, Manuscript
from ..site import BuiltSite
from ..words import bare


def check(site: BuiltSite) -> Iterator[Finding]:
    """Compare the manuscripts with the pages, both ways."""
    yield from _same_address(site)
    for address, manuscript in site.source.by_address.items():
        page = site.page_at.get(address)
        if page is None:
            yield _no_page(site, manuscript)
        else:
            yield from _right_page(page, manuscript)
    for page in site.pages:
        if _shows_one_manuscript(page.address) and page.address not in site.source.by_address:
            yield page.finding(
                None,
                "manuscripts",
                "ORPHAN",
                "No published file in content/ belongs to this page.",
                "Build the site into an empty folder; what was deleted or made a draft stays "
                "readable otherwise.",
            )


def _same_address(site: BuiltSite) -> Iterator[Finding]:
    published = [one for one in site.source.manuscripts if one.published]
    count = Counter(one.address for one in published)
    for one in published:
        if count[one.address] > 1:
            yield Finding.about(
                one.path,
                rule="manuscripts",
                kind="ADDRESS",
                message=f"Another file would have the same address, {one.address}.",
                suggestion="Give one of them another `slug:`.",
            )


def _no_page(site: BuiltSite, manuscript: Manuscript) -> Finding:
    return site.about(
        manuscript.address,
        "manuscripts",
        "MISSING",
        f"{manuscript.path} is published and has no page here.",
        "Build again and read what Pelican says about this file.",
    )


def _right_page(page: Document, manuscript: Manuscript) -> Iterator[Finding]:
    headings = page.all("h1")
    if not any(bare(manuscript.title) in bare(text_of(heading)) for heading in headings):
        yield page.finding(
            next(iter(headings), None),
            "manuscripts",
            "TITLE",
            f"The main heading is not the title of {manuscript.path}.",
            "See that no other file has this address, and that the template shows the title as h1.",
        )
    if page.root.get("lang", "") != manuscript.lang:
        yield page.finding(
            page.root,
            "manuscripts",
            "LANGUAGE",
            f"{manuscript.path} is in `{manuscript.lang}`, and its page does not say so.",
            f'The template has to begin with <html lang="{manuscript.lang}">.',
        )


def _shows_one_manuscript(address: str) -> bool:
    """articles/<slug>/index.html, or the same below a language."""
    *folders, name = address.split("/")
    if len(folders) == 3 and len(folders[0]) == 2:
        folders = folders[1:]
    return (
        name == "index.html"
        and len(folders) == 2
        and folders[0] in set(KIND_OF_FOLDER) - {"pages"}
        and folders[1] != "page"
    )
