"""What content/ says should be on the site, read without any of the rooms that built it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import html5lib
import markdown
import yaml

from findings import CheckFailed

from .document import attributes, local, text_of

KIND_OF_FOLDER = {
    "articles": "article",
    "exercises": "exercise",
    "resources": "resources",
    "pages": "page",
}


@dataclass(frozen=True)
class Manuscript:
    """A Markdown file of content/: what it is called, and where its page has to be."""

    path: str
    kind: str
    slug: str
    lang: str
    title: str
    status: str
    is_help: bool
    front: Mapping[str, Any]
    body: str
    address: str
    """The built file, from the root of the site: articles/grief/index.html."""

    @property
    def published(self) -> bool:
        """Whether it has a page; a hidden one has, and is not listed."""
        return self.status != "draft"

    @cached_property
    def sentences(self) -> list[str]:
        """What its body and its front matter say, a piece of text each."""
        said = [text for value in self.front.values() for text in _texts(value)]
        return said + [text_of(block) for block in self._tree if isinstance(block.tag, str)]

    @cached_property
    def links(self) -> set[str]:
        """The files in content/ that its body shows or links to, as they are written there."""
        targets = (
            attributes(element).get(name, "")
            for element in self._tree.iter()
            if isinstance(element.tag, str)
            for name in ("src", "href")
            if local(element.tag) in {"img", "a", "source", "video", "audio"}
        )
        return {_file_meant(target) for target in targets} - {""}

    @cached_property
    def _tree(self) -> Any:  # noqa: ANN401 - html5lib's fragment has no type of its own
        html = markdown.markdown(self.body, extensions=["extra"])
        return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def read_manuscripts(content: Path, default_lang: str) -> tuple[Manuscript, ...]:
    """All manuscripts in content/; raises `CheckFailed` when one cannot be read."""
    return tuple(
        _read(file, content, folder, default_lang)
        for folder in KIND_OF_FOLDER
        for file in sorted((content / folder).rglob("*.md"))
        if not any(part.startswith(".") for part in file.relative_to(content).parts)
    )


def _read(file: Path, content: Path, folder: str, default_lang: str) -> Manuscript:
    path = f"{content.name}/{file.relative_to(content).as_posix()}"
    front, body = _parts(file, path)
    name, _, lang_of_name = file.stem.partition(".")
    slug = str(front.get("slug") or name)
    lang = str(front.get("lang") or lang_of_name or default_lang)
    return Manuscript(
        path=path,
        kind=KIND_OF_FOLDER[folder],
        slug=slug,
        lang=lang,
        title=str(front.get("title", "")),
        status=str(front.get("status", "published")).lower(),
        is_help=front.get("template") == "help",
        front=front,
        body=body,
        address="/".join(_address_parts(folder, slug, lang, default_lang)),
    )


def _address_parts(folder: str, slug: str, lang: str, default_lang: str) -> Iterator[str]:
    if lang != default_lang:
        yield lang
    if folder != "pages":
        yield folder
    yield slug
    yield "index.html"


def _parts(file: Path, path: str) -> tuple[dict[str, Any], str]:
    """Front matter and body."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        end = next(i for i, line in enumerate(lines) if i and line.rstrip() in {"---", "..."})
        front = yaml.safe_load("\n".join(lines[1:end]))
    except (OSError, UnicodeDecodeError, StopIteration, yaml.YAMLError) as error:
        raise CheckFailed(f"{path} cannot be read ({type(error).__name__}).") from error
    if lines[0].rstrip() != "---" or not isinstance(front, dict):
        raise CheckFailed(f"{path} has no front matter between two lines of ---.")
    return front, "\n".join(lines[end + 1 :])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _file_meant(target: str) -> str:
    """`{static}/images/leaf.svg` as images/leaf.svg; nothing for links to elsewhere."""
    for mark in ("{static}", "{attach}", "{filename}"):
        if target.startswith((mark, mark.replace("{", "%7B").replace("}", "%7D"))):
            return target.partition("}")[2].partition("#")[0].lstrip("/") or ""
    return ""
