"""What pictures, PDFs, sound and films say unseen: found before a site is built, taken out of it.

    look_into(Path("content/images/leaf.jpg"))   # findings: where it was taken, by whom, …
    clean_site(Path(".build/…/output"))          # every file of a built site without all that
    pages(Path("content/worksheet.pdf"))         # the words of a PDF, page by page

looking.py   look_into, clean_site: one file, a whole site
formats.py   which format a file is of; each has a module with `read`, which copies what may be
             published and collects what was said besides: jpeg, png, gif, webp, boxes (AVIF, HEIC,
             MP4, M4A; items.py finds their Exif), ico, svg, pdf, mp3, ogg, webm
tiff.py      Exif; gps.py says how closely it tells a place
iptc.py, xmp.py   what agencies and programs write into pictures
pages.py     the words of a PDF
telling.py   what was seen, in words for the file's owner
trace.py     Trace, Copy, Unreadable

Originals are never changed. What cannot be read is refused: docs/decisions/0009.
"""

from __future__ import annotations

from .looking import clean_site, is_attachment, look_into
from .pages import Page, pages
from .trace import Unreadable

__all__ = ["Page", "Unreadable", "clean_site", "is_attachment", "look_into", "pages"]
