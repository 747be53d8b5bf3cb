"""Where the walk is, as far as it bears on a passage's kind."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsparse._html import tags

if TYPE_CHECKING:
    from newsparse._model import Kind


class Place(NamedTuple):
    """What a run of text would be here.

    Attributes:
        kind: The kind of block.
        level: The level of the innermost open heading.
        lists: How many lists are open.
        list: The kind of the innermost one.
        item: Whether a list's item is open.
        quote: Whether a quotation is.
        caption: Whether a caption is.
        pre: Whether white space counts.
    """

    kind: Kind = "paragraph"
    level: int | None = None
    lists: int = 0
    list: Literal["ordered", "unordered"] | None = None
    item: bool = False
    quote: bool = False
    caption: bool = False
    pre: bool = False


OUTSIDE = Place()


@lru_cache(maxsize=1024)
def inside(place: Place, tag: str) -> Place:
    """The place inside an element that says what kind of text it holds.

    The cache holds only what this pure function gives: pages have some twenty places, and hundreds of list items.

    >>> inside(inside(inside(OUTSIDE, "blockquote"), "ol"), "li").kind
    'item'
    >>> inside(OUTSIDE, "ul").kind
    'paragraph'
    """
    if tag == "li":
        place = place._replace(item=True)
    elif tag in ("ul", "ol"):
        place = place._replace(lists=place.lists + 1, list="ordered" if tag == "ol" else "unordered")
    elif tag in tags.HEADINGS:
        place = place._replace(level=tags.HEADINGS[tag])
    elif tag == "blockquote":
        place = place._replace(quote=True)
    elif tag in ("pre", "listing", "xmp"):
        place = place._replace(pre=True)
    elif tag in ("figcaption", "caption"):
        place = place._replace(caption=True)
    return place._replace(kind=_kind(place))


def _kind(place: Place) -> Kind:
    if place.level is not None:
        return "heading"
    if place.pre:
        return "preformatted"
    if place.caption:
        return "caption"
    if place.item:
        return "item"
    return "quotation" if place.quote else "paragraph"
