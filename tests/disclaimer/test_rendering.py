"""The notice as HTML."""

from __future__ import annotations

import html5lib
import pytest

from disclaimer import Notices, notice_for
from disclaimer.statements import Wording

EVERY = {
    "heading": "Before <you> read & write",
    "general_information": "This is **general** information for many readers.",
    "not_a_substitute": "It is not <b>a substitute</b> for <script>alert(1)</script> therapy.",
    "no_relationship": "1. Reading\n\n# does not\n\n- make you our client\n",
    "emergencies": "Not for emergencies: [Help now]({help}) or [call](tel:116123).",
}


@pytest.fixture
def notices():
    wording = Wording.model_validate({"every": EVERY, "feed": {"heading": "In a feed"}})
    return Notices({"en": wording}, "en")


def parsed(html):
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return tree.find("aside")


def test_it_is_one_aside_with_a_heading_and_four_paragraphs(notices):
    aside = parsed(notice_for(notices, "article", "en", "../../help-now/"))
    assert [child.tag for child in aside] == ["h2", "p", "p", "p", "p"]
    assert aside.get("class") == "notice"
    assert aside.get("data-notice") == "article.en"


def test_it_says_its_own_language_and_not_that_of_the_page(notices):
    aside = parsed(notice_for(notices, "article", "de", "x"))
    assert aside.get("lang") == "en"
    assert aside.get("data-notice") == "article.en"


def test_html_in_a_wording_is_shown_and_not_obeyed(notices):
    html = notice_for(notices, "article", "en", "x")
    aside = parsed(html)
    assert aside.findall(".//b") == []
    assert aside.findall(".//script") == []
    assert "<b>a substitute</b>" in "".join(aside[2].itertext())
    assert aside[0].text == "Before <you> read & write"
    assert aside.get("aria-label") == "Before <you> read & write"


def test_inline_markdown_is_done_and_blocks_are_not(notices):
    aside = parsed(notice_for(notices, "article", "en", "x"))
    assert aside.find("p/strong").text == "general"
    assert "".join(aside[3].itertext()) == "1. Reading # does not - make you our client"


def test_help_is_where_the_page_says_it_is(notices):
    aside = parsed(notice_for(notices, "article", "en", "../../help-now/"))
    assert [link.get("href") for link in aside.findall(".//a")] == ["../../help-now/", "tel:116123"]


def test_each_kind_has_its_own_words(notices):
    assert parsed(notice_for(notices, "feed", "en", "x"))[0].text == "In a feed"
