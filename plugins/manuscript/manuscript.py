"""A Markdown file, read."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from validated_yaml import BadYaml, Located, text_of

from .blocks import Body, read_blocks
from .front_matter import front_passages, read_front_matter, split
from .passage import Passage
from .reading import Region
from .remainder import read_remainder
from .special_lines import defined_labels
from .unreadable import Unreadable
from .values import read_value

KINDS = {
    "articles": "article",
    "exercises": "exercise",
    "resources": "resources",
    "pages": "page",
}
"""The folders of a site, and the kind of what stands in them."""

_FILE_NAME = re.compile(r"(?P<slug>.*?)(?:\.(?P<lang>[a-z]{2}))?\.md", re.DOTALL)
_LINE = re.compile(r"[^\n]*")


@dataclass(frozen=True)
class Manuscript:
    """What a file says, and what it says about itself.

    `path` is the file as findings name it; `source` its text to the letter. `lang` is empty when
    neither the file name nor the front matter tells it. `body_start` is an offset in `source`.
    """

    path: str
    source: str = field(repr=False)
    front: Located = field(repr=False)
    body_start: int
    folder: str
    kind: str
    slug: str
    lang: str
    status: str
    title: str
    passages: tuple[Passage, ...] = field(repr=False)


def read(path: Path, *, root: Path | None = None) -> Manuscript:
    """Read a Markdown file; `root` is the content folder it belongs to, if there is one.

    Raises `Unreadable`, with findings, for a file that cannot be opened, is not UTF-8, or has no
    front matter that Pelican would read in the same way.
    """
    shown = _shown(path, root)
    try:
        source = text_of(path, shown)
    except BadYaml as bad:
        raise Unreadable(bad.findings) from bad
    return read_text(source, shown, name=path.name, folder=_folder(path, root))


def read_text(source: str, path: str, *, name: str = "", folder: str = "") -> Manuscript:
    """Like `read`, for text that is not (yet) in a file; `name` is the file name to assume."""
    text, offsets = _plain_lines(source)
    start, end, body_start = split(text, path, source)
    metadata = source[offsets[start] : offsets[end]]
    front = read_front_matter(metadata, path, offset=offsets[start], source=source)
    file_name = _FILE_NAME.fullmatch(name)
    slug = _said(front, "slug") or (file_name["slug"] if file_name else "")
    passages = [*_name_passages(name), *front_passages(front), *_body(text, offsets, body_start)]
    passages = [passage for passage in passages if passage.text]
    return Manuscript(
        path=path,
        source=source,
        front=front,
        body_start=offsets[body_start],
        folder=folder,
        kind=KINDS.get(folder, "article"),
        slug=slug,
        lang=_said(front, "lang") or (file_name and file_name["lang"]) or "",
        status=_said(front, "status") or "published",
        title=_said(front, "title"),
        passages=tuple(passages),
    )


def _plain_lines(source: str) -> tuple[str, Sequence[int]]:
    """The text as Pelican opens it: without a byte order mark, each line ending in a line feed.

    With it, where each of its characters stands in the file.
    """
    text = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\0", "\ufffd")
    if len(text) == len(source):
        return text, range(len(source) + 1)
    bom = len(source) - len(source.removeprefix("\ufeff"))
    kept = (i for i in range(bom, len(source)) if source[i] != "\n" or source[i - 1 : i] != "\r")
    return text, array("L", [*kept, len(source)])


def _body(text: str, offsets: Sequence[int], start: int) -> list[Passage]:
    body = Body(text, offsets, defined_labels(text[start:]))
    lines = [line.span() for line in _LINE.finditer(text, start) if _begins_line(text, line, start)]
    found = list(read_blocks(body, lines))
    found += read_remainder(text, offsets, start, found)
    return sorted(found, key=lambda passage: passage.offsets[0])


def _begins_line(text: str, line: re.Match[str], start: int) -> bool:
    """Whether this is a line, not the nothing between a line's last letter and its end."""
    return line.start() == start or text[line.start() - 1] == "\n"


def _name_passages(name: str) -> list[Passage]:
    """The file name, which becomes an address; it stands nowhere in the file, so at its start."""
    if not name:
        return []
    region = Region(name, [0] * (len(name) + 1))
    read_as = read_value("file_name", region)
    nowhere = dict.fromkeys(range(len(read_as.text)), 0)
    return [Passage("file_name", read_as.text, [0] * (len(read_as.text) + 1), nowhere)]


def _said(front: Located, key: str) -> str:
    value = front.value.get(key)
    return "" if value is None else str(value).strip()


def _shown(path: Path, root: Path | None) -> str:
    if root is not None and path.is_relative_to(root.parent):
        return str(path.relative_to(root.parent))
    return str(path)


def _folder(path: Path, root: Path | None) -> str:
    """The site's folder that the file stands in: the first below `root`, else the nearest."""
    if root is not None and path.is_relative_to(root):
        parents: Sequence[str] = path.relative_to(root).parts[:1]
    else:
        parents = [parent.name for parent in path.parents]
    return next((name for name in parents if name in KINDS), "")
