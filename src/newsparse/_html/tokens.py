"""Tags in the source of HTML, as a tokenizer sees them, without a tree: what ``guard`` and ``nesting`` look at.

The grammar is that of the standard (https://html.spec.whatwg.org/#before-attribute-name-state): where a tag ends hangs on
its quotes, and a quotation mark is one only behind an equals sign. Every quantifier is possessive, and every construct may
end with the source, so that each search is linear.
"""

from __future__ import annotations

import re
from typing import Final

WHITE: Final = rb"[\t\n\f\r ]"
NAMED: Final = rb"[^\t\n\f\r />][^\t\n\f\r />=]*+"
VALUE: Final = (
    rb"(?:" + WHITE + rb"*+=" + WHITE + rb"*+"
    rb"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?+)?+"
)
#: One attribute with the white space before it.
ATTRIBUTE: Final = rb"[\t\n\f\r /]*+" + NAMED + VALUE
NAME: Final = rb"[a-zA-Z][^\t\n\f\r />]*+"

#: Elements whose content is text to the tokenizer, whatever it looks like.
RAW: Final = frozenset((b"script", b"style", b"title", b"textarea", b"xmp", b"iframe", b"noembed", b"noframes"))

_COMMENT: Final = rb"!--(?:>|->|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))"
_TAG: Final = rb"(?P<slash>/?+)(?P<name>" + NAME + rb")(?:" + ATTRIBUTE + rb")*+[\t\n\f\r /]*+(?:>|\Z)"
_REST: Final = rb"[!?/][^>]*+(?:>|\Z)"
#: An element whose content is text, with that content; a comment; a tag: its slash and its name; or what shows nothing.
TOKEN: Final = re.compile(
    rb"<(?:(?P<raw>(?i:"
    + b"|".join(sorted(RAW))
    + rb"))(?=[\t\n\f\r />])(?:(?:"
    + ATTRIBUTE
    + rb")*+[\t\n\f\r /]*+(?:>|\Z)"
    rb"[^<]*+(?:<(?!/(?i:(?P=raw))[\t\n\f\r />])[^<]*+)*+)|" + _TAG + rb"|" + _COMMENT + rb"|" + _REST + rb")"
)
#: The same where such an element's content, and a comment's, is read as tags.
BARE: Final = re.compile(rb"<(?:" + _TAG + rb"|" + _REST + rb")")
#: The start tags of formatting elements other than links.
FORMATS: Final = re.compile(
    rb"<(?:[bisuBISU]|(?=[bcefnstBCEFNST])(?i:big|code|em|font|nobr|small|strike|strong|tt))(?=[\t\n\f\r />])(?:"
    + ATTRIBUTE
    + rb")*+"
)
