"""Authors' claims: the names in each, and the claims held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import host_of
from newsparse._fields.authors import split_authors
from newsparse._fields.desks import is_desk, is_first_name_of
from newsparse._fields.desks import is_part as is_part_of
from newsparse._fields.strings import fold
from newsparse._sources.trust import DESK, DESK_SAID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._resolve.known import Known
    from newsparse._sources.said import Said

#: Where a page shows all its authors, while its metadata may name the account that put it in.
_SHOWN: Final = frozenset(("byline", "author links", "author element"))
#: An author of whom the page says that he edited the article is trusted no further than that line.
_EDITOR: Final = 0.45
#: So far the sources are trusted that say in words or markup that somebody is the author.
_SAID: Final = 0.78
#: Claims that can be held against each other.
_TWO: Final = 2


def names_of(claim: Said, known: Known) -> tuple[str, ...]:
    """The names in a claim, split once."""
    found = known.names.get(claim)
    if found is None:
        found = known.names[claim] = _split(claim, known)
    return found


def compared(claims: Sequence[Said], figures: list[float], known: Known, *, account: bool) -> list[float]:
    """How far each claim is trusted: its source's figure, less where another claim says it better.

    A desk or an account comes behind people; a first name behind the whole one; one author behind a list that the
    page shows and that has this author. Figures only fall, so that claims below the best one need no look.

    Args:
        claims: The claims.
        figures: How far each one's source is trusted.
        known: For the names of the site.
        account: Whether to look at those too that cannot win.
    """
    if len(claims) < _TWO:
        return figures
    own, figures = figures, list(figures)
    best = 0.0
    for at in sorted(range(len(claims)), key=lambda at: -own[at]):
        if own[at] < best and not account:
            break
        found = names_of(claims[at], known)
        if found:
            figures[at] = _without_desk(own[at], found, claims[at], known)
            for other, claim in enumerate(claims):
                listed = claim.source in _SHOWN
                if other != at and (listed or (len(found) == 1 and " " not in found[0])):
                    better = names_of(claim, known)
                    figure = _without_desk(own[other], better, claim, known)
                    if (listed and figure == own[other] and is_part_of(found, better)) or is_first_name_of(
                        found, better
                    ):
                        figures[at] = min(figures[at], round(figure - 0.01, 2))
            if _is_metadata(claims[at].source):
                if _is_editor(found, claims, known):
                    figures[at] = min(figures[at], _EDITOR)
                figures[at] = min(figures[at], _shown_twice(found, claims, own, known))
            best = max(best, figures[at])
    return figures


def _is_metadata(source: str) -> bool:
    return source.startswith(("jsonld.", "meta."))


def _shown_twice(names: tuple[str, ...], claims: Sequence[Said], figures: Sequence[float], known: Known) -> float:
    """How far metadata may be trusted of whose authors the page shows nothing, and others in words and as links."""
    shown = {claim.source: (names_of(claim, known), figure) for claim, figure in zip(claims, figures, strict=True)}
    byline, linked = shown.get("byline"), shown.get("author links")
    if byline is None or linked is None or not byline[0] or not set(byline[0]).issuperset(linked[0]):
        return 1.0
    if all(" " not in name for name in linked[0]) and any(" " in name for name in names):
        return 1.0  # an account, and a whole name
    words = {word for name in (*byline[0], *linked[0]) for word in fold(name).split()}
    if not linked[0] or any(words.intersection(fold(name).split()) for name in names):
        return 1.0
    return round(linked[1] - 0.01, 2) if not _is_own(linked[0], known) else 1.0


def _is_editor(names: tuple[str, ...], claims: Sequence[Said], known: Known) -> bool:
    """Whether the page shows metadata's author as its editor, and another one as who wrote it."""
    edited = any(claim.source == "editor or source line" and names_of(claim, known) == names for claim in claims)
    return edited and any(
        claim.source in _SHOWN and (others := names_of(claim, known)) and not set(names).intersection(others)
        for claim in claims
    )


def _without_desk(figure: float, names: tuple[str, ...], claim: Said, known: Known) -> float:
    if not names or not (_is_own(names, known) or (_is_metadata(claim.source) and _has_host(claim.raw, known))):
        return figure
    # what says that the desk wrote it still comes before a name that nothing but its place shows to be the author's
    return max(round(figure - DESK, 2), DESK_SAID if figure >= _SAID else 0.0)


def _is_own(names: tuple[str, ...], known: Known) -> bool:
    return all(is_desk(name, known.owners) for name in names)


def _has_host(raw: str, known: Known) -> bool:
    """Whether metadata's author has the site's address in brackets behind it: "Example Times (www.example.org)"."""
    host = host_of(known.base) if known.base else ""
    return bool(host) and host in raw.casefold().partition("(")[2]


def _split(claim: Said, known: Known) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for part in claim.parts or (claim.raw,):
        for name in split_authors(part, language=known.language, sites=known.sites):
            names.setdefault(fold(name), name)
    return tuple(names.values())
