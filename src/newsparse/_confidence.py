"""Layer 3: how likely a field is right, from what its winning claim rests on. Computed for ``explain`` alone.

For each field whose truth is known on the public sets, a logistic regression over a few signs: how far the source is
trusted, what the other sources say, what the value looks like (``training/confidence.py`` learns the weights and tells
how well they hold on other sites). The other fields share the weights that were learned from all of these together.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.strings import bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsparse._label.unmarked import Unmarked
    from newsparse._model import Article, Claim, Field, Value

#: What the first part of a declared source's name is; all others are what the page shows.
_DECLARED: Final = frozenset(("jsonld", "meta", "itemprop", "time", "link", "html lang", "url", "og:image"))
#: A title of fewer characters may be a section's or a site's name.
_SHORT: Final = 25
#: What parts a headline from what is no headline.
_SEPARATORS: Final = (" | ", " - ", " – ", " — ", " :: ", " » ")
#: An article has seldom more tags.
_MANY: Final = 10
#: Longer words are of the matter (characters).
_WORD: Final = 3
#: Signs that say the same of any field.
GENERAL: Final = frozenset(
    ("always", "trust", "agreeing", "disagreeing", "alone", "shown", "shown too", "shown otherwise", "raw text", "body")
)
#: Counts of agreeing and of disagreeing sources are cut here: a fourth says no more.
_MOST: Final = 3


@attrs.frozen(kw_only=True)
class Around:
    """What else is known of a page when a claim is weighed.

    Attributes:
        marked: Whether the page has markup.
        body: How sure it is that the page has an article.
        text: The article's text, folded.
        claims: Every claim by field.
        unmarked: What speaks for the headline of raw text.
    """

    marked: bool
    body: float
    text: str
    claims: Mapping[Field, Sequence[Claim]]
    unmarked: Unmarked | None


def around(article: Article, claims: Sequence[Claim], unmarked: Unmarked | None, *, marked: bool) -> Around:
    """What claims are weighed by."""
    by_field: dict[Field, list[Claim]] = {}
    for claim in claims:
        by_field.setdefault(claim.field, []).append(claim)
    text = fold(article.body)
    return Around(marked=marked, body=article.confidence, text=text, claims=by_field, unmarked=unmarked)


def weighed(claims: Sequence[Claim], page: Around) -> tuple[Claim, ...]:
    """The claims, each winner with its confidence and the sources that say the same."""
    return tuple(_weighed(claim, page) if claim.won else claim for claim in claims)


def _weighed(claim: Claim, page: Around) -> Claim:
    rivals = page.claims[claim.field]
    same = dict.fromkeys(other.source for other in rivals if other is not claim and agrees(claim, other))
    return attrs.evolve(claim, confidence=confidence(claim.field, signs(claim, page)), agreeing=tuple(same))


def confidence(field: Field, found: Mapping[str, float]) -> float:
    """How likely a value is right, by its signs."""
    weights = _weights().get(field) or _weights()["any"]
    odds = sum(weights.get(sign, 0.0) * value for sign, value in found.items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))), 3)


def agrees(claim: Claim, other: Claim) -> bool:
    """Whether two claims of one field say the same: the same words, day, or most of the names.

    >>> from newsparse._model import Claim
    >>> one, two = (Claim(field="title", raw="", source="title", value=text) for text in ("A title", "a title"))
    >>> agrees(one, two), agrees(one, Claim(field="title", raw="", source="title"))
    (True, False)
    """
    if claim.value is None or other.value is None:
        return False
    first, second = _key(claim.value), _key(other.value)
    if isinstance(first, frozenset) and isinstance(second, frozenset):
        return 2 * len(first & second) > max(len(first), len(second))
    return first == second


def signs(claim: Claim, page: Around) -> dict[str, float]:
    """What speaks for and against a winning claim, by name."""
    others = [other for other in page.claims[claim.field] if other is not claim and other.value is not None]
    same = {_family(other.source) for other in others if agrees(claim, other)}
    different = {_family(other.source) for other in others if not agrees(claim, other)}
    own = _family(claim.source)
    found = {
        "always": 1.0,
        "trust": math.log(claim.trust / (1 - claim.trust)),
        "agreeing": min(_MOST, len(same - {own})),
        "disagreeing": min(_MOST, len(different - {own})),
        "alone": float(not others),
        "shown": float(own == "shown"),
        "shown too": float("shown" in same),
        "shown otherwise": float("shown" in different and own != "shown"),
        "raw text": float(not page.marked),
        "body": page.body,
        f"from {claim.source}": 1.0,
        "in the text": _told(claim.value, page.text),
    }
    if claim.field == "title" and page.unmarked is not None:
        found["points of the line"] = page.unmarked.points / 5
        found["likeliest of the lines"] = page.unmarked.share
    if claim.field == "date":
        changes = [other for other in page.claims.get("modified", ()) if other.value is not None]
        on_that_day = any(agrees(claim, change) for change in changes)
        found["no change stated"] = float(not changes)
        found["day of the change"] = float(on_that_day)
        # the page may show the change alone, and have been made anew
        found["shows another day alone"] = float(bool(changes) and not on_that_day and not same and own != "shown")
    return found | dict.fromkeys(_looks(claim.value), 1.0)


def _told(value: Value | None, text: str) -> float:
    """The share of a value's words, or of its names, that the article's text has."""
    parts = fold(value).split() if isinstance(value, str) else map(fold, value) if isinstance(value, tuple) else ()
    known = [part in text for part in parts if len(part) > _WORD]
    return sum(known) / len(known) if known else 0.0


def _family(source: str) -> str:
    """Where a source stands, so that several of one kind count as one: they come out of one template."""
    first = source.partition(".")[0]
    return first if first in _DECLARED else "meta" if first == "title" else "shown"


def _key(value: Value) -> object:
    if isinstance(value, tuple):
        return frozenset(map(bare, value))
    if isinstance(value, dt.datetime):
        return value.date()
    return bare(value) if isinstance(value, str) else value


def _looks(value: Value | None) -> Iterable[str]:
    """What a value looks like."""
    if isinstance(value, str):
        if len(value) < _SHORT:
            yield "short"
        if any(separator in value for separator in _SEPARATORS):
            yield "in parts"
        if not any(map(str.isupper, value)) or value.isupper():
            yield "in one case"
        if value.endswith(("...", "…")):
            yield "cut off"
    elif isinstance(value, tuple):
        yield "one" if len(value) == 1 else "many" if len(value) > _MANY else "several"
        if any(" " not in name for name in value):
            yield "of one word"
    elif isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        yield "a day"


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """The weights by field and sign; ``any`` are those of the fields whose truth is not known."""
    found: Mapping[str, Mapping[str, float]] = json.loads(
        files("newsparse").joinpath("data", "confidence.json").read_text("utf-8")
    )
    return found
