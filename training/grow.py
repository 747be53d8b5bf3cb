"""Learn rules for raw text: boosted trees of three questions over the passages' measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import lightgbm
import numpy as np

from newsparse._label.measures import MEASURES
from newsparse._label.rules import Rules
from newsparse._label.weights import Weights
from training.fit import costs, known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.rules import Rule
    from training.pages import Example

#: How the rules are grown. Out of fold, 200 rules of three questions do as well as 100 of seven (bag_f1 0.912 in the mean
#: of three sets and two renderings), and 0.003 worse than 200 of seven, which cost twice as much to ask.
RULES: Final = 200
GROWN: Final[dict[str, Any]] = {
    "objective": "binary",
    "num_leaves": 4,
    "max_depth": 2,
    "learning_rate": 0.12,
    "min_data_in_leaf": 40,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
    "lambda_l2": 5.0,
    "seed": 20240503,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}


def grow(examples: Sequence[Example], switch: float) -> Weights:
    """The rules that tell body from the rest on these pages, each set counting alike; ``switch`` goes with them."""
    taught = [example for example in examples if example.teaches]
    rows, wanted = known(taught, lambda example: example.measures)
    data = lightgbm.Dataset(
        np.array(rows),
        label=wanted.astype(np.int32),
        weight=costs(taught),
        feature_name=[f"m{at}" for at in range(len(MEASURES))],
    )
    trees = lightgbm.train(GROWN, data, RULES).dump_model()["tree_info"]
    rules = tuple(_rule(tree["tree_structure"]) for tree in trees if "left_child" in tree["tree_structure"])
    return Weights(0.0, (), switch, Rules(rules))


def _rule(node: dict[str, Any]) -> Rule:
    return (*_question(node), *_second(node["left_child"]), *_second(node["right_child"]))


def _question(node: dict[str, Any]) -> tuple[int, float]:
    assert node["decision_type"] == "<="
    return node["split_feature"], _limit(node["threshold"])


def _second(node: dict[str, Any]) -> tuple[int, float, float, float]:
    if "leaf_value" in node:
        added = round(node["leaf_value"], 4)
        return 0, 0.0, added, added
    return (*_question(node), *(round(node[side]["leaf_value"], 4) for side in ("left_child", "right_child")))


def _limit(threshold: float) -> float:
    """A limit with as many digits as it takes to tell the measures apart, whole numbers being most of them."""
    return round(threshold, 4) if abs(threshold) < 10 else round(threshold, 1)
