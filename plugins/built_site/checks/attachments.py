"""Pictures, drawings, PDFs, sound and films say nothing beside what they show.

Finds      A file that still holds Exif, XMP, IPTC, comments, tags, notes or more than its format
           needs; one that is not whole, or of a sort that nobody can vouch for.
Because    A photograph can say within metres where a client lives, a PDF who wrote it.
Leaves     Profiles of colours; which way up a picture is; titles and descriptions of drawings.
Source     The standards of the formats. What may be there is listed, not what may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from findings import Finding

from ..attached import says_too_much
from ..site import BuiltSite

LOOKED_INTO = {
    ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".mp3", ".m4a", ".ogg",
    ".opus", ".mp4", ".webm", ".pdf",
}  # fmt: skip


def check(site: BuiltSite) -> Iterator[Finding]:
    """Look into every file of these sorts; links and empty files are refused elsewhere."""
    for name in sorted(site.files):
        path = site.root / name
        if Path(name).suffix.lower() in LOOKED_INTO and not path.is_symlink():
            content = path.read_bytes()
            reason = says_too_much(content) if content else ""
            if reason:
                yield _refused(site, name, reason)


def _refused(site: BuiltSite, name: str, reason: str) -> Finding:
    message = f"{Path(name).name} {reason}."
    advice = "Publish with `make publish`, which cleans files; if it was, export the file anew."
    return site.about(name, "attachments", "FILE", message, advice)
