"""PDF: the pages, without the notes about who made them, when and with what.

Dropped  Document information, XMP, sticky notes and the names of those who marked something,
         files inside, thumbnails, programs' own data, earlier states of the document.
Kept     All that is on a page, form fields, links, bookmarks.
Source   ISO 32000-1, 14.3 (metadata), 12.5 (annotations), 7.11.4 (files inside).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, StreamObject

from . import jpeg
from .trace import Copy, Sort, Trace, Unreadable, words

_STUMBLES = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError,
    NotImplementedError, OSError, RecursionError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What pypdf raises, deep down, about a file that is not as the standard says."""

_OF_PROGRAMS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/AF")
_INFORMATION = {
    "/Author": Sort.PERSON, "/Title": Sort.WORDS, "/Subject": Sort.WORDS, "/Keywords": Sort.WORDS,
    "/Creator": Sort.PROGRAM, "/Producer": Sort.PROGRAM, "/CreationDate": Sort.TIME,
    "/ModDate": Sort.TIME,
}  # fmt: skip
_NOTES = {"/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/RichMedia", "/Screen"}
_MARKS_OF_SOMEBODY = ("/T", "/RC", "/Subj", "/CreationDate", "/M", "/NM", "/Popup", "/IRT")
_FIELD, _TYPED = "/Widget", "/FreeText"


@contextmanager
def fail_closed() -> Iterator[None]:
    """Whatever goes wrong while a PDF is read, nobody can vouch for it: `Unreadable`."""
    try:
        yield
    except _STUMBLES as error:
        raise Unreadable("is not a PDF that can be read") from error


def opened(content: bytes) -> PdfReader:
    """A PDF that needs no password. To be called within `fail_closed`."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise Unreadable("is locked with a password")
    return reader


def read(content: bytes) -> Copy:
    """The pages alone, written anew: what they do not use stays behind. Raises `Unreadable`."""
    with fail_closed():
        reader = opened(content)
        writer = PdfWriter(clone_from=reader)
        traces = tuple(_traces(reader, writer))
        return Copy(_written(writer), traces)


def _written(writer: PdfWriter) -> bytes:
    """The document written twice: a copy follows only what its pages lead to, and what nothing
    leads to any more since its notes were taken out stays behind.
    """
    first, second = io.BytesIO(), io.BytesIO()
    writer.write(first)
    PdfWriter(clone_from=PdfReader(first)).write(second)
    return second.getvalue()


def _traces(reader: PdfReader, writer: PdfWriter) -> Iterator[Trace]:
    """What it says unseen, which goes from the writer's copy at the same time."""
    for name, value in (reader.metadata or {}).items():
        sort = _INFORMATION.get(name, Sort.WORDS)
        yield from words(sort, str(value)) or (Trace(sort),)
    writer.metadata = None
    if _states(reader) > 1:
        yield Trace(Sort.INSIDE, "an earlier state of the document")
    for page in writer.pages:
        yield from _notes(page)
    yield from _files_inside(writer.root_object)
    for each in writer._objects:  # pypdf has no public way to visit all
        if isinstance(each, DictionaryObject):
            yield from _of_programs(each)


def _states(reader: PdfReader) -> int:
    """How often the document was saved into the same file."""
    reader.stream.seek(0)
    ends = reader.stream.read().count(b"%%EOF")
    return 1 if ends == 2 and "/Prev" in reader.trailer and _is_linear(reader) else ends


def _is_linear(reader: PdfReader) -> bool:
    reader.stream.seek(0)
    return b"/Linearized" in reader.stream.read(1024)


def _of_programs(each: DictionaryObject) -> Iterator[Trace]:
    for name in _OF_PROGRAMS:
        if name in each:
            del each[name]
            yield Trace(Sort.THUMBNAIL if name == "/Thumb" else Sort.PROGRAM)
    if isinstance(each, StreamObject) and each.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        photo = jpeg.read(each._data)
        each._data = photo.content if photo.traces else each._data
        yield from photo.traces


def _files_inside(root: DictionaryObject) -> Iterator[Trace]:
    names = root.get("/Names")
    names = names.get_object() if names is not None else None
    if isinstance(names, DictionaryObject) and "/EmbeddedFiles" in names:
        del names["/EmbeddedFiles"]
        yield Trace(Sort.INSIDE, "another file")


def _notes(page: DictionaryObject) -> Iterator[Trace]:
    annotations = page.get("/Annots")
    annotations = annotations.get_object() if annotations is not None else None
    if not isinstance(annotations, ArrayObject):
        return
    kept = ArrayObject()
    for reference in annotations:
        note = reference.get_object()
        if isinstance(note, DictionaryObject) and note.get("/Subtype") in _NOTES:
            yield from _said_by(note)
        else:
            kept.append(reference)
            yield from _without_author(note)
    page[NameObject("/Annots")] = kept


def _said_by(note: DictionaryObject) -> Iterator[Trace]:
    if note.get("/Subtype") != "/Text":
        yield Trace(Sort.INSIDE, "a note or a file on a page")
        return
    yield from words(Sort.WORDS, str(note.get("/Contents", ""))) or (Trace(Sort.WORDS),)
    yield from words(Sort.PERSON, str(note.get("/T", "")))


def _without_author(note: PdfObject | None) -> Iterator[Trace]:
    """A mark, a link or a field; what is typed onto a page is part of it, and so are fields."""
    if not isinstance(note, DictionaryObject) or note.get("/Subtype") == _FIELD:
        return
    hidden = () if note.get("/Subtype") == _TYPED else ("/Contents",)
    for name in (*_MARKS_OF_SOMEBODY, *hidden):
        if name in note:
            said = str(note.pop(name))
            yield from words(Sort.PERSON if name == "/T" else Sort.WORDS, said)
