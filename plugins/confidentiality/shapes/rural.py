"""Addresses that are no streets: boxes, plots, sectors, rural routes, townlands, houses by name.

Finds      “PO Box 77”, “RD 3, Te Puke”, “Plot 12, Sector 17”, “Flat 4”, “County Road 7”,
           “Carrowkeel, Co. Mayo”, “Rose Cottage”, “the corner of Fifth and Alder”.
Because    In the country a house's name or a box is all that a letter needs.
Leaves     “the third sector”, “a box of tissues”.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B); address guides of An Post, NZ Post, India Post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .word_sets import word_set

CAP = r"[A-Z][\w'’-]{1,24}"
NAME = rf"{CAP}(?: (?:na |of |the )?{CAP}){{0,3}}"
TAIL = (
    r"(?:, (?:(?:Sector|Phase|Block|Flat|Unit|Plot|Site|Comp|RD|Zone|Street|Extension|Ext\.?"
    rf"|Road|House|Gali|Lane|Cross|Main|Stage|Pocket|Ward|Tower)[ -]?\w{{1,5}}|{NAME}"
    r"|\d{1,3}(?:st"
    r"|nd|rd|th) (?:Cross|Main|Block|Phase|Stage|Floor)(?: Road)?)){0,3}"
)
BOX = re.compile(
    rf"\b(?:(?:P\.? ?O\.?|GPO|G\.P\.O\.|Post Office|Locked|Private|Postal|post office) ?(?:Box|Bag"
    rf"|box|bag)(?: (?:no\.?|No\.?|number))?|(?:Box|Bag))[ #]{{1,2}}(?:[A-Z]-?)?\d{{1,6}}\b{TAIL}"
    rf"|\bPost[Nn]et Suite \d{{1,4}}\b|\b(?:General Delivery|Poste Restante)\b{TAIL}",
)
RURAL = re.compile(
    rf"\b(?:R\.?D\.?|R\.?R\.?|Rural (?:Route|Delivery)|rural (?:route|delivery)|HC|rr"
    rf"|rd) ?#?\d{{1,3}}\b{TAIL}"
    rf"|\b(?:\d{{1,6}}[A-Z]? )?(?:[NSEW]\.? |North |South |East |West |Old )?(?:County|county"
    rf"|State|state|Township|Farm|Forest|Range|Concession|Line|Co\.?|US|U\.S\.|FM"
    rf"|Ranch)(?:[ -](?:Road|Rd\.?|road|rd|Route|Rte\.?|route|Highway|highway|Hwy\.?"
    rf"|to Market(?: Road)?|Service Road))?[ -]#?(?:\d{{1,5}}[A-Z]?|[A-Z]{{1,2}})\b(?! \d"
    rf"| [a-z]+s\b)"
    r"|\b\d{1,6} (?:[NSEW]\.? )?(?:Highway|Hwy\.?|Route|Rte\.?|highway|route|SR|SH) \d{1,4}\b"
    r"|\b(?:Highway|Hwy\.?|Route|Rte\.?) \d{1,4}[A-Z]?\b"
)
UNIT = re.compile(
    rf"\b(?:Flat|flat|Unit|unit|Apt\.?|apt\.?|Apartment|apartment|Suite|suite|Lot|lot|Plot|plot"
    rf"|Erf|erf|Stand|stand|Trailer|trailer|Villa|Door No\.?|H\.? ?No\.?|House No\.?|house no\.?"
    rf"|house number|House|Site|Space|Pad|Flat No\.?|D\.No\.?|Shop|Qtr\.?(?: No\.?)?"
    rf"|Quarter(?:s)? No\.?|Hostel Block)[ #]{{1,2}}"
    rf"(?:no\.? ?)?(?:[A-Z]?-?\d{{1,5}}[A-Za-z]?(?:[-/]\w{{1,5}}){{0,3}}|[A-Z]\b){TAIL}"
)
SECTOR = re.compile(
    rf"\b(?:Sector|sector|Phase|Stage|Pocket|Gali|Galli|Zone|Extension|Ext\.?"
    rf"|Block)[ -](?:[IVX]{{1,4}}\b|[A-Z]?-?\d{{1,4}}[A-Z]?\b|[A-Z]\b){TAIL}"
    rf"|\b[A-Z]{{1,2}}-? ?\d{{1,3}}(?:/\d{{1,4}})?, (?:{NAME} (?:Nagar|Colony|Vihar|Enclave"
    rf"|Extension|Layout|Society|Apartments|Puram|Bagh|Park|Marg|Phase|Sector))\b{TAIL}"
    rf"|\b\d{{1,3}}(?:st|nd|rd|th) (?:Cross|Main|Block|Stage)\b{TAIL}"
    rf"|\b(?:{CAP} ){{1,3}}(?:Colony|Enclave|Layout|Society|Vihar|Puram|Apartments|Mansions|Towers"
    rf"|Heights|Flats|Trailer Park|Mobile Home Park|Caravan Park|Estate|Township)\b"
)
TOWNLAND = re.compile(
    rf"\b(?:{NAME}, ){{1,3}}(?:Co\.?|County) {CAP}(?: (?:City|{CAP}))?"
    rf"|\b[Tt]ownland of {NAME}|\bthe (?:townland|boreen|croft|clachan|kraal|homestead|marae"
    rf"|station) (?:of|at|called) {NAME}"
)
HOUSE = re.compile(
    rf"\b(?:The )?(?:{CAP} ){{1,3}}(?:Cottages?|Farm|Farmhouse|Lodge|House|Villa|Manor|Rectory"
    rf"|Vicarage|Barn|Croft|Bungalow|Mill|Mains|Cabin|Homestead|Hall|Steading"
    rf"|Grange)\b(?:, {NAME})?"
    rf"|\b(?:house|cottage|farm|bach|crib|cabin|croft|bungalow|villa|caravan|narrowboat|houseboat"
    rf"|boat)(?: \w+){{0,2}},? (?:called|named|known as) [“\"‘']?{NAME}"
    rf"|\b(?:Tigh|Teach|Tir|Ty|Tŷ|Taigh|Bun|Cnoc) (?:na |an |a')? ?{CAP}(?:, {NAME}){{0,2}}"
)
CORNER = re.compile(
    rf"\b(?:corner|intersection|junction|crossing) (?:of"
    rf"|where) {NAME}(?: \d{{1,3}}\w{{0,2}})? (?:and|&|meets) {NAME}"
    rf"|\b(?:corner|intersection) of \d{{1,3}}(?:st|nd|rd|th) and {NAME}"
    rf"|\bbetween {NAME} and {NAME} (?:Streets|Roads|Avenues|Sts|Aves)\b"
)
COORDINATES = re.compile(
    r"-?\b\d{1,3}\.\d{3,8}°? ?[NSns]?, ?-?\d{1,3}\.\d{3,8}|\b\d{1,2}°\d{1,2}[′'][\d.]{0,7}"
)
THREE_WORDS = re.compile(r"/{3}[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}\b")
ELSEWHERE = re.compile(
    r"\b\d{1,5}[A-Za-z]?,? (?:[A-Z][a-z]{1,24}(?:straat|weg|laan|strasse|straße|gasse|gatan|vej)\b"
    r"|(?:[Rr]ue|[Cc]hemin|[Bb]oul\.?|[Aa]venue|[Vv]ia|[Cc]alle|Sráid|Bóthar)"
    r" (?:(?:de|du|des|la|le|na|an|el|los|las) ){0,2}[A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24})?)"
)
NUMBERED_STREET = re.compile(
    r"\b(?:East|West|North|South|[EWNS]\.) \d{1,3}(?:st|nd|rd|th)\b(?! (?:century|grade|birthday))"
)
FIGURED = (
    (COORDINATES, "coordinates", 1e-7),
    (ELSEWHERE, "address", 1e-8),
    (NUMBERED_STREET, "street", 1e-5),
)
BEYOND = 30
"""How far past a full stop an address may go on, as in “Co. Cork”."""
STAY = "Leave it out: say “at home”, “in the country”."
SHAPES: tuple[tuple[frozenset[str], re.Pattern[str], str, float], ...] = (
    (frozenset(("box", "bag", "postnet", "delivery", "poste")), BOX, "address", 1e-7),
    (word_set("rural.shape-6"), RURAL, "address-rural", 1e-6),
    (word_set("rural.shape-5"), UNIT, "unit", 1e-5),
    (word_set("rural.shape-4"), SECTOR, "address-rural", 1e-6),
    (word_set("rural.shape-3"), TOWNLAND, "townland", 1e-6),
    (word_set("rural.shape-2"), HOUSE, "house-name", 1e-6),
    (word_set("rural.shape-1"), CORNER, "corner", 1e-6),
)  # fmt: skip
NO_LEAD = word_set("rural.fmt")
RD = re.compile(r"rd\d|r\.?d|rr\d", re.IGNORECASE)


def rural(sentence: Sentence) -> Iterator[Candidate]:
    """Addresses without a street."""
    text, start, end, plain = sentence.text, sentence.start, sentence.end, sentence.plain
    for triggers, pattern, form, share in SHAPES:
        if not plain.isdisjoint(triggers):
            for match in pattern.finditer(text, start, _beyond(text, end)):
                begin = _without_lead(text, match.start(), match.end())
                if begin < min(match.end(), end):
                    yield Candidate(begin, match.end(), "CONTACT", form, STAY, share)
    if text.find("///", start, end) >= 0:
        for match in THREE_WORDS.finditer(text, start, end):
            yield Candidate(*match.span(), "CONTACT", "coordinates", STAY, 1e-7)


def figured(sentence: Sentence) -> Iterator[Candidate]:
    """Coordinates, and addresses whose street says so in another language or by an ordinal."""
    for pattern, form, share in FIGURED:
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            yield Candidate(*match.span(), "CONTACT", form, STAY, share)


def _beyond(text: str, end: int) -> int:
    """The end of a word a little after the sentence that ends at `end`."""
    return len(text) if end + BEYOND >= len(text) else max(end, text.rfind(" ", end, end + BEYOND))


def _without_lead(text: str, start: int, end: int) -> int:
    """Where the match begins without “At” or “The” of a sentence's start."""
    while True:
        first = text[start:end].split(" ", 1)
        if len(first) < 2 or first[0].lower() not in NO_LEAD:
            return start
        start += len(first[0]) + 1
