"""Layer 3: claims to values. For each field the first claim by trust that parses wins; the losers are kept."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.addresses import absolute, date_in_url, host_of
from newsparse._fields.authors import split_authors
from newsparse._fields.dates import parse_date
from newsparse._fields.dates.choice import Stated, choose, in_its_zone
from newsparse._fields.strings import clean, fold
from newsparse._fields.tags import clean_tags, split_tags
from newsparse._fields.titles import clean_title
from newsparse._fields.views import parse_views
from newsparse._model import Claim
from newsparse._sources.trust import TRUST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from newsparse._fields.dates.choice import Place
    from newsparse._model import Field, Value, When
    from newsparse._page import Context
    from newsparse._sources.said import Said

#: The order in which fields are resolved: what a later one needs of an earlier one.
FIELDS: Final[tuple[Field, ...]] = (
    "language",
    "site_name",
    "url",
    "section",
    "title",
    "subtitle",
    "description",
    "image",
    "date",
    "modified",
    "authors",
    "tags",
    "views",
)

#: Where the sources that are no metadata state a date.
_PLACES: Final[Mapping[str, Place]] = {
    "published line": "announced",
    "time.published": "stamped",
    "time near the headline": "stamped",
    "date line near the headline": "shown",
    "opening of the body": "elsewhere",
    "url": "elsewhere",
    "published line elsewhere": "below",
    "date line below the body": "below",
}

#: Longest value of a field that is one line (characters); longer ones are cut by ``clean``.
_LINE: Final = 500
_SUMMARY: Final = 5000


@attrs.define
class Known:
    """What the parsers of later fields may use: what the caller knows, and the fields resolved so far."""

    context: Context
    base: str | None
    headings: tuple[str, ...] = ()
    language: str | None = None
    sites: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    title: str | None = None
    scattered: bool = False


def resolve(said: Iterable[Said], known: Known, *, account: bool) -> tuple[dict[Field, Value], list[Claim]]:
    """Each field's value, and the claims.

    Args:
        said: What the sources said.
        known: What the caller knows, and where the page stands.
        account: Whether to go through the losers too, for ``explain``; the values are the same either way.
    """
    by_field: dict[Field, list[Said]] = {field: [] for field in FIELDS}
    for claim in said:
        by_field[claim.field].append(claim)
    values: dict[Field, Value] = {}
    claims: list[Claim] = []
    for field in FIELDS:
        trust = TRUST[field]
        ordered = sorted(by_field[field], key=lambda claim: -trust[claim.source])
        if field == "date":
            ordered = _published(ordered, by_field["modified"], known)
        _one_field(field, ordered, known, values, claims, account=account)
        _learn(field, values.get(field), known, ordered)
    return values, claims


def _one_field(
    field: Field,
    ordered: list[Said],
    known: Known,
    values: dict[Field, Value],
    claims: list[Claim],
    *,
    account: bool,
) -> None:
    parse = _PARSERS[field]
    winner: Said | None = None
    for claim in ordered:
        if winner is not None and not account:
            return
        value = parse(claim, known)
        won = winner is None and value is not None
        if won and value is not None:
            winner = claim
            values[field] = value
        if account:
            outranked = f"outranked by {winner.source}" if winner is not None and not won else None
            claims.append(
                Claim(
                    field=field,
                    raw=claim.raw,
                    source=claim.source,
                    value=value,
                    won=won,
                    confidence=TRUST[field][claim.source],
                    reason="refused" if value is None else outranked,
                )
            )


def _learn(field: Field, value: Value | None, known: Known, ordered: list[Said]) -> None:
    if field == "language" and isinstance(value, str):
        known.language = known.context.language or value
    elif field == "site_name":
        known.sites = tuple(dict.fromkeys(clean(claim.raw, _LINE) for claim in ordered))
    elif field == "section":
        names = [clean(part, _LINE) for claim in ordered for part in (claim.parts or (claim.raw,))]
        known.sections = tuple(dict.fromkeys(names))
    elif field == "title" and isinstance(value, str):
        known.title = value


def _title(claim: Said, known: Known) -> Value | None:
    shown = known.headings
    host = host_of(known.base) if known.base else None
    return clean_title(claim.raw, sites=known.sites, host=host, sections=known.sections, shown=shown) or None


def _subtitle(claim: Said, known: Known) -> Value | None:
    text = clean(claim.raw, _SUMMARY)
    return text if text and (known.title is None or fold(text) != fold(known.title)) else None


def _line(claim: Said, known: Known) -> Value | None:
    del known
    return clean(claim.raw, _LINE) or None


def _summary(claim: Said, known: Known) -> Value | None:
    del known
    return clean(claim.raw, _SUMMARY) or None


def _address(claim: Said, known: Known) -> Value | None:
    return absolute(claim.raw, known.base)


def _section(claim: Said, known: Known) -> Value | None:
    if claim.source != "breadcrumbs":
        return clean(claim.raw, _LINE) or None
    # the trail ends with the article itself, and begins with the home page
    inner = [clean(part, _LINE) for part in claim.parts[1:]]
    inner = [part for part in inner if part and part not in known.sites]
    return (inner[-2] if len(inner) > 1 else inner[0]) if inner and len(claim.parts) > 2 else None


def _published(ordered: list[Said], changes: list[Said], known: Known) -> list[Said]:
    """The claims for the publication that parse, the one to believe first, in the zone in which the page states it.

    Where nothing tells the article's date from others', ``known`` says so.
    """
    read = [(claim, when) for claim in ordered if (when := _when(claim, known)) is not None]
    if not read:
        return ordered
    modified = [when for claim in changes if (when := _when(claim, known)) is not None]
    chosen = choose([Stated(_PLACES.get(claim.source, "declared"), when) for claim, when in read], modified)
    if chosen is None:
        known.scattered = True
        return ordered
    claim, when = read[chosen]
    best = attrs.evolve(claim, when=in_its_zone(when, [other for _, other in read]))
    return [best, *(other for other in ordered if other is not claim)]


def _date(claim: Said, known: Known) -> Value | None:
    return None if known.scattered else _when(claim, known)


def _when(claim: Said, known: Known) -> When | None:
    value = claim.when
    if value is not None:
        pass
    elif claim.source == "url":
        value = date_in_url(claim.raw)
    else:
        value = parse_date(claim.raw, language=known.language, now=known.context.now)
    zone = known.context.timezone
    if zone is not None and isinstance(value, dt.datetime) and value.tzinfo is None:
        offset = zone.utcoffset(value)
        # a fixed offset, so that the value is whole without the zone's rules
        value = value.replace(tzinfo=dt.timezone(offset)) if offset is not None else value
    return value


def _authors(claim: Said, known: Known) -> Value | None:
    names: dict[str, str] = {}
    for part in claim.parts or (claim.raw,):
        for name in split_authors(part, language=known.language, sites=known.sites):
            names.setdefault(fold(name), name)
    return tuple(names.values()) or None


def _tags(claim: Said, known: Known) -> Value | None:
    del known
    parts = claim.parts or (claim.raw,)
    labels = [label for part in parts for label in split_tags(part)] if len(parts) < 3 else list(parts)
    return clean_tags(labels) or None


def _language(claim: Said, known: Known) -> Value | None:
    del known
    parts = claim.raw.strip().replace("_", "-").split("-")
    primary = parts[0].lower()
    if not (2 <= len(primary) <= 3 and primary.isascii() and primary.isalpha()):
        return None
    rest = []
    for part in parts[1:3]:
        if len(part) == 4 and part.isalpha():
            rest.append(part.title())
        elif len(part) == 2 and part.isalpha():
            rest.append(part.upper())
    return "-".join([primary, *rest])


def _views(claim: Said, known: Known) -> Value | None:
    return parse_views(claim.raw, language=known.language)


_PARSERS: Final[Mapping[Field, Callable[[Said, Known], Value | None]]] = {
    "language": _language,
    "site_name": _line,
    "url": _address,
    "section": _section,
    "title": _title,
    "subtitle": _subtitle,
    "description": _summary,
    "image": _address,
    "date": _date,
    "modified": _when,
    "authors": _authors,
    "tags": _tags,
    "views": _views,
}
