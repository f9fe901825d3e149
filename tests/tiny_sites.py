"""A whole site in a handful of files, built by Pelican, for tests of what becomes of the notice.

It has a theme, settings and content of its own, so that a test can break any of them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from built_site import verify
from findings import Finding

PLUGINS = Path(__file__).parent.parent / "plugins"

FILES = {
    "pelicanconf.py": f"""
        import sys
        from types import SimpleNamespace
        sys.path.insert(0, {str(PLUGINS)!r})
        import disclaimer.pelican_plugin
        from pelican import signals
        from pelican.plugins import yaml_metadata

        KINDS = {{"articles": "article", "exercises": "exercise", "resources": "resources"}}
        def set_kinds(generator):
            for article in generator.articles + generator.translations:
                article.kind = KINDS[article.folder]
            for draft in generator.drafts:  # Pelican would copy their pictures
                generator.context["static_links"] -= draft.get_static_links()
        kinds = SimpleNamespace(
            __name__="kinds",
            register=lambda: signals.article_generator_finalized.connect(set_kinds),
        )
        PLUGINS = [yaml_metadata, kinds, disclaimer.pelican_plugin]
        SITENAME = "Tiny"
        SITEURL = "https://tiny.example/blog"
        FEED_DOMAIN = SITEURL
        RELATIVE_URLS = True
        DEFAULT_LANG = "en"
        TIMEZONE = "UTC"
        PATH = "content"
        ARTICLE_PATHS = list(KINDS)
        STATIC_PATHS = []
        PATH_METADATA = r"(?P<folder>articles|exercises|resources)/.*"
        FILENAME_METADATA = r"^(?P<slug>[a-z0-9-]+)(\\.(?P<lang>[a-z]{{2}}))?$"
        ARTICLE_URL = "{{folder}}/{{slug}}/"
        ARTICLE_SAVE_AS = "{{folder}}/{{slug}}/index.html"
        ARTICLE_LANG_URL = "{{lang}}/{{folder}}/{{slug}}/"
        ARTICLE_LANG_SAVE_AS = "{{lang}}/{{folder}}/{{slug}}/index.html"
        PAGE_URL = "{{slug}}/"
        PAGE_SAVE_AS = "{{slug}}/index.html"
        PAGE_LANG_URL = "{{lang}}/{{slug}}/"
        PAGE_LANG_SAVE_AS = "{{lang}}/{{slug}}/index.html"
        DRAFT_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
        CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
        DIRECT_TEMPLATES = ["index", "404"]
        FEED_ALL_ATOM = "feeds/all.atom.xml"
        FEED_ALL_RSS = "feeds/all.rss.xml"
        CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
        RSS_FEED_SUMMARY_ONLY = False
        THEME = "theme"
        THEME_STATIC_DIR = "theme"
        JINJA_ENVIRONMENT = {{"autoescape": True}}
        NOTICE_NOT_NEEDED = ["privacy"]
    """,
    "content/practice.yaml": """
        example: true
        url: https://tiny.example/blog
        name: Tiny
        language: en
        country: GB
        people:
          - name: Ines Example
            credentials: invented
    """,
    "content/notices/en.yaml": """
        every:
          heading: Before you read
          general_information: This is *general information* for many readers.
          not_a_substitute: It doesn't replace therapy, or advice from a professional.
          no_relationship: Reading it does not make anybody a client of ours.
          emergencies: Not for emergencies. Turn to people who can help - [Help now]({help}).
        exercise:
          heading: Before you try this
        feed:
          heading: About this feed
    """,
    "content/notices/es.yaml": """
        every:
          heading: Antes de leer
          general_information: Esto es información general para muchas personas.
          not_a_substitute: No sustituye a la terapia ni al consejo de un profesional.
          no_relationship: Leerlo no inicia ninguna relación terapéutica.
          emergencies: No sirve para emergencias. [Ayuda ahora]({help}).
    """,
    "content/articles/grief.md": """
        ---
        title: A letter to grief
        summary: Why some of us write to those who are gone.
        date: 2026-03-01
        ---
        Grief has its own calendar, and it seldom agrees with the one on the wall.

        ## What helps

        ![A leaf]({static}/images/leaf.svg) Try [to breathe]({filename}/exercises/breath.md).
    """,
    "content/articles/grief.es.md": """
        ---
        title: Una carta al duelo
        summary: Por qué escribimos a quienes ya no están.
        date: 2026-03-01
        ---
        El duelo tiene su propio calendario.
    """,
    "content/exercises/breath.md": """
        ---
        title: Steady breathing
        summary: A slow breath.
        date: 2026-03-02
        ---
        1. Breathe in.
        2. Breathe out.
    """,
    "content/resources/books.md": """
        ---
        title: Books we lend
        summary: A shelf.
        date: 2026-03-03
        ---
        A shelf of books.
    """,
    "content/articles/unfinished.md": """
        ---
        title: What the neighbours must not read yet
        summary: Not ready.
        date: 2026-03-04
        category: Writing
        status: draft
        ---
        The man from the harbour came every second Tuesday with his wet umbrella.

        ![A harbour]({static}/images/harbour.svg)
    """,
    "content/pages/help-now.md": """
        ---
        title: Help now
        template: help
        ---
        Call somebody.
    """,
    "content/pages/about.md": """
        ---
        title: About us
        ---
        We are invented.
    """,
    "content/pages/privacy.md": """
        ---
        title: Privacy
        ---
        We keep nothing.
    """,
    "content/images/leaf.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    "content/images/harbour.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1"/></svg>',
    "theme/templates/base.html": """
        <!doctype html>
        <html lang="{{ lang|default(DEFAULT_LANG) }}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{% block title %}{{ SITENAME }}{% endblock %}</title>
        <link rel="stylesheet" href="{{ root|default(SITEURL) }}/theme/css/main.css">
        </head>
        <body>
        <header>
        <nav aria-label="Main"><a href="{{ root|default(SITEURL) }}/">Tiny</a></nav>
        </header>
        <main id="main">
        {% block main %}<h1>{{ SITENAME }}</h1>{% endblock %}
        </main>
        <footer><p>Tiny</p></footer>
        </body>
        </html>
    """,
    "theme/templates/article.html": """
        {% extends "base.html" %}
        {% set lang = article.lang %}
        {% block title %}{{ article.title|striptags }}{% endblock %}
        {% block main %}
        <h1>{{ article.title|striptags }}</h1>
        <div data-notice-here></div>
        <div class="prose">{{ article.content|safe }}</div>
        {% endblock %}
    """,
    "theme/templates/page.html": """
        {% extends "base.html" %}
        {% set lang = page.lang %}
        {% block title %}{{ page.title|striptags }}{% endblock %}
        {% block main %}<h1>{{ page.title|striptags }}</h1>{{ page.content|safe }}{% endblock %}
    """,
    "theme/templates/help.html": '{% extends "page.html" %}',
    "theme/templates/index.html": """
        {% extends "base.html" %}
        {% block main %}
        <h1>Tiny</h1>
        <ul>{% for article in articles %}
        <li><a href="{{ SITEURL }}/{{ article.url }}">{{ article.title|striptags }}</a></li>
        {% endfor %}</ul>
        {% endblock %}
    """,
    "theme/templates/404.html": '{% set root = "/blog" %}{% extends "base.html" %}',
    "theme/static/css/main.css": """
        :root { --ink: #222; }
        body { color: var(--ink); }
        .notice { padding: 1rem; border: 1px solid; font-size: .9rem; }
        @media print { nav { display: none; } }
    """,
}


@dataclass(frozen=True)
class TinySite:
    """The site in the folder `root`."""

    root: Path

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(unindented(text), encoding="utf-8")

    def read(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"{old!r} does not stand in {name}"
        (self.root / name).write_text(text.replace(old, new), encoding="utf-8")

    def post(self, body: str) -> None:
        """Write one more article, with this body."""
        head = "---\ntitle: A post\nsummary: A post.\ndate: 2026-03-05\n---\n"
        (self.root / "content/articles/post.md").write_text(head + body, encoding="utf-8")

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Build as publishing does; `options` take the place of `--fatal errors`."""
        command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"]
        return subprocess.run(
            [*command, "-o", "output", *(options or ("--fatal", "errors"))],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )

    def built(self) -> TinySite:
        done = self.build()
        assert done.returncode == 0, done.stdout + done.stderr
        return self

    def verify(self) -> list[Finding]:
        return verify(self.output, self.root / "content")

    def refusals(self) -> set[tuple[str, str, str]]:
        """What the verifier says: the file, the rule, the kind."""
        return {(one.path, one.rule, one.kind) for one in self.verify()}


def unindented(text: str) -> str:
    """A text without the indentation that it has in a test."""
    lines = text.removeprefix("\n").rstrip(" ").splitlines(keepends=True)
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "".join(line[margin:] if line.strip() else "\n" for line in lines)


def tiny_site(root: Path) -> TinySite:
    """Write a new tiny site into the folder `root`."""
    site = TinySite(root)
    for name, text in FILES.items():
        site.write(name, text)
    return site


def copied(site: TinySite, root: Path) -> TinySite:
    """The same site, as built, in another folder."""
    shutil.copytree(site.root, root, dirs_exist_ok=True)
    return TinySite(root)
