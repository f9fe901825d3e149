"""A whole site: what is published of a photograph and of a PDF, and what stops either."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from example import copy_example
from sample_files import AUTHOR, jpeg, pdf
from sites import Site

POST = """---
title: On leaves
summary: A short post.
date: 2026-03-02
category: Writing therapy
authors: [Imogen Tarrant]
case_material: none
---

![A leaf on water]({static}/images/leaf.jpg) Take [the sheet]({static}/images/sheet.pdf) with you.
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(copy_example(tmp_path / "my site", own_machine=True))
    site.write("content/articles/leaves.md", POST)
    site.path("content/images/leaf.jpg").write_bytes(jpeg())
    site.path("content/images/sheet.pdf").write_bytes(pdf("A thought record."))
    return site


def test_a_photograph_and_a_pdf_are_published_without_what_they_say_unseen(site) -> None:
    result = site.run("publish")
    assert result.returncode == 0, result.stdout + result.stderr
    photo = (site.output / "images/leaf.jpg").read_bytes()
    assert dict(Image.open(io.BytesIO(photo)).getexif()) == {0x0112: 6}
    everything = [path.read_bytes() for path in site.output.rglob("*") if path.is_file()]
    assert not any(AUTHOR.encode() in content for content in everything)
    assert "2 files were cleaned of what nobody sees in them; your own keep it." in result.stdout
    assert site.path("content/images/leaf.jpg").read_bytes() == jpeg()


def test_checking_says_what_a_photograph_gives_away_and_masks_the_name(site) -> None:
    result = site.run("check")
    assert result.returncode == 0, result.stdout + result.stderr
    said = " ".join(result.stdout.split())
    assert "leaf.jpg says where it was made (a place within about 10 m)." in said
    assert "sheet.pdf names somebody as its author" in said
    assert AUTHOR not in said


def test_a_client_named_in_a_pdf_stops_publishing_and_the_page_is_named(site) -> None:
    told = "My client Marisol told me in session that she had stopped eating lunch."
    site.path("content/images/sheet.pdf").write_bytes(pdf("A thought record.", told))
    result = site.run("publish")
    assert result.returncode == 1
    assert "On page 2:" in result.stdout
    assert "content/images/sheet.pdf" in result.stdout
    assert not site.output.exists()


def test_a_broken_photograph_stops_publishing(site) -> None:
    site.path("content/images/leaf.jpg").write_bytes(jpeg()[:600])
    result = site.run("publish")
    assert result.returncode == 1
    assert "leaf.jpg ends in the middle" in " ".join(result.stdout.split())
    assert not site.output.exists()
