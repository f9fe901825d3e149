"""YAML that remembers where each value stands, and models that say in plain words what is wrong.

    located = load_file(Path("content/practice.yaml"))
    practice = validate(Practice, located)          # raises Invalid, with a finding per problem
    located.span(("people", 2, "phone"))            # where that value stands in the file

located.py         Located: the values, and the place of each value and key
loading.py         load, load_file, text_of: from text or file to Located, or BadYaml
strict_loader.py   which YAML is accepted: no anchors, aliases, tags, merge keys, double keys
scalar_offsets.py  where each character of a text stands, through quotes, escapes and folding
colons.py          what went wrong where a colon cannot be
yaml_words.py      what PyYAML complains about, in plain words
validating.py      validate: a pydantic model over located values
model_words.py     what pydantic complains about, in plain words
model_fields.py    the fields of a model at some place, their hints, and the nearest known key
"""

from __future__ import annotations

from .loading import load, load_file, text_of
from .located import KeyPath, Located, Span
from .refusals import BadYaml, Invalid
from .validating import validate

__all__ = [
    "BadYaml",
    "Invalid",
    "KeyPath",
    "Located",
    "Span",
    "load",
    "load_file",
    "text_of",
    "validate",
]
