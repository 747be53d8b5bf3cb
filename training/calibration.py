"""How likely something is right, learned from its signs, and how well that holds on sites that were not learned from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BINS: Final = 10
#: Raw text and HTML, and what both together are called.
KINDS: Final = ("HTML", "text", "both")


class Row(NamedTuple):
    """Something that is right or wrong.

    Attributes:
        fold: The group of sites that it is of.
        kind: ``HTML`` or ``text``.
        signs: What speaks for and against it, by name.
        right: Whether it is.
    """

    fold: int
    kind: str
    signs: Mapping[str, float]
    right: bool


def fit(rows: Sequence[Row], strength: float) -> dict[str, float]:
    """The weight of each sign: a logistic regression; ``strength`` is the inverse of the penalty on large weights."""
    names = sorted({sign for row in rows for sign in row.signs})
    matrix = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=3000)
    model.fit(matrix, [row.right for row in rows])
    return {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}


def report(name: str, rows: Sequence[Row], strength: float) -> None:
    """Print, out of fold, how many are right, the expected calibration error and the AUROC; and a reliability table."""
    made: dict[str, list[tuple[float, bool]]] = {kind: [] for kind in KINDS}
    for fold in sorted({row.fold for row in rows}):
        weights = fit([row for row in rows if row.fold != fold], strength)
        for row in rows:
            if row.fold == fold:
                for kind in (row.kind, "both"):
                    made[kind].append((_chance(weights, row.signs), row.right))
    for kind, some in made.items():
        if some:
            error, bins = _calibration(some)
            area = roc_auc_score([right for _, right in some], [stated for stated, _ in some])
            share = np.mean([right for _, right in some])
            print(f"| {name} | {kind} | {len(some)} | {share:.3f} | {error:.3f} | {area:.3f} |")
    for low, (count, stated, right) in bins.items():
        print(f"    {low / BINS:.1f}-{(low + 1) / BINS:.1f} {count:5} stated {stated:.3f} right {right:.3f}")


def _chance(weights: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return float(1 / (1 + np.exp(-sum(weights.get(sign, 0.0) * value for sign, value in signs.items()))))


def _calibration(made: Iterable[tuple[float, bool]]) -> tuple[float, dict[int, tuple[int, float, float]]]:
    """The expected calibration error; for each bin its number of claims, their mean confidence, and share right."""
    found: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for p, right in made:
        found[min(BINS - 1, int(p * BINS))].append((p, right))
    bins = {
        low: (len(some), float(np.mean([p for p, _ in some])), float(np.mean([right for _, right in some])))
        for low, some in sorted(found.items())
    }
    total = sum(count for count, _, _ in bins.values())
    return sum(count * abs(stated - right) for count, stated, right in bins.values()) / total, bins
