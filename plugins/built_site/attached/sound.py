"""MP3 and Ogg: no tags before, after or inside."""

from __future__ import annotations

_TAGS = "still holds tags about its making"
_MARKS = {b"\x01vorbis": b"\x03vorbis", b"OpusHead": b"OpusTags"}


def look(content: bytes) -> str | None:
    """Why it may not be published; empty when it may, None when it is neither."""
    if content[:4] == b"OggS":
        return "" if _is_plain_ogg(content) else _TAGS
    if content[:3] == b"ID3":
        return _TAGS
    if len(content) > 4 and content[0] == 0xFF and content[1] >= 0xE0:
        at_end = (
            content[-128:-125] == b"TAG",
            content[-32:-24] == b"APETAGEX",
            content[-9:] == b"LYRICS200",
        )
        return _TAGS if any(at_end) else ""
    return None


def _is_plain_ogg(content: bytes) -> bool:
    """One stream of sound, whose second page begins with an empty list of comments."""
    bodies, beginnings, at = list[bytes](), 0, 0
    while at < len(content):
        table = content[at + 27 : at + 27 + content[at + 26]]
        body = at + 27 + len(table)
        if content[at : at + 4] != b"OggS" or body + sum(table) > len(content):
            raise ValueError("a page is cut off")
        beginnings += bool(content[at + 5] & 2)
        bodies += [content[body : body + sum(table)]] if len(bodies) < 2 else []
        at = body + sum(table)
    first, second = bodies
    mark = next((to for begin, to in _MARKS.items() if first.startswith(begin)), None)
    return mark is not None and beginnings == 1 and second.startswith(mark + bytes(8))
