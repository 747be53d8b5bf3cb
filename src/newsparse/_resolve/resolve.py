"""Claims to values: for each field the first claim by trust that parses wins; the losers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import host_of
from newsparse._fields.strings import clean
from newsparse._model import Claim
from newsparse._resolve.authors import compared
from newsparse._resolve.dates import published
from newsparse._resolve.images import resolve_images
from newsparse._resolve.parsers import LINE, PARSERS
from newsparse._sources.trust import TRUST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsparse._model import Field, Image, Value
    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: The order in which fields are resolved: what a later one needs of an earlier one.
FIELDS: Final[tuple[Field, ...]] = (*PARSERS, "images")

#: Longer names (characters) are no section's; as the last of breadcrumbs they are the article's own.
_SECTION: Final = 40


def resolve(
    said: Iterable[Said],
    known: Known,
    *,
    account: bool,
) -> tuple[dict[Field, Value | tuple[Image, ...]], list[Claim]]:
    """Each field's value, and the claims.

    Args:
        said: What the sources said.
        known: What the caller knows, and where the page stands.
        account: Whether to go through the losers too, for ``explain``; the values are the same either way.
    """
    by_field: dict[Field, list[Said]] = {field: [] for field in FIELDS}
    for claim in said:
        by_field[claim.field].append(claim)
    # where metadata confirm a headline, no other heading tells what to keep of a <title>
    known.headings = tuple(c.raw for c in by_field["title"] if c.source == "headline shown") or known.headings
    values: dict[Field, Value | tuple[Image, ...]] = {}
    claims: list[Claim] = []
    for field in FIELDS:
        found = by_field[field]
        if field == "images":
            images, made = resolve_images(found, known, account=account)
            claims += made
            if images:
                values[field] = images
            continue
        figures = [TRUST[field][claim.source] for claim in found]
        if field == "authors":
            figures = compared(found, figures, known, account=account)
        ranked = sorted(zip(figures, found, strict=True), key=lambda claim: -claim[0])
        if field == "date":
            ranked = published(ranked, by_field["modified"], known)
        ordered = known.rivals = [claim for _, claim in ranked]
        value = _one_field(field, ranked, known, claims, account=account)
        if value is not None:
            values[field] = value
        _learn(field, value, known, ordered)
    return values, claims


def _one_field(
    field: Field,
    ranked: list[tuple[float, Said]],
    known: Known,
    claims: list[Claim],
    *,
    account: bool,
) -> Value | None:
    """The field's value; its claims are added to ``claims`` where they are asked for."""
    parse = PARSERS[field]
    winner: Said | None = None
    found: Value | None = None
    for figure, claim in ranked:
        if winner is not None and not account:
            break
        value = parse(claim, known)
        won = winner is None and value is not None
        if won:
            winner, found = claim, value
        if account:
            outranked = f"outranked by {winner.source}" if winner is not None and not won else None
            claims.append(
                Claim(
                    field=field,
                    raw=claim.raw,
                    source=claim.source,
                    value=value,
                    won=won,
                    trust=figure,
                    reason="refused" if value is None else outranked,
                    spans=known.where(claim),
                )
            )
    return found


def _learn(field: Field, value: Value | None, known: Known, ordered: list[Said]) -> None:
    if field == "language" and isinstance(value, str):
        known.language = known.context.language or value
    elif field == "site_name":
        known.sites = tuple(dict.fromkeys(clean(claim.raw, LINE) for claim in ordered))
        host = host_of(known.base) if known.base else None
        known.owners = (*known.sites, host) if host else known.sites
    elif field == "section":
        names = [clean(part, LINE) for claim in ordered for part in (claim.parts or (claim.raw,))]
        # a trail of breadcrumbs ends with the article itself
        known.sections = tuple(dict.fromkeys(name for name in names if len(name) <= _SECTION))
    elif field == "title" and isinstance(value, str):
        known.title = value
