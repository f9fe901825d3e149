"""What a detector hands on: a place, what it seems to be, and how strong the grounds are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from findings import Finding, Level
from manuscript import Passage

from .people import Mention, mentions
from .reading import Cut, cut, tells_of_therapy, whom
from .subjects import About


@dataclass(frozen=True)
class Suspicion:
    """A place in a passage that may identify a client.

    `of_client` says that the grounds tie it to a client: no allowance clears such a contact
    detail, number or date. `is_anchored` says that the very words around a name call it a client's,
    `is_told` that nothing but its part in a story does.
    """

    passage: Passage
    start: int
    end: int
    rule: str
    kind: str
    level: Level
    message: str
    suggestion: str
    of_client: bool = True
    is_anchored: bool = False
    is_told: bool = False

    @property
    def text(self) -> str:
        """The detail as it is read."""
        return self.passage.text[self.start : self.end]

    @property
    def places(self) -> range:
        """The characters of the passage that it covers."""
        return range(self.start, self.end)

    def finding(self, path: str, source: str) -> Finding:
        """The same as a finding in the file, pointing at the exact place."""
        start, end = self.passage.source_span(self.start, self.end)
        return Finding.at(
            path, source, start, end,
            rule=self.rule, kind=self.kind, level=self.level,
            message=self.message, suggestion=self.suggestion,
        )  # fmt: skip


@dataclass(frozen=True)
class Text:
    """A manuscript as the detectors see it: its passages, sentences and names.

    `changed` holds the names declared to be changed, `clients` these and all others that are known
    to stand for a client; `today` tells what is still to come.
    """

    cuts: tuple[Cut, ...]
    changed: frozenset[str] = frozenset()
    clients: frozenset[str] = frozenset()
    today: date | None = None

    @classmethod
    def of(cls, passages: Sequence[Passage], today: date | None = None) -> Text:
        """The text of these passages, of which nothing is known yet."""
        return cls(cut(passages), today=today)

    def knowing(self, changed: frozenset[str], clients: frozenset[str]) -> Text:
        """The same text, read with these names in mind."""
        known = (changed, changed | clients)
        same = known == (self.changed, self.clients)
        return self if same else replace(self, changed=known[0], clients=known[1])

    @property
    def passages(self) -> list[Passage]:
        """The passages, in reading order."""
        return [part.passage for part in self.cuts]

    @cached_property
    def abouts(self) -> list[About]:
        """Every sentence with whom it is about."""
        return whom(self.cuts, self.clients)

    @cached_property
    def tells_of_therapy(self) -> bool:
        """Whether any of it does."""
        return tells_of_therapy(self.cuts)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every name, in order."""
        return [mention for about in self.abouts for mention in mentions(about)]

    @cached_property
    def by_sentence(self) -> dict[int, list[Mention]]:
        """The names of each sentence, by the identity of its `About`."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(id(mention.about), []).append(mention)
        return found


def reason(about: About) -> str:
    """Why a sentence counts as a client's, in the reader's words."""
    seen = about.seen("client")
    if seen:
        return f"the sentence is about somebody you worked with (“{seen}”)"
    clinical = about.seen("clinical")
    if clinical:
        return f"it goes on with the story of somebody in therapy (“{clinical}”)"
    return "it goes on with the story of somebody you worked with"
