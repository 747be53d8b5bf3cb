"""What each feature weighs: read from the package once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import attrs

from newsparse._label.names import NAMES

#: The version of the packaged weights, raised whenever they change: the ``weights`` key of an article's dict form.
WEIGHTS_VERSION: Final = 2


@attrs.frozen
class Weights:
    """One table: the log-odds of a passage being body are ``bias`` and the weights of its features.

    Attributes:
        bias: What every passage starts with.
        by_feature: The weight of each feature, by its place in ``NAMES``.
        switch: Log-odds lost where body begins or ends.
    """

    bias: float
    by_feature: tuple[float, ...]
    switch: float


@cache
def stored() -> dict[str, Any]:
    """The packaged file."""
    raw: dict[str, Any] = json.loads(files("newsparse").joinpath("data", "weights.json").read_text("utf-8"))
    return raw


@cache
def table(name: Literal["markup", "text"]) -> Weights:
    """The weights for pages with markup, or for raw text. A feature that the table does not name weighs nothing."""
    raw = stored()[name]
    return Weights(raw["bias"], tuple(raw["weights"].get(feature, 0.0) for feature in NAMES), raw["switch"])
