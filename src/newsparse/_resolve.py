"""Layer 3: claims to values. For each field the first claim by trust that parses wins; the losers are kept."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.addresses import absolute, date_in_url, host_of
from newsparse._fields.authors import split_authors
from newsparse._fields.dates import parse_date
from newsparse._fields.strings import clean, fold
from newsparse._fields.tags import are_labels, clean_tags, is_fixed, is_part, is_squashed, split_tags
from newsparse._fields.titles import clean_title
from newsparse._fields.views import parse_views
from newsparse._model import Claim
from newsparse._sources.trust import TRUST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

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

#: Longest value of a field that is one line (characters); longer ones are cut by ``clean``.
_LINE: Final = 500
_SUMMARY: Final = 5000
#: What stands between the words of an address.
_SLUG: Final = re.compile(r"[-_/.+]")


@attrs.define
class Known:
    """What the parsers of later fields may use: what the caller knows, and the fields resolved so far.

    Attributes:
        body: Gives the body's text.
        lead: Gives what stands between the headline and the body's second block, folded.
        rivals: All claims of the field that is being resolved, best first.
    """

    context: Context
    base: str | None
    headings: tuple[str, ...] = ()
    language: str | None = None
    sites: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    title: str | None = None
    body: Callable[[], str] = str
    lead: Callable[[], frozenset[str]] = frozenset
    rivals: Sequence[Said] = ()
    _text: str | None = None

    @property
    def text(self) -> str:
        """Title and body, folded: made when a parser asks for it, since few pages need it."""
        if self._text is None:
            self._text = fold(f"{self.title or ''} {self.body()}")
        return self._text


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
        known.rivals = ordered
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
    folded = fold(text)
    if not text or (known.title is not None and folded == fold(known.title)):
        return None
    # another wording of the headline, for lists and search engines, unless the page shows it as what it is called
    if claim.source == "jsonld.alternativeHeadline" and folded not in known.lead():
        return None
    return text


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


def _when(claim: Said, known: Known) -> Value | None:
    value: When | None
    if claim.source == "url":
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
    tags = _labels(claim)
    if known.base is not None and (host := host_of(known.base)):
        tags = tuple(tag for tag in tags if "." not in tag or tag.lower().removeprefix("www.") not in host)
    address = _SLUG.sub(" ", known.base or "")
    if not tags or not are_labels(tags, known.title or "") or not are_labels(tags, address):
        return None
    if len(tags) == 1 and any(is_squashed(tags[0], _labels(rival)) for rival in known.rivals):
        return None
    if claim.source == "meta.keywords" and is_fixed(tags, known.text):
        return None
    if claim.source == "tag links" and any(is_part(tags, _labels(rival), known.text) for rival in known.rivals):
        return None
    return tags


def _labels(claim: Said) -> tuple[str, ...]:
    parts = claim.parts or (claim.raw,)
    return clean_tags([label for part in parts for label in split_tags(part)] if len(parts) < 3 else parts)


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
    "date": _when,
    "modified": _when,
    "authors": _authors,
    "tags": _tags,
    "views": _views,
}
