"""``<img>`` elements: which picture each shows, whatever loads it."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    Attributes = Mapping[str, str | None]

#: Attributes with an address, best first: scripts read most of them when the picture comes into view.
_ONE: Final = (
    "src",
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-url",
    "data-orig-file",
    "data-image",
)
_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset")
#: What stands in ``src`` until then.
_STAND_IN: Final = re.compile(
    r"^data:|\$\{|\{\{|(?:^|[/_.-])(?:placeholder|blank|spacer|transparent|pixel|1x1|loading|lazy|loader|empty|dummy|leer)"
    r"(?:[/_.-]|$)",
    re.IGNORECASE,
)
#: A smaller one is an icon, or counts visits (CSS pixels).
_SMALLEST: Final = 64
_PIXELS: Final = re.compile(r"\s*(\d{1,5})(?:px)?\s*")
#: A width or density behind an address of a ``srcset``.
_SIZE: Final = re.compile(r"\d{1,6}(?:\.\d{1,3})?(?=[wx]$)")
_WIDTH: Final = re.compile(r"(\d{1,6})w,?")
#: So much of one is read (characters): some sites list thirty renditions.
_LONGEST: Final = 8_000


def picture_of(attributes: Attributes) -> str | None:
    """The address of the picture that an ``<img>`` shows, the largest one; ``None`` for icons, stand-ins and ``data:``.

    >>> picture_of({"src": "/lazy.gif", "data-src": "/ferry.jpg"})
    '/ferry.jpg'
    >>> picture_of({"src": "/s.jpg", "srcset": "/s.jpg 300w, /l.jpg 900w"})
    '/l.jpg'
    >>> picture_of({"src": "/count.gif", "width": "1", "height": "1"}) is None
    True
    """
    for side in ("width", "height"):
        stated = attributes.get(side)
        if stated and (found := _PIXELS.fullmatch(stated)) and int(found[1]) < _SMALLEST:
            return None
    for key in _SETS:
        stated = attributes.get(key)
        if stated and (best := _largest(stated)) and not _STAND_IN.search(best):
            return best
    for key in _ONE:
        stated = attributes.get(key)
        if stated and (href := stated.strip()) and not _STAND_IN.search(href[:_LONGEST]):
            return href
    return None


def _largest(candidates: str) -> str:
    """The address with the largest width or density (https://html.spec.whatwg.org/#srcset-attributes)."""
    tokens = candidates[:_LONGEST].split()
    sizes = [_WIDTH.fullmatch(token) for token in tokens[1::2]]
    if sizes and len(tokens) == 2 * len(sizes) and all(sizes):
        # the commonest: addresses with whole widths
        return max(zip((int(size[1]) for size in sizes if size), tokens[::2], strict=True), key=itemgetter(0))[1]
    best, width, address = "", 0.0, ""
    for token in (*tokens, ","):
        if not address and not token.endswith(","):
            address = token
            continue
        descriptor, _, behind = token.partition(",") if address else ("", "", "")
        address = address or token.rstrip(",")
        found = _SIZE.match(descriptor)
        size = float(found[0]) if found else 1.0
        if size > width:
            best, width = address, size
        address = behind.strip(",")
    return best
