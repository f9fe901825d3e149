"""The fields of a model at some place, their hints, and the nearest known key."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterator

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
