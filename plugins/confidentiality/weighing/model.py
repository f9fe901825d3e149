"""The fitted model: weights that add up; `data/model.json`, made by `make fit`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import DATA


@dataclass(frozen=True)
class Model:
    """Weights for the features of posts, of their parts (passages), of scenes, of candidates by
    kind, and for the figures.

    `figures` weighs what `weigh.compare` says about a candidate, `figures_bias` is by kind;
    `thresholds` holds for each kind the probability that warns and the one that stops.
    """

    posts: dict[str, float]
    posts_bias: float
    parts: dict[str, float]
    parts_bias: float
    scenes: dict[str, float]
    scenes_bias: float
    candidates: dict[str, dict[str, float]]
    figures: Sequence[float]
    figures_bias: dict[str, float]
    thresholds: dict[str, tuple[float, float]]


@cache
def model() -> Model:
    """The model, read once."""
    return Model(**json.loads((DATA / "model.json").read_text(encoding="utf-8")))


def total(weights: dict[str, float], features: Iterable[str]) -> float:
    """The sum of the weights of those features that have one."""
    return sum([weights[feature] for feature in features if feature in weights])


def weighted(weights: Sequence[float], values: Sequence[float]) -> float:
    """The sum of the values, each by its weight."""
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def probability(logit: float) -> float:
    """The probability that a logit stands for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
