"""XMP: what programs write into files of every format, as XML.

Source  ISO 16684-1; the schemas of Adobe and the IPTC. Names are compared without their namespace,
in small letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException, ElementTree

from .trace import Sort, Trace, words

_SORTS = {
    Sort.PLACE: "gpslatitude gpsposition city sublocation location state country countryname "
    "provincestate worldregion locationcreated locationshown",
    Sort.PERSON: "creator rights author artist ownername credit authorsposition captionwriter "
    "copyright publisher contributor personinimage name organisationinimagename webstatement "
    "ciemailwork citelwork ciadrextadr personname displayname",
    Sort.WORDS: "description title subject headline keywords usercomment instructions label "
    "transmissionreference hierarchicalsubject tagslist caption imagedescription",
    Sort.DEVICE: "serialnumber bodyserialnumber lensserialnumber make model cameraserialnumber",
    Sort.TIME: "createdate modifydate metadatadate datecreated datetimeoriginal date",
    Sort.PROGRAM: "creatortool software producer softwareagent history",
    Sort.PATH: "filepath originalpath documentname ingredients derivedfrom",
    Sort.THUMBNAIL: "thumbnails",
}  # fmt: skip

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
"""The frame in which the properties stand; its `Description` describes nothing."""

_SORT_OF = {name: sort for sort, names in _SORTS.items() for name in names.split()}


def in_xmp(block: bytes) -> Iterator[Trace]:
    """What a packet of XMP says; one that cannot be read says something that nobody knows."""
    try:
        root = ElementTree.fromstring(block.strip(b"\0 \r\n\t"))
    except (ParseError, DefusedXmlException, ValueError):
        yield Trace(Sort.UNSEEN)
        return
    found = list(_in_elements(root))
    yield from found or [Trace(Sort.PROGRAM)]


def _in_elements(root: Element) -> Iterator[Trace]:
    """Each property once, with the text in it: most hold lists of lists."""
    pending: list[Element] = [root]
    while pending:
        element = pending.pop()
        for name, value in element.attrib.items():
            yield from _trace(name, value)
        if _local(element.tag) in _SORT_OF and not element.tag.startswith(_RDF):
            yield from _trace(element.tag, " ".join(element.itertext()))
        else:
            pending.extend(reversed(element))


def _trace(name: str, value: str) -> Iterator[Trace]:
    sort = _SORT_OF.get(_local(name))
    if sort is Sort.THUMBNAIL or (sort is Sort.PLACE and "gps" in _local(name)):
        yield Trace(sort, "a place within about 10 m" if sort is Sort.PLACE else "")
    elif sort:
        yield from words(sort, value) or (Trace(sort),)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
