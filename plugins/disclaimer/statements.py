"""The four statements of a notice, as content/notices/<language>.yaml holds them.

Source: what professional codes and insurers ask of health information in public: that it is
general, that it replaces nobody's care, that reading makes nobody a client, and where to turn
in an emergency.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from .inline import letters_seen, links_seen

SHORTEST_STATEMENT = 20
"""Letters. Fewer cannot say any of the four things in a sentence."""

HELP = "{help}"
"""What a wording writes for the address of the help page: `[Help now]({help})`."""

_HELP_PAGE = "#help"
"""What stands for that address while a wording is looked at."""

STATEMENTS = ("general_information", "not_a_substitute", "no_relationship", "emergencies")
"""The statements in the order in which a notice makes them."""

KINDS = ("article", "exercise", "resources", "index", "page", "feed")
"""What a wording may say in words of its own; everything else is said by `every`."""


def _long_enough(statement: str) -> str:
    letters = letters_seen(statement.replace(HELP, _HELP_PAGE))
    if letters < SHORTEST_STATEMENT:
        raise ValueError(
            f"has {letters} letters. Write a whole sentence of at least {SHORTEST_STATEMENT}, "
            "so that readers know what is meant."
        )
    return statement


def _only_known_places(statement: str) -> str:
    if set(statement.replace(HELP, "")) & set("{}"):
        raise ValueError(f"has curly brackets; the only thing that may stand in them is {HELP}.")
    return statement


def _leads_to_help(statement: str) -> str:
    if _HELP_PAGE not in links_seen(statement.replace(HELP, _HELP_PAGE)):
        raise ValueError(
            f"shows readers in an emergency no way to turn. Add a link: [Help now]({HELP})."
        )
    return statement


def _says_something(heading: str) -> str:
    if not letters_seen(heading):
        raise ValueError("has no words. Write a few, such as “Before you read”.")
    return heading


Heading = Annotated[str, AfterValidator(_says_something)]
Statement = Annotated[str, AfterValidator(_long_enough), AfterValidator(_only_known_places)]
WayToTurn = Annotated[Statement, AfterValidator(_leads_to_help)]


class Notice(BaseModel):
    """A whole notice: a heading and the four statements, in inline Markdown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: Heading
    general_information: Statement
    not_a_substitute: Statement
    no_relationship: Statement
    emergencies: WayToTurn


class OwnWords(BaseModel):
    """What one kind says in words of its own; the rest is said by `every`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: Heading | None = None
    general_information: Statement | None = None
    not_a_substitute: Statement | None = None
    no_relationship: Statement | None = None
    emergencies: WayToTurn | None = None


class Wording(BaseModel):
    """One file of content/notices/: the notice in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    every: Notice
    article: OwnWords = OwnWords()
    exercise: OwnWords = OwnWords()
    resources: OwnWords = OwnWords()
    index: OwnWords = OwnWords()
    page: OwnWords = OwnWords()
    feed: OwnWords = OwnWords()

    def notice(self, kind: str) -> Notice:
        """The whole notice for one of `KINDS`; `every` for anything else."""
        own = getattr(self, kind).model_dump(exclude_none=True) if kind in KINDS else {}
        return self.every.model_copy(update=own)
