"""Learn how likely a body is right: the weights of ``newsparse._label.certainty``, from bodies found out of fold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from training.confidence import BINS, calibration

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: A body is right from this ``bag_f1`` on.
RIGHT: Final = 0.9
#: Inverse strength of the penalty on large weights.
STRENGTH: Final = 1.0


class Found(NamedTuple):
    """A body that was found out of fold."""

    fold: int
    marked: bool
    signs: Mapping[str, float]
    bag_f1: float


def fit(found: Sequence[Found]) -> dict[str, float]:
    """The weight of each sign."""
    names = list(found[0].signs)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=3000)
    model.fit([[one.signs[name] for name in names] for one in found], [one.bag_f1 >= RIGHT for one in found])
    return {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}


def report(found: Sequence[Found]) -> None:
    """Print how well the confidence holds on sites that it was not learned from."""
    made: list[tuple[float, bool, bool]] = []
    for fold in sorted({one.fold for one in found}):
        weights = fit([one for one in found if one.fold != fold])
        for one in found:
            if one.fold == fold:
                odds = sum(weights[name] * value for name, value in one.signs.items())
                made.append((float(1 / (1 + np.exp(-odds))), one.bag_f1 >= RIGHT, one.marked))
    for kind, wanted in (("HTML", (True,)), ("text", (False,)), ("both", (True, False))):
        some = [(stated, right) for stated, right, marked in made if marked in wanted]
        error, bins = calibration(some)
        area = roc_auc_score([right for _, right in some], [stated for stated, _ in some])
        share = np.mean([right for _, right in some])
        print(f"\nbody, {kind}: {len(some)} pages, right {share:.3f}, ECE {error:.3f}, AUROC {area:.3f}")
        for low, (count, stated, right) in bins.items():
            print(f"| {low / BINS:.1f}-{(low + 1) / BINS:.1f} | {count} | {stated:.2f} | {right:.2f} |")
