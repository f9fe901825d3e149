"""The safety net: letters that no passage holds become passages of their own.

Two parsers never agree on everything. Whatever the blocks left out (the language of a code block,
an unknown tag, a line that only one of the parsers understands) is read here, line by line, so
that nothing can hide in the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .html_names import known_names
from .inline import read_inline
from .passage import Passage
from .reading import Region, passage

_LETTERS = re.compile(r"[^\W_]+")
_TAG = re.compile(r"<[^<>]*>|[A-Za-z-]+(?=\s*=)")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_LIST_NUMBER = re.compile(r"^[ \t>]*(?:[-+*][ \t]+)*(\d{1,3})[.)](?=[ \t]|$)")
_LINE = re.compile(r"[^\n]+")


def read_remainder(
    text: str, offsets: Sequence[int], start: int, passages: Sequence[Passage]
) -> Iterator[Passage]:
    """Passages of kind `raw` for what lies in no passage, from `start` on.

    They are read like a text first; what is left even then (an unknown tag) is taken as it is.
    """
    held = _held(passages, offsets[-1])
    read = list(_stretches(text, offsets, start, held))
    found = [each for region in read for each in read_inline("raw", region)]
    yield from found
    if found:
        held = _held([*passages, *found], offsets[-1])
        for region in _stretches(text, offsets, start, held):
            yield passage("raw", region, [(0, len(region.text), None)])


def _stretches(text: str, offsets: Sequence[int], start: int, held: bytearray) -> Iterator[Region]:
    for line in _LINE.finditer(text, start):
        if _nothing_left(text, offsets, held, line):
            continue
        for first, last in _gaps(text, offsets, held, line):
            yield Region(text[first:last], offsets[first : last + 1])


def _nothing_left(text: str, offsets: Sequence[int], held: bytearray, line: re.Match[str]) -> bool:
    """Whether all of a line is held but for marks at its beginning and end; quick to say."""
    first = held.find(1, offsets[line.start()], offsets[line.end()])
    last = held.rfind(1, offsets[line.start()], offsets[line.end()])
    if first < 0 or held.find(0, first, last) >= 0:
        return False
    lead, rest = first - offsets[line.start()], offsets[line.end()] - 1 - last
    outside = text[line.start() : line.start() + lead] + text[line.end() - rest : line.end()]
    return not _LETTERS.search(outside)


def _held(passages: Sequence[Passage], length: int) -> bytearray:
    """For each code point of the file, 1 if a passage holds it."""
    held = bytearray(length + 1)
    for each in passages:
        offsets = each.offsets
        if isinstance(offsets, range) or not each.text:
            held[offsets[0] : offsets[-1]] = b"\1" * (offsets[-1] - offsets[0])
            continue
        for offset in offsets[:-1]:
            held[offset] = 1
        for index, end in each.ends.items():
            held[offsets[index] : end] = b"\1" * (end - offsets[index])
    return held


def _gaps(
    text: str, offsets: Sequence[int], held: bytearray, line: re.Match[str]
) -> Iterator[tuple[int, int]]:
    """The stretches of a line from the first to the last letter that nobody holds."""
    markup = set(_markup(line))
    begun = end = -1
    for word in _LETTERS.finditer(text, *line.span()):
        if word.start() in markup:
            continue
        free = [i for i in range(*word.span()) if not held[offsets[i]]]
        if not free:
            if begun >= 0:
                yield begun, end
            begun = -1
            continue
        begun = free[0] if begun < 0 else begun
        end = free[-1] + 1
    if begun >= 0:
        yield begun, end


def _markup(line: re.Match[str]) -> Iterator[int]:
    """Where words begin that only say how something looks: known tags, list numbers."""
    text = line[0]
    number = _LIST_NUMBER.match(text)
    if number:
        yield line.start() + number.start(1)
    if "<" not in text and "=" not in text:
        return
    for tag in _TAG.finditer(text):
        for name in _NAME.finditer(text, *tag.span()):
            if name[0].lower() in known_names():
                parts = _LETTERS.finditer(text, *name.span())
                yield from (line.start() + part.start() for part in parts)
