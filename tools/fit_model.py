"""Fit the checker's model on annotated posts and write plugins/confidentiality/data/model.json.

    make fit

Five layers are fitted one on the other: posts, passages, sentences, candidates, and the
candidates of a post beside one another. Each is fitted six times over, every time without a sixth
of the posts, so that the next layer and the figures at the end see posts that were not learnt.
The posts of `HELD_OUT` take no part; `make bench-check` tells how the model does on them.

Needs scikit-learn (requirements-fit.txt): the checker itself runs without it.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
CASES = ROOT / "tests" / "confidentiality" / "cases"
CASES_OF = {
    "names": "NAME", "contact": "CONTACT", "identification": "ID", "dates": "DATE",
    "places": "PLACE", "organisations": "ORG", "ages": "AGE",
}  # fmt: skip
sys.path[:0] = [str(ROOT / "plugins"), str(CORPUS)]

from confidentiality.declarations import declarations  # noqa: E402
from confidentiality.plain_files import read_any  # noqa: E402
from confidentiality.weighing.model import probability  # noqa: E402
from confidentiality.weighing.reading import Text, look, prepared  # noqa: E402
from confidentiality.weighing.weigh import (  # noqa: E402
    DIRECT,
    KINDS,
    Weighed,
    compare,
)
from confidentiality.weighing.wholes import Part, steps  # noqa: E402
from score import Mark, posts_in  # noqa: E402
from score import Post as Annotated  # noqa: E402

MODEL = ROOT / "plugins" / "confidentiality" / "data" / "model.json"
FOLDS = 6
SEED = 0
WARNS, STOPS, NEVER = 0.44, 0.46, 2.0
"""The probabilities that warn and that stop; what only narrows down never stops by itself."""
SMALLEST = 0.004
"""Weights nearer to 0 are left out."""


SHORT_POSTS = ("bay", "case", "fig", "gum", "ivy", "kea", "lime")
"""The hands that wrote short posts, dense with details, for learning alone."""
SHORT_POSTS_COUNT = 0.4

FALSE_CLAIM = "none"
FALSE_CLAIMS_COUNT = 0.5
"""Writers leave a template's `case_material: none` standing over a story. Nobody who annotates
does, so the model would learn to believe it: every whole post about a client is therefore read a
second time as though it said so."""


def is_held_out(name: str) -> bool:
    """Whether a post takes no part: the even-numbered development posts and two hands' posts."""
    if name.startswith("dev-"):
        return int(name[4:6]) % 2 == 0
    return name[:3] in ("yew", "oak")


@dataclass
class Sample:
    """An annotated post as the layers see it."""

    source: Annotated
    text: Text
    only: str = ""
    says_falsely: bool = False
    tells: list[bool] = field(default_factory=list)
    counts: list[bool] = field(default_factory=list)
    true: list[bool] = field(default_factory=list)
    weighed: list[Weighed] = field(default_factory=list)
    values: list[tuple[float, ...]] = field(default_factory=list)
    likely: list[float] = field(default_factory=list)

    @property
    def tells_of_client(self) -> bool:
        """Whether the post holds a client's own detail."""
        return any(mark.type != "PSEUDONYM" for mark in self.source.marks)

    @property
    def weight(self) -> float:
        """How much the post counts."""
        if self.says_falsely:
            return FALSE_CLAIMS_COUNT
        return SHORT_POSTS_COUNT if self.source.name.startswith(SHORT_POSTS) else 1.0


def sample(source: Annotated, folder: Path, *, falsely: bool = False) -> Sample:
    """Read an annotated post; a sentence tells of a client where it has a mark.

    `falsely` reads it as though it said that it holds no client's material.

    Unmarked sentences of a paragraph with marks are not counted: they may go on with the story.
    """
    path = folder / source.name
    path.write_text(source.plain, encoding="utf-8")
    manuscript, _ = read_any(path)
    declared = declarations(manuscript, None)
    basis = FALSE_CLAIM if falsely else declared.basis
    text = prepared(manuscript.passages, declared.pseudonyms, basis)
    found = Sample(source, text, says_falsely=falsely)
    scenes = text.scenes
    spans = [s.passage.source_span(s.sentence.start, s.sentence.end) for s in scenes]
    found.tells = [is_marked(source, *span) for span in spans]
    marked = {s.paragraph for s, tells in zip(scenes, found.tells, strict=True) if tells}
    found.counts = [
        tells or s.paragraph not in marked for s, tells in zip(scenes, found.tells, strict=True)
    ]
    return found


def from_example(folder: Path) -> Iterator[Sample]:
    """The example practice's posts, exercises, lists and pages: nobody's story is told there."""
    for path in sorted((ROOT / "content").rglob("*.md")):
        if len(path.suffixes) == 1:
            name = f"example-{path.parent.name}-{path.name}"
            plain = path.read_text(encoding="utf-8")
            yield sample(Annotated(name, plain, (), "example"), folder)


def from_cases(folder: Path) -> Iterator[Sample]:
    """The sentences of the case tables: only candidates of the table's own type count."""
    for table, kind in sorted(CASES_OF.items()):
        read = tomllib.loads((CASES / f"{table}.toml").read_text(encoding="utf-8"))
        for number, case in enumerate(read["case"]):
            if "known" not in case:
                yield _from_case(case, kind, f"case-{table}-{number}.md", folder)


def _from_case(case: Mapping[str, Any], kind: str, name: str, folder: Path) -> Sample:
    front = "\n".join(
        ["---", "title: A title", *([case["front"]] if "front" in case else []), "---"]
    )
    plain = f"{front}\n{case['text']}\n"
    marks, at = [], len(front)
    for flag in case["flags"]:
        at = plain.index(flag, at)
        marks.append(Mark(at, at + len(flag), kind))
        at += len(flag)
    one = sample(Annotated(name, plain, tuple(marks), "case"), folder)
    one.only = kind
    one.counts = one.tells
    return one


def is_marked(source: Annotated, start: int, end: int) -> bool:
    """Whether a mark touches the place."""
    return any(mark.start < end and mark.end > start for mark in source.marks)


class Linear:
    """A logistic regression over features that are words."""

    def __init__(
        self,
        rows: Sequence[Iterable[str]],
        true: Sequence[bool],
        weights: Sequence[float],
        *,
        strength: float,
        least: int,
    ) -> None:
        times = Counter(feature for row in rows for feature in set(row))
        kept = sorted(feature for feature, n in times.items() if n >= least)
        self.columns = {feature: column for column, feature in enumerate(kept)}
        self.fitted = LogisticRegression(C=strength, max_iter=500, solver="liblinear")
        self.fitted.fit(self._matrix(rows), np.array(true), sample_weight=np.array(weights))

    def _matrix(self, rows: Sequence[Iterable[str]]) -> csr_matrix:
        columns: list[int] = []
        ends = [0]
        for row in rows:
            columns += sorted({self.columns[f] for f in row if f in self.columns})
            ends.append(len(columns))
        data = (np.ones(len(columns)), np.array(columns, np.int32), np.array(ends, np.int32))
        return csr_matrix(data, shape=(len(rows), len(self.columns)))

    def scores(self, rows: Sequence[Iterable[str]]) -> list[float]:
        """The logit of every row."""
        return list(map(float, self.fitted.decision_function(self._matrix(rows)))) if rows else []

    @property
    def bias(self) -> float:
        """What every row gets."""
        return float(self.fitted.intercept_[0])

    def weights(self) -> dict[str, float]:
        """The weight of every feature that has one."""
        return {feature: float(self.fitted.coef_[0][c]) for feature, c in self.columns.items()}


def fit_posts(samples: Sequence[Sample]) -> Linear:
    """The layer that scores whole posts."""
    rows = [s.text.of_post for s in samples]
    tells = [s.tells_of_client for s in samples]
    return Linear(rows, tells, [s.weight for s in samples], strength=0.3, least=3)


def score_posts(layer: Linear, samples: Sequence[Sample]) -> None:
    """Let every sentence know the score of its post."""
    scores = layer.scores([s.text.of_post for s in samples])
    for one, score in zip(samples, scores, strict=True):
        for scene in one.text.scenes:
            scene.whole = score


def seen_of(part: Part) -> list[str]:
    """What is seen of a passage, once its post has a score."""
    return [*part.seen, *steps("whole", part.scenes[0].whole)]


def fit_parts(samples: Sequence[Sample]) -> Linear:
    """The layer that scores passages; one tells of a client where a sentence has a mark."""
    rows, tells, weights = [], [], []
    for s in samples:
        telling = {id(scene) for scene, tells in zip(s.text.scenes, s.tells, strict=True) if tells}
        rows += [seen_of(part) for part in s.text.parts]
        tells += [any(id(scene) in telling for scene in part.scenes) for part in s.text.parts]
        weights += [s.weight] * len(s.text.parts)
    return Linear(rows, tells, weights, strength=0.05, least=2)


def score_parts(layer: Linear, samples: Iterable[Sample]) -> None:
    """Let every sentence know the score of its passage."""
    for one in samples:
        scores = layer.scores([seen_of(part) for part in one.text.parts])
        for part, score in zip(one.text.parts, scores, strict=True):
            for scene in part.scenes:
                scene.part = score


def fit_scenes(samples: Sequence[Sample]) -> Linear:
    """The layer that scores sentences."""
    rows = [
        (seen, tells, s.weight)
        for s in samples
        for seen, tells, counts in zip(s.text.seen, s.tells, s.counts, strict=True)
        if counts
    ]
    seen, tells, weights = zip(*rows, strict=True)
    return Linear(seen, tells, weights, strength=0.08, least=2)


def score_scenes(layer: Linear, samples: Iterable[Sample]) -> None:
    """Give every sentence its score, and find every candidate in its surroundings."""
    for one in samples:
        for scene, score in zip(one.text.scenes, layer.scores(one.text.seen), strict=True):
            scene.score = score
        found = look(one.text)
        one.weighed = [w for w in found if not one.only or w.kind == one.only]
        one.true = [is_marked(one.source, *span(w)) for w in one.weighed]


def span(one: Weighed) -> tuple[int, int]:
    """Where a candidate stands in the file."""
    return one.scene.passage.source_span(one.candidate.start, one.candidate.end)


def own_and_shared(one: Weighed) -> list[str]:
    """The features of a candidate, once for all kinds and once for its own."""
    return [*one.seen, *(f"{one.kind}|{feature}" for feature in one.seen)]


def fit_candidates(samples: Sequence[Sample]) -> Linear:
    """The layer that scores candidates by their surroundings."""
    rows = [own_and_shared(one) for s in samples for one in s.weighed]
    true = [t for s in samples for t in s.true]
    weights = [s.weight for s in samples for _ in s.true]
    return Linear(rows, true, weights, strength=0.07, least=3)


def score_candidates(layer: Linear, samples: Iterable[Sample]) -> None:
    """Give every candidate its score, and compare it with the others of its post."""
    for s in samples:
        rows = [own_and_shared(one) for one in s.weighed]
        for one, score in zip(s.weighed, layer.scores(rows), strict=True):
            one.score = score
        s.values = [values for _, values in compare(s.weighed, s.text.post)]


class Figures:
    """A logistic regression over a candidate's figures, with a bias for each kind."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        rows = np.vstack([self._matrix(s) for s in samples if s.values])
        self.scaler = StandardScaler().fit(rows)
        self.fitted = LogisticRegression(C=0.1, max_iter=800).fit(
            self.scaler.transform(rows),
            np.array([t for s in samples for t in s.true]),
            sample_weight=np.array([s.weight for s in samples for _ in s.true]),
        )

    @staticmethod
    def _matrix(one: Sample) -> np.ndarray:
        kinds = [[float(w.kind == kind) for kind in KINDS] for w in one.weighed]
        return np.hstack([np.array(one.values), np.array(kinds)])

    def logits(self, one: Sample) -> list[float]:
        """The logit of every candidate of a post."""
        if not one.values:
            return []
        logits = self.fitted.decision_function(self.scaler.transform(self._matrix(one)))
        return list(map(float, logits))

    def weights(self) -> tuple[list[float], dict[str, float]]:
        """The weight of each figure, and the bias of each kind, with the scaling worked in."""
        slopes = self.fitted.coef_[0] / self.scaler.scale_
        bias = float(self.fitted.intercept_[0] - (slopes * self.scaler.mean_).sum())
        figures, kinds = slopes[: -len(KINDS)], slopes[-len(KINDS) :]
        biases = {kind: round(bias + float(own), 4) for kind, own in zip(KINDS, kinds, strict=True)}
        return [round(float(slope), 5) for slope in figures], biases


def judge(layer: Figures, samples: Iterable[Sample]) -> None:
    """Give every candidate its probability."""
    for s in samples:
        s.likely = [probability(logit) for logit in layer.logits(s)]


def crossed(
    samples: Sequence[Sample],
    fit: Callable[[Sequence[Sample]], Any],
    apply: Callable[[Any, Sequence[Sample]], None],
) -> None:
    """Apply a layer to each fold, fitted on the others; both readings of a post go together."""
    names = sorted({one.source.name for one in samples})
    folds = np.random.RandomState(SEED).permutation(len(names)) % FOLDS
    fold = dict(zip(names, folds, strict=True))
    for number in range(FOLDS):
        inside = [s for s in samples if fold[s.source.name] == number]
        outside = [s for s in samples if fold[s.source.name] != number]
        apply(fit(outside), inside)


def cross(samples: Sequence[Sample]) -> None:
    """Judge every sample by layers that were fitted without it."""
    crossed(samples, fit_posts, score_posts)
    crossed(samples, fit_parts, score_parts)
    for one in samples:
        one.text.tell_scenes()
    crossed(samples, fit_scenes, score_scenes)
    crossed(samples, fit_candidates, score_candidates)
    crossed(samples, Figures, judge)


def shares_let_through(samples: Sequence[Sample]) -> str:
    """How many harmless whole posts that were not learnt stay without a word, and are let through.

    The short posts do not count: they hold far more of clients than anybody publishes.
    """
    harmless = [
        s
        for s in samples
        if s.source.expect == "pass" and not s.source.name.startswith(SHORT_POSTS)
    ]
    silent = sum(_loudest(s, KINDS) < WARNS for s in harmless) / len(harmless)
    passed = sum(_loudest(s, DIRECT) < STOPS for s in harmless) / len(harmless)
    return f"harmless posts not learnt: {silent:.0%} silent, {passed:.0%} let through"


def _loudest(one: Sample, kinds: Collection[str]) -> float:
    """The highest probability of a candidate that is neither marked nor declared."""
    rows = zip(one.weighed, one.likely, one.true, strict=True)
    return max((p for w, p, true in rows if w.kind in kinds and not true), default=0.0)


def exported(
    posts: Linear, parts: Linear, scenes: Linear, candidates: Linear, figures: Figures
) -> dict[str, object]:
    """The model as data: for each kind the shared weight and its own, added."""
    weights = candidates.weights()
    names = {name.partition("|")[2] or name for name in weights}
    by_kind = {
        kind: _clean({n: weights.get(n, 0) + weights.get(f"{kind}|{n}", 0) for n in names})
        for kind in KINDS
    }
    for own in by_kind.values():
        own["bias"] = own.get("bias", 0) + candidates.bias
    slopes, biases = figures.weights()
    return {
        "posts": _clean(posts.weights()),
        "posts_bias": posts.bias,
        "parts": _clean(parts.weights()),
        "parts_bias": parts.bias,
        "scenes": _clean(scenes.weights()),
        "scenes_bias": scenes.bias,
        "candidates": by_kind,
        "figures": slopes,
        "figures_bias": biases,
        "thresholds": {k: (WARNS, STOPS if k in DIRECT else NEVER) for k in KINDS},
    }


def _clean(weights: dict[str, float]) -> dict[str, float]:
    return {k: round(w, 3) for k, w in sorted(weights.items()) if abs(w) > SMALLEST}


def from_corpus(folder: Path) -> Iterator[Sample]:
    """The annotated posts that are not held out."""
    for name in ("posts", "ours", "voices"):
        for post in posts_in(CORPUS / name):
            if not is_held_out(post.name):
                yield (read := sample(post, folder))
                if read.tells_of_client and not post.name.startswith(SHORT_POSTS):
                    yield sample(post, folder, falsely=True)


def fitted(samples: Sequence[Sample]) -> dict[str, object]:
    """The model that posts teach, as data; each post is left judged by layers fitted without it."""
    cross(samples)
    return exported(
        fit_posts(samples), fit_parts(samples), fit_scenes(samples), fit_candidates(samples),
        Figures(samples),
    )  # fmt: skip


def written(model: Mapping[str, object], path: Path) -> None:
    """Write a model where the check reads it."""
    text = json.dumps(model, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Fit, write, and say how loud the model is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        samples = [*from_corpus(folder), *from_example(folder), *from_cases(folder)]
    written(fitted(samples), MODEL)
    size = MODEL.stat().st_size / 1000
    said = shares_let_through(samples)
    sys.stdout.write(f"{len(samples)} posts, {size:.0f} kB; {said}\n")


if __name__ == "__main__":
    main()
