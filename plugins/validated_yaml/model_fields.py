"""The fields of a model at some place, their hints, and the nearest known key."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .located import KeyPath

Fields = dict[str, FieldInfo]


def fields_at(model: type[BaseModel], path: KeyPath) -> Fields:
    """The fields that the group at `path` may have, by the names used in YAML."""
    models = [model]
    for part in path:
        if isinstance(part, int):
            continue
        models = [inner for outer in models for inner in _inner_models(outer, part)]
    return {name: info for each in models for name, info in _named(each).items()}


def hint(model: type[BaseModel], path: KeyPath) -> str:
    """What the model itself says about the field at `path` (its `description`), or nothing."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return ""
    info = fields_at(model, tuple(names[:-1])).get(names[-1])
    return (info.description or "") if info else ""


def line_to_add(model: type[BaseModel], path: KeyPath) -> str:
    """The line that is missing: with the field's first example, or with what it may say."""
    name, info = path[-1], fields_at(model, path[:-1]).get(str(path[-1]))
    choices = ", ".join(_choices(info.annotation)) if info else ""
    if choices:
        return f"Add a line `{name}: …` that says one of: {choices}."
    example = info.examples[0] if info and info.examples else "…"
    return f"Add a line `{name}: {example}`."


def group_to_write(model: type[BaseModel], path: KeyPath) -> str:
    """The lines that a group at `path` cannot do without, or nothing if there are none."""
    needed = [f"`{name}: …`" for name, info in fields_at(model, path).items() if info.is_required()]
    if not needed:
        return ""
    return f"Write a line for each: {', '.join(needed)}."


def list_of_groups(model: type[BaseModel], path: KeyPath) -> str:
    """The same for the entries of a list: each begins with a hyphen."""
    lines = group_to_write(model, path).replace("a line for each: `", "for each entry: `- ", 1)
    return lines.replace("Write ", "Write below it, ")


def _choices(annotation: object) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(each.value) for each in annotation]
    if typing.get_origin(annotation) is typing.Literal:
        return [str(each) for each in typing.get_args(annotation)]
    return []


def nearest(name: str, known: Fields) -> str:
    """The known key that `name` was probably meant to be, or nothing."""
    plain = {key.replace("_", "").casefold(): key for key in known}
    wanted = name.replace("_", "").replace("-", "").replace(" ", "").casefold()
    close = difflib.get_close_matches(wanted, plain, n=1, cutoff=0.7)
    longer = [key for key in plain if len(wanted) > 2 and key.startswith(wanted)]
    return plain[[*close, *longer][0]] if close or longer else ""


def _named(model: type[BaseModel]) -> Fields:
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _inner_models(model: type[BaseModel], name: str) -> Iterator[type[BaseModel]]:
    info = _named(model).get(name)
    if info is not None:
        yield from _models_in(info.annotation)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _models_in(inner)
