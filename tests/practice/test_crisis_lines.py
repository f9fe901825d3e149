"""Where a reader in danger can turn."""

from __future__ import annotations

import pytest
import yaml

from practice import crisis_lines
from practice.crisis import LINES

DATA = yaml.safe_load(LINES.read_text(encoding="utf-8"))
COUNTRIES = sorted(DATA["countries"])


def test_a_reader_in_the_us_is_shown_988_first():
    lines = crisis_lines("US")
    assert lines.emergency_href == "tel:911"
    assert (lines.lines[0].call, lines.lines[0].call_href) == ("988", "tel:988")
    assert lines.lines[1].text == "HOME to 741741"
    assert lines.lines[1].text_href == "sms:741741"
    assert lines.lines[1].call_href == ""


def test_a_reader_in_an_unknown_country_is_shown_the_international_finder():
    lines = crisis_lines("ZZ")
    assert (lines.country, lines.emergency, lines.lines) == ("", "", ())
    assert lines.emergency_href == ""
    assert str(lines.finder.url) == "https://findahelpline.com/"


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_line_can_be_reached_and_has_a_source(country):
    lines = crisis_lines(country)
    assert lines.country == country
    assert lines.emergency
    assert lines.lines
    for line in lines.lines:
        assert line.call or line.text or line.chat_url
        assert line.source


@pytest.mark.parametrize("country", COUNTRIES)
def test_links_to_numbers_hold_digits_only(country):
    for line in crisis_lines(country).lines:
        for href in filter(None, [line.call_href, line.text_href]):
            assert href.split(":")[1].isdecimal()


def test_countries_are_sorted():
    assert list(DATA["countries"]) == COUNTRIES


RETIRED = {"08457909090", "09000113", "18002738255", "18334564566", "45645", "18005990019"}


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_number_is_one_that_was_replaced(country):
    for line in crisis_lines(country).lines:
        assert not {line.call_href[4:], line.text_href[4:]} & RETIRED
