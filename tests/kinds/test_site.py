"""Small sites, built by Pelican with a theme that prints what templates are told."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

CONF = """\
import sys
from pathlib import Path
sys.path[:0] = {paths!r}
import kinds.pelican_plugin
from pelican.plugins import related_posts, yaml_metadata
from practice import crisis_lines, read_practice
PLUGINS = [yaml_metadata, related_posts, kinds.pelican_plugin]
PRACTICE = read_practice(Path("content/practice.yaml"))
SITENAME, DEFAULT_LANG, TIMEZONE = PRACTICE.name, PRACTICE.language, PRACTICE.timezone
PATH, THEME, OUTPUT_PATH, SITEURL = "content", "theme", "out", ""
RELATIVE_URLS = True
ARTICLE_PATHS, PAGE_PATHS = ["articles", "exercises", "resources"], ["pages"]
STATIC_PATHS = []
ARTICLE_TRANSLATION_ID = ("folder", "slug")
PATH_METADATA = r"(?P<folder>articles|exercises|resources)/.*"
FILENAME_METADATA = r"^(?P<slug>[a-z0-9-]+)(\\.(?P<lang>[a-z]{{2}}))?$"
SLUGIFY_SOURCE = "basename"
ARTICLE_URL, ARTICLE_SAVE_AS = "{{folder}}/{{slug}}/", "{{folder}}/{{slug}}/index.html"
ARTICLE_LANG_URL = "{{lang}}/{{folder}}/{{slug}}/"
ARTICLE_LANG_SAVE_AS = "{{lang}}/{{folder}}/{{slug}}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{{slug}}/", "{{slug}}/index.html"
DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION, PAGINATED_TEMPLATES = 2, {{}}
PAGINATION_PATTERNS = [
    (1, "{{base_name}}/", "{{base_name}}/index.html"),
    (2, "{{base_name}}/page/{{number}}/", "{{base_name}}/page/{{number}}/index.html"),
]
JINJA_ENVIRONMENT = {{"autoescape": True, "trim_blocks": True}}
CACHE_CONTENT = False
"""

ABOUT_ANY = """\
kind: {{ it.kind }}
minutes: {{ it.minutes_to_read }}
basis: {{ it.basis }}
people: {{ it.people|map(attribute="credentials")|join(", ") }}
series: {{ it.series_name }}: {{ it.series_parts|map(attribute="title")|join(", ") }}
related: {{ it.related_posts|map(attribute="slug")|join(", ") }}
references: {{ it.references|map(attribute="link")|join(", ") }}
reviewed: {{ it.reviewed }}
"""

TEMPLATES = {
    "facts": ABOUT_ANY,
    "index": "{{ kind_indexes }}",
    "article": "form: article\n{% set it = article %}{% include 'facts.html' %}",
    "page": "form: page\n{% set it = page %}{% include 'facts.html' %}",
    "help": "form: help",
    "exercise": "form: exercise\n{% set it = article %}{% include 'facts.html' %}"
    "{{ it.duration_text }}; {{ it.intensity }}; {{ it.materials|join }}; {{ it.good_for|join }}",
    "resources": "form: resources\n"
    "{% for f in article.filters %}{{ f.index }} {{ f.group }} {{ f.label }}\n{% endfor %}"
    "{% for label, entries in article.entry_groups %}{{ label }}\n"
    "{% for e in entries %}{{ e.name }} ({{ e.filter_classes }}) {{ e.checked }}\n"
    "{% endfor %}{% endfor %}",
    "kind_index": "{{ kind }}: {{ title }}, {{ articles_page.number }} of "
    "{{ articles_paginator.num_pages }}: "
    "{{ articles_page.object_list|map(attribute='slug')|join(', ') }}",
}


@dataclass(frozen=True)
class Site:
    root: Path

    def build(
        self, *flags: str, preview: bool = False, conf: str = ""
    ) -> subprocess.CompletedProcess[str]:
        settings = CONF.format(paths=[path for path in sys.path if path])
        drafts = 'DRAFT_SAVE_AS = "drafts/{slug}/index.html"\n' if preview else ""
        text = f"{settings}{drafts}PREVIEW = {preview}\n{conf}"
        (self.root / "conf.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pelican", "-s", "conf.py", *flags]
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)

    def page(self, name: str) -> str:
        return (self.root / "out" / name).read_text(encoding="utf-8")

    def files(self) -> set[str]:
        out = self.root / "out"
        return {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}

    def pages(self) -> set[str]:
        return {name for name in self.files() if name.endswith(".html")}


@pytest.fixture
def site(content: Path) -> Site:
    templates = content.parent / "theme" / "templates"
    templates.mkdir(parents=True)
    for name, text in TEMPLATES.items():
        (templates / f"{name}.html").write_text(text, encoding="utf-8")
    return Site(content.parent)


SLEEP, WORRY = "articles/sleep.md", "exercises/worry-time.md"
BOOKS, ABOUT = "resources/books.md", "pages/about.md"


def said(result: subprocess.CompletedProcess[str]) -> str:
    """What was printed, without the line breaks of a narrow terminal."""
    return "".join((result.stdout + result.stderr).split())


def built(site: Site, **options: bool) -> Site:
    result = site.build("--fatal", "errors", **options)
    assert result.returncode == 0, result.stdout + result.stderr
    return site


def test_each_kind_has_its_form_its_address_and_its_index(site, write):
    for path in (SLEEP, WORRY, BOOKS, ABOUT):
        write(path)
    built(site)
    assert site.pages() == {
        "index.html",
        "about/index.html",
        "articles/index.html",
        "articles/sleep/index.html",
        "exercises/index.html",
        "exercises/worry-time/index.html",
        "resources/books/index.html",
        "resources/index.html",
    }
    assert site.page("articles/sleep/index.html").startswith("form: article\nkind: article\n")
    assert site.page("exercises/worry-time/index.html").startswith("form: exercise\nkind: exercise")
    assert site.page("about/index.html").startswith("form: page\nkind: page\n")
    assert site.page("exercises/index.html") == "exercise: Exercises, 1 of 1: worry-time"


def test_a_kind_with_nothing_in_it_has_no_index(site, write):
    write(SLEEP)
    built(site)
    assert "exercises/index.html" not in site.pages()
    assert "exercise" not in site.page("index.html")


def test_a_long_index_goes_over_several_pages(site, write, content):
    for number in range(1, 6):
        write(SLEEP, ("2026-03-14", f"2026-03-0{number}")).rename(
            content / "articles" / f"part-{number}.md"
        )
    built(site)
    assert site.page("articles/index.html").endswith("1 of 3: part-5, part-4")
    assert site.page("articles/page/3/index.html").endswith("3 of 3: part-1")


def test_the_help_page_has_its_own_form(site, write):
    write(ABOUT, ("title:", "template: help\ntitle:"))
    built(site)
    assert site.page("about/index.html") == "form: help"


def test_an_article_tells_who_wrote_it_what_it_rests_on_and_where_to_read_more(site, write):
    write(
        SLEEP,
        ("[Sarah Lind]", "[Omar Haddad, Sarah Lind]"),
        ("material: none", "material: composite\nreviewed: 2026-04-01"),
        (
            "category:",
            "references:\n"
            "  - {authors: [A, B], year: 2014, title: T, doi: 'doi:10.1037/a(0)<1>'}\n"
            "  - {authors: C, year: 2015, title: U, url: 'https://u.example/'}\n"
            "  - {authors: D, year: 2016, title: V}\n"
            "category:",
        ),
        ("Nights are long.", "word " * 239),
    )
    page = built(site).page("articles/sleep/index.html")
    assert "minutes: 2\n" in page
    assert "people: PhD, LPC\n" in page
    assert "basis: The story here blends many people&#39;s experiences" in page
    assert "reviewed: 2026-04-01" in page
    links = "https://doi.org/10.1037/a(0)%3C1%3E, https://u.example/, "
    assert f"references: {links}\n" in page


def test_no_case_material_needs_no_line(site, write):
    write(SLEEP)
    assert "basis: \n" in built(site).page("articles/sleep/index.html")


def test_a_translation_speaks_its_language(site, write):
    story = write(SLEEP, ("material: none", "material: invented"))
    story.rename(story.with_name("sleep.es.md"))
    write(SLEEP)
    page = built(site).page("es/articles/sleep/index.html")
    assert "basis: La historia de esta página es inventada." in page


def test_an_exercise_shows_its_facts(site, write):
    write(WORRY, ("duration: 15", "duration: 10-15"))
    page = built(site).page("exercises/worry-time/index.html")
    assert page.endswith("10–15 minutes; gentle; paper; worry")


ENTRIES = """\
  - {name: A, type: book, cost: "Free online", format: online, area: UK, description: D, why: W}
  - {name: B, type: group, cost: "12 pounds", format: [online, in-person], description: D, why: W}
  - {name: C, type: book, format: online, area: UK, description: D, why: W, checked: 2026-04-01}
"""


def test_a_resource_list_is_grouped_and_has_filters_that_split_it(site, write):
    write(BOOKS, ("entries:\n", f"entries:\n{ENTRIES}"), ("  - name: The Long Page\n", ""))
    text = (site.root / "content" / BOOKS).read_text()
    rest = "    type: book\n    description: A book.\n    why: It is kind.\n"
    (site.root / "content" / BOOKS).write_text(text.replace(rest, ""))
    # “Online” fits all three, so it would change nothing and is not offered.
    assert built(site).page("resources/books/index.html").splitlines() == [
        "form: resources",
        "1 Cost Free",
        "2 Format In person",
        "3 Area UK",
        "4 Type Books",
        "5 Type Groups",
        "Books",
        "A (f1 f3 f4) None",
        "C (f3 f4) 2026-04-01",
        "Groups",
        "B (f2 f5) None",
    ]


def part(write, content, name, index, *more):
    file = write(
        SLEEP,
        ("Sleep and grief", f"Part {name}"),
        ("category:", f"series: Nights\nseries_index: {index}\ncategory:"),
        *more,
    )
    file.rename(content / "articles" / f"{name}.md")


def test_a_series_lists_published_parts_in_order_and_never_a_draft(site, write, content):
    part(write, content, "b", 2)
    part(write, content, "a", 1)
    part(write, content, "c", 3, ("date:", "status: draft\ndate:"))
    part(write, content, "d", 4, ("date:", "status: hidden\ndate:"))
    built(site)
    assert "series: Nights: Part a, Part b\n" in site.page("articles/a/index.html")
    assert "series: Nights: Part a, Part b\n" in site.page("articles/d/index.html")
    assert "Part c" not in "".join(site.page(name) for name in site.pages())


def test_related_reading_is_what_the_writer_chose(site, write, content):
    write(WORRY)
    write(SLEEP, ("category:", "related_posts: [worry-time, other]\ncategory:"))
    draft = write(SLEEP, ("date:", "status: draft\ndate:")).rename(content / "articles/other.md")
    write(SLEEP, ("category:", "related_posts: [worry-time, other]\ncategory:"))
    built(site)
    assert draft.exists()
    assert "related: worry-time\n" in site.page("articles/sleep/index.html")


def test_related_reading_of_a_hidden_article_or_a_page_is_empty(site, write):
    write(SLEEP, ("category:", "status: hidden\nrelated_posts: [sleep]\ncategory:"))
    assert "related: \n" in built(site).page("articles/sleep/index.html")


@pytest.fixture
def pictures(content: Path) -> None:
    (content / "images").mkdir()
    for name in ("shared.svg", "private.svg", "public.svg"):
        (content / "images" / name).write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")


def with_pictures(write, content, pictures):
    draft = "![a]({static}/images/shared.svg) ![b]({static}/images/private.svg)"
    write(SLEEP, ("date:", "status: draft\ndate:"), ("Nights are long.", draft)).rename(
        content / "articles" / "draft.md"
    )
    public = "![a]({static}/images/shared.svg) ![c]({static}/images/public.svg)"
    write(SLEEP, ("date:", "status: hidden\ndate:"), ("Nights are long.", public))


def test_a_picture_that_only_a_draft_shows_is_not_published(site, write, content, pictures):
    with_pictures(write, content, pictures)
    assert {name for name in built(site).files() if "svg" in name} == {
        "images/shared.svg",
        "images/public.svg",
    }


def test_the_preview_shows_the_pictures_of_drafts(site, write, content, pictures):
    with_pictures(write, content, pictures)
    assert "images/private.svg" in built(site, preview=True).files()


WRONG = ("category:", "save_as: index.html\ncategory:")


@pytest.mark.parametrize("flags", [(), ("--fatal", "errors")], ids=["plain", "fatal"])
def test_one_error_stops_the_whole_site(site, write, flags):
    write(SLEEP, WRONG)
    write(WORRY)
    result = site.build(*flags)
    assert result.returncode != 0
    assert "content/articles/sleep.md:5:1:error" in said(result)
    assert site.pages() == set()


def test_an_error_in_a_draft_stops_the_site_too(site, write):
    write(SLEEP, ("date:", "status: draft\nsave_as: x.html\ndate:"))
    assert site.build().returncode != 0
    assert site.pages() == set()


def test_the_preview_shows_a_manuscript_with_errors(site, write):
    write(SLEEP, ("material: none", "material: someone"))
    write(BOOKS, ("type: book", "type: boook"))
    write(WORRY, ("duration: 15", "duration: long\nrelated_posts: 5\nreferences: 5"))
    built(site, preview=True)
    assert "form: article\nkind: article" in site.page("articles/sleep/index.html")
    assert site.page("resources/books/index.html") == "form: resources\n"


def test_warnings_and_notes_stop_nothing(site, write):
    write(BOOKS)
    write(SLEEP, ("category:", "review_due: 2020-01-01\ncategory:"))
    built(site)


def test_a_file_that_no_check_has_read_becomes_no_page(site, write, content):
    write(SLEEP)
    (content / "articles" / "other.html").write_text(
        "<html><head><title>Other</title><meta name='date' content='2026-03-14'></head></html>"
    )
    result = site.build()
    assert result.returncode != 0
    assert "nocheckhasreadit" in said(result)
    assert site.pages() == set()


BROKEN_READER = """
def broken(self, path):
    raise ValueError("a plugin failed")
yaml_metadata.YAMLMetadataReader.read = broken
"""


def test_a_manuscript_that_pelican_drops_stops_the_site(site, write):
    # Pelican alone would log this, leave the article out and end with exit status 0.
    write(SLEEP)
    result = site.build(conf=BROKEN_READER)
    assert result.returncode != 0
    assert "Nopagecouldbemadeofthisfile" in said(result)
    assert site.pages() == set()
