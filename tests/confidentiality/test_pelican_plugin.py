"""The gate in real builds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[2] / "plugins"
SETTINGS = """\
import sys
sys.path.insert(0, {plugins!r})
import confidentiality.pelican_plugin
PLUGINS = [confidentiality.pelican_plugin]
PATH = "content"
OUTPUT_PATH = "output"
SITENAME = "A site"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
PREVIEW = {preview}
"""
POST = """\
---
title: A title
date: 2024-01-01
case_material: disguised
---

{body}
"""
LEAK = "My client Ottoline told me she had given the piano away."


def build(tmp_path: Path, body: str, *flags: str, preview: bool = False, name: str = "a.md"):
    (tmp_path / "content").mkdir(exist_ok=True)
    (tmp_path / "content" / name).write_text(POST.format(body=body))
    settings = SETTINGS.format(plugins=str(PLUGINS), preview=preview)
    (tmp_path / "pelicanconf.py").write_text(settings)
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", *flags]
    return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("flags", [(), ("--fatal", "errors")])
def test_a_clients_name_stops_the_build_before_any_page_is_written(tmp_path, flags):
    result = build(tmp_path, LEAK, *flags)
    assert result.returncode != 0
    assert "No page was written." in result.stderr + result.stdout
    assert not list((tmp_path / "output").rglob("*.html"))


def test_the_log_of_a_stopped_build_does_not_quote_the_name(tmp_path):
    result = build(tmp_path, LEAK)
    said = [line for line in (result.stderr + result.stdout).splitlines() if "reads as" in line]
    assert said
    assert not any("Ottoline" in line for line in said)


def test_a_draft_with_a_name_stops_the_build_as_well(tmp_path):
    build(tmp_path, "Writing helps.", name="b.md")
    draft = POST.replace("case_material", "status: draft\ncase_material")
    (tmp_path / "content" / "draft.md").write_text(draft.format(body=LEAK))
    assert build(tmp_path, "Writing helps.").returncode != 0


def test_a_file_that_pelican_would_skip_stops_the_build(tmp_path):
    build(tmp_path, "Writing helps.", name="b.md")
    (tmp_path / "content" / "broken.md").write_bytes(b"---\ntitle: caf\xe9\n---\nx\n")
    assert build(tmp_path, "Writing helps.").returncode != 0


def test_a_safe_site_is_built(tmp_path):
    result = build(tmp_path, "Writing helps.")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "output" / "index.html").exists()


def test_a_preview_is_built_and_its_pages_know_the_findings(tmp_path):
    overrides = tmp_path / "theme"
    overrides.mkdir()
    (overrides / "index.html").write_text("{% for f in FINDINGS %}{{ f.text }};{% endfor %}")
    result = build(tmp_path, LEAK, "-e", 'THEME_TEMPLATES_OVERRIDES=["theme"]', preview=True)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "output" / "index.html").read_text() == "Ottoline;"


def test_findings_of_other_checks_stay_beside_those_of_this_one(tmp_path):
    overrides = tmp_path / "theme"
    overrides.mkdir()
    (overrides / "index.html").write_text("{% for f in FINDINGS %}{{ f.text or f }};{% endfor %}")
    flags = ("-e", 'THEME_TEMPLATES_OVERRIDES=["theme"]', 'FINDINGS=["an earlier one"]')
    result = build(tmp_path, LEAK, *flags, preview=True)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "output" / "index.html").read_text() == "an earlier one;Ottoline;"
