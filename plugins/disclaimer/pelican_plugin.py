"""Put the notice on every page and into every feed entry.

It listens after a page is written, not while its template is filled in, so that a theme without
a word about notices, or one so broken that Pelican falls back to its own, carries it all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator

from .exemptions import exempt_pages
from .feeds import Item, put_notice_into
from .placing import with_notice
from .rendering import notice_for
from .statements import KINDS
from .wording import Notices, read_notices

Context = dict[str, Any]

SITE_NOTICES = "SITE_NOTICES"
"""The setting in which a build keeps what it needs here, so that two builds share nothing."""


class NoHelpPage(Exception):
    """The site has no page to which an emergency sends readers."""


@dataclass(frozen=True)
class SiteNotices:
    """What one build needs: the wordings, the pages that may do without, the site's address."""

    notices: Notices
    exempt: frozenset[str]
    address: str
    default_lang: str


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(read_wordings)
    signals.all_generators_finalized.connect(refuse_site_without_help)
    signals.content_written.connect(put_notice_on_page)
    signals.feed_generated.connect(put_notice_into_feed)


def read_wordings(pelican: Pelican) -> None:
    """Before anything is built: a site whose notice says too little is not."""
    settings = pelican.settings
    lang = settings["DEFAULT_LANG"]
    settings[SITE_NOTICES] = SiteNotices(
        read_notices(Path(settings["PATH"]) / "notices", lang),
        exempt_pages(settings.get("NOTICE_NOT_NEEDED", ())),
        (settings["SITEURL"] or settings["FEED_DOMAIN"]).rstrip("/"),
        lang,
    )


def refuse_site_without_help(generators: list[Generator]) -> None:
    """Before anything is written: the notice sends readers to a page, which must be there."""
    _help_page(generators[0].context, "")


def put_notice_on_page(path: str, context: Context) -> None:
    """After a page is written."""
    file = Path(path)
    if file.suffix not in {".html", ".htm"} or _is_exempt(context):
        return
    render = partial(_page_notice, context)
    notice = render(kind_of(context))
    page = file.read_bytes().decode("utf-8")
    others = tuple(render(kind) for kind in KINDS)
    changed = with_notice(page, notice, context["output_file"], others)
    if changed != page:
        file.write_bytes(changed.encode("utf-8"))


def put_notice_into_feed(context: Context, feed: Any) -> None:  # noqa: ANN401 - feedgenerator
    """Before a feed is written; entries are known by their links, which are all they have."""
    site: SiteNotices = context[SITE_NOTICES]
    languages = {content.url: content.lang for content in _contents(context)}

    def notice_of(item: Item) -> str:
        url = str(item["link"]).removeprefix(context["SITEURL"]).partition("?")[0].lstrip("/")
        lang = languages.get(url, site.default_lang)
        help_url = f"{site.address}/{_help_page(context, lang).url}"
        return notice_for(site.notices, "feed", lang, help_url)

    put_notice_into(feed.items, notice_of)


def kind_of(context: Context) -> str:
    """What a page is: the kind of its article, a page, or an index of other pages."""
    if "article" in context:
        return str(getattr(context["article"], "kind", "article"))
    return "page" if "page" in context else "index"


def _page_notice(context: Context, kind: str) -> str:
    site: SiteNotices = context[SITE_NOTICES]
    lang = getattr(_shown(context), "lang", site.default_lang)
    url = _help_page(context, lang).url
    return notice_for(site.notices, kind, lang, f"{_root(context, site)}/{url}")


def _shown(context: Context) -> Content | None:
    """The article or page that a file shows, if it shows one."""
    return context.get("article") or context.get("page")


def _is_exempt(context: Context) -> bool:
    site: SiteNotices = context[SITE_NOTICES]
    return "page" in context and context["page"].slug in site.exempt


def _root(context: Context, site: SiteNotices) -> str:
    """The way from a page to the site's root; 404.html is shown at any address."""
    if context["output_file"] == "404.html":
        return urlsplit(site.address).path.rstrip("/")
    return str(context["SITEURL"]).rstrip("/")


def _contents(context: Context) -> list[Content]:
    """All articles and pages of the build, translations included."""
    return [content for content in context["generated_content"].values() if content]


def _help_page(context: Context, lang: str) -> Content:
    """The published page with `template: help`, in `lang` if there is one."""
    pages = [one for page in context["pages"] for one in (page, *page.translations)]
    helping = [page for page in pages if page.template == "help"]
    if not helping:
        raise NoHelpPage(
            "The notice sends readers in an emergency to the help page, and there is none. "
            "Write content/pages/help-now.md with `template: help`, and publish it."
        )
    return next((page for page in helping if page.lang == lang), helping[0])
