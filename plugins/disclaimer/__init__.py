"""The notice: that these pages are general information, and where to turn in an emergency.

    notices = read_notices(Path("content/notices"), "en")    # raises Invalid, with findings
    html = notice_for(notices, "article", "es", help_url="../../help-now/")
    page = with_notice(page, html, "articles/grief/index.html")

wording.py         read_notices: the wordings in content/notices/, validated
statements.py      the four statements that every notice makes, as models
cues.py            whether an English wording says what its statement has to say
cues.yaml          the words that it looks for
rendering.py       notice_for: a wording as HTML
inline.py          inline Markdown as HTML, and what readers see of it
placing.py         with_notice: where in a page the notice stands
exemptions.py      the few legal pages that may do without
feeds.py           the notice in the entries of a feed
pelican_plugin.py  puts it on every page and into every feed entry, whatever the theme
"""

from __future__ import annotations

from .placing import NoPlaceForNotice, with_notice
from .rendering import notice_for
from .statements import KINDS, STATEMENTS
from .wording import Notices, read_notices

__all__ = [
    "KINDS",
    "STATEMENTS",
    "NoPlaceForNotice",
    "Notices",
    "notice_for",
    "read_notices",
    "with_notice",
]
