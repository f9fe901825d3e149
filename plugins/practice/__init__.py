"""Who the practice is, and where a reader in danger can turn: content/practice.yaml, checked.

`read_practice(path)` gives a `Practice`, or raises `validated_yaml.Invalid` with one finding for
each thing to correct. `crisis_lines(country)` gives the crisis lines of a country.

words.py              kinds of value that practice.yaml and front matter share
people.py             Person and Registration
model.py              Practice and what it is made of
phones.py             whether a phone number can be one, and how it is written
reading.py            read_practice()
crisis.py             crisis_lines()
data/                 crisis lines and numbers kept free for fiction, each with its source
"""

from __future__ import annotations

from .crisis import CrisisCountry, CrisisLine, crisis_lines
from .model import Language, Practice, is_language
from .people import Person, Registration
from .reading import read_practice
from .words import Described, Text, at_least_one, split_address

__all__ = [
    "CrisisCountry",
    "CrisisLine",
    "Described",
    "Language",
    "Person",
    "Practice",
    "Registration",
    "Text",
    "at_least_one",
    "crisis_lines",
    "is_language",
    "read_practice",
    "split_address",
]
