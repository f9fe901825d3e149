"""docs/rules.md, made from what the detectors say about themselves.

python -m confidentiality.rules > docs/rules.md
"""

from __future__ import annotations

import inspect
import sys

from . import combining, stories
from .finders import ALL

INTRODUCTION = """\
# What is looked for before anything is published

This page is made from the detectors in `plugins/confidentiality/shapes/`. They find what has the
shape of a detail, whosever it may be; then every place is weighed with its sentence, its story and
its post, and only what is likely to be a client's is reported. An **error** stops publishing, a
**warning** asks for a look.

What may be excused, and how: a changed name stands under `pseudonyms:` in the front matter or is
called so in the text (“I'll call her Dana”); a story that is wholly invented says
`case_material: invented`; anything else that may stay is listed under `allow:` with the words
themselves and a reason. Contact details, numbers and exact dates of a client are never excused.
"""


def rules() -> str:
    """The page as Markdown."""
    modules = [*map(inspect.getmodule, ALL), combining, stories]
    return "\n".join([INTRODUCTION, *map(_section, modules)])


def _section(module: object) -> str:
    page = inspect.getdoc(module) or ""
    title, _, rest = page.partition("\n\n")
    paragraphs: list[str] = []
    for line in rest.splitlines():
        if line.startswith(" "):
            paragraphs[-1] += " " + line.strip()
        else:
            word, _, words = line.partition(" ")
            paragraphs.append(f"**{word}** {words.strip()}")
    return "\n\n".join([f"## {title.rstrip('.')}", *paragraphs]) + "\n"


if __name__ == "__main__":
    sys.stdout.write(rules())
