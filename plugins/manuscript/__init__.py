"""A Markdown file as passages: what each says to a reader or a crawler, and where it stands.

    for path in manuscripts(Path("content")):
        manuscript = read(path, root=Path("content"))
        for passage in manuscript.passages:
            passage.kind, passage.text, passage.source_span(0, 5)

manuscript.py     Manuscript, read: the whole file
folder.py         manuscripts: the files of a site
front_matter.py   between the `---` lines: the same files as Pelican's reader takes, or an error
blocks.py         headings, paragraphs, lists, quotations, code; tables.py, special_lines.py
inline.py         within a paragraph: emphasis, links, pictures, code, raw HTML, entities;
                  marks.py has its patterns, values.py reads what is not Markdown
remainder.py      whatever else has letters in it, so that nothing is passed over
reading.py        text as it is read, and the place of each character; lookalikes.py
passage.py        Passage and its kinds
"""

from __future__ import annotations

from .folder import Survey, manuscripts, survey
from .lookalikes import fold_lookalikes
from .manuscript import KINDS, Manuscript, read, read_text
from .passage import Kind, Passage
from .unreadable import Unreadable

__all__ = [
    "KINDS",
    "Kind",
    "Manuscript",
    "Passage",
    "Survey",
    "Unreadable",
    "fold_lookalikes",
    "manuscripts",
    "read",
    "read_text",
    "survey",
]
