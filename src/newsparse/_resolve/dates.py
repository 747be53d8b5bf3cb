"""Dates' claims: what each states, and which one is the publication's."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.addresses import date_in_url
from newsparse._fields.dates import parse_date
from newsparse._fields.dates.choice import Stated, choose, finer, in_its_zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._fields.dates.choice import Place
    from newsparse._model import When
    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: Where the sources that are no metadata state a date.
_PLACES: Final[Mapping[str, Place]] = {
    "published line": "announced",
    "time.published": "stamped",
    "time near the headline": "stamped",
    "date line near the headline": "shown",
    "opening of the body": "elsewhere",
    "url": "elsewhere",
    "head of an old page": "elsewhere",
    "published line elsewhere": "below",
    "time below the body": "below",
    "date line below the body": "below",
}
#: What states a moment in words, with the time rounded or left out and without a zone; and what stamps the same.
_IN_WORDS: Final = frozenset(("published line", "date line near the headline"))
_STAMPED: Final = frozenset(("time.published", "time near the headline", "time below the body", "itemprop.datecreated"))


def when_of(claim: Said, known: Known) -> When | None:
    """The moment or day that a claim states, in the caller's zone where it states none."""
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


def published(ranked: list[tuple[float, Said]], changes: list[Said], known: Known) -> list[tuple[float, Said]]:
    """The claims for the publication, the one to believe first, in the zone in which the page states it.

    Where nothing tells the article's date from others', ``known`` says so.
    """
    read = [(figure, claim, when) for figure, claim in ranked if (when := when_of(claim, known)) is not None]
    if not read:
        return ranked
    modified = [when for claim in changes if (when := when_of(claim, known)) is not None]
    chosen = choose([Stated(_PLACES.get(claim.source, "declared"), when) for _, claim, when in read], modified)
    if chosen is None:
        known.scattered = True
        return ranked
    if read[chosen][1].source in _IN_WORDS:
        chosen = finer(chosen, [(claim.source in _STAMPED, when) for _, claim, when in read])
    figure, claim, when = read[chosen]
    best = attrs.evolve(claim, when=in_its_zone(when, [other for *_, other in read]))
    return [(figure, best), *(other for other in ranked if other[1] is not claim)]
