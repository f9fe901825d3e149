"""Nothing is left over from the making.

Finds      Sources, and other files of no sort that a site consists of; copies of texts in content/
           that no check has read; dotfiles, backups, symbolic links, empty files; paths of
           somebody's computer; template marks that nobody filled; pages built as a preview, and
           what a preview adds to show findings.
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

_FOR_EYES_AND_EARS = {
    ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".mp3", ".m4a", ".ogg",
    ".opus", ".mp4", ".webm", ".pdf",
}  # fmt: skip

_OF_A_SITE = _FOR_EYES_AND_EARS | {
    ".html", ".htm", ".xhtml", ".css", ".js", ".woff", ".woff2", ".xml", ".atom", ".rss", ".txt",
    ".json", ".webmanifest", ".vtt",
}  # fmt: skip

_WANTED_BY_HOSTS = {".nojekyll", "CNAME", "_headers", "_redirects"}

_BACKUPS = ("~", ".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", ".old", ".save", ".part")

_WANTED_DOTFILES = {".nojekyll", ".well-known"}

_TEXTS = {".html", ".htm", ".xml", ".txt", ".css", ".js", ".json", ".svg", ".webmanifest"}

_TEMPLATES = {".html", ".htm", ".xml", ".txt"}

_OF_FINDINGS = ("data-finding", "data-findings")
_FOLDER_OF_FINDINGS = "_findings"
"""What the preview puts into its pages, and beside them."""

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
    yield from _unread_copies(site)
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
    if name.split("/")[0] == _FOLDER_OF_FINDINGS:
        return "part of a preview, and tells what was found in posts"
    if any(part.startswith(".") and part not in _WANTED_DOTFILES for part in name.split("/")):
        return "a hidden file"
    if path.name.lower().endswith(_BACKUPS) or path.name.startswith(("#", "~$")):
        return "an editor's copy"
    known = path.suffix.lower() in _OF_A_SITE or path.name in _WANTED_BY_HOSTS
    if not known and ".well-known" not in name.split("/"):
        return "a source file, or of a sort that no check here can read"
    if path.name not in _WANTED_DOTFILES and path.stat().st_size == 0:
        return "an empty file"
    return ""


def _unread_copies(site: BuiltSite) -> Iterator[Finding]:
    """Texts that a post linked to: the check for clients' details reads manuscripts only."""
    texts = {file.read_bytes(): file for file in _unread(site.source.folder)}
    for name in sorted(site.files) if texts else ():
        path = site.root / name
        original = texts.get(path.read_bytes()) if _is_unread(path) else None
        if original and path.name not in _WANTED_BY_HOSTS:
            message = f"This is a copy of content/…/{original.name}, which no check has read."
            advice = "Put its words into a post, or make a PDF of it after reading it once more."
            yield site.about(name, _RULE, "FILE", message, advice)


def _unread(content: Path) -> Iterator[Path]:
    return (file for file in content.rglob("*") if _is_unread(file) and file.stat().st_size)


def _is_unread(file: Path) -> bool:
    return file.suffix.lower() in _OF_A_SITE - _FOR_EYES_AND_EARS and file.is_file()


def _preview(page: Document) -> Iterator[Finding]:
    advice = "Publish with `make publish`."
    for meta in page.all("meta"):
        if str(meta.get("name", "")).startswith("holding-space"):
            yield page.finding(meta, _RULE, "PREVIEW", "This page was built as a preview.", advice)
    for element in page.elements:
        if any(name in element.attrib for name in _OF_FINDINGS):
            message = "This marks what was found in a post, which only the preview may show."
            yield page.finding(element, _RULE, "PREVIEW", message, advice)
            return


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
