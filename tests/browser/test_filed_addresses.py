"""What the site tells search engines about its addresses."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

HOME = "https://stillwater.example"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture(scope="module")
def entries(site) -> dict[str, ElementTree.Element]:
    """The entries of the sitemap, by address."""
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())
    return {entry.findtext(f"{MAP}loc"): entry for entry in root.findall(f"{MAP}url")}


def test_the_sitemap_names_every_article_exercise_list_and_page(entries, site):
    listed = ["articles", "exercises", "resources", "es/articles"]
    folders = [folder for top in listed for folder in (site / top).iterdir() if folder.is_dir()]
    for folder in folders:
        if folder.name != "page":
            assert f"{HOME}/{folder.relative_to(site).as_posix()}/" in entries
    assert {f"{HOME}/{name}/" for name in ("about", "help-now", "es/help-now")} <= set(entries)


def test_each_address_in_the_sitemap_has_a_page(entries, site):
    assert f"{HOME}/" in entries
    for address in entries:
        assert (site / address.removeprefix(f"{HOME}/") / "index.html").is_file(), address


def test_a_page_and_its_translation_name_each_other(entries):
    spanish = f"{HOME}/es/articles/what-writing-therapy-is/"
    english = f"{HOME}/articles/what-writing-therapy-is/"
    for address in (spanish, english):
        links = {each.get("hreflang"): each.get("href") for each in entries[address].findall(LINK)}
        assert links == {"en": english, "es": spanish}


def test_days_in_the_sitemap_are_those_of_the_content(entries, site):
    address = f"{HOME}/articles/what-writing-therapy-is/"
    page = (site / "articles/what-writing-therapy-is/index.html").read_text(encoding="utf-8")
    assert f'<time datetime="{entries[address].findtext(f"{MAP}lastmod")}">' in page


def test_robots_are_welcome_and_told_where_the_sitemap_is(site):
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots.splitlines()[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {HOME}/sitemap.xml" in robots


def test_links_of_the_page_not_found_begin_at_the_top(site):
    page = (site / "404.html").read_text(encoding="utf-8")
    addresses = [part.split('"')[0] for part in page.split('href="')[1:]]
    outside = ("/", "#", "tel:", "mailto:", "https://")
    assert all(address.startswith(outside) for address in addresses), addresses
