"""Whatever breaks, nothing is published and the last good site stays as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

POST = """---
title: On waiting
summary: A short post about waiting.
date: 2026-03-02
category: Writing therapy
authors: [Imogen Tarrant]
case_material: {basis}
---

{body}
"""


def client_named(site) -> None:
    body = "My client Marisol told me in session that she had stopped eating lunch."
    site.write("content/articles/waiting.md", POST.format(basis="disguised", body=body))


def client_phone_in_a_draft_comment(site) -> None:
    body = "Text.\n\n<!-- my client's number is 07700 900142 -->"
    site.write("content/articles/waiting.md", POST.format(basis="none", body=body))


def not_utf_8(site) -> None:
    text = POST.format(basis="none", body="Caf\xe9").encode("latin-1")
    site.path("content/articles/waiting.md").write_bytes(text)


def unreadable(site) -> None:
    path = site.path("content/articles/waiting.md")
    path.symlink_to(path.name)  # a loop: nobody can read it, not even root


def broken_yaml(site) -> None:
    text = POST.format(basis="none", body="Text.").replace("title: On", "title: [On")
    site.write("content/articles/waiting.md", text)


def no_date(site) -> None:
    text = POST.format(basis="none", body="Text.").replace("date: 2026-03-02\n", "")
    site.write("content/articles/waiting.md", text)


def no_front_matter(site) -> None:
    site.write("content/articles/waiting.md", "Title: On waiting\nDate: 2026-03-02\n\nText.\n")


def misspelt_status(site) -> None:
    text = POST.format(basis="none", body="Text.").replace("---\n\n", "status: drafft\n---\n\n")
    site.write("content/articles/waiting.md", text)


def symlinked_post(site) -> None:
    outside = site.write("elsewhere.md", POST.format(basis="none", body="Text."))
    site.path("content/articles/waiting.md").symlink_to(outside)


def symlinked_picture(site) -> None:
    site.path("content/images/hosts.svg").symlink_to("/etc/hosts")


def symlinked_folder(site) -> None:
    site.path("content/articles/more").symlink_to("/etc")


def plugin_cannot_be_imported(site) -> None:
    site.write("plugins/disclaimer/pelican_plugin.py", "import no_such_package\n")


def gate_cannot_be_imported(site) -> None:
    site.write("plugins/confidentiality/pelican_plugin.py", "import no_such_package\n")


def register_raises(site) -> None:
    text = "def register():\n    raise RuntimeError('broken')\n"
    site.write("plugins/disclaimer/pelican_plugin.py", text)


def register_of_the_gate_raises(site) -> None:
    text = "def register():\n    raise RuntimeError('broken')\n"
    site.write("plugins/confidentiality/pelican_plugin.py", text)


def checker_crashes(site) -> None:
    with site.path("plugins/confidentiality/__init__.py").open("a") as file:
        file.write("\n\ndef check_folder(*_, **__):\n    raise RuntimeError('broken')\n")


def notice_gone(site) -> None:
    site.path("content/notices/en.yaml").unlink()


def notice_without_a_statement(site) -> None:
    site.replace("content/notices/en.yaml", "  not_a_substitute:", "  not_a_substitute: ''\n  x:")


def practice_gone(site) -> None:
    site.path("content/practice.yaml").unlink()


def a_post_hides_the_notice(site) -> None:
    body = "<style>.notice { display: none }</style>\n\nText."
    site.write("content/articles/waiting.md", POST.format(basis="none", body=body))


def the_theme_hides_the_notice(site) -> None:
    with site.path("theme/static/css/main.css").open("a") as file:
        file.write("\n.notice { display: none }\n")


def a_link_leads_nowhere(site) -> None:
    body = "[There](../no-such-post/) is nothing."
    site.write("content/articles/waiting.md", POST.format(basis="none", body=body))


def drafts_get_pages(site) -> None:
    site.replace("publishconf.py", 'DRAFT_SAVE_AS = ""', 'DRAFT_SAVE_AS = "drafts/{slug}.html"')


def published_as_preview(site) -> None:
    site.replace("publishconf.py", "PREVIEW = False", "PREVIEW = True")


def something_loads_from_another_host(site) -> None:
    body = "![A leaf](https://images.example.net/leaf.png)"
    site.write("content/articles/waiting.md", POST.format(basis="none", body=body))


BREAKAGES = (
    client_named,
    client_phone_in_a_draft_comment,
    not_utf_8,
    unreadable,
    broken_yaml,
    no_date,
    no_front_matter,
    misspelt_status,
    symlinked_post,
    symlinked_picture,
    symlinked_folder,
    plugin_cannot_be_imported,
    gate_cannot_be_imported,
    register_raises,
    register_of_the_gate_raises,
    checker_crashes,
    notice_gone,
    notice_without_a_statement,
    practice_gone,
    a_post_hides_the_notice,
    the_theme_hides_the_notice,
    a_link_leads_nowhere,
    drafts_get_pages,
    published_as_preview,
    something_loads_from_another_host,
)


@pytest.mark.parametrize("break_it", BREAKAGES, ids=lambda breakage: breakage.__name__)
def test_nothing_is_published_when(break_it: Callable, published) -> None:
    before = published.digest()
    break_it(published)
    result = published.run("publish")
    assert result.returncode in (1, 2), result.stdout + result.stderr
    assert "Stopped: " in result.stdout + result.stderr
    assert published.digest() == before


@pytest.mark.parametrize("room", ["kinds", "confidentiality", "disclaimer"])
def test_settings_that_drop_a_safety_room_publish_nothing(room: str, published) -> None:
    before = published.digest()
    published.replace("pelicanconf.py", f"    {room}.pelican_plugin,\n", "")
    result = published.run("publish")
    assert result.returncode == 2
    assert f"leaves out of PLUGINS what keeps clients and readers safe: {room}" in result.stderr
    assert published.digest() == before


def test_settings_that_drop_the_front_matter_reader_publish_nothing(published) -> None:
    before = published.digest()
    published.replace("pelicanconf.py", "    yaml_metadata,\n", "")
    assert published.run("publish").returncode in (1, 2)
    assert published.digest() == before


def test_a_dropped_post_is_noticed_even_without_fatal(published) -> None:
    """Pelican leaves out what it cannot read and reports success; we miss the page."""
    before = published.digest()
    published.replace("plugins/publishing/building.py", '("--fatal", "errors")', "()")
    reader = "    def read(self, path):\n        if 'waiting' in path: raise ValueError\n"
    published.replace(
        "pelicanconf.py",
        "# The practice\n",
        "class Dropping(yaml_metadata.YAMLMetadataReader):\n"
        f"{reader}        return super().read(path)\n"
        "yaml_metadata.YAMLMetadataReader = Dropping\n"
        "yaml_metadata.yaml_metadata.YAMLMetadataReader = Dropping\n# The practice\n",
    )
    published.write("content/articles/waiting.md", POST.format(basis="none", body="Text."))
    result = published.run("publish")
    assert result.returncode in (1, 2)
    assert "content/articles/waiting.md" in result.stdout + result.stderr
    assert published.digest() == before


def test_pelican_by_hand_refuses_a_named_client_too(site, tmp_path: Path) -> None:
    """The gate stands in Pelican's own run as well, with no option given."""
    client_named(site)
    command = f"cd '{site.root}' && '{os.sys.executable}' -m pelican content -s publishconf.py"
    assert os.system(f"({command} -o '{tmp_path / 'by hand'}') >/dev/null 2>&1") != 0
    assert not list((tmp_path / "by hand").rglob("*.html"))
