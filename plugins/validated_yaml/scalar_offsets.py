"""Where each character of a YAML text stands in the file.

Most texts are written as they read, and a range says it all. Quotes, escapes and folded lines are
taken apart one by one. In a block (`|` or `>`), letters keep their order from file to value, and
white space of the value belongs to whatever white space stands there in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Style = str
"""How a scalar is written: `'` or `"` quoted, `|` or `>` as a block, or plain (nothing)."""

_Unit = tuple[str, int]
"""What is read at some place (nothing, a character or several), and its offset in the raw text."""

_FOLD = r"(?P<fold>[ \t]*+(?:\r\n|[\r\n\x85])(?:[ \t]|\r\n|[\r\n\x85])*+)|(?P<space>[ \t]+)"
_ESCAPE = (
    r"(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|[\r\n\x85])[ \t]*|.))"
)
_UNITS = {
    '"': re.compile(rf"{_FOLD}|{_ESCAPE}|.", re.DOTALL),
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|.", re.DOTALL),
    "": re.compile(rf"{_FOLD}|.", re.DOTALL),
}
_BREAK = re.compile(r"\r\n|[\r\n\x85]")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
    "\r": "", "\n": "", "\x85": "",
}  # fmt: skip


def scalar_offsets(value: str, raw: str, style: Style, start: int) -> Sequence[int]:
    """Offsets of `value`'s characters (and of its end) when `raw` stands at `start` in the file.

    When the two cannot be brought together, every character is given the whole place.
    """
    quote = 1 if style in {"'", '"'} else 0
    if raw[quote : len(raw) - quote] == value:
        return range(start + quote, start + quote + len(value) + 1)
    found = _in_block(value, raw) if style in {"|", ">"} else _in_line(value, raw, style, quote)
    if found is None:
        return [start] * len(value) + [start + len(raw)]
    return [start + offset for offset in found]


def _in_line(value: str, raw: str, style: Style, quote: int) -> list[int] | None:
    end = len(raw) - quote
    units = [unit for match in _UNITS[style].finditer(raw, quote, end) for unit in _read(match)]
    if "".join(said for said, _ in units) != value:
        return None
    return [*(offset for said, offset in units if said), end]


def _read(match: re.Match[str]) -> Iterator[_Unit]:
    """What a unit stands for, character by character."""
    text, start = match[0], match.start()
    if match.lastgroup == "fold":
        breaks = len(_BREAK.findall(text))
        yield from ((char, start) for char in ("\n" * (breaks - 1) or " "))
    elif match.lastgroup == "escape":
        yield _unescaped(text), start
    elif match.lastgroup == "quote":
        yield "'", start
    else:
        yield from ((char, start + i) for i, char in enumerate(text))


def _unescaped(unit: str) -> str:
    """What an escape stands for; nothing for an escaped line end, which joins two lines."""
    if unit[1] in "xuU" and len(unit) > 2:
        return chr(int(unit[2:], 16))
    return _ESCAPES.get(unit[1], unit[1])


def _in_block(value: str, raw: str) -> list[int] | None:
    header = _BLOCK_HEADER.match(raw)
    position = header.end() if header else 0
    offsets: list[int] = []
    for char in value:
        while position < len(raw) and raw[position].isspace() and not char.isspace():
            position += 1
        here = raw[position : position + 1]
        offsets.append(position)
        if here == char or (here.isspace() and char.isspace()):
            position += 1
        elif not char.isspace():
            return None
    return [*offsets, position]
