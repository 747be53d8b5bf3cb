"""Where the walk is, as far as it bears on a passage's kind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal

import attrs

from newsparse._html import tags

if TYPE_CHECKING:
    from newsparse._model import Kind

#: Lists deeper than this are no deeper, so that there are only so many places.
_DEEPEST: Final = 30


@attrs.frozen(eq=False)
class Place:
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
        inner: The places inside it, by element, as far as they have been asked for: they hold what ``inside`` gives, and
            pages have some twenty of them and hundreds of list items.
    """

    kind: Kind = "paragraph"
    level: int | None = None
    lists: int = 0
    list: Literal["ordered", "unordered"] | None = None
    item: bool = False
    quote: bool = False
    caption: bool = False
    pre: bool = False
    inner: dict[str, Place] = attrs.Factory(dict)


OUTSIDE = Place()


def inside(place: Place, tag: str) -> Place:
    """The place inside an element that says what kind of text it holds.

    >>> inside(inside(inside(OUTSIDE, "blockquote"), "ol"), "li").kind
    'item'
    >>> inside(OUTSIDE, "ul").kind
    'paragraph'
    """
    found = place.inner.get(tag)
    if found is None:
        found = place.inner[tag] = _inside(place, tag)
    return found


def _inside(place: Place, tag: str) -> Place:
    level, lists, kind = place.level, place.lists, place.list
    item, quote, caption, pre = place.item, place.quote, place.caption, place.pre
    if tag == "li":
        item = True
    elif tag in ("ul", "ol"):
        lists, kind = min(lists + 1, _DEEPEST), "ordered" if tag == "ol" else "unordered"
    elif tag in tags.HEADINGS:
        level = tags.HEADINGS[tag]
    elif tag == "blockquote":
        quote = True
    elif tag in ("pre", "listing", "xmp"):
        pre = True
    elif tag in ("figcaption", "caption"):
        caption = True
    return _place(level, lists, kind, item=item, quote=quote, caption=caption, pre=pre)


@cache
def _place(
    level: int | None,
    lists: int,
    kind: Literal["ordered", "unordered"] | None,
    *,
    item: bool,
    quote: bool,
    caption: bool,
    pre: bool,
) -> Place:
    """One object for equal places, some ten thousand at most."""
    block: Kind = (
        "heading"
        if level is not None
        else "preformatted"
        if pre
        else "caption"
        if caption
        else "item"
        if item
        else "quotation"
        if quote
        else "paragraph"
    )
    return Place(block, level, lists, kind, item, quote, caption, pre)
