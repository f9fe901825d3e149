"""PDF: no information about it, no XMP, no notes, no files inside."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from . import pictures

_STUMBLES = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError,
    NotImplementedError, OSError, RecursionError, TypeError, ValueError, zlib.error,
)  # fmt: skip
"""What pypdf raises about files that are not as the standard says."""

_TELLING = {"/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/AF", "/EmbeddedFiles", "/EF"}
_NOTES = {"/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/RichMedia", "/Screen"}


def says_too_much(content: bytes) -> str:
    """Why a PDF may not be published; empty when it may."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            return "is locked with a password"
        if reader.metadata or content.count(b"%%EOF") != 1:
            return "still says who made it, or what it said before"
        return next(filter(None, (_reason(each) for each in _objects(reader))), "")
    except _STUMBLES:
        return "is not a PDF that can be read"


def _objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    """All dictionaries of the document, whether a page needs them or not."""
    numbers = {number for table in reader.xref.values() for number in table} | set(
        reader.xref_objStm
    )
    for number in sorted(numbers):
        each = reader.get_object(number)
        if isinstance(each, DictionaryObject):
            yield each


def _reason(each: DictionaryObject) -> str:
    if _TELLING & set(each):
        return "still says with what it was made, or holds another file"
    if each.get("/Subtype") in _NOTES and ("/Rect" in each or "/Parent" in each):
        return "still has notes on its pages"
    if "/Rect" in each and "/T" in each and each.get("/Subtype") not in ("/Widget", None):
        return "still names those who marked something in it"
    if isinstance(each, StreamObject) and each.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        return f"holds a picture that {said}" if (said := pictures.look(each._data)) else ""
    return ""
