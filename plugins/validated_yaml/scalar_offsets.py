"""Where each character of a YAML text stands in the file.

Most texts are written as they read, and a range says it all. Quotes, escapes and folded lines
need a walk: what is not white space keeps its order from file to value, and white space of the
value belongs to whatever white space stands there in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Style = str
"""How a scalar is written: `'` or `"` quoted, `|` or `>` as a block, or plain (nothing)."""

_Unit = tuple[str, int, bool]
"""A character of the value, its offset in the raw text, and whether an escape made it."""

_DOUBLE_QUOTED = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)|.", re.DOTALL
)
_SINGLE_QUOTED = re.compile(r"''|.", re.DOTALL)
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?")


def scalar_offsets(value: str, raw: str, style: Style, start: int) -> Sequence[int]:
    """Offsets of `value`'s characters (and of its end) when `raw` stands at `start` in the file.

    When the two cannot be brought together, every character is given the whole place.
    """
    quote = 1 if style in {"'", '"'} else 0
    if raw[quote : len(raw) - quote] == value:
        return range(start + quote, start + quote + len(value) + 1)
    aligned = _aligned(value, _units(raw, style), len(raw) - quote)
    if aligned is None:
        return [start] * len(value) + [start + len(raw)]
    return [start + offset for offset in aligned]


def _units(raw: str, style: Style) -> list[_Unit]:
    if style == '"':
        found = _DOUBLE_QUOTED.finditer(raw, 1, len(raw) - 1)
        return [(_unescaped(match[0]), match.start(), len(match[0]) > 1) for match in found]
    if style == "'":
        found = _SINGLE_QUOTED.finditer(raw, 1, len(raw) - 1)
        return [(match[0][0], match.start(), False) for match in found]
    header = _BLOCK_HEADER.match(raw) if style in {"|", ">"} else None
    first = header.end() if header else 0
    return [(char, first + i, False) for i, char in enumerate(raw[first:])]


_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
    "\r": "", "\n": "", "\x85": "", "\u2028": "", "\u2029": "",
}  # fmt: skip


def _unescaped(unit: str) -> str:
    """What a unit stands for; `""` for an escaped line end, which joins two lines."""
    if unit[0] != "\\":
        return unit
    if unit[1] in "xuU" and len(unit) > 2:
        return chr(int(unit[2:], 16))
    return _ESCAPES.get(unit[1], unit[1])


def _aligned(value: str, units: list[_Unit], end: int) -> list[int] | None:
    offsets: list[int] = []
    position = 0
    for char in value:
        position = _next(char, units, position)
        unit, offset, _ = units[position] if position < len(units) else ("", end, False)
        offsets.append(offset)
        if unit == char or (unit.isspace() and char.isspace()):
            position += 1
        elif not char.isspace():
            return None
    after = units[position][1] if position < len(units) else end
    return [*offsets, after]


def _next(char: str, units: list[_Unit], position: int) -> int:
    """Skip what stands for nothing before `char`: line joins, and layout before a letter."""
    while position < len(units):
        unit, _, escaped = units[position]
        if unit and (escaped or char.isspace() or not unit.isspace()):
            break
        position += 1
    return position
