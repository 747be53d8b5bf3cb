"""Learn weights: logistic regression over the passages' features, a mistake costing what it costs the page's score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsparse._label.names import NAMES
from newsparse._label.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.pages import Example

#: Inverse strength of the penalty on large weights.
STRENGTH: Final = 1.0
#: What a whole article's passages cost together: about their number, as if each passage cost 1.
SCALE: Final = 40.0
#: An article counts as at least this share of its page, lest one line of truth cost as much as a page.
LEAST: Final = 0.1
#: A feature must occur on so many unrelated sites to be kept.
SITES: Final = 4
#: A passage costs its share of the page's words to this power: half-way between words and passages, since a page lost
#: by its many short passages is as wrong as one lost by its few long ones.
POWER: Final = 0.75


def fit(examples: Sequence[Example], switch: float) -> Weights:
    """The weights that tell body from the rest on these pages, each set counting alike; ``switch`` goes with them."""
    taught = [example for example in examples if example.teaches]
    matrix = indicator([row for example in taught for row in example.rows])
    wanted = np.array([inside for example in taught for inside in example.body])
    model = LogisticRegression(C=STRENGTH, max_iter=3000, tol=1e-6)
    model.fit(matrix, wanted, sample_weight=_costs(taught))
    kept = _common(taught)
    return Weights(
        round(float(model.intercept_[0]), 3),
        tuple(round(float(weight), 3) if at in kept else 0.0 for at, weight in enumerate(model.coef_[0])),
        switch,
    )


def indicator(rows: Sequence[Sequence[int]]) -> csr_matrix:
    """Rows of feature places as a matrix of zeros and ones."""
    distinct = [sorted(set(row)) for row in rows]
    ends = np.cumsum([0, *map(len, distinct)])
    places = np.fromiter((at for row in distinct for at in row), dtype=np.int32, count=int(ends[-1]))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), len(NAMES)))


def _costs(examples: Sequence[Example]) -> np.ndarray:
    """What a mistake costs, so that every page of a set, and every set, counts alike."""
    pages = {name: sum(example.set == name for example in examples) for name in {e.set for e in examples}}
    costs = []
    for example in examples:
        own = np.array(example.sizes) ** POWER
        article = max(own[np.array(example.body)].sum(), own.sum() * LEAST)
        costs.append(own / article / pages[example.set])
    weights: np.ndarray = np.concatenate(costs) * len(examples) / len(pages) * SCALE
    return weights


def _common(examples: Sequence[Example]) -> set[int]:
    """The features that occur on enough unrelated sites."""
    sites: dict[int, set[str]] = {}
    for example in examples:
        for at in {at for row in example.rows for at in row}:
            sites.setdefault(at, set()).add(example.site)
    return {at for at, seen in sites.items() if len(seen) >= SITES}
