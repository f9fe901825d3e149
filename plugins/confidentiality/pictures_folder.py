"""Files beside the manuscripts: names, what they say unseen, the words in drawings and PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from attachments import Page, Unreadable, is_attachment, look_into, pages
from findings import Finding, Level
from manuscript import Passage
from validated_yaml import Invalid, text_of

from .drawings import words_in_drawing
from .filed import filed_names
from .lexicon import word_classes
from .plain_files import read_body
from .verdicts import verdicts
from .weighing.model import model
from .weighing.reading import read_post


def check_pictures(folder: Path) -> Iterator[Finding]:
    """Check the files below a folder that are no text; the words in drawings and PDFs too."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _is_known(path):
            yield from _check_name(path)
            yield from look_into(path) if is_attachment(path) else ()
            if path.suffix.lower() == ".svg":
                yield from _check_drawing(path)
            elif path.suffix.lower() == ".pdf":
                yield from _check_pdf(path)


def _is_known(path: Path) -> bool:
    return path.suffix.lower() in word_classes()["file-suffix"] or is_attachment(path)


def _check_name(path: Path) -> Iterator[Finding]:
    name = path.name
    passage = Passage("file_name", name, [0] * (len(name) + 1), dict.fromkeys(range(len(name)), 0))
    for suspicion in filed_names([passage], frozenset()):
        yield suspicion.finding(str(path), "")


def _check_drawing(path: Path) -> Iterator[Finding]:
    try:
        source = text_of(path, str(path))
    except Invalid as invalid:
        yield from invalid.findings
        return
    known = model()
    reading = read_post(words_in_drawing(source), frozenset(), "", known)
    for suspicion in verdicts(reading, known, None):
        yield suspicion.finding(str(path), source)


def _check_pdf(path: Path) -> Iterator[Finding]:
    """What its pages say, as if it were a post. One that cannot be read was reported already."""
    try:
        found = pages(path)
    except Unreadable:
        return
    for page in found:
        yield from _check_page(path, page)
        if page.is_picture:
            yield _unread_page(path, page.number)


def _check_page(path: Path, page: Page) -> Iterator[Finding]:
    known, text = model(), read_body(page.text, str(path))
    reading = read_post(text.passages, frozenset(), "", known)
    for suspicion in verdicts(reading, known, None):
        finding = suspicion.finding(str(path), text.source)
        yield replace(
            finding, line=1, column=1, start=0, end=0,
            message=f"On page {page.number}: {finding.message}",
        )  # fmt: skip


def _unread_page(path: Path, number: int) -> Finding:
    message = f"Page {number} of {path.name} is a picture: the words in it were not checked."
    advice = "Read it once more yourself, or make the PDF from the text."
    found = Finding.about(
        str(path), rule="language", kind="LANGUAGE", message=message, suggestion=advice
    )
    return replace(found, level=Level.WARNING)
