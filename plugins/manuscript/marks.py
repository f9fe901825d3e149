"""The patterns of what stands inside a paragraph.

Each is bounded, or gives back nothing it has taken (`*+`), so that no text is slow to read.
"""

from __future__ import annotations

import re

from .values import ENTITY

_TAG = r"""</?[A-Za-z][^\s<>"'/=]*+(?:[^<>"']|"[^"]*"|'[^']*')*+>"""

TOKEN = re.compile(
    rf"""
    (?P<escape>\\[\\`*_{{}}\[\]()>\#+\-.!|\n])
    | (?P<line>[\n\u2028])
    | (?P<code>`+)
    | (?P<comment><!--)
    | (?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>)
    | (?P<tag>{_TAG})
    | (?P<entity>{ENTITY})
    | (?P<mark>\*+|_+)
    | (?P<opening>!?\[)
    | (?P<closing>\])
    | (?P<attributes>\{{(?::|[#.])[^{{}}\n]*\}})
    """,
    re.VERBOSE,
)
"""Whatever does not read as it is written; the name of the group says what it is."""

BEHIND_LINK = re.compile(
    r"""\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*+\))*+))"""
    r"""(?:\s+(?:"((?:[^"\\]|\\.)*+)"|'((?:[^'\\]|\\.)*+)'))?\s*\)"""
)
"""An address and a title in round brackets, as they should be."""

LOOSELY_BEHIND_LINK = re.compile(r"\(([^()\n]*)\)")
"""Whatever stands in round brackets: Python-Markdown lets addresses have spaces."""

LABEL = re.compile(r"[ \n]?\[([^\[\]]{0,200})\]")
"""The label of a link, behind its text."""

ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
"""An attribute of an HTML tag, or the name of its element."""

LONGEST_LABEL = 200

LONGEST_MARK = 20
"""A longer run of stars or strokes is a line, not emphasis."""
