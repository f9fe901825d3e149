"""Keys that Pelican would obey, and why a manuscript may not use them.

Each of them could put a page where no check looks for it, or change what the page is.
"""

from __future__ import annotations

_ADDRESS = "The address comes from the folder and the file name (or `slug:`)."
_FORM = "The form of a page comes from its folder, so that every page carries the notice."

REFUSED_KEYS = {
    "content": "Write the text below the second line of hyphens.",
    "folder": "The folder the file lies in says it already.",
    "kind": "The folder the file lies in says it already.",
    "override_save_as": _ADDRESS,
    "override_url": _ADDRESS,
    "path": _ADDRESS,
    "save_as": _ADDRESS,
    "settings": "Settings belong to the whole site.",
    "template": _FORM,
    "timezone": "The time zone of the practice, in practice.yaml, counts for every page.",
    "translation": "Name the file after its language instead, as in `grief.es.md`.",
    "type": "The folder the file lies in says it already.",
    "url": _ADDRESS,
}

REFUSED_IN_PAGES = {"date": "A page has no date; `modified:` says when it was last changed."}


def reason(key: str, kind: str) -> str:
    """Why `key` is not for manuscripts of this kind, or "" when it is merely unknown."""
    if key == "template" and kind == "page":
        return ""
    if key in REFUSED_IN_PAGES and kind == "page":
        return REFUSED_IN_PAGES[key]
    return REFUSED_KEYS.get(key.casefold().strip(), "")
