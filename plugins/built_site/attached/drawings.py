"""SVG: nothing but what draws, read by expat as it comes."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from xml.parsers import expat

_EDITOR = "still holds what its editor wrote down beside the drawing"
_SPACES = {
    "", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/XML/1998/namespace",
}  # fmt: skip
_PICTURE = re.compile(r"\s*data:image/(?!svg)[\w.+-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)


class _Refused(Exception):
    """Something in a drawing that may not be published, in words that follow its name."""


def says_too_much(content: bytes, picture: Callable[[bytes], str]) -> str:
    """Why a drawing may not be published; `picture` judges those inside it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    seen = list[str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        seen.append(name)
        if seen[0] != "http://www.w3.org/2000/svg svg":
            raise _Refused("is not a drawing that can be read")
        _look_at(name, attributes, picture)

    parser.StartElementHandler = start
    parser.CommentHandler = parser.EntityDeclHandler = _refuse
    parser.ProcessingInstructionHandler = _refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        return "is not a drawing that can be read"
    except _Refused as refused:
        return str(refused)
    return ""


def _refuse(*_: object) -> None:
    raise _Refused(_EDITOR)


def _look_at(element: str, attributes: dict[str, str], picture: Callable[[bytes], str]) -> None:
    for name in (element, *attributes):
        space, _, local = name.rpartition(" ")
        is_metadata = name is element and local == "metadata"
        if space not in _SPACES or is_metadata or local.lower().startswith("data-"):
            raise _Refused(_EDITOR)
    for value in attributes.values():
        inside = _PICTURE.match(value)
        reason = picture(base64.b64decode("".join(inside[1].split()))) if inside else ""
        if reason:
            raise _Refused(f"holds a picture that {reason}")
