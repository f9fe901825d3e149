"""What templates need to know about a manuscript, beyond what Pelican tells them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from markupsafe import Markup

from practice import Person, Practice

from .fields import CaseMaterial
from .filters import listed
from .front_matter import ExerciseFrontMatter, FrontMatter, ResourcesFrontMatter
from .words import Words

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults: the mean of 190 studies.

Source: Brysbaert, M. (2019). How many words do we read per minute? Journal of Memory and
Language, 109, 104047.
"""

Facts = dict[str, object]

UNKNOWN: Facts = {
    "basis": "",
    "reviewed": None,
    "review_due": None,
    "references": (),
    "topics": (),
    "duration_text": "",
    "intensity": "",
    "materials": (),
    "good_for": (),
    "cautions": (),
    "entry_groups": [],
    "filters": [],
}
"""What is shown of a manuscript that says nothing, or (in the preview) says it wrongly."""


def minutes_to_read(content: str) -> int:
    """Whole minutes to read the HTML `content`, at least one."""
    words = Markup(content).striptags().split()  # noqa: S704 (counted, never shown)
    return max(1, math.ceil(len(words) / WORDS_A_MINUTE))


def people(names: Iterable[str], practice: Practice) -> list[Person]:
    """The people of the practice behind the names of authors."""
    found = (practice.person(name) for name in names)
    return [person for person in found if person]


def facts(front: FrontMatter | None, words: Words) -> Facts:
    """Attributes for templates; `front` is None when the front matter is not valid."""
    if front is None:
        return UNKNOWN
    known = {**UNKNOWN, **_common(front, words)}
    if isinstance(front, ExerciseFrontMatter):
        known |= _of_exercise(front, words)
    if isinstance(front, ResourcesFrontMatter):
        groups, filters = listed(front.entries, words)
        known |= {"entry_groups": groups, "filters": filters}
    return known


def _common(front: FrontMatter, words: Words) -> Facts:
    return {
        "basis": words.basis[front.case_material or CaseMaterial.NONE],
        "reviewed": front.reviewed,
        "review_due": front.review_due,
        "references": front.references,
        "topics": [str(topic) for topic in front.topics],
    }


def _of_exercise(front: ExerciseFrontMatter, words: Words) -> Facts:
    return {
        "duration_text": words.in_minutes(front.duration),
        "intensity": str(front.intensity),
        "materials": front.materials,
        "good_for": front.good_for,
        "cautions": front.cautions,
    }
