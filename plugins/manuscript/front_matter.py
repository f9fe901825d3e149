"""Front matter: what stands between the `---` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from findings import Finding, Level
from validated_yaml import BadYaml, KeyPath, Located, load

from .inline import read_inline
from .passage import Passage
from .reading import Region
from .unreadable import Unreadable
from .values import read_value

HEADER = re.compile(
    r"\s*^---$"
    r"(?P<metadata>.+?)"
    r"^(?:---|\.\.\.)$"
    r"(?P<content>.*)",
    re.MULTILINE | re.DOTALL,
)
"""What pelican-yaml-metadata takes for front matter, to the letter; a test compares the two."""


DASHES = "‐‑‒–—―−"
"""What hyphens become in word processors."""


def split(text: str, path: str, source: str) -> tuple[int, int, int]:
    """Where the front matter begins and ends in `text`, and where the body begins."""
    match = HEADER.fullmatch(text)
    if match:
        return *match.span("metadata"), match.start("content")
    raise Unreadable((_finding(path, source, (0, 0), *_what_is_wrong(text)),))


def _what_is_wrong(text: str) -> tuple[str, str]:
    first = text.lstrip().split("\n", 1)[0]
    if not first:
        return "This file is empty.", "Write something, or take the file away."
    if first[0] in DASHES:
        return (
            "The first line has dashes where three hyphens belong; a word processor does that.",
            "Write `---` there, and again where the front matter ends.",
        )
    if not first.startswith("---"):
        return (
            "This file does not begin with a line `---`, so its title and date cannot be read.",
            "Begin with `---`, then lines such as `title: …` and `date: …`, then `---` again.",
        )
    if first != "---":
        return (
            "The first line is not `---` and nothing else.",
            "Write three hyphens, without spaces or anything else before or after them.",
        )
    return (
        "The second line `---`, which ends the front matter, is missing.",
        "Write `---` alone in a line before the text begins, without spaces around it.",
    )


def read_front_matter(text: str, path: str, *, offset: int, source: str) -> Located:
    """The values of front matter `text`, which stands at `offset` of the file."""
    try:
        located = load(text, path, offset=offset, file_source=source)
    except BadYaml as bad:
        raise Unreadable(bad.findings) from bad
    capital = tuple(_capital_keys(located))
    if capital:
        raise Unreadable(capital)
    return located


def _capital_keys(located: Located) -> Iterator[Finding]:
    """Pelican makes names small, so two spellings of one name would fight each other."""
    for key in located.value:
        plain = key.strip().lower()
        if key != plain:
            yield _finding(
                located.path,
                located.source,
                located.key_span((key,)),
                f"`{key}:` has capital letters or spaces.",
                f"Write `{plain}:`.",
            )


def front_passages(located: Located) -> Iterator[Passage]:
    """One passage for each single value, whatever its sort; its `where` is the key path."""
    for path in located.styles:
        where = ".".join(map(str, path))
        region = _region(located, path)
        if "://" in region.text and not set(region.text) & {" ", "\n"}:
            yield read_value("front", region, where)
        else:
            yield from read_inline("front", region, (), where)


def _region(located: Located, path: KeyPath) -> Region:
    value = located.at(path)
    if isinstance(value, str):
        return Region(value, located.offsets(path))
    start, end = located.span(path)
    return Region(located.source[start:end], range(start, end + 1))


def _finding(
    path: str, source: str, place: Sequence[int], message: str, suggestion: str
) -> Finding:
    return Finding.at(
        path,
        source,
        *place,
        rule="front-matter",
        kind="YAML",
        level=Level.ERROR,
        message=message,
        suggestion=suggestion,
    )
