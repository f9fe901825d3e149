"""Whatever the format: the published copy shows the same, and says nothing else."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from attachments import Unreadable, clean_site, look_into
from attachments.formats import copy_of
from built_site.attached import says_too_much
from sample_files import AUTHOR, TOO_MUCH, box, element, exif, jpeg, mp4, pdf, png, saved, svg

FILES = {name: make() for name, make in TOO_MUCH.items()}
SEEN = [name for name in FILES if name.endswith((".jpg", ".png", ".webp", ".gif", ".avif", ".ico"))]
NAME = AUTHOR.encode()


def pixels(content: bytes) -> list[bytes]:
    picture = Image.open(io.BytesIO(content))
    frames = range(getattr(picture, "n_frames", 1))
    return [(picture.seek(n), picture.convert("RGBA").tobytes())[1] for n in frames]


@pytest.mark.parametrize("name", FILES)
def test_the_published_copy_names_nobody(name) -> None:
    copy = copy_of(FILES[name])
    assert NAME not in copy.content
    assert copy.traces
    assert b"her session" not in copy.content


@pytest.mark.parametrize("name", FILES)
def test_the_verifier_refuses_the_original_and_lets_the_copy_through(name) -> None:
    assert says_too_much(FILES[name]) != ""
    assert says_too_much(copy_of(FILES[name]).content) == ""


@pytest.mark.parametrize("name", FILES)
def test_a_copy_has_nothing_more_to_take_out(name) -> None:
    first = copy_of(FILES[name])
    assert copy_of(first.content).traces == ()
    assert copy_of(FILES[name]).content == first.content


@pytest.mark.parametrize("name", SEEN)
def test_a_picture_keeps_every_pixel(name) -> None:
    assert pixels(copy_of(FILES[name]).content) == pixels(FILES[name])


@pytest.mark.parametrize("name", ["leaf.jpg", "leaf.png", "leaf.webp"])
def test_a_picture_that_was_taken_upright_stays_upright(name) -> None:
    said = Image.open(io.BytesIO(copy_of(FILES[name]).content)).getexif()
    assert dict(said) == {0x0112: 6}


def test_colours_keep_their_profile() -> None:
    profile = bytes(128) + b"sRGB"
    for form in ("JPEG", "PNG", "WEBP"):
        copy = copy_of(saved(form, icc_profile=profile, exif=exif()))
        assert Image.open(io.BytesIO(copy.content)).info["icc_profile"] == profile


def test_a_plain_picture_is_left_alone() -> None:
    for form in ("JPEG", "PNG", "WEBP", "GIF"):
        plain = saved(form)
        assert copy_of(plain).content == plain
        assert says_too_much(plain) == ""


def test_a_drawing_keeps_what_is_read_aloud_and_what_it_draws() -> None:
    drawing = copy_of(svg()).content.decode()
    for kept in ("<title>A leaf</title>", "<desc>It floats.</desc>", "M0 0h9v9z", '"/* kept */"'):
        assert kept in drawing


def test_a_pdf_keeps_its_pages() -> None:
    clean = PdfReader(io.BytesIO(copy_of(pdf("One leaf", "Two leaves")).content))
    assert [page.extract_text().strip() for page in clean.pages] == ["One leaf", "Two leaves"]
    assert not clean.metadata
    assert clean.xmp_metadata is None
    assert not clean.attachments


def test_a_film_keeps_every_byte_in_its_place() -> None:
    copy = copy_of(mp4()).content
    assert len(copy) == len(mp4())
    assert copy.endswith(box(b"mdat", bytes(range(64))))


@pytest.mark.parametrize("name", sorted(set(FILES) - {"breath.mp3"}))  # half a sound is a sound
def test_half_a_file_is_refused_by_both(name) -> None:
    half = FILES[name][: len(FILES[name]) // 3]
    with pytest.raises(Unreadable):
        copy_of(half)
    assert says_too_much(half) != ""


@pytest.mark.parametrize(
    "content",
    [
        b"", b"x", b"PK\3\4 a zip", b"<html>", b"<svg/>", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF",
        b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\xff\xff\xff\xffWEBPVP8 ",
        b"\0\0\1\0\xff\xff",
        b"\0\0\0\x0cftypavif" + bytes(3), box(b"ftyp", b"isom") + b"\0\0\0\5moov" + bytes(8),
        b"OggS", b"\x1a\x45\xdf\xa3\0", b"ID3\3\0\0\x7f\x7f\x7f\x7f", bytes(1000),
        b'<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        box(b"ftyp", b"isom") + box(b"moov", box(b"hdlr", bytes(8) + b"meta")),
    ],
)  # fmt: skip
def test_what_nobody_can_vouch_for_is_refused(content) -> None:
    with pytest.raises(Unreadable):
        copy_of(content)
    if content:
        assert says_too_much(content) != ""


def test_boxes_within_boxes_without_end_are_refused() -> None:
    nest = b""
    for _ in range(40):
        nest = box(b"moov", nest)
    with pytest.raises(Unreadable):
        copy_of(box(b"ftyp", b"isom") + nest)


def test_drawings_within_drawings_without_end_are_refused() -> None:
    deep = b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 3000 + b"</g>" * 3000 + b"</svg>"
    with pytest.raises(Unreadable):
        copy_of(deep)


def test_camera_data_that_leads_back_to_itself_comes_to_an_end() -> None:
    looping = b"II*\0\x08\0\0\0" + b"\1\0" + b"\x69\x87\4\0\1\0\0\0\x08\0\0\0" + b"\x08\0\0\0"
    picture = saved("JPEG")
    segment = b"\xff\xe1" + (len(looping) + 8).to_bytes(2, "big") + b"Exif\0\0" + looping
    assert copy_of(picture[:2] + segment + picture[2:]).content == picture


@pytest.mark.parametrize("name", sorted(set(FILES) - {"sheet.pdf"}))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_comes_out_clean(name, data) -> None:
    content = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    try:
        copy = copy_of(bytes(content))
    except Unreadable:
        return
    if copy.content:
        says_too_much(copy.content)
        assert copy_of(copy.content).content == copy.content


def test_cleaning_a_site_counts_what_said_too_much_and_leaves_the_originals(tmp_path) -> None:
    content, site = tmp_path / "content", tmp_path / "site"
    for folder in (content, site):
        folder.mkdir()
        for name, made in FILES.items():
            (folder / name).write_bytes(made)
    (site / "plain.png").write_bytes(saved("PNG"))
    assert clean_site(site) == len(FILES)
    assert {name: (content / name).read_bytes() for name in FILES} == FILES
    assert clean_site(site) == 0


def test_a_file_that_was_linked_is_not_written_through(tmp_path) -> None:
    original, site = tmp_path / "leaf.jpg", tmp_path / "site"
    site.mkdir()
    original.write_bytes(jpeg())
    (site / "leaf.jpg").hardlink_to(original)
    assert clean_site(site) == 1
    assert original.read_bytes() == jpeg()


def test_the_owner_reads_where_a_picture_was_taken_and_what_becomes_of_it(tmp_path) -> None:
    leaf = tmp_path / "leaf.jpg"
    leaf.write_bytes(jpeg())
    found = {one.kind: one for one in look_into(leaf)}
    assert found["PLACE"].message == (
        "leaf.jpg says where it was made (a place within about 10 m). The published copy will not; "
        "your own file keeps it."
    )
    assert AUTHOR in found["NAME"].message
    assert {str(one.level) for one in found.values()} == {"note"}


def test_a_picture_that_cannot_be_read_is_an_error_that_says_so(tmp_path) -> None:
    leaf = tmp_path / "leaf.png"
    leaf.write_bytes(png()[:100])
    (found,) = look_into(leaf)
    assert (found.level, found.kind) == ("error", "FILE")
    assert found.message.startswith("leaf.png ends in the middle, so nobody can say")


@pytest.mark.parametrize("name", ["notes.docx", "leaf.heic", "leaf.tiff"])
def test_what_no_site_can_hold_is_said_not_to_be_checked(tmp_path, name) -> None:
    file = tmp_path / name
    file.write_bytes(saved("TIFF", exif=exif()) if name == "leaf.tiff" else b"PK\3\4")
    found = list(look_into(file))
    assert (found[0].level, found[0].kind) == ("warning", "FILE")
    assert "was not checked" in found[0].message


def test_a_cluster_without_a_size_is_read_to_its_end() -> None:
    live = b"\x1f\x43\xb6\x75\x01" + b"\xff" * 7 + element(b"\xe7", b"\0")
    tags = element(b"\x12\x54\xc3\x67", NAME)
    film = element(b"\x1a\x45\xdf\xa3", b"") + element(b"\x18\x53\x80\x67", live + tags)
    assert NAME not in copy_of(film).content
    assert says_too_much(film) != ""
