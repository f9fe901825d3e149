"""What is not published is nowhere.

Finds      A draft's page, heading, entry in a feed, picture, or a run of its words anywhere.
Because    Drafts hold what was not yet disguised. Nobody may come across one.
Leaves     Words that something published says as well; pictures that something published shows.
Source     Our own judgement: eight words in a row do not meet by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from findings import Finding

from ..document import Document, text_of
from ..manuscripts import Manuscript
from ..site import BuiltSite
from ..words import bare, bare_words

RUN = 8
"""Words in a row by which a text is recognised."""

_READ_AS_TEXT = {".json", ".txt", ".js", ".webmanifest", ".csv"}


def check(site: BuiltSite) -> Iterator[Finding]:
    """Look for every draft in every file."""
    yield from _drafts_folder(site)
    if site.source.drafts:
        yield from _at_its_address(site)
        yield from _headings(site)
        yield from _words(site)
        yield from _pictures(site)


def _drafts_folder(site: BuiltSite) -> Iterator[Finding]:
    for name in sorted(site.files):
        if "drafts" in name.split("/")[:-1]:
            yield _leak(site, name, "This file is in a folder of drafts.")


def _leak(site: BuiltSite, name: str, message: str) -> Finding:
    return site.about(
        name, "drafts", "DRAFT", message, "Build with publishconf.py, into an empty folder."
    )


def _at_its_address(site: BuiltSite) -> Iterator[Finding]:
    for draft in site.source.drafts:
        if draft.address in site.files and draft.address not in site.source.by_address:
            yield _leak(site, draft.address, f"{draft.path} is a draft, and this is its page.")


def _headings(site: BuiltSite) -> Iterator[Finding]:
    published = {bare(one.title) for one in site.source.manuscripts if one.published}
    drafts = {bare(one.title): one for one in site.source.drafts}
    wanted = {title: one for title, one in drafts.items() if title and title not in published}
    for page in site.pages:
        for heading in page.all("h1"):
            yield from _heading(page, wanted.get(bare(text_of(heading))))
    for feed in site.feeds:
        for entry in feed.entries if feed.is_feed else ():
            draft = wanted.get(bare(entry.title))
            if draft:
                yield _leak(site, feed.address, f"{draft.path} is a draft and has an entry here.")


def _heading(page: Document, draft: Manuscript | None) -> Iterator[Finding]:
    if draft:
        yield page.finding(
            None,
            "drafts",
            "DRAFT",
            f"{draft.path} is a draft, and this page has its title.",
            "Build with publishconf.py, into an empty folder.",
        )


def _words(site: BuiltSite) -> Iterator[Finding]:
    common = {run for one in site.source.manuscripts if one.published for run in _runs_of(one)}
    owner = {run: one for one in site.source.drafts for run in _runs_of(one) if run not in common}
    first_words = {run.split()[0] for run in owner}
    for name, text in _texts(site):
        words = bare_words(text)
        at = (i for i, word in enumerate(words) if word in first_words)
        run = next((run for i in at if (run := " ".join(words[i : i + RUN])) in owner), None)
        if run:
            yield _leak(site, name, f"Words of {owner[run].path}, a draft, stand here: “{run}”.")


def _runs_of(manuscript: Manuscript) -> Iterator[str]:
    for text in manuscript.sentences:
        yield from _runs(bare_words(text))


def _runs(words: list[str]) -> Iterator[str]:
    return (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _texts(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """What each file says, a browser's reading of it where there is one."""
    for page in site.pages:
        scripts = ("".join(one.itertext()) for one in page.all("script"))
        yield page.address, "\n".join([page.text, *scripts])
    for feed in site.feeds:
        texts = (entry.text.text for entry in feed.entries if entry.text)
        yield feed.address, "\n".join([*texts, *feed.root.itertext()])
    for name in sorted(site.files):
        if Path(name).suffix in _READ_AS_TEXT and not (site.root / name).is_symlink():
            yield name, site.text(name)


def _pictures(site: BuiltSite) -> Iterator[Finding]:
    """Files that only drafts show, wherever they were copied and whatever they are called."""
    shown = _linked(one for one in site.source.manuscripts if one.published)
    sizes = _by_size(site)
    for draft in site.source.drafts:
        for file in sorted(draft.links - shown):
            original = site.source.folder / file
            if not file.endswith(".md") and original.is_file():
                content = original.read_bytes()
                for name in sizes.get(len(content), ()):
                    if (site.root / name).read_bytes() == content:
                        yield _leak(site, name, f"Only {draft.path}, a draft, shows this file.")
                yield from _cleaned(site, draft, Path(file).name, shown)


def _cleaned(site: BuiltSite, draft: Manuscript, file: str, shown: set[str]) -> Iterator[Finding]:
    """A file that was changed when it was cleaned: known by its name, if no other has that."""
    if file not in {Path(one).name for one in shown}:
        for name in sorted(site.files):
            if Path(name).name == file:
                yield _leak(site, name, f"Only {draft.path}, a draft, shows a file of this name.")


def _by_size(site: BuiltSite) -> dict[int, list[str]]:
    sizes: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(site.files):
        if (site.root / name).is_file():
            sizes[(site.root / name).stat().st_size].append(name)
    return sizes


def _linked(manuscripts: Iterable[Manuscript]) -> set[str]:
    return {file for manuscript in manuscripts for file in manuscript.links}
