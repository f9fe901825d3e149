"""Which format a file is of, by its first bytes: its name may be wrong."""

from __future__ import annotations

from collections.abc import Callable

from . import boxes, gif, ico, jpeg, mp3, ogg, png, svg, tiff, webm, webp
from .trace import Copy, Unreadable

SUFFIXES = frozenset({
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".ico", ".svg", ".pdf", ".mp3", ".m4a",
    ".mp4", ".ogg", ".opus", ".webm",
})  # fmt: skip
"""What a site may hold beside its pages, and what is cleaned here."""

OTHER_SUFFIXES = frozenset({
    ".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd", ".ai", ".eps", ".doc", ".docx", ".odt",
    ".rtf", ".pages", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".key", ".zip", ".mov",
    ".avi", ".mkv", ".wav", ".aif", ".aiff", ".flac", ".svgz", ".jp2", ".jxl",
})  # fmt: skip
"""What people have lying beside their posts, and no site may hold: nobody here can clean it."""

_BY_START: tuple[tuple[bytes, Callable[[bytes], Copy]], ...] = (
    (jpeg.START, jpeg.read),
    (png.START, png.read),
    (b"GIF87a", gif.read),
    (b"GIF89a", gif.read),
    (b"\0\0\1\0", ico.read),
    (b"OggS", ogg.read),
    (webm.START, webm.read),
    (b"ID3", mp3.read),
)

_BOXES = {b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1", b"isom", b"iso2", b"iso4", b"iso5",
          b"iso6", b"mp41", b"mp42", b"avc1", b"M4A ", b"M4V ", b"dash", b"MSNV"}  # fmt: skip


def copy_of(content: bytes) -> Copy:
    """What may be published of a file, and what it says besides. Raises `Unreadable`."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return svg.read(content, picture)
    if content.startswith(b"%PDF-"):
        from . import pdf  # the only one that takes time to load

        return pdf.read(content)
    return picture(content)


def _settled(copy: Copy) -> Copy:
    """The copy of a file whose parts point at one another; a damaged one may hide some at first."""
    if copy.content and boxes.read(copy.content).content != copy.content:
        raise Unreadable("is damaged, so that nobody can vouch for it")
    return copy


def picture(content: bytes) -> Copy:
    """The same for pictures, films and sound: what may also stand inside a drawing."""
    for start, read in _BY_START:
        if content.startswith(start):
            return read(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return webp.read(content)
    if content[4:8] == b"ftyp" and content[8:12] in _BOXES:
        return _settled(boxes.read(content))
    if content.startswith((b"II*\0", b"MM\0*")):
        return Copy(b"", tiff.exif(content).traces)
    if mp3.is_sound(content):
        return mp3.read(content)
    raise Unreadable("is of a sort that nobody here can read" if content else "is empty")
