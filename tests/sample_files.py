"""Files that say too much, made from nothing: one of each format that a site may hold."""

from __future__ import annotations

import base64
import io
import struct
import zlib

from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

AUTHOR = "Ottilie Example"
"""A name that stands in each of them, and in no clean copy."""

XMP = (
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
    "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq>"
    f"<rdf:li>{AUTHOR}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def drawn() -> Image.Image:
    return Image.radial_gradient("L").resize((48, 32)).convert("RGB")


def exif() -> Image.Exif:
    """A photograph taken in a street, held upright, by somebody."""
    said = Image.Exif()
    said[0x0112], said[0x013B], said[0x010E] = 6, AUTHOR, "before her session"
    gps = said.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (51.0, 30.0, 12.34), "W", (0.0, 7.0, 3.2)
    return said


def saved(form: str, **options: object) -> bytes:
    file = io.BytesIO()
    drawn().save(file, form, **options)
    return file.getvalue()


def jpeg() -> bytes:
    plain = saved("JPEG", exif=exif(), xmp=XMP, comment=AUTHOR)
    iptc = b"\x1c\x02\x50" + struct.pack(">H", len(AUTHOR)) + AUTHOR.encode()
    resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    segment = b"\xff\xed" + struct.pack(">H", len(resource) + 2) + resource
    return plain[:2] + segment + plain[2:] + b"a film of " + AUTHOR.encode()


def png() -> bytes:
    plain = saved("PNG", exif=exif())
    text = png_chunk(b"tEXt", b"Author\0" + AUTHOR.encode())
    packed = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(AUTHOR.encode()))
    own = png_chunk(b"caNv", AUTHOR.encode())
    return plain[:33] + text + packed + own + plain[33:] + b"what was cropped"


def png_chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)


def webp() -> bytes:
    return saved("WEBP", exif=exif(), xmp=XMP)


def moving_webp() -> bytes:
    return saved("WEBP", save_all=True, append_images=[drawn().rotate(90)], exif=exif(), xmp=XMP)


def gif() -> bytes:
    plain = saved("GIF", comment=AUTHOR.encode())
    trailer = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    return plain[:-1] + b"\x21\xff\x0bXMP DataXMP" + XMP + trailer + b";"


def avif() -> bytes:
    return saved("AVIF", exif=exif(), xmp=XMP)


def ico() -> bytes:
    inside = png()
    return struct.pack("<HHH8sII", 0, 1, 1, b"\x30\x20\0\0\1\0\x20\0", len(inside), 22) + inside


def svg() -> bytes:
    photo = base64.b64encode(jpeg()).decode()
    return f"""<?xml version="1.0"?>
<!-- Drawn by {AUTHOR} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
 sodipodi:docname="/home/{AUTHOR}/leaf.svg" data-name="{AUTHOR}">
<title>A leaf</title><desc>It floats.</desc>
<metadata>{AUTHOR}</metadata><sodipodi:namedview id="{AUTHOR}"/>
<style>/* {AUTHOR} */ path {{ fill: green; content: "/* kept */" }}</style>
<path d="M0 0h9v9z"/><image xlink:href="data:image/jpeg;base64,{photo}"/>
</svg>""".encode()


def pdf(*lines: str, author: str = AUTHOR) -> bytes:
    """A page for each line."""
    writer = PdfWriter()
    for line in lines or ("A thought record.",):
        writer.add_blank_page(400, 200)
        _write(writer, line)
    if author:
        writer.add_metadata({"/Author": author, "/Title": f"By {author}"})
        writer.xmp_metadata = XMP
        note = Text(rect=(0, 0, 20, 20), text=f"Ask {author}")
        note[NameObject("/T")] = note[NameObject("/Contents")]
        writer.add_annotation(0, note)
        writer.add_attachment("notes.txt", author.encode())
    else:
        writer.metadata = None
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _write(writer: PdfWriter, line: str) -> None:
    page = writer.pages[-1]
    font = DictionaryObject({NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica")})  # fmt: skip
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    text = DecodedStreamObject()
    text.set_data(f"BT /F1 12 Tf 20 100 Td ({line}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(text)


def mp3() -> bytes:
    name = b"\0" + AUTHOR.encode()
    frame = b"TPE1" + struct.pack(">I", len(name)) + b"\0\0" + name
    head = b"ID3\x03\0\0" + bytes((0, 0, 0, len(frame)))
    return head + frame + _sound() + b"TAG" + AUTHOR.encode().ljust(125, b"\0")


def _sound() -> bytes:
    return (b"\xff\xfb\x90\x00" + bytes(413)) * 2


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body) + 8) + name + body


def mp4() -> bytes:
    place = box(b"\xa9xyz", b"\0\x12\x15\xc7+51.5034-000.1276/")
    artist = box(b"\xa9ART", box(b"data", bytes(8) + AUTHOR.encode()))
    dated = box(b"mvhd", bytes(4) + b"\xd0\0\0\1\xd0\0\0\1" + bytes(88))
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + b"vide" + bytes(13))))
    films = box(b"moov", dated + track + box(b"udta", place + artist))
    return box(b"ftyp", b"isom\0\0\0\0isom") + films + box(b"mdat", bytes(range(64)))


def ogg() -> bytes:
    said = f"ARTIST={AUTHOR}".encode()
    tags = b"OpusTags" + struct.pack("<I", 4) + b"tool" + struct.pack("<II", 1, len(said)) + said
    pages = [(2, b"OpusHead" + bytes(11)), (0, tags), (4, b"sound")]
    return b"".join(_page(number, *page) for number, page in enumerate(pages))


def _page(number: int, flags: int, body: bytes) -> bytes:
    head = struct.pack("<4sBBQIIIBB", b"OggS", 0, flags, 0, 7, number, 0, 1, len(body))
    return head + body


def element(number: bytes, body: bytes) -> bytes:
    return number + (len(body) | 1 << 56).to_bytes(8, "big") + body


def webm() -> bytes:
    info = element(b"\x7b\xa9", AUTHOR.encode()) + element(b"\x57\x41", b"Lavf " + AUTHOR.encode())
    tags = element(b"\x12\x54\xc3\x67", AUTHOR.encode())
    body = element(b"\x15\x49\xa9\x66", info) + tags + element(b"\x1f\x43\xb6\x75", b"\xe7\x81\0")
    return element(b"\x1a\x45\xdf\xa3", b"\x42\x82\x84webm") + element(b"\x18\x53\x80\x67", body)


TOO_MUCH = {
    "leaf.jpg": jpeg, "leaf.png": png, "leaf.webp": webp, "moving.webp": moving_webp,
    "leaf.gif": gif, "leaf.avif": avif, "leaf.ico": ico, "leaf.svg": svg, "sheet.pdf": pdf,
    "breath.mp3": mp3, "walk.mp4": mp4, "breath.opus": ogg, "walk.webm": webm,
}  # fmt: skip
