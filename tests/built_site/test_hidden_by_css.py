"""Stylesheets of a finished site that put the notice out of sight."""

from __future__ import annotations

import pytest

CSS = "output/theme/css/main.css"

HIDING = {
    "by its class": ".notice { display: none }",
    "by its element": "main aside { visibility: hidden }",
    "by its attribute": "[data-notice^=article] { opacity: 0 }",
    "its heading": ".notice > h2 { display: none }",
    "one of its statements": ".notice p:last-child { font-size: 0 }",
    "its way to turn": ".notice a { visibility: hidden }",
    "what it stands in": "main { height: 0; overflow: hidden }",
    "the whole page": "body { display: none }",
    "in a list of selectors": "nav, .x, .notice { display: none }",
    "on paper only": "@media print { .notice { display: none } }",
    "on small screens only": "@media (max-width: 40em) { aside { display: none } }",
    "in a layer": "@layer blocks { .notice { display: none } }",
    "where something is supported": "@supports (display: grid) { .notice { display: none } }",
    "in a container": "@container (width > 1px) { .notice { display: none } }",
    "nested": "main { .notice { display: none } }",
    "nested with an ampersand": ".notice { & > p { display: none } }",
    "nested in a medium": ".notice { @media print { display: none } }",
    "three deep": "@layer a { @media screen { main { & .notice { opacity: 0 } } } }",
    "by everything": "* { color: transparent }",
    "by what it is not": "aside:not(.shown) { display: none }",
    "by is": ":is(nav, aside) { display: none }",
    "by has": "main:has(h1) { opacity: 0 }",
    "when pointed at": "main:hover { opacity: 0 }",
    "with a pseudo-class that nobody here knows": "aside:-x-mystery { display: none }",
    "beside a selector that nobody knows": "x:-x-mystery, .notice { display: none }",
    "with importance": ".notice { display: none !important }",
    "in capitals": ".notice { DISPLAY: NONE }",
    "through a custom property": ":root { --gone: none } .notice { display: var(--gone) }",
    "through a fallback": ".notice { display: var(--unset, none) }",
    "by an animation": "@keyframes bye { to { opacity: 0 } } .notice { animation: bye 1s }",
    "far to the left": ".notice { position: absolute; left: -9999px }",
    "clipped away": ".notice { clip-path: inset(100%) }",
    "in tiny letters": ".notice p { font-size: 2px }",
    "in a box of a pixel": ".notice { width: 1px; height: 1px }",
    "in the colour of its ground": ".notice { color: #fff; background-color: #fff }",
    "below the page": ".notice { position: relative; z-index: -1 }",
    "turned to the side": ".notice { transform: rotateX(90deg) }",
    "shrunk": ".notice { scale: 0 }",
    "after a comment": "/* nothing */ .notice { display: /* now */ none }",
    "cut after a line": ".notice p { -webkit-line-clamp: 1 }",
    "by calculation": ".notice { max-height: calc(0px) }",
}

HARMLESS = {
    "its colours": ".notice { color: #333; background: #f5f5f0; border: 1px solid }",
    "its size": ".notice { max-width: 60ch; padding: .5rem; font-size: .85rem; line-height: 1.3 }",
    "its layout": ".notice { display: grid; gap: .2rem } .notice h2 { font: 600 1rem/1.2 serif }",
    "its margins": ".notice { margin: -1rem calc(50% - 50vw) 1rem }",
    "something else that is hidden": "nav ul[hidden], .menu { display: none }",
    "something else nested": "nav { .notice { display: none } }",
    "its ornament": ".notice::before { content: ''; opacity: 0 } .notice p::after { width: 0 }",
    "what has no notice in it": "main:has(.form) { display: none }",
    "a skip link": ".skip { position: absolute; left: -9999px } .skip:focus { left: 0 }",
    "words for screen readers": ".visually-hidden { clip-path: inset(50%); width: 1px }",
    "navigation on paper": "@media print { nav, footer { display: none } }",
    "an appearing page": "@keyframes in { from { opacity: 0 } } main { animation: in 1s }",
    "a first style": "@starting-style { main { opacity: 0 } }",
    "a font": "@font-face { font-family: x; src: local(x); font-display: swap }",
    "links": ".notice a { color: var(--ink); text-underline-offset: .2em }",
    "a calculation": ".notice { width: calc(100% - 0px); font-size: calc(1rem * .8) }",
    "a full page": "html { height: 100% } body { min-height: 100vh; margin: 0; min-width: 0 }",
    "a grid": "body { display: grid; grid-template-rows: auto 1fr auto; overflow-x: clip }",
    "filters of a list": "main:has(#f1:checked) .entry:not(.f1) { display: none }",
    "nothing that browsers understand": "}} .notice { display none } @ {",
}


@pytest.mark.parametrize("css", HIDING.values(), ids=HIDING)
def test_a_stylesheet_may_not_hide_it(built, css):
    built.write(CSS, "p { margin: 0 }\n\n" + css)
    findings = built.verify()
    assert {(finding.path, finding.rule, finding.kind) for finding in findings} == {
        (CSS, "notice", "HIDDEN")
    }
    assert all(finding.line == 3 for finding in findings)


@pytest.mark.parametrize("css", HARMLESS.values(), ids=HARMLESS)
def test_a_stylesheet_may_do_everything_else(built, css):
    built.write(CSS, css)
    assert built.refusals() == set()


def test_a_style_block_in_the_head_is_read_too(built):
    name = "output/articles/grief/index.html"
    built.replace(name, "</head>", "<style>\n.notice { display: none }\n</style></head>")
    (finding,) = built.verify()
    assert (finding.path, finding.kind) == (name, "HIDDEN")
    assert ".notice {" in built.read(name).splitlines()[finding.line - 1]


def test_a_stylesheet_that_another_one_imports_is_read_too(built):
    built.write(CSS, '@import url("parts/notice.css") layer(parts);')
    built.write("output/theme/css/parts/notice.css", ".notice { display: none }")
    assert built.refusals() == {("output/theme/css/parts/notice.css", "notice", "HIDDEN")}


def test_a_custom_property_may_come_from_another_stylesheet(built):
    built.write("output/theme/css/tokens.css", "html { --see: hidden }")
    built.write(CSS, '@import "tokens.css"; .notice { visibility: var(--see) }')
    assert built.refusals() == {(CSS, "notice", "HIDDEN")}
