"""The checks of a finished site: each module has `check(site)`, which yields findings.

notice.py        the notice is on every page and in every feed entry, once, in the right words
visible.py       nothing round it or in it keeps it from readers
hidden_by_css.py no stylesheet of the site hides it
manuscripts.py   what is published has its page
drafts.py        what is not published is nowhere
links.py         links and fragments lead somewhere
structure.py     headings, landmarks, language, labels
other_hosts.py   nothing is loaded from another host
attachments.py   pictures, PDFs, sound and films say nothing unseen
leftovers.py     no source files, local paths, unfilled templates
"""

from __future__ import annotations
