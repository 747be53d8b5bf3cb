"""Layer 3: an ``Explanation`` as text that a person can read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from newsparse._model import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._model import Claim, Explanation, Judgement, Value

#: A raw string or a block's text is cut here: the account shows what was meant, the article has the whole.
SHOWN = 100

#: The heaviest features are enough to see why.
FEATURES = 5


def account(explanation: Explanation) -> str:
    """The account of one article: fields, blocks, warnings, each under its own heading.

    Args:
        explanation: What ``newsparse.explain`` gave.

    Returns:
        Lines of text without a line end at the end. A winning claim is marked ``+``, a losing one ``-``.

    >>> from newsparse._model import Article, Claim, Explanation
    >>> claim = Claim(field="title", raw=" A title ", source="h1", value="A title", won=True, trust=0.9)
    >>> print(account(Explanation(article=Article(title="A title"), claims=(claim,))))
    fields
      title
        + A title
            h1 (0.90): ' A title '
    <BLANKLINE>
    confidence 0.00
    >>> print(account(Explanation(article=Article())))
    confidence 0.00
    """
    parts = (
        list(_fields(explanation.claims)),
        list(_blocks(explanation.blocks)),
        [f"confidence {explanation.article.confidence:.2f}"],
        list(_warnings(explanation)),
    )
    return "\n\n".join("\n".join(part) for part in parts if part)


def _fields(claims: tuple[Claim, ...]) -> Iterator[str]:
    """Every claim under its field, in the order that it has in ``claims``."""
    heading = None
    for claim in claims:
        if heading is None:
            yield "fields"
        if claim.field != heading:
            heading = claim.field
            yield f"  {heading}"
        yield f"    {'+' if claim.won else '-'} {shown_value(claim.value)}"
        reason = f", {claim.reason}" if claim.reason else ""
        if claim.confidence is not None:
            reason = f", confidence {claim.confidence:.2f}"
            reason += f", as {', '.join(claim.agreeing)}" if claim.agreeing else ""
        yield f"        {claim.source} ({claim.trust:.2f}{reason}): {_cut(claim.raw)!r}"


def _blocks(judgements: tuple[Judgement, ...]) -> Iterator[str]:
    """Every block in page order: role, probability, kind, text; below it what weighed most."""
    if judgements:
        yield "blocks"
    for judgement in judgements:
        block = judgement.block
        kind = f"{block.kind} {block.level}" if block.level else block.kind
        yield f"  {judgement.role:<9} {judgement.probability:4.2f}  {kind}: {_cut(' '.join(block.text.split()))}"
        weights = ", ".join(f"{w.feature} {w.weight:+.2f}" for w in judgement.weights[:FEATURES])
        if weights:
            yield f"        {weights}"


def _warnings(explanation: Explanation) -> Iterator[str]:
    if explanation.warnings:
        yield "warnings"
    for notice in explanation.warnings:
        yield f"  {notice.code}: {notice.message}"


def shown_value(value: Value | None) -> str:
    """A value as a reader would write it.

    >>> shown_value(("Ann Reed", "Omar Sy"))
    'Ann Reed; Omar Sy'
    >>> shown_value(dt.datetime(2024, 5, 3, 8, 5))
    '2024-05-03T08:05:00'
    >>> shown_value(None)
    '(nothing)'
    """
    if value is None:
        return "(nothing)"
    if isinstance(value, Image):
        value = tuple(part for part in (value.url, value.caption, value.credit) if part)
    if isinstance(value, tuple):
        return _cut("; ".join(value))
    if isinstance(value, dt.date):  # a datetime is a date too
        return value.isoformat()
    return _cut(str(value))


def _cut(text: str) -> str:
    """At most ``SHOWN`` characters, the cut marked.

    >>> _cut("short")
    'short'
    >>> len(_cut("x" * 1000))
    100
    """
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
