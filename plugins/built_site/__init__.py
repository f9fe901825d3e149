"""The verifier: reads a finished site and says what is wrong with it, sharing nothing with the
rooms that built it.

    findings = verify(Path("output"), Path("content"))
    python -m built_site [--content content] [--format text|json] output/

verifying.py     verify, and the checks in their order
checks/          one module for each check
site.py          BuiltSite: the finished files, read once
document.py      a page as a browser reads it, with the place of each element
feeds.py         feeds and sitemaps
stylesheets.py   the rules of a stylesheet, and which of them hide something
selectors.py     which elements a rule is about
hiding.py        which style declarations hide
layers.py        what in a post may come to lie over the page
css_values.py    lengths, shares, custom properties
references.py    what a page loads, and what a reader may follow
addresses.py     where an address leads
attached/        what pictures, PDFs, sound and films still say unseen
source.py        the facts, wordings and texts in content/ that the site is held against
manuscripts.py   the texts
words.py         words made comparable
"""

from __future__ import annotations

from .verifying import verify

__all__ = ["verify"]
