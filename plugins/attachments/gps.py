"""The position in a block of Exif, and how closely it tells the place."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from .trace import Sort, Trace

_LATITUDE, _LONGITUDE, _AREA, _ERROR = 2, 4, 0x1C, 0x1F

_STEPS = ((15, "about 10 m"), (100, "about 50 m"), (3000, "2 km"), (200_000, "100 km"))
"""Metres by which a place may be missed, and the words for them."""


def place(values: Mapping[int, bytes], order: str) -> Iterator[Trace]:
    """That the values of a GPS directory tell a place, and within how many metres."""
    if len(values.get(_LATITUDE, b"")) == 24 and _LONGITUDE in values:
        metres = _error(values, order) or _smallest_step(values[_LATITUDE], order)
        if metres is not None:
            yield Trace(Sort.PLACE, f"a place within {_words(metres)}")
    elif values.get(_AREA, b"").strip(b"\0 "):
        yield Trace(Sort.PLACE, "the name of a place")


def _words(metres: float) -> str:
    return next((said for limit, said in _STEPS if metres <= limit), "some hundred kilometres")


def _error(values: Mapping[int, bytes], order: str) -> float | None:
    """How far off the device itself thought it was (Exif 2.31 and later)."""
    raw = values.get(_ERROR, b"")
    if len(raw) != 8:
        return None
    above, below = struct.unpack(f"{order}II", raw)
    return above / below if above and below else None


def _smallest_step(latitude: bytes, order: str) -> float | None:
    """The metres between this latitude and the next that could have been written.

    A degree is 111 km. What is not written as a fraction, and is nought, was left out.
    """
    numbers = struct.unpack(f"{order}6I", latitude)
    metres, smallest = 111_000.0, None
    for above, below in zip(numbers[::2], numbers[1::2], strict=True):
        if below and (above or smallest is None):
            smallest = metres / below
        metres /= 60
    return smallest
