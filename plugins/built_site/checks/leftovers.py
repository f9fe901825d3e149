"""Nothing is left over from the making.

Finds      Sources, dotfiles, backups, symbolic links, empty files; paths of somebody's computer;
           template marks that nobody filled; pages that were built as a preview.
Because    Leftovers give away names and drafts, and tell readers that nobody looked.
Leaves     `.nojekyll` and `.well-known/`, which hosts ask for.
Source     Our own list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from findings import Finding, Level

from ..document import Document
from ..site import BuiltSite

_RULE = "leftovers"

_SOURCES = {
    ".md", ".markdown", ".rst", ".py", ".pyc", ".yaml", ".yml", ".toml", ".ini", ".cfg", ".map",
    ".scss", ".sass", ".less", ".ts", ".jinja", ".j2", ".sh", ".log", ".lock", ".sqlite", ".db",
    ".docx", ".doc", ".odt", ".pages", ".rtf",
}  # fmt: skip

_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".old", ".save", ".part")

_WANTED_DOTFILES = {".nojekyll", ".well-known"}

_TEXTS = {".html", ".htm", ".xml", ".txt", ".css", ".js", ".json", ".svg", ".webmanifest"}

_TEMPLATES = {".html", ".htm", ".xml", ".txt"}

_MARKS = (
    "{{", "{%", "{#", "{filename}", "{static}", "{attach}", "{author}", "{category}", "{tag}",
    "{index}", "|filename|", "|static|", "%7Bfilename%7D", "%7Bstatic%7D", "%7Battach%7D",
    "{help}", "%7Bhelp%7D",
)  # fmt: skip

_LOCAL_PATH = re.compile(
    r"""file://[^\s"'<]*
    | (?<![\w./:%-])/(?:home|Users|root|tmp|private/var|mnt|var/folders)/[\w.~-]+[^\s"'<]*
    | (?<!\w)[A-Za-z]:\\[\w.~-]+[^\s"'<]*""",
    re.VERBOSE,
)
"""Looked for in the whole text of a file: a path may stand in a comment, a script, anywhere."""


def check(site: BuiltSite) -> Iterator[Finding]:
    """Look at every file's name, and into those that hold text."""
    for name in sorted(site.files):
        yield from _file(site, name)
    for page in site.pages:
        yield from _preview(page)
    for name in sorted(site.files):
        if Path(name).suffix.lower() in _TEXTS and not (site.root / name).is_symlink():
            yield from _in_text(site, name, site.text(name))


def _file(site: BuiltSite, name: str) -> Iterator[Finding]:
    what = _what_is_wrong(site, name)
    if what:
        advice = "Build the site into an empty folder; copy there only what readers need."
        yield site.about(name, _RULE, "FILE", f"This is {what}.", advice)


def _what_is_wrong(site: BuiltSite, name: str) -> str:
    path = site.root / name
    if path.is_symlink():
        return "a symbolic link, which may lead out of the site"
    if any(part.startswith(".") and part not in _WANTED_DOTFILES for part in name.split("/")):
        return "a hidden file"
    if path.name.lower().endswith(_BACKUPS) or path.name.startswith(("#", "~$")):
        return "an editor's copy"
    if path.suffix.lower() in _SOURCES:
        return "a source file, not a part of the site"
    if path.name not in _WANTED_DOTFILES and path.stat().st_size == 0:
        return "an empty file"
    return ""


def _preview(page: Document) -> Iterator[Finding]:
    for meta in page.all("meta"):
        if (meta.get("name"), meta.get("content")) == ("holding-space", "preview"):
            message = "This page was built as a preview."
            yield page.finding(meta, _RULE, "PREVIEW", message, "Publish with `make publish`.")


def _in_text(site: BuiltSite, name: str, source: str) -> Iterator[Finding]:
    for match in _LOCAL_PATH.finditer(source):
        message = "A path of the computer on which the site was built stands here."
        yield _at(site, name, source, match.span(), message, "Take it out of the text or template.")
    for mark in _MARKS if Path(name).suffix.lower() in _TEMPLATES else ():
        start = source.find(mark)
        if start >= 0:
            message = f"`{mark}` was to be replaced while the site was built."
            advice = "Correct the link or the template in which it stands."
            yield _at(site, name, source, (start, start + len(mark)), message, advice)


def _at(
    site: BuiltSite, name: str, source: str, span: tuple[int, int], message: str, advice: str
) -> Finding:
    return Finding.at(
        site.shown(name),
        source,
        *span,
        rule=_RULE,
        kind="TEXT",
        level=Level.ERROR,
        message=message,
        suggestion=advice,
    )
