"""Where an address in a built file leads, as a browser would read it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote, urlsplit

_ACTIONS = {"tel", "sms", "mailto"}

_WEB = {"http", "https"}


class Way(Enum):
    """What sort of place an address leads to."""

    OWN = "a file of this site"
    ELSEWHERE = "another host"
    ACTION = "a call, a message"
    SCRIPT = "a script, data or a file of the visitor's own disk"
    OUTSIDE = "above the root of the site"
    BROKEN = "no address"


@dataclass(frozen=True)
class Destination:
    """Where an address leads; `file` (from the site's root) and `fragment` for `Way.OWN`."""

    way: Way
    file: str = ""
    fragment: str = ""


def destination(link: str, page: str, host: str, base_path: str) -> Destination:
    """Where `link` leads from the built file `page` of the site at `host` and `base_path`."""
    cleaned = "".join(char for char in link.strip() if char not in "\t\n\r").replace("\\", "/")
    try:
        parts = urlsplit(cleaned)
    except ValueError:
        return Destination(Way.BROKEN)
    scheme = parts.scheme.lower()
    if scheme in _ACTIONS:
        return Destination(Way.ACTION)
    if scheme not in _WEB | {""}:
        return Destination(Way.SCRIPT)
    if parts.netloc and parts.netloc.lower() != host:
        return Destination(Way.ELSEWHERE)
    if scheme and not parts.netloc:
        return Destination(Way.BROKEN)
    path = parts.path or ("/" if parts.netloc else "")
    file = _file(unquote(path), page, base_path)
    if file is None:
        return Destination(Way.OUTSIDE)
    return Destination(Way.OWN, file, unquote(parts.fragment))


def _file(path: str, page: str, base_path: str) -> str | None:
    """The file behind a path, or None when it lies outside the site."""
    if not path:
        return page
    if path.startswith("/"):
        if not f"{path}/".startswith(base_path):
            return None
        path = f"/{path[len(base_path) :]}"
    else:
        path = f"/{posixpath.dirname(page)}/{path}"
    if _climbs_out(path):
        return None
    file = posixpath.normpath(path).lstrip("/")
    return posixpath.join(file, "index.html") if path.endswith(("/", "/.", "/..")) else file


def _climbs_out(path: str) -> bool:
    depth = 0
    for part in path.split("/"):
        depth += {"": 0, ".": 0, "..": -1}.get(part, 1)
        if depth < 0:
            return True
    return False
