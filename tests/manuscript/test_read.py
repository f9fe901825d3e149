"""What a file says about itself, and which files are refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pelican.plugins.yaml_metadata.yaml_metadata import HEADER_RE

from manuscript import Manuscript, Unreadable, read, read_text
from manuscript.front_matter import HEADER

ROOT = Path(__file__).resolve().parents[2]
GOOD = "---\ntitle: Grief\ndate: 2024-01-02\n---\nText\n"


def written(folder: Path, name: str, text: str | bytes = GOOD) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refusal(source: str) -> str:
    with pytest.raises(Unreadable) as caught:
        read_text(source, "x.md")
    (finding,) = caught.value.findings
    return f"{finding.line}:{finding.column} {finding.message} {finding.suggestion}"


@pytest.mark.parametrize(
    ("name", "kind", "slug", "lang"),
    [
        ("articles/grief.md", "article", "grief", ""),
        ("articles/grief.es.md", "article", "grief", "es"),
        ("exercises/2024/body-scan.md", "exercise", "body-scan", ""),
        ("resources/books.pt.md", "resources", "books", "pt"),
        ("pages/about.md", "page", "about", ""),
        ("loose.md", "article", "loose", ""),
    ],
)
def test_folder_and_file_name_say_kind_slug_and_language(
    tmp_path: Path, name: str, kind: str, slug: str, lang: str
) -> None:
    content = tmp_path / "content"
    manuscript = read(written(content, name), root=content)
    assert manuscript.path == f"content/{name}"
    assert (manuscript.kind, manuscript.slug, manuscript.lang) == (kind, slug, lang)


@given(st.from_regex(r"[a-z0-9-]{1,5}(\.[a-z]{1,3})?", fullmatch=True))
def test_file_names_say_the_same_to_pelican(stem: str) -> None:
    settings_file = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    (pattern,) = re.findall(r'^FILENAME_METADATA = r"(.*)"$', settings_file, re.MULTILINE)
    pelican = re.match(pattern, stem)
    manuscript = read_text(GOOD, "x.md", name=f"{stem}.md")
    if pelican:
        assert (manuscript.slug, manuscript.lang) == (pelican["slug"], pelican["lang"] or "")


def test_the_front_matter_has_the_last_word(tmp_path: Path) -> None:
    front = "title: Duelo\nslug: pena\nlang: es\nstatus: draft\n"
    path = written(tmp_path, "articles/grief.md", f"---\n{front}---\n")
    manuscript = read(path)
    assert (manuscript.title, manuscript.slug) == ("Duelo", "pena")
    assert (manuscript.lang, manuscript.status, manuscript.kind) == ("es", "draft", "article")
    assert manuscript.path == str(path)


def test_a_text_is_published_unless_it_says_otherwise() -> None:
    assert read_text(GOOD, "x.md").status == "published"
    assert read_text("---\ntitle: x\nstatus:\n---\n", "x.md").status == "published"


def body(manuscript: Manuscript) -> str:
    return manuscript.source[manuscript.body_start :].strip()


@pytest.mark.parametrize(
    "source",
    [
        GOOD,
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        "\n \n" + GOOD,
        GOOD.replace("---\nText", "...\nText"),
        GOOD.replace("Text", "Text\n---\n").replace("\n---\n\n", "\n"),
    ],
)
def test_front_matter_may_follow_blank_lines_a_byte_order_mark_or_other_line_ends(
    source: str,
) -> None:
    manuscript = read_text(source, "x.md")
    assert manuscript.title == "Grief"
    assert body(manuscript) == "Text"


def test_what_counts_as_front_matter_is_what_pelican_takes_for_it() -> None:
    assert HEADER.pattern == HEADER_RE.pattern
    assert HEADER.flags == HEADER_RE.flags


@given(st.text(st.sampled_from("-. \n\r\t\ufeff\u2028at:"), max_size=30))
@example("---\na: t\n--- \n")
@example("--- \na: t\n---\n")
@example("\ufeff\n---\na: t\n---")
def test_what_pelican_would_not_read_as_yaml_is_refused(tmp_source: str) -> None:
    opened = tmp_source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        read_text(tmp_source, "x.md")
    except Unreadable:
        return
    assert HEADER_RE.fullmatch(opened)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "1:1 This file is empty."),
        ("— title: x —\n", "1:1 The first line has dashes where three hyphens belong"),
        ("–––\ntitle: x\n–––\n", "1:1 The first line has dashes where three hyphens belong"),
        ("Title: Grief\n\nText", "1:1 This file does not begin with a line `---`"),
        ("--- \ntitle: x\n---\n", "1:1 The first line is not `---` and nothing else."),
        ("---\ntitle: x\n", "1:1 The second line `---`, which ends the front matter, is missing."),
        ("---\ntitle: x\n----\n", "1:1 The second line `---`"),
        ("---\n---\n", "1:4 There is nothing here."),
        ("---\n- a\n---\n", "2:1 There are no `name: value` lines here."),
        ("---\ntitle: a: b\n---\n", "2:9 A second colon"),
        (
            "---\ntitle: x\nTags: [a]\n---\n",
            "3:1 `Tags:` has capital letters or spaces. Write `tags:`.",
        ),
        ("\ufeff\r\n---\r\ntitle: x\r\ntitle: y\r\n---\r\n", "4:1 `title:` is given twice"),
    ],
)
def test_bad_front_matter_is_refused_at_its_place(source: str, said: str) -> None:
    assert refusal(source).startswith(said)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "x.md", GOOD.replace("Text", "Zoë").encode("latin-1"))
    with pytest.raises(Unreadable, match="not UTF-8"):
        read(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        read(tmp_path / "x.md")


def test_a_path_outside_the_site_is_named_as_given(tmp_path: Path) -> None:
    path = written(tmp_path, "elsewhere/x.md")
    assert read(path, root=tmp_path / "site" / "content").path == str(path)
