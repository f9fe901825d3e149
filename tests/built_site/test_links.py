"""Links of a finished site lead somewhere."""

from __future__ import annotations

import pytest

PAGE = "output/articles/grief/index.html"

BROKEN = [
    '<a href="../nowhere/">x</a>',
    '<a href="../../index.htm">x</a>',
    '<a href="../../Help-now/">x</a>',
    '<a href="#nowhere">x</a>',
    '<a href="../../about/#nowhere">x</a>',
    '<a href="../../../">x</a>',
    '<a href="/">x</a>',
    '<a href="/about/">x</a>',
    '<a href="https://tiny.example/about/">x</a>',
    '<a href="https://tiny.example/blog/nowhere/">x</a>',
    '<a href="//TINY.example/blog/nowhere/">x</a>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="ftp://tiny.example/">x</a>',
    '<a href="http:about/">x</a>',
    '<a href="http://[x">x</a>',
    '<img alt="x" src="">',
    '<img alt="x" src="../../images/Leaf.svg">',
    '<img alt="x" src="../../images/leaf.svg" srcset="../../images/leaf2.svg 2x">',
    '<video src="film.mp4" poster="../../images/leaf.svg"></video>',
    '<form action="nowhere/"></form>',
    '<svg><use href="../../nowhere.svg#x"/></svg>',
    '<map><area href="nowhere/" alt="x"></map>',
    '<math href="javascript:alert(1)"><mi>x</mi></math>',
]

GOOD = [
    '<a href="../../about/">x</a>',
    '<a href="../../about">x</a>',
    '<a href="../../about/index.html">x</a>',
    '<a href="../../">x</a>',
    '<a href="">x</a>',
    '<a href="#">x</a>',
    '<a href="#top">x</a>',
    '<a href="#main">x</a>',
    '<a href="../../about/#main">x</a>',
    '<a href="../../about/?from=x#main">x</a>',
    '<a href="../../%61bout/">x</a>',
    '<a href="/blog/about/">x</a>',
    '<a href="https://tiny.example/blog/about/">x</a>',
    '<a href="https://tiny.example/blog">x</a>',
    '<a href="https://elsewhere.example/nowhere/">x</a>',
    '<a href="tel:+4416960123">x</a>',
    '<a href="SMS:116123">x</a>',
    '<a href="mailto:us@tiny.example">x</a>',
    '<a href="../../about/#:~:text=invented">x</a>',
    "<a>x</a>",
    '<img alt="x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<img alt="x" src="../../images/leaf.svg" srcset="../../images/leaf.svg 2x">',
]


@pytest.mark.parametrize("html", BROKEN)
def test_a_broken_link_is_refused(built, html):
    built.replace(PAGE, "<p>Grief", html + "<p>Grief")
    assert built.refusals() == {(PAGE, "links", "LINK")}


@pytest.mark.parametrize("html", GOOD)
def test_a_good_link_passes(built, html):
    built.replace(PAGE, "<p>Grief", html + "<p>Grief")
    assert built.refusals() == set()


def test_the_finding_names_the_place_and_the_manuscript(built):
    built.replace(PAGE, "<p>Grief", '<p>\n<a class="x"\n href="../nowhere/">x</a>Grief')
    (finding,) = built.verify()
    assert built.read(PAGE).splitlines()[finding.line - 1] == '<a class="x"'
    assert finding.column == 1
    assert "content/articles/grief.md" in finding.suggestion


def test_another_case_of_a_name_is_pointed_out(built):
    built.replace(PAGE, "<p>Grief", '<a href="../../Help-Now/">x</a><p>Grief')
    (finding,) = built.verify()
    assert "help-now/index.html is" in finding.message


def test_a_page_of_404_links_from_the_root(built):
    built.replace("output/404.html", "<h1>", '<a href="about/">x</a><h1>')
    assert built.refusals() == {("output/404.html", "links", "LINK")}


@pytest.mark.parametrize(
    "css", ["x{background:url(no.png)}", '@import "no.css";', "x{src:url('/no')}"]
)
def test_a_stylesheet_loads_only_what_is_there(built, css):
    built.write("output/theme/css/main.css", css)
    assert built.refusals() == {("output/theme/css/main.css", "links", "LINK")}


@pytest.mark.parametrize(
    "css",
    [
        "x{background:url(../../images/leaf.svg)}",
        "x{background:url(data:image/png;base64,AAAA)}",
        "x{mask:url(#shape)}",
    ],
)
def test_a_stylesheet_may_load_what_is_there(built, css):
    built.write("output/theme/css/main.css", css)
    assert built.refusals() == set()


SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>'
)


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://tiny.example/blog/about/", True),
        ("https://tiny.example/blog/nowhere/", False),
        ("about/", False),
        ("https://tiny.example/blog/articles/unfinished/", False),
    ],
)
def test_a_sitemap_leads_to_pages(built, url, good):
    built.write("output/sitemap.xml", SITEMAP % url)
    assert built.refusals() == (set() if good else {("output/sitemap.xml", "links", "LINK")})


@pytest.mark.parametrize("name", ["output/feeds/all.atom.xml", "output/feeds/all.rss.xml"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https://tiny.example/blog/articles/grief/", "https://tiny.example/blog/articles/greif/"),
        ("https://tiny.example/blog/articles/grief/", "articles/grief/"),
        ("https://tiny.example/blog/exercises/breath/", "../breath/"),
        ("https://tiny.example/blog/images/leaf.svg", "https://tiny.example/blog/images/l.svg"),
    ],
)
def test_a_feed_leads_to_pages(built, name, old, new):
    built.replace(name, old, new)
    assert (name, "links", "LINK") in built.refusals()


def test_robots_name_a_sitemap_that_is_there(built):
    built.write(
        "output/robots.txt", "User-agent: *\nSitemap: https://tiny.example/blog/sitemap.xml\n"
    )
    assert built.refusals() == {("output/robots.txt", "links", "LINK")}
    built.write("output/sitemap.xml", SITEMAP % "https://tiny.example/blog/")
    assert built.refusals() == set()
