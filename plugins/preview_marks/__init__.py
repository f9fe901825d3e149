"""The preview's marks: every page shows, in its own text, what the checks found in it.

    mark_pages(site, content, found)

letters.py      text as bare letters, so that curly quotes, dashes and markup make no difference
page_text.py    the words of a page, block by block, each letter with its place
matching.py     where a finding of the manuscript stands on the page; when unsure, nowhere
marking.py      puts the marks around the words
panel.py        the list at the foot of a page, with panel.html, marks.css and marks.js
pages.py        mark_pages: all pages of a preview

Only the preview calls this room, on its own folder; the verifier refuses a page with such marks.
"""

from __future__ import annotations

from .pages import mark_pages

__all__ = ["mark_pages"]
