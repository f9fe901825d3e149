"""The verifier and the notice, on finished files that were changed afterwards."""

from __future__ import annotations

import pytest

GRIEF = "output/articles/grief/index.html"
START = '<aside class="notice" data-notice="article.en"'
HEADING = "<h2>Before you read</h2>"


def kinds(site):
    return {(rule, kind) for _, rule, kind in site.refusals()}


def without_notice(text):
    before, _, rest = text.partition("<aside")
    return before + rest.partition("</aside>")[2]


def change(site, how, name=GRIEF):
    (site.root / name).write_text(how(site.read(name)), encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["articles/grief", "exercises/breath", "resources/books", "es/articles/grief", "about"]
)
def test_each_kind_of_page_needs_it(built, name):
    change(built, without_notice, f"output/{name}/index.html")
    assert built.refusals() == {(f"output/{name}/index.html", "notice", "MISSING")}


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_indexes_need_it(built, name):
    change(built, without_notice, f"output/{name}")
    assert built.refusals() == {(f"output/{name}", "notice", "MISSING")}


def test_a_page_outside_content_pages_is_not_exempt_by_its_name(built):
    (built.root / "content/pages/privacy.md").unlink()
    assert built.refusals() == {("output/privacy/index.html", "notice", "MISSING")}


def test_an_article_is_not_exempt_by_its_name(built):
    built.replace("content/articles/grief.md", "date:", "slug: privacy\ndate:")
    (built.root / "output/articles/grief").rename(built.root / "output/articles/privacy")
    change(built, without_notice, "output/articles/privacy/index.html")
    assert ("output/articles/privacy/index.html", "notice", "MISSING") in built.refusals()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seldom", "rarely"),
        (HEADING, "<h2>Before you go</h2>"),
        (HEADING, ""),
        ("does not make anybody", "makes everybody"),
        ("many readers.</p>", "many readers. Or not.</p>"),
        ("Help now</a>", "Help soon</a>"),
    ],
)
def test_other_words_are_refused(built, old, new):
    built.replace(GRIEF, old, new)
    expected = set() if old == "seldom" else {(GRIEF, "notice", "WORDING")}
    assert built.refusals() == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("doesn't", "doesn’t"),
        ("for many readers", "for\n   many&nbsp;readers"),
        ("<em>general information</em>", "general&shy; information"),
    ],
)
def test_typography_makes_no_other_words(built, old, new):
    built.replace(GRIEF, old, new)
    assert built.refusals() == set()


def test_the_words_of_another_kind_are_refused(built):
    built.replace(
        "output/exercises/breath/index.html", "Before you try this</h2>", "Before you read</h2>"
    )
    assert kinds(built) == {("notice", "WORDING")}


def test_a_second_notice_is_refused(built):
    built.replace(GRIEF, "<footer>", '<footer><p data-notice="x">All is well.</p>')
    assert kinds(built) == {("notice", "TWICE")}


def test_the_language_of_the_notice_is_marked(built):
    built.replace("output/es/articles/grief/index.html", 'lang="es" aria', 'lang="en" aria')
    assert kinds(built) == {("notice", "LANGUAGE")}


@pytest.mark.parametrize("href", ["https://elsewhere.example/help-now/", "../../about/", "#x"])
def test_its_link_leads_to_the_help_page(built, href):
    built.replace(GRIEF, 'href="../../help-now/"', f'href="{href}"')
    assert ("notice", "HELP") in kinds(built)


WRAPPERS = [
    ("<div hidden>", "</div>"),
    ('<div hidden="until-found">', "</div>"),
    ("<div inert>", "</div>"),
    ('<div aria-hidden="TRUE">', "</div>"),
    ('<div style="display:none">', "</div>"),
    ("<div style='Visibility : Hidden !important'>", "</div>"),
    ('<div style="opacity:0">', "</div>"),
    ('<div style="height:0;overflow:hidden">', "</div>"),
    ('<div style="width:1px">', "</div>"),
    ('<div style="max-height:0">', "</div>"),
    ('<div style="font-size:0">', "</div>"),
    ('<div style="font: 0/0 serif">', "</div>"),
    ('<div style="clip:rect(0,0,0,0)">', "</div>"),
    ('<div style="clip-path:inset(50%)">', "</div>"),
    ('<div style="position:absolute;left:-9999px">', "</div>"),
    ('<div style="text-indent:-100em">', "</div>"),
    ('<div style="margin-left:-200vw">', "</div>"),
    ('<div style="transform:scale(0)">', "</div>"),
    ('<div style="color:transparent">', "</div>"),
    ('<div style="color:rgba(0,0,0,0)">', "</div>"),
    ('<div style="color:#fff0">', "</div>"),
    ('<div style="color:white;background:white">', "</div>"),
    ("<template>", "</template>"),
    ("<noscript>", "</noscript>"),
    ("<dialog>", "</dialog>"),
    ("<details><summary>x</summary>", "</details>"),
    ("<svg><foreignObject>", "</foreignObject></svg>"),
    ("<object>", "</object>"),
    ("<video>", "</video>"),
    ("<div popover>", "</div>"),
]


@pytest.mark.parametrize(("before", "after"), WRAPPERS)
def test_a_wrapper_that_hides_it_is_refused(built, before, after):
    change(built, lambda page: wrapped(page, before, after))
    assert ("notice", "HIDDEN") in kinds(built)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!--", "-->"),
        ("<script>", "</script>"),
        ("<style>", "</style>"),
        ("<textarea>", "</textarea>"),
        ("<title>", "</title>"),
        ("<iframe>", "</iframe>"),
        ("<xmp>", "</xmp>"),
    ],
)
def test_what_a_browser_reads_as_text_is_no_notice(built, before, after):
    change(built, lambda page: wrapped(page, before, after))
    assert ("notice", "MISSING") in kinds(built)


def test_an_inline_style_may_not_hide_it_through_a_custom_property(built):
    change(built, lambda page: wrapped(page, '<div style="--x:none;display:var(--x)">', "</div>"))
    assert ("notice", "HIDDEN") in kinds(built)


def test_a_page_nested_a_thousand_deep_is_read(built):
    deep = "<div>" * 3000
    built.replace(GRIEF, "<p>Grief", deep + "<p>Grief")
    assert built.refusals() == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div>", "</div>"),
        ("<details open><summary>x</summary>", "</details>"),
        ('<div style="padding: 1em; display: block; opacity: 1">', "</div>"),
        ('<div style="font-size: .9rem; margin: 0 auto; max-width: 20ch">', "</div>"),
        ('<div aria-hidden="false">', "</div>"),
    ],
)
def test_a_wrapper_that_hides_nothing_passes(built, before, after):
    change(built, lambda page: wrapped(page, before, after))
    assert built.refusals() == set()


def wrapped(page, before, after):
    return page.replace("<aside", f"{before}<aside").replace("</aside>", f"</aside>{after}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (START, START + " hidden"),
        (START, START + ' style="display: none"'),
        (HEADING, HEADING.replace("<h2", '<h2 style="visibility:hidden"')),
        ("<p>Reading", "<p hidden>Reading"),
        (START, START + ' style="color: #fff"'),
        ("<p>Reading", '<p style="float: left">Reading'),
        ("<main", '<main style="color: white"'),
        ("<main", "<main inert"),
        ("<body", '<body style="opacity: .01"'),
        ("<html", '<html aria-hidden="true"'),
    ],
)
def test_the_notice_its_parts_and_what_it_stands_in_must_be_shown(built, old, new):
    built.replace(GRIEF, old, new)
    assert ("notice", "HIDDEN") in kinds(built)


@pytest.mark.parametrize(
    "html",
    [
        "<style>p { color: red }</style>",
        "<svg><style>aside { display: none }</style></svg>",
        '<link rel="stylesheet" href="../../theme/css/main.css">',
        '<script src="../../theme/css/main.css"></script>',
        '<div style="position:fixed; inset:0; background:white"></div>',
        '<div style="position: relative; margin-top: -30rem; background: white">x</div>',
        '<div style="transform: translateY(-100vh); background: white">x</div>',
        '<p style="margin-top: -80%; background: white">x</p>',
        '<p style="position: relative; bottom: 300px; background: white">x</p>',
        '<p style="position: relative; inset-block-end: 300px; background: white">x</p>',
        '<p style="scale: 30; background: white">x</p>',
        '<p style="rotate: 180deg; transform-origin: 0 -50vh; background: white">x</p>',
        '<p style="box-shadow: 0 0 0 200vmax white">x</p>',
        '<p style="outline: 3000px solid white">x</p>',
        '<p style="border-image: linear-gradient(white, white) 1 / 0 / 900px">x</p>',
        '<p style="font: 5000px/0 serif">x</p>',
        '<p style="margin-block: calc(0px - 900px) 0">x</p>',
        '<dialog open style="top: 0; height: 100%; width: 100%">x</dialog>',
        '<svg style="overflow: visible"><rect y="-9999" width="9999" height="99999"/></svg>',
        '<svg overflow="visible"><rect y="-9999" width="9999" height="99999"/></svg>',
        '<svg transform="scale(90)"><rect width="9" height="9"/></svg>',
        '<svg filter="url(#all)"><rect width="9" height="9"/></svg>',
        '<svg id="s"><set href="#s" attributeName="overflow" to="visible"/></svg>',
        '<math><mpadded voffset="900px"><mtext>x</mtext></mpadded></math>',
        '<body style="color: white">',
        '<meta name="viewport" content="width=99999">',
    ],
)
def test_a_post_brings_no_styles_scripts_or_layers(built, html):
    built.replace(GRIEF, "<p>Grief", html + "<p>Grief")
    assert ("notice", "STYLE") in kinds(built)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="text-align: center; color: rgb(10 20 30); margin: 1em auto 0">x</p>',
        '<table><tr><td style="text-align: right;">x</td></tr></table>',
        '<p style="border: 1px solid; padding: .5em; background: #eee; float: left">x</p>',
        '<svg role="img" aria-label="x" width="9" height="9"><rect width="9" height="9"/></svg>',
        '<p itemscope><meta itemprop="name" content="x"></p>',
        "<dialog open>x</dialog>",
    ],
)
def test_what_stays_in_its_place_passes(built, html):
    built.replace(GRIEF, "<p>Grief", html + "<p>Grief")
    assert built.refusals() == set()


def test_a_finding_points_to_the_line_of_the_notice(built):
    built.replace(GRIEF, "does not make anybody", "makes everybody")
    (finding,) = built.verify()
    lines = built.read(GRIEF).splitlines()
    assert lines[finding.line - 1][finding.column - 1 :].startswith("<aside")
    assert finding.text.startswith(START)


ATOM = "output/feeds/all.atom.xml"
RSS = "output/feeds/all.rss.xml"


@pytest.mark.parametrize("name", [ATOM, RSS])
@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("&lt;aside", "&lt;aside hidden", "FEED"),
        ("&lt;aside", '&lt;div style="display:none"&gt;&lt;aside', "FEED"),
        ("&lt;aside", "&lt;!--&lt;aside", "MISSING"),
        ("data-notice", "data-note", "MISSING"),
        ("make anybody", "make everybody", "FEED"),
        ("https://tiny.example/blog/help-now/", "../help-now/", "FEED"),
    ],
)
def test_each_feed_entry_needs_it_in_sight(built, name, old, new, kind):
    built.replace(name, old, new)
    assert ("notice", kind) in kinds(built)


def test_a_feed_that_is_not_well_formed_is_refused(built):
    (built.root / ATOM).write_text(built.read(ATOM) + "<more", encoding="utf-8")
    assert built.refusals() >= {(ATOM, "notice", "FEED")}


def test_a_way_to_turn_without_words_is_none(built):
    built.replace(GRIEF, ">Help now</a>", "></a>Help now")
    assert kinds(built) == {("notice", "HELP")}


def test_a_feed_entry_without_text_is_refused(built):
    text = built.read(RSS)
    before, _, rest = text.partition("<description>")
    (built.root / RSS).write_text(before + rest.partition("</description>")[2], encoding="utf-8")
    assert built.refusals() == {(RSS, "notice", "MISSING")}
