"""How likely the body is right, from the probabilities that it was chosen by.

The weights are a logistic regression over the evaluation sets' pages, each labelled with weights that had not seen its
site: ``python -m training`` learns them and prints how well they hold.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from newsparse._label.weights import stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._label.label import Labels

#: A body of fewer characters is hardly an article: its confidence shrinks with it. No page that was learned from has one.
SHORT: Final = 150
#: What is no article; whatever its text is, its confidence shrinks to this share.
NO_ARTICLES: Final = frozenset(("listing", "error", "login", "consent"))
_NO_ARTICLE: Final = 0.1
#: A page that nothing speaks for (its kind is not known, it has neither date nor author) needs so many characters.
_UNKNOWN: Final = 600
#: A doubt below this says no more; one above three times the body's length neither.
_LEAST_DOUBT: Final = 0.01
_MOST_DOUBT: Final = 3.0


def certainty(labels: Labels, *, marked: bool) -> float:
    """The chance that the body has at least nine tenths of its words in common with the article's; 0 without a body."""
    found = signs(labels, marked=marked)
    if not found:
        return 0.0
    weights: dict[str, float] = stored()["certainty"]
    odds = sum(weights[name] * value for name, value in found.items())
    size = sum(len(p.text) for p, within in zip(labels.passages, labels.inside, strict=True) if within)
    return round(min(1.0, size / SHORT) / (1.0 + math.exp(-odds)), 4)


def doubted(confidence: float, *, kind: str, size: int, signed: bool) -> float:
    """A body's confidence, as that of a page of some kind.

    What it was learned from are pages of articles, so it says nothing of others: of the fifty that are none in the
    tests it was above one half for 25.

    Args:
        confidence: The body's.
        kind: ``Article.kind``.
        size: The body's characters.
        signed: Whether the page states a date or an author.

    >>> doubted(0.9, kind="consent", size=2000, signed=False)
    0.09
    >>> doubted(0.9, kind="unknown", size=300, signed=False), doubted(0.9, kind="unknown", size=300, signed=True)
    (0.45, 0.9)
    """
    if kind in NO_ARTICLES:
        return round(confidence * _NO_ARTICLE, 4)
    if kind == "unknown" and not signed and size < _UNKNOWN:
        return round(confidence * size / _UNKNOWN, 4)
    return confidence


def signs(labels: Labels, *, marked: bool) -> Mapping[str, float]:
    """What speaks for and against a body, by name; nothing where there is none.

    ``foreign`` is the share of the body's characters that are expected not to be the article's, ``missing`` those
    expected outside of it, as a share of the body; both as logarithms.
    """
    size = blocks = 0
    foreign = missing = 0.0
    for passage, within, probability in zip(labels.passages, labels.inside, labels.probabilities, strict=True):
        length = len(passage.text)
        if within:
            size += length
            blocks += 1
            foreign += length * (1.0 - probability)
        else:
            missing += length * probability
    if not size:
        return {}
    return {
        "always": 1.0,
        "raw text": float(not marked),
        "foreign": math.log(_LEAST_DOUBT + foreign / size),
        "missing": math.log(_LEAST_DOUBT + min(_MOST_DOUBT, missing / size)),
        "no headline": float(labels.title_at is None),
        "blocks": math.log(1 + blocks),
    }
