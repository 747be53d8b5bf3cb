"""Layer 2: who says what of which field. A source is a generator of claims over a page as it was read and labelled.

A new source is one function here and one line in ``SOURCES``; how far it is trusted stands in ``trust``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._sources import (
    author_links,
    bylines,
    chrome,
    counts,
    headings,
    images,
    jsonld,
    kinds,
    markup,
    meta,
    old_days,
    record,
    stamps,
    tag_lines,
    tag_links,
    visible,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsparse._sources.said import Reading, Said

#: Every source, in the order in which claims of equal trust stand.
SOURCES: Final[tuple[Callable[[Reading], Iterator[Said]], ...]] = (
    jsonld.claims,
    meta.claims,
    headings.claims,
    record.claims,
    stamps.claims,
    markup.claims,
    author_links.claims,
    tag_links.claims,
    tag_lines.claims,
    visible.claims,
    old_days.claims,
    bylines.claims,
    chrome.claims,
    kinds.claims,
    counts.claims,
    images.claims,
)
