"""Names of pictures and other files beside the manuscripts, and the words inside drawings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from findings import Finding
from manuscript import Passage
from validated_yaml import Invalid, text_of

from .filed import filed_names
from .lexicon import word_classes
from .plain_files import read_body
from .verdicts import verdicts
from .weighing.model import model
from .weighing.reading import read_post


def check_pictures(folder: Path) -> Iterator[Finding]:
    """Check the names of the files below a folder that are no text, and the text of SVG files."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in word_classes()["file-suffix"] and path.is_file():
            yield from _check_name(path)
            if path.suffix.lower() == ".svg":
                yield from _check_drawing(path)


def _check_name(path: Path) -> Iterator[Finding]:
    name = path.name
    passage = Passage("file_name", name, [0] * (len(name) + 1), dict.fromkeys(range(len(name)), 0))
    for suspicion in filed_names([passage], frozenset()):
        yield suspicion.finding(str(path), "")


def _check_drawing(path: Path) -> Iterator[Finding]:
    try:
        drawing = read_body(text_of(path, str(path)), str(path))
    except Invalid as invalid:
        yield from invalid.findings
        return
    known = model()
    reading = read_post(drawing.passages, frozenset(), "", known)
    for suspicion in verdicts(reading, known, None):
        yield suspicion.finding(str(path), drawing.source)
