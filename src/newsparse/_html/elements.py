"""What the standard's tree construction does at each element, as far as it bears on how deep a page nests. Data.

https://html.spec.whatwg.org/#parsing-main-inbody and what it refers to.
"""

from __future__ import annotations

from typing import Final


def _names(listed: str) -> frozenset[bytes]:
    return frozenset(listed.encode().split())


#: Elements without content (https://html.spec.whatwg.org/#void-elements, and older ones).
VOID: Final = _names(
    "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr"
)

#: Elements that stay in the list of active formatting elements, and come again in each block, until their end tag.
FORMATTING: Final = _names("a b big code em font i nobr s small strike strong tt u")

#: Elements beyond which no end tag of an inline element reaches (https://html.spec.whatwg.org/#special).
SPECIAL: Final = _names(
    "address applet article aside blockquote button caption center colgroup dd details dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup iframe li listing main marquee menu nav noscript object"
    " ol p pre search section select summary table tbody td template tfoot th thead tr ul foreignobject desc annotation-xml"
)

#: Beyond these no end tag of a block reaches either (https://html.spec.whatwg.org/#has-an-element-in-scope).
SCOPE: Final = _names("applet caption table td th marquee object template foreignobject desc annotation-xml")

#: Elements that end an open paragraph.
ENDS_PARAGRAPH: Final = _names(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary ul xmp"
)

HEADINGS: Final = _names("h1 h2 h3 h4 h5 h6")

#: Elements that stand for formatting elements' own scope: those opened outside do not come again inside.
MARKERS: Final = _names("applet caption marquee object td template th")

#: The elements of which each ends the others, and those that their search for one stops at.
SIBLINGS: Final = {
    b"li": (_names("li"), SPECIAL - _names("address div p li")),
    b"dd": (_names("dd dt"), SPECIAL - _names("address div p dd dt")),
    b"dt": (_names("dd dt"), SPECIAL - _names("address div p dd dt")),
    b"option": (_names("option"), SPECIAL),
    b"optgroup": (_names("optgroup option"), SPECIAL),
}

#: For each part of a table, what it may stand in: everything above is ended.
TABLE_PARTS: Final = {
    b"td": _names("tr tbody thead tfoot table template"),
    b"th": _names("tr tbody thead tfoot table template"),
    b"tr": _names("tbody thead tfoot table template"),
    b"tbody": _names("table template"),
    b"thead": _names("table template"),
    b"tfoot": _names("table template"),
    b"caption": _names("table template"),
    b"colgroup": _names("table template"),
}

#: HTML's elements that end a drawing or a formula that they stand in
#: (https://html.spec.whatwg.org/#parsing-main-inforeign).
BREAKS_OUT: Final = _names(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr"
    " ol p pre ruby s small span strong strike sub sup table tt u ul var"
)

FOREIGN: Final = _names("svg math")
#: Where HTML goes on inside a drawing or a formula.
POINTS: Final = _names("foreignobject desc annotation-xml mi mo mn ms mtext")
