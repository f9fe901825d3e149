"""Contact details.

Finds      Phone numbers in figures and in words, e-mail addresses plain and disguised, handles and
           account names, web addresses, street addresses and postcodes of eight countries.
Because    Each of them leads straight to the person.
Leaves     Dates, spans of years, numbers that a label calls a patient's or an account's.
Source     HIPAA 45 CFR 164.514(b)(2)(i)(B), (D)-(F), (N).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..candidate import Candidate
from ..sentences import Sentence
from .addresses import streets
from .apart import apart
from .dictated_phones import dictated_phones
from .emails import emails
from .handles import figured_names, handles, web_addresses
from .phones import phones
from .postcodes import postcodes
from .rural import figured, rural

DOT = re.compile(r"\.\w")
FIGURE = re.compile("[0-9]")


def contacts(sentence: Sentence) -> Iterator[Candidate]:
    """Every place in a sentence that has the shape of a contact detail."""
    yield from apart(_found(sentence))


def _found(sentence: Sentence) -> Iterator[Candidate]:
    has_dots = DOT.search(sentence.text, sentence.start, sentence.end) is not None
    yield from emails(sentence, has_dots)
    yield from web_addresses(sentence, has_dots)
    yield from handles(sentence)
    yield from streets(sentence)
    yield from rural(sentence)
    yield from dictated_phones(sentence)
    if FIGURE.search(sentence.text, sentence.start, sentence.end):
        yield from phones(sentence)
        yield from postcodes(sentence)
        yield from figured(sentence)
        yield from figured_names(sentence)
