"""Contact details of clients.

Finds      E-mail addresses, phone numbers, street addresses, postcodes, handles and personal web
           addresses that a sentence gives as a client's, or that head a letter (“From: …”).
Because    Each of them leads straight to the person.
Leaves     The practice's and its colleagues' details, helplines and organisations for readers.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B), (D)–(F), (N).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from findings import Level

from ..roles import is_hidden
from ..subjects import NOT, About, Subject
from ..suspicion import Suspicion, Text

AT = r"(?: ?@ ?| ?[\[(] ?at ?[\])] ?| at (?=\w{2,20} ?(?:dot |[\[(] ?dot)))"
DOT = r"(?:\.| ?[\[(] ?dot ?[\])] ?| dot )"
STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Crescent|Court|Ct|Terrace|Place|Pl|Square"
    "|Boulevard|Blvd|Row|Gardens|Grove|Parade|Mews|Quay|Highway|Hwy"
)
EMAIL = re.compile(
    rf"\b[A-Za-z0-9][\w.+-]{{0,63}}{AT}[A-Za-z0-9-]{{1,63}}(?:{DOT}[A-Za-z0-9-]{{2,24}}){{1,3}}\b"
)
PHONE = re.compile(r"(?<![\w./-])(?:\+|\(\+?)?\d(?:[ ().-]{0,2}\d){5,14}(?![\w/-])")
ADDRESS = re.compile(
    r"\b\d{1,5}[A-Za-z]? (?:[A-Z][\w'’]{1,20} ){1,3}"
    rf"(?:{STREET})\b\.?(?:, (?:Unit|Apt|Flat|Apartment) \w{{1,5}})?"
)
POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
    r"|\bZIP(?: code)?:? \d{5}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b"
)
HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z_]\w{2,29}(?:\.\w+)?")
WEB = re.compile(r"\bhttps?://[^\s<>()\"”]{4,200}")
SHAPES = (
    ("e-mail address", EMAIL), ("street address", ADDRESS), ("postcode", POSTCODE),
    ("phone number", PHONE), ("handle", HANDLE), ("web address", WEB),
)  # fmt: skip
THEIRS = re.compile(
    r"\b(?:(?:his|her|their) (?:own |new |home |work |cell |mobile )?(?:number|mobile|phone|cell"
    r"|e-?mail|address|handle|instagram|insta|blog|website|site|page|account|channel|diary|profile"
    r"|tiktok|twitter)"
    r"|(?:reach|call|text|ring|find|follow|e-?mail|phone) (?:him|her|them) "
    r"|(?:he|she) (?:writes|blogs|posts|tweets|lives) )",
    re.IGNORECASE,
)
FROM = re.compile(r"\s*(?:From|Sender|Reply-To|Return address)\s*:", re.IGNORECASE)
HELP = frozenset(
    "helpline helplines hotline lifeline line samaritans crisis call text ring dial phone contact "
    "freephone emergency book bookings enquiries appointments office reception".split()
)


def contact(text: Text) -> Iterator[Suspicion]:
    """Contact details in sentences that give them as a client's."""
    for about in text.abouts:
        if _is_theirs(about):
            yield from _details(about)


def _is_theirs(about: About) -> bool:
    sentence = about.sentence
    if about.subject is Subject.EXAMPLE:
        return False
    if FROM.match(sentence.text, sentence.start) or THEIRS.search(
        sentence.text, sentence.start, sentence.end
    ):
        return about.subject not in (Subject.PRACTICE, Subject.OWN_LIFE)
    if about.subject is Subject.CLIENT and about.certainty > NOT:
        return HELP.isdisjoint(sentence.plain)
    return is_hidden(about.passage)


def _details(about: About) -> Iterator[Suspicion]:
    sentence, stop = about.sentence, about.sentence.start
    found = sorted(
        (match.start(), -match.end(), shape)
        for shape, pattern in SHAPES
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end)
    )
    for start, minus_end, shape in found:
        if start >= stop and _is_long_enough(sentence.text[start:-minus_end], shape):
            stop = -minus_end
            yield _suspicion(about, start, stop, shape)




def _is_long_enough(detail: str, shape: str) -> bool:
    return shape != "phone number" or 6 < sum(c.isdigit() for c in detail) < 16


def _suspicion(about: About, start: int, end: int, shape: str) -> Suspicion:
    return Suspicion(
        about.passage, start, end, "contact", "CONTACT", Level.ERROR,
        f"“{about.sentence.text[start:end]}” reads as a client's {shape}.",
        "Remove it; there is no disguise for a contact detail.",
    )  # fmt: skip
