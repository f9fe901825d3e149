"""Whether an exercise has numbered steps, seen the way the site's own Markdown engine sees it.

Other engines differ: CommonMark begins a list right below a paragraph, Python-Markdown does not.
"""

from __future__ import annotations

from bs4 import BeautifulSoup
from markdown import Markdown

from manuscript import Manuscript


def has_numbered_steps(manuscript: Manuscript) -> bool:
    """Whether the body has an ordered list that is not the list of footnotes."""
    body = manuscript.source[manuscript.body_start :]
    page = Markdown(extensions=["extra", "sane_lists"]).convert(body)
    lists = BeautifulSoup(page, "html.parser").find_all("ol")
    return any(not steps.find_parent(class_="footnote") for steps in lists)
