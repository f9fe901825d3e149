"""SVG: a drawing as XML, without what its editor wrote down beside it.

Kept     All that draws; `title` and `desc`, which are read aloud to people who cannot see.
Dropped  Comments, `metadata`, whatever belongs to Inkscape, Illustrator, Sketch or Figma, `data-`
         attributes; what pictures inside it say unseen.
Source   SVG 2; the namespaces that these programs write.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from xml.etree import ElementTree as Plain
from xml.etree.ElementTree import Comment, Element, ParseError, ProcessingInstruction, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from .trace import Copy, Sort, Trace, Unreadable, words

SVG, XLINK, XHTML = (
    "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xhtml",
)  # fmt: skip
_KNOWN = {"", SVG, XLINK, XHTML, "http://www.w3.org/XML/1998/namespace"}
"""The namespaces of what a browser draws. Whatever else there is belongs to an editor."""

_DATA = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp|avif);base64,", re.IGNORECASE)
_PATHS = ("docname", "filename", "filepath", "absref")
_CSS_COMMENT = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*.*?(?:\*/|\Z)""", re.DOTALL)

_DEEPEST = 400

Inner = Callable[[bytes], Copy]
"""Copies a picture that is inside the drawing."""

for _prefix, _name in (("", SVG), ("xlink", XLINK), ("xhtml", XHTML)):
    Plain.register_namespace(_prefix, _name)


def read(content: bytes, inner: Inner) -> Copy:
    """The drawing alone. Raises `Unreadable` when it is no XML, or has entities of its own."""
    root = _tree(content)
    found = _around(root, content)
    pending = [(root, 0)]
    while pending:
        element, depth = pending.pop()
        if depth > _DEEPEST:
            raise Unreadable("has parts within parts without end")
        found += _without_editors_children(element)
        found += _without_editors_attributes(element)
        found += _clean_pictures(element, inner)
        pending += [(child, depth + 1) for child in element]
    if not found:
        return Copy(content)
    return Copy(Plain.tostring(root, encoding="utf-8") + b"\n", tuple(found))


def _tree(content: bytes) -> Element:
    building = TreeBuilder(insert_comments=True, insert_pis=True)
    parser = XMLParser(target=building)
    try:
        parser.feed(content)
        root = parser.close()
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise Unreadable("is not a drawing that can be read") from error
    if not isinstance(root, Element) or _space(root) != SVG:
        raise Unreadable("is not a drawing that can be read")
    return root


def _around(root: Element, content: bytes) -> list[Trace]:
    """What stands before or after the drawing, and so is no part of the tree."""
    inside = sum(1 for element in root.iter() if _is_aside(element))
    written = content.count(b"<!--") + content.count(b"<?") - content.count(b"<?xml ")
    return [Trace(Sort.PROGRAM)] if written > inside else []


def _is_aside(element: Element) -> bool:
    """A comment or an instruction, whose tag is the function that makes such a thing."""
    kind: object = element.tag
    return kind is Comment or kind is ProcessingInstruction


def _space(element: Element) -> str:
    if _is_aside(element):
        return ""
    return element.tag[1:].partition("}")[0] if element.tag.startswith("{") else ""


def _without_editors_children(element: Element) -> list[Trace]:
    found, before = list[Trace](), None
    for child in list(element):
        said = _editors(child)
        if not said:
            before = child
            continue
        found += said
        if before is None:
            element.text = (element.text or "") + (child.tail or "")
        else:
            before.tail = (before.tail or "") + (child.tail or "")
        element.remove(child)
    return found


def _editors(child: Element) -> tuple[Trace, ...]:
    """What an element that draws nothing says."""
    if _is_aside(child):
        return words(Sort.WORDS, child.text or "") or (Trace(Sort.UNSEEN),)
    if child.tag == f"{{{SVG}}}metadata":
        return words(Sort.WORDS, " ".join(child.itertext())) or (Trace(Sort.PROGRAM),)
    if _space(child) not in _KNOWN:
        return (Trace(Sort.PROGRAM), *_paths(child))
    return ()


def _paths(element: Element) -> tuple[Trace, ...]:
    named = (value for name, value in element.attrib.items() if _is_path(name))
    return tuple(trace for value in named for trace in words(Sort.PATH, value))


def _is_path(name: str) -> bool:
    return name.rpartition("}")[2].lower().endswith(_PATHS)


def _without_editors_attributes(element: Element) -> list[Trace]:
    found = list[Trace]()
    for name, value in list(element.attrib.items()):
        space = name[1:].partition("}")[0] if name.startswith("{") else ""
        if space not in _KNOWN or name.lower().startswith("data-"):
            del element.attrib[name]
            found += words(Sort.PATH, value) if _is_path(name) else (Trace(Sort.PROGRAM),)
    if element.tag == f"{{{SVG}}}style" and "/*" in (element.text or ""):
        plain = _CSS_COMMENT.sub(_unless_comment, element.text or "")
        found += [Trace(Sort.WORDS)] if plain != element.text else []
        element.text = plain
    return found


def _unless_comment(match: re.Match[str]) -> str:
    return "" if match[0].startswith("/*") else match[0]


def _clean_pictures(element: Element, inner: Inner) -> list[Trace]:
    found = list[Trace]()
    for name, value in element.attrib.items():
        data = _DATA.match(value)
        if data:
            copy = inner(_decoded(value[data.end() :]))
            if copy.traces:
                clean = base64.b64encode(copy.content).decode("ascii")
                element.attrib[name] = data[0].strip() + clean
                found += copy.traces
    return found


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.replace("%2B", "+").split()))
    except (binascii.Error, ValueError) as error:
        raise Unreadable("has a picture inside that cannot be read") from error
