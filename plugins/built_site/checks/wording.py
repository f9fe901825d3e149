"""What the notice has to say, worked out from content/notices/ and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import html5lib
import markdown

from findings import CheckFailed

from ..document import text_of
from ..source import Source, Wording
from ..words import folded

STATEMENTS = ("general_information", "not_a_substitute", "no_relationship", "emergencies")


@dataclass(frozen=True)
class Expected:
    """The words of a notice, and the language they are in."""

    text: str
    lang: str


def expected(source: Source, kind: str, lang: str) -> Expected:
    """The notice for a page or entry of `kind` in `lang`.

    Raises `CheckFailed` when the wording leaves a statement out: then nothing can be compared.
    """
    base = lang.partition("-")[0]
    known = next((one for one in (lang, base) if one in source.notices), source.language)
    return Expected(_text(_statements(source.notices[known], kind, known)), known)


def _statements(wording: Wording, kind: str, lang: str) -> tuple[str, ...]:
    words = {**(wording.get("every") or {}), **(wording.get(kind) or {})}
    for name in ("heading", *STATEMENTS):
        if not str(words.get(name) or "").strip():
            raise CheckFailed(f"content/notices/{lang}.yaml has no `{name}` for `{kind}`.")
    return tuple(str(words[name]) for name in ("heading", *STATEMENTS))


@lru_cache(maxsize=256)
def _text(statements: tuple[str, ...]) -> str:
    heading, *paragraphs = statements
    return folded(" ".join([heading, *map(_said, paragraphs)]))


def _said(statement: str) -> str:
    """The statement as its readers see it: links and emphasis done, HTML shown as it stands."""
    line = " ".join(statement.replace("{help}", "#help").replace("<", "&lt;").split())
    html = markdown.markdown(line)
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return " ".join(map(text_of, tree))
