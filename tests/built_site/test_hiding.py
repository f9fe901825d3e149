"""Which style declarations are taken to hide what they are given to."""

from __future__ import annotations

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from built_site.hiding import hidden_by

HIDES = """
display: none
display: block none
visibility: hidden
visibility: collapse
content-visibility: hidden
opacity: 0
opacity: .2
opacity: 10%
opacity: calc(0)
zoom: 0
font-size: 0
font-size: 1px
font-size: 10%
font-size: .1em
font: 0/0 a
font: italic 700 2px/1 serif
line-height: 0
height: 0
width: 0px
max-height: 1em
max-width: 1%
block-size: 0
max-inline-size: 0
width: min(0px, 100%)
clip: rect(0 0 0 0)
clip-path: circle(0)
mask: linear-gradient(transparent, transparent)
-webkit-mask-image: url(x.svg)
transform: scale(0)
transform: scale(1, 0)
transform: translateX(-200%)
transform: rotateY(90deg)
transform: matrix(0, 0, 0, 0, 0, 0)
scale: 0
scale: 1 0
translate: -100vw 0
left: -9999px
right: 200vw
top: -1000em
inset: 0 0 0 100vw
margin: -9999px
margin-left: -200%
text-indent: -9999px
text-indent: 200%
padding-left: 5000px
left: calc(-9999px)
color: transparent
color: rgba(10, 10, 10, 0)
color: rgb(10 10 10 / 5%)
-webkit-text-fill-color: transparent
filter: opacity(0)
filter: blur(20px)
z-index: -1
-webkit-line-clamp: 1
content: url(x.png)
-webkit-text-security: disc
color: white; background: white
background-color: #FFF; color: #fff
"""

SHOWS = """
display: block
display: contents
visibility: visible
opacity: 1
opacity: .9
opacity: 90%
font-size: .85rem
font-size: 80%
font-size: smaller
font: 600 1rem/1.3 system-ui
line-height: 1.5
height: auto
height: 100%
min-height: 0
max-width: 60ch
width: min(100%, 60ch)
width: calc(100% - 0px)
clip-path: none
transform: none
transform: translateY(-1px)
transform: rotate(2deg)
scale: 1
left: 0
left: 50%
inset: auto
margin: 0 auto
margin: -1rem calc(50% - 50vw)
margin-inline: auto
text-indent: 1.5em
padding: 2rem
color: #333
color: inherit
color: currentcolor
color: light-dark(#222, #ddd)
color: rgb(0 0 0 / 80%)
filter: none
filter: drop-shadow(0 0 2px #000)
z-index: 1
content: none
color: #333; background: #fff
border: 0
overflow: hidden
columns: 2
"""


def declared(css):
    return tinycss2.parse_blocks_contents(css, True, True)


@pytest.mark.parametrize("css", [line for line in HIDES.split("\n") if line])
def test_it_hides(css):
    assert hidden_by(declared(css), {})


@pytest.mark.parametrize("css", [line for line in SHOWS.split("\n") if line])
def test_it_shows(css):
    assert hidden_by(declared(css), {}) == ""


def test_it_says_what_hides():
    assert hidden_by(declared("color: red; display:  none !important"), {}) == "display: none"


def test_a_custom_property_that_refers_to_itself_is_no_trap():
    definitions = {
        "--a": [declared("x: var(--b)")[0].value],
        "--b": [declared("x: var(--a)")[0].value],
    }
    assert hidden_by(declared("display: var(--a)"), definitions) == ""


@given(st.text())
def test_any_style_can_be_read(css):
    assert isinstance(hidden_by(declared(css), {}), str)


def test_a_hundred_definitions_are_tried_in_reasonable_time():
    values = [declared(f"x: {i}px")[0].value for i in range(200)]
    definitions = {f"--{letter}": values for letter in "abcd"}
    css = "margin: var(--a) var(--b) var(--c) var(--d)"
    assert hidden_by(declared(css), definitions) == ""
    assert hidden_by(declared("display: var(--a)"), {"--a": [*values, declared("x:none")[0].value]})
