"""Nothing on a finished site is loaded from another host."""

from __future__ import annotations

import pytest

PAGE = "output/articles/grief/index.html"

HEAD = [
    '<script src="https://cdn.example/x.js"></script>',
    '<script src="//cdn.example/x.js"></script>',
    '<link rel="stylesheet" href="https://cdn.example/x.css">',
    '<link rel="preconnect" href="https://cdn.example">',
    '<link rel="dns-prefetch" href="//cdn.example">',
    '<link rel="preload" as="font" href="https://cdn.example/x.woff2">',
    '<link rel="ICON" href="https://cdn.example/x.ico">',
    '<link rel="alternate stylesheet" href="https://cdn.example/x.css">',
    '<link rel="something-new" href="https://cdn.example/x">',
    '<meta http-equiv="Refresh" content="0; url=https://cdn.example/">',
    "<style>@import 'https://cdn.example/x.css';</style>",
]

BODY = [
    '<img alt="x" src="https://cdn.example/x.png">',
    '<img alt="x" src="https:\\\\cdn.example/x.png">',
    '<img alt="x" src="../../images/leaf.svg" srcset="https://cdn.example/x.png 2x">',
    '<iframe src="https://cdn.example/"></iframe>',
    '<video src="https://cdn.example/x.mp4"></video>',
    '<video poster="https://cdn.example/x.png"></video>',
    '<audio><source src="https://cdn.example/x.mp3"></audio>',
    '<video><track src="https://cdn.example/x.vtt"></video>',
    '<object data="https://cdn.example/x"></object>',
    '<embed src="https://cdn.example/x">',
    '<form action="https://cdn.example/"></form>',
    '<button formaction="https://cdn.example/">x</button>',
    '<a href="../../about/" ping="https://cdn.example/">x</a>',
    '<p style="background: url(https://cdn.example/x.png)">x</p>',
    "<p style=\"background: image-set('https://cdn.example/x.png' 2x)\">x</p>",
    '<svg><image href="https://cdn.example/x.png"/></svg>',
    '<svg><use xlink:href="https://cdn.example/x.svg#x"/></svg>',
    '<table background="https://cdn.example/x.png"></table>',
    '<svg><rect fill="url(https://cdn.example/x#y)"/></svg>',
    '<svg><g filter="u\\72l(//cdn.example/x#y)"></g></svg>',
    '<fencedframe src="https://cdn.example/"></fencedframe>',
    '<math><mglyph src="https://cdn.example/x.png"/></math>',
]

PLAIN = [
    '<a href="https://elsewhere.example/">x</a>',
    '<a href="//elsewhere.example/">x</a>',
    '<blockquote cite="https://elsewhere.example/">x</blockquote>',
    '<form action="mailto:us@tiny.example"></form>',
    '<form action="../../"></form>',
    '<img alt="x" src="https://tiny.example/blog/images/leaf.svg">',
]


def refused(site):
    return {(rule, kind) for _, rule, kind in site.refusals()}


@pytest.mark.parametrize("html", HEAD)
def test_the_head_loads_nothing_from_elsewhere(built, html):
    built.replace(PAGE, "</head>", html + "</head>")
    assert refused(built) == {("other-hosts", "HOST")}


@pytest.mark.parametrize("html", BODY)
def test_the_text_loads_nothing_from_elsewhere(built, html):
    built.replace(PAGE, "<p>Grief", html + "<p>Grief")
    assert refused(built) == {("other-hosts", "HOST")}


@pytest.mark.parametrize("html", PLAIN)
def test_plain_links_and_own_files_pass(built, html):
    built.replace(PAGE, "<p>Grief", html + "<p>Grief")
    assert built.refusals() == set()


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="canonical" href="https://tiny.example/blog/articles/grief/">',
        '<link rel="alternate" type="application/atom+xml" href="../../feeds/all.atom.xml">',
        '<link rel="license" href="https://elsewhere.example/">',
        '<link rel="me" href="https://elsewhere.example/">',
        '<meta http-equiv="refresh" content="5; url=../../">',
        '<meta property="og:image" content="https://tiny.example/blog/images/leaf.svg">',
    ],
)
def test_a_head_may_point_to_places_without_loading_them(built, html):
    built.replace(PAGE, "</head>", html + "</head>")
    assert built.refusals() == set()


@pytest.mark.parametrize(
    "css",
    [
        "@import url(https://cdn.example/x.css);",
        "@import '//cdn.example/x.css';",
        "@font-face { font-family: x; src: url(https://cdn.example/x.woff2) }",
        "@media print { @supports (x: y) { p { background: url(https://cdn.example/x) } } }",
        "p { & b { cursor: url('https://cdn.example/x'), auto } }",
        "p { background: -webkit-image-set('https://cdn.example/x.png' 1x) }",
        ":root { --x: url(https://cdn.example/x) }",
    ],
)
def test_a_stylesheet_loads_nothing_from_elsewhere(built, css):
    built.write("output/theme/css/main.css", css)
    assert built.refusals() == {("output/theme/css/main.css", "other-hosts", "HOST")}


def test_a_base_is_refused(built):
    built.replace(PAGE, "<head>", '<head><base href="/blog/articles/grief/">')
    assert ("other-hosts", "BASE") in refused(built)


def test_a_page_inside_a_page_is_refused(built):
    built.replace(
        PAGE, "<p>Grief", '<iframe srcdoc="&lt;img src=//cdn.example&gt;"></iframe><p>Grief'
    )
    assert ("other-hosts", "FRAME") in refused(built)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://cdn.example/x.png"/>',
        '<use xlink:href="//cdn.example/x.svg#x"/>',
        "<script>x()</script>",
        '<rect onclick="x()"/>',
        "<style>@import 'https://cdn.example/x.css'; </style>",
        '<rect style="fill: url(https://cdn.example/x#y)"/>',
        '<rect fill="url(https://cdn.example/x#y)"/>',
        '<a href="java&#10;script:x()"><rect/></a>',
        '<a><animate attributeName="href" values="javascript:x()"/><rect/></a>',
    ],
)
def test_a_drawing_loads_nothing_from_elsewhere(built, inside):
    built.write("output/images/leaf.svg", SVG % inside)
    assert built.refusals() == {("output/images/leaf.svg", "other-hosts", "DRAWING")}


def test_a_drawing_has_no_stylesheet_of_its_own(built):
    sheet = '<?xml-stylesheet href="https://cdn.example/x.css"?>'
    built.write("output/images/leaf.svg", sheet + SVG % "<rect/>")
    assert built.refusals() >= {("output/images/leaf.svg", "other-hosts", "DRAWING")}


@pytest.mark.parametrize(
    "inside",
    [
        '<rect style="fill: url(#g)"/>',
        '<rect><animate attributeName="width" to="9"/></rect>',
        '<a href="https://elsewhere.example/"><rect/></a>',
        '<use href="#x"/>',
        "<style>rect { fill: red }</style>",
    ],
)
def test_a_plain_drawing_passes(built, inside):
    built.write("output/images/leaf.svg", SVG % inside)
    assert built.refusals() == set()
