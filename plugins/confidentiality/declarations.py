"""What the writer has declared: changed names, the basis of the story, allowances, public people.

Declarations come after finding: they excuse, they never hide a place from a detector. A name is
excused by `pseudonyms:`, by the text itself (“I'll call her Dana”) or by a story that is wholly
invented. A contact detail, a number or an exact date of a client is excused by nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from findings import Level
from manuscript import Manuscript

from .lexicon import folded
from .sentences import WORD
from .suspicion import Suspicion

if TYPE_CHECKING:
    from practice import Practice

INVENTED = frozenset({"fictional", "invented"})
EXCUSED_BY_INVENTION = frozenset(
    {
        "name", "date", "age", "place", "organisation", "picture", "job", "family", "event",
        "group", "quote", "combination",
    }
)  # fmt: skip
NO_CLIENTS = frozenset({"none", "own-story"})
NEVER_ALLOWED = frozenset({"contact", "number", "date"})


@dataclass(frozen=True)
class Allowance:
    """A text that may stay, why, and which entry of `allow:` says so."""

    text: str
    because: str
    index: int


@dataclass(frozen=True)
class Declarations:
    """Everything declared about one manuscript; words and texts are folded as lists spell them."""

    pseudonyms: frozenset[str]
    basis: str
    has_front_matter: bool
    allowances: tuple[Allowance, ...]
    names: frozenset[str]
    public: frozenset[str]

    @property
    def is_invented(self) -> bool:
        """Whether the writer says that no real person stands behind the story."""
        return self.basis in INVENTED

    @property
    def tells_none(self) -> bool:
        """Whether the writer says that the post tells of no client."""
        return self.basis in NO_CLIENTS

    def with_names(self, declared: frozenset[str]) -> Declarations:
        """The same, knowing also the names that the text itself declares."""
        return replace(self, pseudonyms=self.pseudonyms | declared)

    def excuses(self, suspicion: Suspicion) -> bool:
        """Whether a place may stand without an allowance."""
        if suspicion.rule == "basis":
            return bool(self.basis) or not self.has_front_matter
        if self.is_invented and suspicion.rule in EXCUSED_BY_INVENTION:
            return True
        if self.tells_none and suspicion.is_told and suspicion.level is Level.WARNING:
            return True
        if suspicion.rule == "name":
            return self._knows_name(suspicion)
        return squeezed(suspicion.text) in self.public

    def _knows_name(self, suspicion: Suspicion) -> bool:
        words = {_plain(word) for word in WORD.findall(suspicion.text)}
        if words <= self.pseudonyms or self.basis == "published":
            return True
        return words <= self.names and (len(words) > 1 or not suspicion.is_anchored)

    def softens(self, suspicion: Suspicion) -> bool:
        """Whether a name may be of the writer's own life, as the post tells of no client."""
        return suspicion.is_told and self.tells_none

    def allowance(self, suspicion: Suspicion) -> Allowance | None:
        """The allowance that covers a place, if it is one that an allowance may cover."""
        if suspicion.rule in NEVER_ALLOWED and suspicion.of_client:
            return None
        return next((a for a in self.allowances if _covers(a, suspicion)), None)


def declarations(manuscript: Manuscript, practice: Practice | None) -> Declarations:
    """What front matter and practice.yaml declare."""
    front = manuscript.front.value
    people = [*_texts(front.get("author")), *_texts(front.get("authors"))]
    people += [name for entry in _entries(front.get("references")) for name in _texts(entry)]
    people += [person.name for person in practice.people] if practice else []
    return Declarations(
        pseudonyms=_words(_texts(front.get("pseudonyms"))),
        basis=str(front.get("case_material") or ""),
        has_front_matter=bool(front),
        allowances=tuple(_allowances(front.get("allow"))),
        names=_words(people),
        public=frozenset(squeezed(text) for text in _public_texts(practice)),
    )


def squeezed(text: str) -> str:
    """A text in lower case with nothing but its letters and digits, to compare phone numbers."""
    return "".join(c for c in folded(text) if c.isalnum())


def _allowances(value: object) -> Iterator[Allowance]:
    for index, entry in enumerate(_entries(value)):
        text, because = str(entry.get("text") or ""), str(entry.get("because") or "")
        if text.strip() and because.strip():
            yield Allowance(text, because, index)


def _covers(allowance: Allowance, suspicion: Suspicion) -> bool:
    """Whether the place lies within the allowed text as it is read."""
    text, allowed = suspicion.passage.text.lower(), allowance.text.lower()
    at = text.find(allowed)
    while at >= 0:
        if at <= suspicion.start and suspicion.end <= at + len(allowed):
            return True
        at = text.find(allowed, at + 1)
    return False


def _public_texts(practice: Practice | None) -> Iterator[str]:
    if practice is None:
        return
    yield practice.name
    yield from (phone.number for phone in practice.phones)
    yield from (person.name for person in practice.people)
    yield from (text for person in practice.people for text in (person.phone, person.email) if text)
    yield from (text for text in (practice.email, practice.url) if text)
    for place in practice.places:
        yield from (text for text in (place.name, place.street, place.town, place.postcode) if text)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(_plain(word) for text in texts for word in WORD.findall(text))


def _plain(word: str) -> str:
    return folded(word).removesuffix("'s")


def _texts(value: object) -> Iterator[str]:
    """The texts in a value that is a text, a list or a mapping of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in _texts(each))
    elif isinstance(value, Iterable):
        yield from (text for each in value for text in _texts(each))


def _entries(value: object) -> list[Mapping[str, object]]:
    return [e for e in value if isinstance(e, Mapping)] if isinstance(value, list) else []
