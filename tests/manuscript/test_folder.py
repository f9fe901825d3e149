"""Which files of a site are read, and what stops the reading."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from manuscript import Unreadable, manuscripts, survey


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name in ("articles/b.md", "articles/a.md", "pages/about.md", "images/leaf.svg"):
        write(folder / name)
    return folder


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: x\n---\n", encoding="utf-8")
    return path


def names(content: Path) -> list[str]:
    return [str(path.relative_to(content)) for path in manuscripts(content)]


def refusals(content: Path) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        manuscripts(content)
    return [f"{finding.path}: {finding.message}" for finding in caught.value.findings]


def test_markdown_files_are_read_in_order(content: Path) -> None:
    assert names(content) == ["articles/a.md", "articles/b.md", "pages/about.md"]


def test_a_single_file_may_be_asked_for(content: Path) -> None:
    assert list(manuscripts(content / "articles/a.md")) == [content / "articles/a.md"]


def test_backups_of_editors_and_other_files_are_left_alone(content: Path) -> None:
    for name in ("a.md~", "#a.md#", "a.md.bak", ".a.md.swp", "leaf.svg", ".DS_Store"):
        write(content / "articles" / name)
    (content / "articles/.#a.md").symlink_to("ada@desk.1234:5678")
    assert names(content) == ["articles/a.md", "articles/b.md", "pages/about.md"]


@pytest.mark.parametrize("name", ["c.MD", "c.markdown", "c.mkd", "c.mdown", "c.html", "c.rst"])
def test_files_of_other_sorts_that_pelican_may_read_are_refused(content: Path, name: str) -> None:
    write(content / "articles" / name)
    assert refusals(content) == [
        f"content/articles/{name}: Only files whose names end in .md are read here."
    ]


@pytest.mark.parametrize("name", ["c.docx", "c.txt", "C.ODT"])
def test_a_post_in_a_word_processors_file_is_not_passed_over(content: Path, name: str) -> None:
    write(content / "articles" / name)
    write(content / "images" / name)  # a file to link to is no post
    assert refusals(content) == [
        f"content/articles/{name}: Only files whose names end in .md are read here."
    ]


@pytest.mark.parametrize("name", ["articles/.c.md", ".trash/c.md"])
def test_hidden_texts_are_refused_because_pelican_would_publish_them(
    content: Path, name: str
) -> None:
    write(content / name)
    assert refusals(content) == [
        f"content/{name}: This file is hidden, and Pelican would publish it."
    ]


def test_a_link_to_a_file_outside_is_refused(content: Path, tmp_path: Path) -> None:
    (content / "articles/c.md").symlink_to(write(tmp_path / "private/c.md"))
    assert refusals(content) == [
        "content/articles/c.md: This link leads out of the content folder."
    ]


def test_a_link_to_a_folder_outside_is_refused(content: Path, tmp_path: Path) -> None:
    write(tmp_path / "private/c.md")
    (content / "articles/more").symlink_to(tmp_path / "private")
    assert refusals(content) == [
        "content/articles/more: This link leads out of the content folder."
    ]


def test_a_link_to_a_picture_outside_is_refused(content: Path, tmp_path: Path) -> None:
    (content / "images/c.png").symlink_to(write(tmp_path / "private/c.png"))
    assert refusals(content) == ["content/images/c.png: This link leads out of the content folder."]


def test_a_link_that_stays_inside_is_read(content: Path) -> None:
    (content / "articles/c.md").symlink_to(content / "articles/a.md")
    assert "articles/c.md" in names(content)


def test_a_content_folder_may_itself_be_a_link(content: Path, tmp_path: Path) -> None:
    linked = tmp_path / "linked"
    linked.symlink_to(content)
    assert names(linked) == ["articles/a.md", "articles/b.md", "pages/about.md"]


def test_a_folder_that_leads_back_to_itself_is_refused(content: Path) -> None:
    (content / "articles/again").symlink_to(content / "articles")
    assert refusals(content) == [
        "content/articles/again: This folder leads back to one it stands in."
    ]


def test_a_link_to_nothing_is_refused(content: Path) -> None:
    (content / "articles/c.md").symlink_to(content / "articles/gone.md")
    assert refusals(content) == ["content/articles/c.md: This is not a file that can be read."]


def test_a_pipe_is_refused(content: Path) -> None:
    os.mkfifo(content / "articles/c.md")
    assert refusals(content) == ["content/articles/c.md: This is not a file that can be read."]


def test_a_content_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (refusal,) = refusals(tmp_path / "content")
    assert refusal == "content: This folder cannot be opened: No such file or directory."


def test_a_link_to_itself_is_refused(content: Path) -> None:
    (content / "articles/c.md").symlink_to(content / "articles/c.md")
    assert refusals(content) == ["content/articles/c.md: This is not a file that can be read."]


def test_a_survey_gives_both_what_can_be_read_and_what_cannot(content: Path) -> None:
    write(content / "articles/c.html")
    found = survey(content)
    assert len(found.paths) == 3
    assert [finding.path for finding in found.findings] == ["content/articles/c.html"]


def test_a_folder_named_like_a_post_is_refused(content: Path) -> None:
    (content / "articles/c.md").mkdir()
    assert refusals(content) == [
        "content/articles/c.md: This is a folder, and its name ends as a post's does."
    ]
