"""What each feature weighs: read from the package once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import attrs

from newsparse._label.names import NAMES
from newsparse._label.rules import Rules, from_names

#: The version of the packaged weights, raised whenever they change: the ``weights`` key of an article's dict form.
WEIGHTS_VERSION: Final = 4


@attrs.frozen
class Weights:
    """What a passage's log-odds of being body are made of: ``bias``, and the weights of its features or rules.

    Attributes:
        bias: What every passage starts with.
        by_feature: The weight of each feature, by its place in ``NAMES``; none where there are rules.
        switch: Log-odds lost where body begins or ends.
        rules: What they are in raw text.
    """

    bias: float
    by_feature: tuple[float, ...]
    switch: float
    rules: Rules = attrs.field(factory=Rules)


@cache
def stored() -> dict[str, Any]:
    """The packaged file."""
    raw: dict[str, Any] = json.loads(files("newsparse").joinpath("data", "weights.json").read_text("utf-8"))
    return raw


@cache
def table(name: Literal["markup", "text", "rough"]) -> Weights:
    """The table for pages with markup, or for raw text; ``rough`` finds a body by which the headline of raw text is found.

    A feature that a table does not name weighs nothing.
    """
    raw = stored()[name]
    by_feature = tuple(raw["weights"].get(feature, 0.0) for feature in NAMES) if "weights" in raw else ()
    return Weights(raw["bias"], by_feature, raw["switch"], from_names(raw.get("rules", ())))
