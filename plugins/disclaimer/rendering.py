"""A wording as HTML: a calm box with a heading and four short paragraphs."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from .inline import inline_html
from .statements import HELP, STATEMENTS, Notice
from .wording import Notices


def notice_for(notices: Notices, kind: str, lang: str, help_url: str) -> str:
    """The notice as an `<aside>` for a page or feed entry of `kind` in `lang`.

    `help_url` is put where the wording says `{help}`. The language attribute is that of the
    wording, which may be another than the page's. HTML in a wording is shown, not obeyed.
    """
    return _rendered(notices.notice(kind, lang), kind, notices.language(lang), help_url)


@lru_cache(maxsize=512)
def _rendered(notice: Notice, kind: str, lang: str, help_url: str) -> str:
    heading = escape(" ".join(notice.heading.split()))
    statements = (getattr(notice, statement) for statement in STATEMENTS)
    paragraphs = (inline_html(words.replace(HELP, help_url)) for words in statements)
    return "\n".join(
        [
            f'<aside class="notice" data-notice="{kind}.{lang}" lang="{lang}"'
            f' aria-label="{heading}">',
            f"<h2>{heading}</h2>",
            *paragraphs,
            "</aside>",
        ]
    )
