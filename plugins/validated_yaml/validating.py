"""A pydantic model over located values: the model, or a finding for each problem.

pydantic is imported only when something is validated: whoever just reads starts twice as fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from findings import Finding, Level

from .located import KeyPath, Located, Span
from .model_words import Words, plain_words
from .refusals import Invalid

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound="BaseModel")


def validate(model: type[Model], located: Located, *, rule: str = "fields") -> Model:
    """Check `located.value` against `model`; raises `Invalid` with one finding per problem.

    A field may say in its `description` what to write; that becomes the finding's suggestion.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(located.value)
    except ValidationError as error:
        problems = _one_per_place(located, error.errors(include_url=False))
        problems = _without_mistyped(model, located, problems)
    raise Invalid(tuple(sorted(_finding(model, located, problem, rule) for problem in problems)))


def _finding(model: type[Model], located: Located, problem: ErrorDetails, rule: str) -> Finding:
    message, suggestion = _words(model, located, problem)
    start, end = _place(located, problem)
    return Finding.at(
        located.path,
        located.source,
        start,
        end,
        rule=rule,
        kind="FIELD",
        level=Level.ERROR,
        message=message,
        suggestion=suggestion,
    )


def _one_per_place(located: Located, errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """One problem per place: a value that may be of several sorts fails once for each of them."""
    kept: dict[KeyPath, ErrorDetails] = {}
    for error in errors:
        missing = error["loc"][-1:] if error["type"] == "missing" else ()
        kept.setdefault((*_known(located, error), *missing), error)
    return list(kept.values())


def _without_mistyped(
    model: type[BaseModel], located: Located, problems: list[ErrorDetails]
) -> list[ErrorDetails]:
    """The problems without what is missing only because its name is mistyped beside it."""
    from .model_fields import fields_at, nearest

    unknown = [p["loc"] for p in problems if p["type"] == "extra_forbidden"]
    meant = {(*at[:-1], nearest(str(at[-1]), fields_at(model, at[:-1]))) for at in unknown}
    return [p for p in problems if p["type"] != "missing" or p["loc"] not in meant]


def _known(located: Located, error: ErrorDetails) -> KeyPath:
    """The place of the problem, without the sorts of value that pydantic names on the way."""
    known: KeyPath = ()
    for part in error["loc"]:
        if (*known, part) in located.spans:
            known = (*known, part)
    return known


def _words(model: type[BaseModel], located: Located, error: ErrorDetails) -> Words:
    from .model_fields import group_to_write, hint, line_to_add, list_of_groups

    known = _known(located, error)
    if error["type"] == "missing":
        known = (*known, error["loc"][-1])
        own = hint(model, known)
        return f"`{_shown(known)}:` is missing.", own or line_to_add(model, known)
    if error["type"] == "extra_forbidden":
        return _unknown_key(model, known)
    if not known:
        context = error.get("ctx", {})
        return str(context.get("error", error["msg"])), ""
    message, suggestion = plain_words(error, _shown(known), _written(located, known))
    if error["type"].startswith(("list", "tuple")):
        suggestion = list_of_groups(model, known) or suggestion
    elif error["type"].startswith("model"):
        suggestion = group_to_write(model, known) or suggestion
    return message, hint(model, known) or suggestion


def _unknown_key(model: type[BaseModel], path: KeyPath) -> Words:
    from .model_fields import fields_at, nearest

    known = fields_at(model, path[:-1])
    meant = nearest(str(path[-1]), known)
    message = f"`{_shown(path)}:` is not known here."
    if meant:
        return f"{message} Did you mean `{meant}:`?", f"Write `{meant}:`, or take the line out."
    return message, f"Take it out, or use one of: {', '.join(sorted(known))}."


def _shown(path: KeyPath) -> str:
    """`("people", 2, "phone")` as `people[3].phone`: people count from one."""
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return shown.lstrip(".")


def _written(located: Located, path: KeyPath) -> str:
    """The value as it stands in the file, without its quotes, and cut short if it is long."""
    written = " ".join(located.raw(path).split())
    if written[:1] in {"'", '"'}:
        written = written[1:-1]
    return written if len(written) <= 60 else f"{written[:59]}…"


def _place(located: Located, error: ErrorDetails) -> Span:
    """The value if it is a single one, else the key of the group, else the first key in it."""
    path = _known(located, error)
    if path in located.styles and error["type"] != "extra_forbidden":
        start, end = located.span(path)
        return (start, end) if start < end else located.key_span(path)
    if path in located.key_spans:
        return located.key_span(path)
    inside = (span for key, span in located.key_spans.items() if key[: len(path)] == path)
    return min(inside, default=located.span(path))
