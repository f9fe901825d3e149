"""Sites built by Pelican: the notice is on every page, or there is no site."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def notices(site, name):
    """The data-notice marks of a page."""
    return [part.split('"')[0] for part in site.read(f"output/{name}").split('data-notice="')[1:]]


def test_every_page_has_the_notice_of_its_kind_and_language_once(site):
    site.built()
    assert notices(site, "articles/grief/index.html") == ["article.en"]
    assert notices(site, "exercises/breath/index.html") == ["exercise.en"]
    assert notices(site, "resources/books/index.html") == ["resources.en"]
    assert notices(site, "about/index.html") == ["page.en"]
    assert notices(site, "index.html") == ["index.en"]
    assert notices(site, "404.html") == ["index.en"]
    assert notices(site, "es/articles/grief/index.html") == ["article.es"]
    assert notices(site, "privacy/index.html") == []


def test_help_is_found_from_everywhere(site):
    site.built()
    assert 'href="../../help-now/">Help now' in site.read("output/articles/grief/index.html")
    assert 'href="/blog/help-now/">Help now' in site.read("output/404.html")
    assert "https://tiny.example/blog/help-now/" in site.read("output/feeds/all.atom.xml")


def test_a_translated_help_page_is_preferred(site):
    site.write(
        "content/pages/help-now.es.md",
        """
        ---
        title: Ayuda ahora
        template: help
        ---
        Llama a alguien.
        """,
    )
    site.built()
    assert 'href="../../../es/help-now/"' in site.read("output/es/articles/grief/index.html")
    assert 'href="../../help-now/"' in site.read("output/articles/grief/index.html")
    assert "https://tiny.example/blog/es/help-now/" in site.read("output/feeds/all.rss.xml")


def test_every_feed_entry_begins_with_the_notice_in_its_language(site):
    site.built()
    atom = ElementTree.fromstring(site.read("output/feeds/all.atom.xml"))
    texts = {
        entry.findtext(f"{ATOM}title"): entry.findtext(f"{ATOM}content")
        for entry in atom.iter(f"{ATOM}entry")
    }
    rss = ElementTree.fromstring(site.read("output/feeds/all.rss.xml"))
    for item in rss.iter("item"):
        assert item.findtext("description") == texts[item.findtext("title")]
    assert len(texts) == 4
    for title, text in texts.items():
        lang = "es" if title.startswith("Una") else "en"
        assert text.startswith(f'<aside class="notice" data-notice="feed.{lang}"')
        assert text.count("data-notice") == 1


def test_a_feed_of_summaries_carries_it_as_well(site):
    site.replace("pelicanconf.py", "SUMMARY_ONLY = False", "SUMMARY_ONLY = True")
    site.built()
    rss = ElementTree.fromstring(site.read("output/feeds/all.rss.xml"))
    assert all("data-notice" in item.findtext("description") for item in rss.iter("item"))


def test_a_theme_without_a_word_about_notices_shows_it(site):
    site.replace("theme/templates/article.html", "<div data-notice-here></div>", "")
    site.built()
    page = site.read("output/articles/grief/index.html")
    assert notices(site, "articles/grief/index.html") == ["article.en"]
    assert page.index("<main") < page.index("data-notice") < page.index("<h1")


def test_a_broken_theme_that_falls_back_to_pelicans_own_shows_it(site):
    for name in ("base", "article", "page", "index", "404"):
        (site.root / f"theme/templates/{name}.html").unlink()
    site.replace("pelicanconf.py", '["index", "404"]', '["index"]')
    site.built()
    assert "powered by" in site.read("output/articles/grief/index.html")
    assert notices(site, "articles/grief/index.html") == ["article.en"]
    assert notices(site, "index.html") == ["index.en"]


@pytest.mark.parametrize(
    ("name", "notice"), [("pages/about.md", "page.en"), ("articles/grief.md", "article.en")]
)
def test_a_page_that_takes_the_place_of_an_index_has_one_notice(site, name, notice):
    site.replace(f"content/{name}", "title:", "save_as: index.html\ntitle:")
    site.built()
    assert notices(site, "index.html") == [notice]


def test_front_matter_cannot_switch_it_off(site):
    keys = "notice: false\ndisclaimer: none\ndata-notice: none\nslug: privacy\n"
    site.replace("content/articles/grief.md", "date:", keys + "date:")
    site.built()
    assert notices(site, "articles/privacy/index.html") == ["article.en"]


@pytest.mark.parametrize("options", [("--fatal", "errors"), ("-v",)])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  no_relationship: Reading it does not make anybody a client of ours.\n", ""),
        ("make anybody a client of ours", "cost anybody any money whatever"),
        ("[Help now]({help})", "Help now"),
        ("every:", "all:"),
    ],
)
def test_a_wording_that_leaves_something_unsaid_stops_every_build(site, options, old, new):
    site.replace("content/notices/en.yaml", old, new)
    done = site.build(*options)
    assert done.returncode != 0
    assert not site.output.exists() or not list(site.output.rglob("*.html"))


def test_a_missing_wording_stops_the_build(site):
    (site.root / "content/notices/en.yaml").unlink()
    assert site.build("-v").returncode != 0


def test_a_site_without_a_help_page_is_not_built(site):
    (site.root / "content/pages/help-now.md").unlink()
    site.replace("pelicanconf.py", 'FEED_ALL_ATOM = "feeds/all.atom.xml"', "FEED_ALL_ATOM = None")
    site.replace("pelicanconf.py", 'FEED_ALL_RSS = "feeds/all.rss.xml"', "FEED_ALL_RSS = None")
    done = site.build("-v")
    assert done.returncode != 0
    assert not list(site.output.rglob("*.html"))


@pytest.mark.parametrize("slug", ["about", "grief", "help-now"])
def test_only_legal_pages_may_do_without(site, slug):
    site.replace("pelicanconf.py", '["privacy"]', f'["privacy", "{slug}"]')
    done = site.build("-v")
    assert done.returncode != 0
    assert slug in done.stdout + done.stderr


def test_a_template_without_a_body_stops_the_build(site):
    site.write("theme/templates/article.html", "{{ article.title }}")
    assert site.build().returncode != 0
