"""Layer 2: who says what of which field. A source is a generator of claims over a page as it was read and labelled.

A new source is one function here and one line in ``SOURCES``, or in ``LATE`` where it is dear and seldom needed; how far
it is trusted stands in ``trust``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._sources import bylines, chrome, jsonld, markup, meta, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsparse._model import Field
    from newsparse._sources.said import Reading, Said

#: Every source, in the order in which claims of equal trust stand.
SOURCES: Final[tuple[Callable[[Reading], Iterator[Said]], ...]] = (
    jsonld.claims,
    meta.claims,
    markup.claims,
    visible.claims,
    chrome.claims,
)

#: Sources that are asked only where no other settles their field, or an account is wanted: what their field is, and how
#: far they are trusted at most.
LATE: Final[tuple[tuple[Field, float, Callable[[Reading], Iterator[Said]]], ...]] = (
    ("authors", bylines.TRUSTED, bylines.claims),
)
