"""ICO: small pictures for tabs, some of them PNG.

Source  Microsoft's description of icons, and PNG since Windows Vista.
"""

from __future__ import annotations

import struct

from . import png
from .trace import Copy, Sort, Trace, Unreadable

_HEAD, _ENTRY = 6, 16


def read(content: bytes) -> Copy:
    """The pictures alone, one after the other. Raises `Unreadable` when one is not whole."""
    count = int.from_bytes(content[4:6], "little")
    at = _HEAD + _ENTRY * count
    if len(content) < at or not count:
        raise Unreadable("ends in the middle")
    entries, bodies, traces, used = list[bytes](), list[bytes](), list[Trace](), at
    for start in range(_HEAD, at, _ENTRY):
        lead, size, offset = struct.unpack_from("<8sII", content, start)
        picture = _picture(content[offset : offset + size], size)
        place = _HEAD + _ENTRY * count + sum(map(len, bodies))
        entries.append(struct.pack("<8sII", lead, len(picture.content), place))
        bodies.append(picture.content)
        traces += picture.traces
        used += size
    if used < len(content.rstrip(b"\0")):
        traces.append(Trace(Sort.INSIDE, "something between its pictures"))
    return Copy(content[:_HEAD] + b"".join([*entries, *bodies]), tuple(traces))


def _picture(body: bytes, size: int) -> Copy:
    if len(body) < size or not body:
        raise Unreadable("ends in the middle")
    if body.startswith(png.START):
        return png.read(body)
    if body[:4] == b"\x28\0\0\0":
        return Copy(body)
    raise Unreadable("is damaged")
