"""Learn weights: logistic regression over the passages' features, a mistake costing what it costs the page's score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsparse._label.names import NAMES
from newsparse._label.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from training.pages import Example

Row = TypeVar("Row")

#: Inverse strength of the penalty on large weights.
STRENGTH: Final = 1.0
#: What a whole article's passages cost together: about their number, as if each passage cost 1.
SCALE: Final = 40.0
#: An article counts as at least this share of its page, lest one line of truth cost as much as a page.
LEAST: Final = 0.1
#: A feature must occur on so many unrelated sites to be kept.
SITES: Final = 4
#: What all the known passages of a page cost whose truth is snippets, as a share of what an article's cost: from 0.5 to 1
#: the figures are the same, and better than with none (0.954 to 0.958 in the mean of three sets' bag_f1, three splits
#: into folds) or with 2 (0.954).
SNIPPETS: Final = 0.7
#: A passage costs its share of the page's words to this power: half-way between words and passages, since a page lost
#: by its many short passages is as wrong as one lost by its few long ones.
POWER: Final = 0.75


def fit(examples: Sequence[Example], switch: float) -> Weights:
    """The weights that tell body from the rest on these pages, each set counting alike; ``switch`` goes with them."""
    taught = [example for example in examples if example.teaches]
    rows, wanted = known(taught, lambda example: example.rows)
    model = LogisticRegression(C=STRENGTH, max_iter=3000, tol=1e-6)
    model.fit(indicator(rows), wanted, sample_weight=costs(taught))
    kept = _common(taught)
    return Weights(
        round(float(model.intercept_[0]), 3),
        tuple(round(float(weight), 3) if at in kept else 0.0 for at, weight in enumerate(model.coef_[0])),
        switch,
    )


def known(examples: Sequence[Example], told: Callable[[Example], Sequence[Row]]) -> tuple[list[Row], np.ndarray]:
    """What is told of each passage whose place the truth tells, and whether it is body."""
    found = [
        (row, inside)
        for example in examples
        for row, inside in zip(told(example), example.body, strict=True)
        if inside is not None
    ]
    return [row for row, _ in found], np.array([inside for _, inside in found])


def indicator(rows: Sequence[Sequence[int]]) -> csr_matrix:
    """Rows of feature places as a matrix of zeros and ones."""
    distinct = [sorted(set(row)) for row in rows]
    ends = np.cumsum([0, *map(len, distinct)])
    places = np.fromiter((at for row in distinct for at in row), dtype=np.int32, count=int(ends[-1]))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(NAMES)))


def costs(examples: Sequence[Example]) -> np.ndarray:
    """What a mistake costs at each known passage, so that every page of a set, and every set of bodies, counts alike."""
    whole = [example for example in examples if example.whole]
    pages = {name: sum(example.set == name for example in whole) for name in {e.set for e in whole}}
    costs = []
    for example in examples:
        if example.whole:
            own = np.array(example.sizes) ** POWER
            article = max(own[np.array(example.body)].sum(), own.sum() * LEAST)
            costs.append(example.worth * own / article * len(whole) / len(pages) / pages[example.set])
        elif known := sum(inside is not None for inside in example.body):
            costs.append(np.full(known, SNIPPETS / known))
    weights: np.ndarray = np.concatenate(costs) * SCALE
    return weights


def _common(examples: Sequence[Example]) -> set[int]:
    """The features that occur on enough unrelated sites."""
    sites: dict[int, set[str]] = {}
    for example in examples:
        for at in {at for row in example.rows for at in row}:
            sites.setdefault(at, set()).add(example.site)
    return {at for at, seen in sites.items() if len(seen) >= SITES}
