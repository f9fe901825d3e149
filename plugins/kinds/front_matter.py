"""What the front matter of each kind of manuscript holds.

What an exercise must say follows the domain's own fields for worksheets; `case_material` is
required in articles because a story without a stated basis cannot be judged by anybody.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from practice import Described, Language, Text

from .entries import Entries
from .fields import (
    CaseMaterial,
    Day,
    Intensity,
    OneOrMoreTexts,
    Slug,
    Status,
    Texts,
    Topic,
)
from .references import Reference


class Allowance(Described):
    """Words that may stay although a check stops at them, and why."""

    text: Text
    because: Text


class FrontMatter(Described):
    """What every manuscript may say about itself."""

    title: Text
    summary: Text | None = None
    modified: Day | None = None
    lang: Language | None = None
    slug: Slug | None = None
    status: Status = Status.PUBLISHED
    category: Text | None = None
    tags: tuple[Text, ...] = ()
    author: Text | None = None
    authors: Texts = ()
    case_material: CaseMaterial | None = None
    pseudonyms: Texts = ()
    allow: tuple[Allowance, ...] = ()
    topics: tuple[Topic, ...] = ()
    reviewed: Day | None = None
    review_due: Day | None = None
    references: tuple[Reference, ...] = ()
    series: Text | None = None
    series_index: Annotated[int, Field(ge=1)] | None = None
    related_posts: tuple[Slug, ...] = ()

    @property
    def author_names(self) -> tuple[str, ...]:
        """The names under `author` and `authors`."""
        return (*filter(None, [self.author]), *self.authors)

    @field_validator("series_index")
    @classmethod
    def _has_a_series(cls, index: int | None, info: ValidationInfo) -> int | None:
        if not info.data.get("series"):
            raise ValueError("a place in a series needs `series:` as well.")
        return index


class PageFrontMatter(FrontMatter):
    """A page that stands by itself: about, contact, privacy. Only “help now” has its own form."""

    template: Literal["help"] | None = None


class DatedFrontMatter(FrontMatter):
    """What appears in lists and feeds needs a day and a sentence that says what it is."""

    date: Day = Field(examples=["2026-03-14"])
    summary: Text = Field(examples=["In one or two sentences, what a reader will find here."])


class ArticleFrontMatter(DatedFrontMatter):
    """An article."""

    category: Text = Field(examples=["Between sessions"])
    case_material: CaseMaterial


def _duration(written: Any) -> Any:  # noqa: ANN401 (whatever YAML holds)
    shortest, dash, longest = str(written).replace("-", "–").partition("–")
    ends = [shortest.strip(), longest.strip()] if dash else [shortest.strip()]
    if isinstance(written, bool) or not all(end.isdecimal() and int(end) > 0 for end in ends):
        raise ValueError('write the minutes: `duration: 15` or `duration: "10–15"`.')
    return "–".join(ends)


class ExerciseFrontMatter(DatedFrontMatter):
    """A self-help exercise. `duration` is in minutes, “15” or “10–15”."""

    duration: Annotated[str, BeforeValidator(_duration)] = Field(examples=["15"])
    intensity: Intensity
    materials: Texts = Field(examples=["[paper, a pen]"])
    good_for: OneOrMoreTexts = Field(examples=["[a busy head]"])
    cautions: Texts = Field(examples=["[just after a bad fright]"])

    @field_validator("cautions")
    @classmethod
    def _only_gentle_needs_none(cls, cautions: Texts, info: ValidationInfo) -> Texts:
        if not cautions and info.data.get("intensity") in (Intensity.MEDIUM, Intensity.DEEP):
            raise ValueError(
                "only a gentle exercise may go without; say when it is better to wait."
            )
        return cautions


class ResourcesFrontMatter(DatedFrontMatter):
    """A list of resources; entries are looked at again every `review_every` months."""

    entries: Entries
    review_every: Annotated[int, Field(ge=1, le=60)] = 6


MODELS: dict[str, type[FrontMatter]] = {
    "article": ArticleFrontMatter,
    "exercise": ExerciseFrontMatter,
    "resources": ResourcesFrontMatter,
    "page": PageFrontMatter,
}
"""The front matter of each kind."""
