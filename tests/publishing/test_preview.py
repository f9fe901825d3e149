"""The preview: served on this computer, drafts and findings in it, following every save."""

from __future__ import annotations

import re
import signal
import time
import urllib.error
import urllib.request

import pytest

from sites import Site, end

DRAFT = """---
title: A draft about {topic}
summary: Not yet.
date: 2026-03-02
status: draft
category: Writing therapy
authors: [Imogen Tarrant]
case_material: disguised
---

My client Marisol told me in session that she had stopped eating lunch.
"""


@pytest.fixture
def preview(site: Site):
    """A running preview of a site with one draft; yields the site and the preview's address."""
    site.write("content/articles/draft.md", DRAFT.format(topic="waiting"))
    process = site.start("preview")
    lines: list[str] = []
    while not (
        address := re.search(r"Preview: (http://127\.0\.0\.1:\d+/)", lines[-1] if lines else "")
    ):
        lines.append(process.stdout.readline())
        assert lines[-1], "".join(lines)
    yield site, address[1]
    end(process, signal.SIGINT)


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode().replace("\xa0", " ")  # typography binds last words


def get_until(address: str, words: str, seconds: float = 60) -> str:
    until = time.monotonic() + seconds
    while words not in (page := get(address)):
        assert time.monotonic() < until, f"“{words}” never came"
        time.sleep(0.2)
    return page


def test_the_preview_shows_drafts_and_findings_and_follows_a_save(preview) -> None:
    site, address = preview
    draft = f"{address}drafts/articles/draft/"
    page = get_until(draft, "A draft about waiting")
    assert 'content="preview"' in page
    assert "Marisol" in get(f"{address}_findings/")
    site.write("content/articles/draft.md", DRAFT.format(topic="lunch"))
    get_until(draft, "A draft about lunch")
    site.write("content/articles/draft.md", "---\ntitle: [broken\n---\n\nText.\n")
    get_until(f"{address}_findings/", "draft.md")
    assert "Stillwater" in get(address), "the rest of the site is still there to look at"


def test_the_preview_is_never_taken_for_the_published_site(preview) -> None:
    site, address = preview
    get(address)
    assert not site.output.exists()


def test_a_page_of_another_site_cannot_read_the_preview(preview) -> None:
    _, address = preview
    assert get(address)
    request = urllib.request.Request(address, headers={"Host": "elsewhere.example:8000"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    assert refused.value.code == 403
    assert "Stillwater" not in refused.value.read().decode()


def test_a_draft_shows_in_its_text_what_was_found_and_follows_a_save(preview) -> None:
    site, address = preview
    draft = f"{address}drafts/articles/draft/"
    page = get_until(draft, 'class="finding finding--error"')
    assert ">Marisol</a>" in page
    site.write("content/articles/draft.md", DRAFT.format(topic="ink").replace("Marisol ", ""))
    get_until(draft, "A draft about ink")
    assert ">Marisol</a>" not in get(draft)
