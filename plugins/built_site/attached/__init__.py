"""What files beside the pages still say unseen. Written apart from the room that cleans them, so
that no one mistake is made twice; each module lists what may be there, and refuses the rest.

says_too_much(content)   why a file may not be published, or an empty text
pictures.py   JPEG, PNG, WebP, GIF, ICO
films.py      AVIF, MP4, M4A, WebM
sound.py      MP3, Ogg
drawings.py   SVG
papers.py     PDF
"""

from __future__ import annotations

import re

from . import drawings, films, papers, pictures, sound

_GIVEAWAYS = re.compile(
    rb"<x:xmpmeta|<rdf:RDF|http://ns\.adobe\.com/xap|Photoshop 3\.0\0|W5M0MpCehiHzreSzNTczkc9d"
    rb"|GPSLatitude|location\.ISO6709|(?:II\*\0\x08\0\0\0|MM\0\*\0\0\0\x08)(?!\0\0|\0\x01\x01\x12)"
)
"""What Exif, XMP and IPTC begin with, wherever in a file they stand."""


def says_too_much(content: bytes) -> str:
    """Why a file may not be published, in words that follow its name; empty when it may."""
    try:
        reason = _by_format(content)
    except (IndexError, ValueError):
        return "is not whole, so nobody can say what it gives away"
    if not reason and _GIVEAWAYS.search(content):
        return "still says who made it, or where, or with what"
    return reason


def _by_format(content: bytes) -> str:
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return drawings.says_too_much(content, _picture)
    if content.startswith(b"%PDF-"):
        return papers.says_too_much(content)
    return _picture(content)


def _picture(content: bytes) -> str:
    for look in (pictures.look, films.look, sound.look):
        reason = look(content)
        if reason is not None:
            return reason
    return "is of a sort that nobody can vouch for"
