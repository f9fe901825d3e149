"""What differs from Pelican's defaults.

Nothing about the practice stands here: its name, address and people are in content/practice.yaml.
`make preview` builds with these settings; `make publish` adds publishconf.py.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

# The rooms are imported here, as modules, and handed to Pelican by value. A name that Pelican
# cannot import is only logged and the site built without it; an import that fails here stops
# every build (docs/decisions/0003).
from pelican.plugins import related_posts, yaml_metadata  # noqa: E402

import confidentiality.pelican_plugin  # noqa: E402
import disclaimer.pelican_plugin  # noqa: E402
import kinds.pelican_plugin  # noqa: E402
from practice import crisis_lines, read_practice  # noqa: E402

# The flow: read, check, render.
PLUGINS = [
    yaml_metadata,
    related_posts,
    kinds.pelican_plugin,
    confidentiality.pelican_plugin,
    disclaimer.pelican_plugin,
]

# The practice
PRACTICE = read_practice(ROOT / "content" / "practice.yaml")
CRISIS = crisis_lines(PRACTICE.country)
SITENAME = PRACTICE.name
SITESUBTITLE = PRACTICE.tagline or ""
DEFAULT_LANG = PRACTICE.language
TIMEZONE = PRACTICE.timezone
AUTHOR = PRACTICE.people[0].name

# Legal pages that may go without the general-information notice (docs/flow.md).
NOTICE_NOT_NEEDED = ["privacy", "imprint"]

# Content
PATH = "content"
ARTICLE_PATHS = ["articles", "exercises", "resources"]
ARTICLE_TRANSLATION_ID = ("folder", "slug")
PAGE_PATHS = ["pages"]
STATIC_PATHS = []  # a picture is copied when something published links to it, and only then
# Pelican's own pattern for hidden files matches nothing, so that `.notes.md` would be published.
IGNORE_FILES = [".*", "*~", "#*#"]
READERS = {"html": None, "htm": None, "rst": None}
PATH_METADATA = r"(?P<folder>articles|exercises|resources)/.*"
FILENAME_METADATA = r"^(?P<slug>[a-z0-9-]+)(\.(?P<lang>[a-z]{2}))?$"
SLUGIFY_SOURCE = "basename"
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "General"
MARKDOWN = {
    "extensions": [
        "markdown.extensions.extra",
        "markdown.extensions.sane_lists",
        "markdown.extensions.admonition",
        "markdown.extensions.toc",
    ],
    "extension_configs": {
        "markdown.extensions.toc": {"permalink": False, "toc_depth": "2-4"},
    },
    "output_format": "html5",
}
TYPOGRIFY = True
# Left out: spans that no theme styles any more, and spaces that may not break: two long words bound
# together are wider than a small phone. The theme balances its lines instead.
TYPOGRIFY_OMIT_FILTERS = ["amp", "caps", "initial_quotes", "widont"]
SUMMARY_MAX_LENGTH = None

# Addresses: one folder a page, so that they last when the software changes. All links are
# relative: the site works on any host, under any path, and opened from a disk. Feeds alone carry
# the address of the practice, because they are read elsewhere.
SITEURL = PRACTICE.url.rstrip("/")
RELATIVE_URLS = True
ARTICLE_URL = "{folder}/{slug}/"
ARTICLE_SAVE_AS = "{folder}/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/{folder}/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/{folder}/{slug}/index.html"
DRAFT_URL = "drafts/{folder}/{slug}/"
DRAFT_SAVE_AS = "drafts/{folder}/{slug}/index.html"
DRAFT_LANG_URL = "drafts/{lang}/{folder}/{slug}/"
DRAFT_LANG_SAVE_AS = "drafts/{lang}/{folder}/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
DRAFT_PAGE_URL = "drafts/{slug}/"
DRAFT_PAGE_SAVE_AS = "drafts/{slug}/index.html"
DRAFT_PAGE_LANG_URL = "drafts/{lang}/{slug}/"
DRAFT_PAGE_LANG_SAVE_AS = "drafts/{lang}/{slug}/index.html"
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = "category/{slug}/index.html"
CATEGORIES_URL = "categories/"
CATEGORIES_SAVE_AS = "categories/index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = "tag/{slug}/index.html"
TAGS_URL = "tags/"
TAGS_SAVE_AS = "tags/index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = "people/{slug}/index.html"
AUTHORS_URL = "people/"
AUTHORS_SAVE_AS = "people/index.html"
ARCHIVES_URL = "archive/"
ARCHIVES_SAVE_AS = "archive/index.html"
PAGINATION_PATTERNS = [
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
DEFAULT_PAGINATION = 8
DEFAULT_ORPHANS = 2
PAGINATED_TEMPLATES = {"category": None, "tag": None, "author": None}
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "archives"]
DIRECT_TEMPLATES += ["404", "robots", "sitemap"]
ROBOTS_SAVE_AS = "robots.txt"
SITEMAP_SAVE_AS = "sitemap.xml"
TEMPLATE_EXTENSIONS = [".html", ".txt", ".xml"]

# Feeds: the whole text, and the notice in every entry.
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
TRANSLATION_FEED_ATOM = "feeds/{lang}.atom.xml"
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
RSS_FEED_SUMMARY_ONLY = False
FEED_MAX_ITEMS = 30

# Look
THEME = "theme"
THEME_STATIC_DIR = "theme"
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
DEFAULT_DATE_FORMAT = "%d %B %Y"

# Nothing is ever built straight into output/: `make publish` verifies a staged site and then
# swaps it in. A build started by hand lands here.
OUTPUT_PATH = ".build/by-hand"
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
