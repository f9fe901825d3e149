"""`make new`: a post begun from a skeleton, as a draft, never over something that is there."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from pathlib import Path

from unidecode import unidecode

from findings import CheckFailed
from manuscript import KINDS
from practice import read_practice
from validated_yaml import Invalid

from .building import Project

SKELETONS = Path(__file__).with_name("skeletons")
FOLDERS = {kind: folder for folder, kind in KINDS.items()}
UNSAID = dict.fromkeys(map(ord, "'’"))
"""Apostrophes leave no gap in a file name: “It's late” is its-late.md."""

USAGE = 'Say what to begin, for example: make new KIND=exercise TITLE="Five quiet minutes"'


def begin(project: Project, kind: str, title: str, today: dt.date) -> int:
    """Write a new draft of `kind` named `title` and say where it is; returns 0.

    Raises `CheckFailed` when the kind is unknown, the title has no letters or the file exists.
    """
    kind = _kind(kind)
    name = _name(title)
    path = project.content / FOLDERS[kind] / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(skeleton(kind, title.strip(), _author(project), today))
    except FileExistsError as error:
        raise CheckFailed(
            f"{path.relative_to(project.root)} is there already. Go on writing in it, or choose "
            "another title."
        ) from error
    print(f"Begun: {path.relative_to(project.root)}")
    print("Open it in your editor. It is a draft, which only `make preview` shows.")
    return 0


def _kind(written: str) -> str:
    kind = written.strip().lower() or "article"
    kinds = {**{folder: each for each, folder in FOLDERS.items()}, "resource": "resources"}
    kind = kinds.get(kind, kind)
    if kind not in FOLDERS:
        raise CheckFailed(f"“{kind}” is not a kind of post; take one of {', '.join(FOLDERS)}.")
    return kind


def _name(title: str) -> str:
    if not title.strip():
        raise CheckFailed(f"the title is missing. {USAGE}")
    name = file_name(title)
    if not name:
        raise CheckFailed(
            f"the title “{title.strip()}” has no letters that a file name can be made of. Use some "
            "for now; the title can be changed in the file."
        )
    return name


def skeleton(kind: str, title: str, author: str, today: dt.date) -> str:
    """The text of a new post: front matter to fill in, and where to begin."""
    text = (SKELETONS / f"{kind}.md").read_text(encoding="utf-8")
    values = {"title": _quoted(title), "date": today.isoformat(), "author": _quoted(author)}
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text.replace("{todo}", "TODO")


def file_name(title: str) -> str:
    """The title as a file name and address: small letters, digits and hyphens."""
    plain = unidecode(unicodedata.normalize("NFC", title).translate(UNSAID)).lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)


def _quoted(words: str) -> str:
    # A JSON string is a YAML string: colons, quotes and hashes in a title stay harmless.
    return json.dumps(words, ensure_ascii=False)


def _author(project: Project) -> str:
    try:
        return read_practice(project.content / "practice.yaml").people[0].name
    except Invalid as problem:
        raise CheckFailed(
            "content/practice.yaml has something to put right first; see `make check`."
        ) from problem
