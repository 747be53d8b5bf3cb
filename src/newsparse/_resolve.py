"""Layer 3: claims to values. For each field the first claim by trust that parses wins; the losers are kept."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse._fields.addresses import absolute, date_in_url, host_of
from newsparse._fields.authors import split_authors
from newsparse._fields.dates import parse_date
from newsparse._fields.dates.choice import Stated, choose, in_its_zone
from newsparse._fields.desks import is_desk, is_first_name_of
from newsparse._fields.desks import is_part as is_part_of
from newsparse._fields.strings import clean, fold
from newsparse._fields.tags import are_labels, clean_tags, is_fixed, is_part, is_squashed, split_tags
from newsparse._fields.titles import clean_title, names_site
from newsparse._fields.views import parse_views
from newsparse._model import Claim
from newsparse._sources.trust import DESK, TRUST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

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
#: Claims of a title that are what the page shows.
_SHOWN: Final = frozenset(("headline shown", "heading above the body", "first heading"))
#: Longer names (characters) are no section's; as the last of breadcrumbs they are the article's own.
_SECTION: Final = 40
#: What stands between the words of an address.
_SLUG: Final = re.compile(r"[-_/.+]")
#: Claims that can be held against each other.
_TWO: Final = 2
#: Where a page shows all its authors, while its metadata may name the account that put it in.
_SHOWN_AUTHORS: Final = frozenset(("byline", "author links", "author element"))


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
    owners: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    title: str | None = None
    scattered: bool = False
    names: dict[Said, tuple[str, ...]] = attrs.Factory(dict[Any, Any])
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


def resolve(
    said: Iterable[Said],
    known: Known,
    *,
    account: bool,
) -> tuple[dict[Field, Value], list[Claim]]:
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
    values: dict[Field, Value] = {}
    claims: list[Claim] = []
    for field in FIELDS:
        figures = _figures(field, by_field[field], known, account=account)
        ranked = sorted(zip(figures, by_field[field], strict=True), key=lambda claim: -claim[0])
        if field == "date":
            ranked = _published(ranked, by_field["modified"], known)
        ordered = known.rivals = [claim for _, claim in ranked]
        _one_field(field, ranked, known, values, claims, account=account)
        _learn(field, values.get(field), known, ordered)
    return values, claims


def _one_field(
    field: Field,
    ranked: list[tuple[float, Said]],
    known: Known,
    values: dict[Field, Value],
    claims: list[Claim],
    *,
    account: bool,
) -> None:
    parse = _PARSERS[field]
    winner: Said | None = None
    for figure, claim in ranked:
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
                    confidence=figure,
                    reason="refused" if value is None else outranked,
                )
            )


def _figures(field: Field, claims: list[Said], known: Known, *, account: bool) -> list[float]:
    """How far each claim is trusted: its source's figure, and for authors less where another claim says it better.

    A desk or an account comes behind people; a first name behind the whole one; one author behind a list that the
    page shows and that has this author. Figures only fall, so that claims below the best one need no look.
    """
    figures = [TRUST[field][claim.source] for claim in claims]
    if field != "authors" or len(claims) < _TWO:
        return figures
    own = list(figures)
    best = 0.0
    for at in sorted(range(len(claims)), key=lambda at: -own[at]):
        if own[at] < best and not account:
            break
        found = _names(claims[at], known)
        if found:
            figures[at] = _without_desk(own[at], found, known)
            for other, claim in enumerate(claims):
                listed = claim.source in _SHOWN_AUTHORS
                if other != at and (listed or (len(found) == 1 and " " not in found[0])):
                    better = _names(claim, known)
                    figure = _without_desk(own[other], better, known)
                    if (listed and figure == own[other] and is_part_of(found, better)) or is_first_name_of(
                        found, better
                    ):
                        figures[at] = min(figures[at], round(figure - 0.01, 2))
            best = max(best, figures[at])
    return figures


def _without_desk(figure: float, names: tuple[str, ...], known: Known) -> float:
    return round(figure - DESK, 2) if names and all(is_desk(name, known.owners) for name in names) else figure


def _learn(field: Field, value: Value | None, known: Known, ordered: list[Said]) -> None:
    if field == "language" and isinstance(value, str):
        known.language = known.context.language or value
    elif field == "site_name":
        known.sites = tuple(dict.fromkeys(clean(claim.raw, _LINE) for claim in ordered))
        host = host_of(known.base) if known.base else None
        known.owners = (*known.sites, host) if host else known.sites
    elif field == "section":
        names = [clean(part, _LINE) for claim in ordered for part in (claim.parts or (claim.raw,))]
        # a trail of breadcrumbs ends with the article itself
        known.sections = tuple(dict.fromkeys(name for name in names if len(name) <= _SECTION))
    elif field == "title" and isinstance(value, str):
        known.title = value


def _title(claim: Said, known: Known) -> Value | None:
    shown = known.headings
    host = host_of(known.base) if known.base else None
    if claim.source in _SHOWN and names_site(claim.raw, sites=known.sites, host=host):
        return None  # the logo
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


def _published(ranked: list[tuple[float, Said]], changes: list[Said], known: Known) -> list[tuple[float, Said]]:
    """The claims for the publication, the one to believe first, in the zone in which the page states it.

    Where nothing tells the article's date from others', ``known`` says so.
    """
    read = [(figure, claim, when) for figure, claim in ranked if (when := _when(claim, known)) is not None]
    if not read:
        return ranked
    modified = [when for claim in changes if (when := _when(claim, known)) is not None]
    chosen = choose([Stated(_PLACES.get(claim.source, "declared"), when) for _, claim, when in read], modified)
    if chosen is None:
        known.scattered = True
        return ranked
    figure, claim, when = read[chosen]
    best = attrs.evolve(claim, when=in_its_zone(when, [other for *_, other in read]))
    return [(figure, best), *(other for other in ranked if other[1] is not claim)]


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
    return _names(claim, known) or None


def _names(claim: Said, known: Known) -> tuple[str, ...]:
    found = known.names.get(claim)
    if found is None:
        found = known.names[claim] = _split_names(claim, known)
    return found


def _split_names(claim: Said, known: Known) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for part in claim.parts or (claim.raw,):
        for name in split_authors(part, language=known.language, sites=known.sites):
            names.setdefault(fold(name), name)
    return tuple(names.values())


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
    "date": _date,
    "modified": _when,
    "authors": _authors,
    "tags": _tags,
    "views": _views,
}
