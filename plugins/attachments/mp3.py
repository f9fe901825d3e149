"""MP3: frames of sound, without the tags before and after them.

Source  ID3v2.4 structure; ID3v1; APEv2; Lyrics3v2.
"""

from __future__ import annotations

from .trace import Copy, Sort, Trace, Unreadable, as_text, words

_TEXTS = {
    b"TIT2": Sort.WORDS, b"TALB": Sort.WORDS, b"COMM": Sort.WORDS, b"USLT": Sort.WORDS,
    b"TPE1": Sort.PERSON, b"TPE2": Sort.PERSON, b"TCOM": Sort.PERSON, b"TCOP": Sort.PERSON,
    b"TENC": Sort.PROGRAM, b"TSSE": Sort.PROGRAM, b"TDRC": Sort.TIME, b"TYER": Sort.TIME,
}  # fmt: skip
_LAST = 128
_APE_HEAD = 32


def read(content: bytes) -> Copy:
    """The sound alone. Raises `Unreadable` when there is none between the tags."""
    traces = list[Trace]()
    while content.startswith(b"ID3"):
        tag, content = _split(content)
        traces += _said(tag)
    while (size := _tag_at_end(content)) > 0:
        traces.append(Trace(Sort.WORDS))
        content = content[:-size]
    if not is_sound(content):
        raise Unreadable("is not a sound that can be read")
    return Copy(content, tuple(traces))


def is_sound(content: bytes) -> bool:
    """Whether it begins with the mark of a frame."""
    return len(content) > 4 and content[0] == 0xFF and content[1] & 0xE0 == 0xE0


def _split(content: bytes) -> tuple[bytes, bytes]:
    """The tag, and what follows it and its padding."""
    size = 0
    for byte in content[6:10]:
        size = size << 7 | byte & 0x7F
    end = 10 + size + (10 if content[5:6] and content[5] & 0x10 else 0)
    if end > len(content):
        raise Unreadable("ends in the middle")
    return content[:end], content[end:].lstrip(b"\0")


def _tag_at_end(content: bytes) -> int:
    """The size of the tag that the file ends with; 0 when there is none."""
    if content[-_LAST:].startswith(b"TAG") and len(content) >= _LAST:
        return _LAST
    if content[-_APE_HEAD:].startswith(b"APETAGEX"):
        size = int.from_bytes(content[-20:-16], "little")
        has_head = content[-size - _APE_HEAD :].startswith(b"APETAGEX")
        return min(len(content), max(_APE_HEAD, size + _APE_HEAD * has_head))
    if content.endswith(b"LYRICS200") and content[-15:-9].isdigit():
        return min(len(content), int(content[-15:-9]) + 15)
    return 0


def _said(tag: bytes) -> list[Trace]:
    found, at = list[Trace](), 10
    while at + 10 <= len(tag) and tag[at : at + 4].strip(b"\0"):
        size = int.from_bytes(tag[at + 4 : at + 8], "big")
        sort = _TEXTS.get(tag[at : at + 4])
        if sort:
            found += words(sort, _text(tag[at + 10 : at + 10 + size]))
        at += 10 + size
    return found or [Trace(Sort.PROGRAM)]


def _text(body: bytes) -> str:
    wide = body[:1] in (b"\1", b"\2")
    return body[1:].decode("utf-16", "replace") if wide else as_text(body[1:])
