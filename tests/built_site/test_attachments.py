"""The verifier looks into the files themselves, however they came there."""

from __future__ import annotations

import pytest

from sample_files import TOO_MUCH, jpeg, pdf, saved


def put(built, name: str, content: bytes) -> None:
    path = built.output / "images" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_file_that_says_too_much_is_refused(built, name) -> None:
    put(built, name, TOO_MUCH[name]())
    assert built.refusals() >= {(f"output/images/{name}", "attachments", "FILE")}


def test_a_file_under_a_wrong_name_is_looked_into_all_the_same(built) -> None:
    put(built, "leaf.png", jpeg())
    assert built.refusals() == {("output/images/leaf.png", "attachments", "FILE")}


@pytest.mark.parametrize("name", ["x.webp", "x.pdf", "x.mp3", "x.jpg"])
def test_a_file_that_is_not_what_it_is_called_is_refused(built, name) -> None:
    put(built, name, b"x")
    assert built.refusals() == {(f"output/images/{name}", "attachments", "FILE")}


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "ICO"])
def test_a_plain_picture_passes(built, form) -> None:
    put(built, f"leaf.{form.lower()}", saved(form))
    assert built.refusals() == set()


def test_a_plain_pdf_passes(built) -> None:
    put(built, "sheet.pdf", pdf(author=""))
    assert built.refusals() == set()


def test_a_drafts_photograph_is_known_by_its_name_when_its_bytes_were_cleaned(built) -> None:
    built.replace("content/articles/unfinished.md", "harbour.svg", "harbour.png")
    (built.root / "content/images/harbour.png").write_bytes(saved("PNG", exif=b"MM\0*"))
    put(built, "harbour.png", saved("PNG"))
    assert built.refusals() == {("output/images/harbour.png", "drafts", "DRAFT")}
