"""Sites built with Pelican by somebody who tries to be rid of the notice.

Either the notice stands all the same and the site passes, or the verifier refuses the site. What
must never happen is a site that passes without it.
"""

from __future__ import annotations

import pytest

POST = "output/articles/post/index.html"


def notice_kinds(site):
    return {kind for _, rule, kind in site.refusals() if rule == "notice"}


def whole(site, name=POST):
    """Whether the file has the notice, once, as it was put there."""
    return site.read(name).count('<aside class="notice" data-notice="') == 1


def test_a_theme_without_a_word_about_it_changes_nothing(site):
    site.replace("theme/templates/article.html", "<div data-notice-here></div>", "")
    assert site.built().refusals() == set()


def test_a_theme_without_main_has_it_and_is_refused_for_its_structure(site):
    site.replace("theme/templates/base.html", '<main id="main">', "<div>")
    site.replace("theme/templates/base.html", "</main>", "</div>")
    site.built()
    assert notice_kinds(site) == set()
    assert {kind for _, _, kind in site.refusals()} == {"ONE"}


def test_pelicans_own_theme_has_it(site):
    for name in ("base", "article", "page", "index", "404"):
        (site.root / f"theme/templates/{name}.html").unlink()
    site.replace("pelicanconf.py", '["index", "404"]', '["index"]')
    site.built()
    assert "powered by" in site.read("output/articles/grief/index.html")
    assert notice_kinds(site) == set()


@pytest.mark.parametrize(
    "html",
    [
        "</div></div></article></main></body></html>\n\nAfter the end.",
        "</main>\n\n<main hidden>\n\nA second main.",
        "<div hidden>\n\nOpened and never closed.",
        "<!-- opened and never closed",
        "<textarea>opened and never closed",
        "<template>opened and never closed",
        "<svg><title>opened and never closed",
        "<noscript><style>",
        "<dialog><select><option>",
        "<plaintext>",
        "<p>" + "<span>" * 600 + "\n\nVery deep.",
        "<script>/* opened and never closed",
        "<div data-notice-here hidden></div>\n\nA place of its own.",
        "<p data-notice>\n\nOne that claims to be it.",
    ],
)
def test_html_in_a_post_cannot_take_it_away(site, html):
    site.post(f"Words before.\n\n{html}\n")
    site.built()
    assert whole(site)
    assert notice_kinds(site) <= {"TWICE", "STYLE", "FEED"}


@pytest.mark.parametrize(
    "html",
    [
        "<style>.notice { display: none }</style>",
        "<style>\n@media print { aside { display: none } }\n</style>",
        '<svg xmlns="http://www.w3.org/2000/svg"><style>main { opacity: 0 }</style></svg>',
        '<link rel="stylesheet" href="data:text/css,.notice{display:none}">',
        '<div style="position: fixed; inset: 0; background: white"></div>',
        '<script>document.querySelector(".notice").remove()</script>',
        '<aside class="notice" data-notice="article.en" lang="en" hidden></aside>',
    ],
)
def test_a_post_that_styles_it_away_is_refused(site, html):
    site.post(f"Words before.\n\n{html}\n\nWords after.\n")
    site.built()
    assert notice_kinds(site) & {"STYLE", "HIDDEN", "TWICE"}


def test_a_post_with_ordinary_html_passes(site):
    site.post(
        'Before.\n\n<div class="card"><p style="color: #333; text-align: center">x</p></div>\n\n'
        "<details><summary>More</summary><p>x</p></details>\n\n<!-- a remark -->\n\nAfter.\n"
    )
    assert site.built().refusals() == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div hidden>", "</div>"),
        ('<div style="height: 0; overflow: hidden">', "</div>"),
        ("<template>", "</template>"),
        ("<details><summary>Small print</summary>", "</details>"),
    ],
)
def test_a_theme_that_offers_a_place_out_of_sight_is_refused_or_passed_over(site, before, after):
    place = "<div data-notice-here></div>"
    site.replace("theme/templates/article.html", place, f"{before}{place}{after}")
    site.built()
    if before == "<template>":
        assert notice_kinds(site) == set()
        assert whole(site, "output/articles/grief/index.html")
    else:
        assert notice_kinds(site) == {"HIDDEN"}


@pytest.mark.parametrize(
    "css",
    [
        ".notice { display: none }",
        "@media print { .notice { display: none } }",
        "main > :first-child, aside { visibility: hidden }",
        "@layer blocks { aside { & h2, & p { font-size: 0 } } }",
        ".notice { position: absolute; left: -9999px }",
        ".notice p { color: transparent }",
    ],
)
def test_a_theme_that_styles_it_away_is_refused(site, css):
    site.write("theme/static/css/main.css", css)
    assert notice_kinds(site.built()) == {"HIDDEN"}


def shadow(site, plugin):
    """A disclaimer room of the site's own, with this pelican_plugin.py."""
    site.write("own/disclaimer/__init__.py", "")
    site.write("own/disclaimer/pelican_plugin.py", plugin)
    site.replace(
        "pelicanconf.py", "import disclaimer.pelican", PATH_FIRST + "import disclaimer.pelican"
    )


PATH_FIRST = 'sys.path.insert(0, "own")\n'

BROKEN = {
    "cannot be imported": "import something_that_is_not_installed",
    "has a typing error": "def register(:\n",
    "raises when it is imported": "raise RuntimeError('no')",
    "raises in register": "def register():\n    raise RuntimeError('no')\n",
    "has no register": "x = 1\n",
}


@pytest.mark.parametrize("plugin", BROKEN.values(), ids=BROKEN)
def test_a_disclaimer_plugin_that_fails_to_load_stops_the_build(site, plugin):
    shadow(site, plugin)
    assert site.build().returncode != 0


@pytest.mark.parametrize("plugin", BROKEN.values(), ids=BROKEN)
def test_a_site_built_without_it_in_spite_of_that_is_refused(site, plugin):
    shadow(site, plugin)
    done = site.build("--verbose")
    assert done.returncode != 0 or notice_kinds(site) == {"MISSING"}


def test_a_plugin_dropped_from_the_settings_is_noticed(site):
    site.replace("pelicanconf.py", "kinds, disclaimer.pelican_plugin]", "kinds]")
    site.built()
    refused = {
        path for path, rule, kind in site.refusals() if (rule, kind) == ("notice", "MISSING")
    }
    assert refused == {
        "output/404.html",
        "output/about/index.html",
        "output/articles/grief/index.html",
        "output/es/articles/grief/index.html",
        "output/exercises/breath/index.html",
        "output/feeds/all.atom.xml",
        "output/feeds/all.rss.xml",
        "output/help-now/index.html",
        "output/index.html",
        "output/resources/books/index.html",
    }


def test_a_wording_changed_after_the_build_is_noticed(site):
    site.built()
    site.replace("content/notices/en.yaml", "anybody a client", "you a client")
    assert notice_kinds(site) == {"WORDING", "FEED"}


def test_a_plugin_that_puts_other_words_there_is_noticed(site):
    shadow(
        site,
        """
        from pathlib import Path
        from pelican import signals
        def put(path, context):
            page = Path(path).read_text(encoding="utf-8")
            notice = '<aside data-notice="article.en" lang="en"><p>All is well.</p></aside>'
            Path(path).write_text(page.replace("<h1>", notice + "<h1>", 1), encoding="utf-8")
        def register():
            signals.content_written.connect(put)
        """,
    )
    assert {"WORDING", "HELP", "MISSING"} <= notice_kinds(site.built())
