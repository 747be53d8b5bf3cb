"""A parser for each field: one claim to its value, or ``None`` where it does not read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import absolute, host_of
from newsparse._fields.comments import find_count
from newsparse._fields.strings import clean, fold
from newsparse._fields.titles import clean_title, names_site
from newsparse._fields.views import parse_views
from newsparse._resolve.authors import names_of
from newsparse._resolve.dates import when_of
from newsparse._resolve.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newsparse._fields.comments import CountKey
    from newsparse._model import Field, Value
    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: Longest value of a field that is one line (characters); longer ones are cut by ``clean``.
LINE: Final = 500
_SUMMARY: Final = 5000
#: Claims of a title that are what the page shows.
_SHOWN: Final = frozenset(("headline shown", "heading above the body", "first heading"))
#: A trail of breadcrumbs says something from so many steps on: home page, section, article.
_TRAIL: Final = 3


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
    return clean(claim.raw, LINE) or None


def _summary(claim: Said, known: Known) -> Value | None:
    del known
    return clean(claim.raw, _SUMMARY) or None


def _address(claim: Said, known: Known) -> Value | None:
    return absolute(claim.raw, known.base)


def _section(claim: Said, known: Known) -> Value | None:
    if claim.source != "breadcrumbs":
        return clean(claim.raw, LINE) or None
    # the trail ends with the article itself, and begins with the home page
    inner = [clean(part, LINE) for part in claim.parts[1:]]
    inner = [part for part in inner if part and part not in known.sites]
    return (inner[-2] if len(inner) > 1 else inner[0]) if inner and len(claim.parts) >= _TRAIL else None


def _date(claim: Said, known: Known) -> Value | None:
    return None if known.scattered else when_of(claim, known)


def _authors(claim: Said, known: Known) -> Value | None:
    return names_of(claim, known) or None


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


def _counted(claim: Said, known: Known) -> Value | None:
    key = _COUNT_LINES.get(claim.source)
    if key is None:
        return parse_views(claim.raw, language=known.language)
    return find_count(claim.raw, key, language=known.language)


_COUNT_LINES: Final[Mapping[str, CountKey]] = {
    "comments line": "comments",
    "likes line": "likes",
    "shares line": "shares",
}


def _kind(claim: Said, known: Known) -> Value | None:
    """A kind by our names, or by Open Graph's (https://ogp.me/#types), of which ``website`` says nothing."""
    del known
    if claim.source != "meta.og:type":
        return claim.raw
    stated = claim.raw.lower()
    return "video" if stated.startswith("video") else "article" if "article" in stated else None


def _is_free(claim: Said, known: Known) -> Value | None:
    """What the page says of access: schema.org's and JSON's words for true and false, and Facebook's content tiers."""
    del known
    return _ACCESS.get(claim.raw.strip().lower().rpartition("/")[2])


_ACCESS: Final = {"true": True, "false": False, "free": True, "locked": False}

PARSERS: Final[Mapping[Field, Callable[[Said, Known], Value | None]]] = {
    "language": _language,
    "site_name": _line,
    "url": _address,
    "section": _section,
    "title": _title,
    "subtitle": _subtitle,
    "description": _summary,
    "image": _address,
    "date": _date,
    "modified": when_of,
    "authors": _authors,
    "tags": tags_of,
    "kind": _kind,
    "is_free": _is_free,
    "views": _views,
    "counts.comments": _counted,
    "counts.likes": _counted,
    "counts.shares": _counted,
}
