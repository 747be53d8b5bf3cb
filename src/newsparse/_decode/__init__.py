"""Layer 1: bytes to text. What the bytes prove goes before what anybody says of them.

In order: a byte order mark; valid UTF-8; the encoding that the transport stated; the page's own declaration; then
windows-1252. Labels are the WHATWG's (https://encoding.spec.whatwg.org/#names-and-labels), so ``iso-8859-1`` is
windows-1252 and ``gb2312`` is GBK. A declaration that contradicts valid UTF-8 loses: text in another encoding is
valid UTF-8 by chance only where it is very short. Nothing here raises on content.

``choice`` decides; ``evidence`` is what the bytes prove, ``declarations`` and ``labels`` what is said of them; ``tables``
reads them, ``notices`` words what there is to tell, ``surrogates`` cleans what was text before, ``twice`` decodes what
was encoded twice, and ``moves`` tells where a repaired text stood in the caller's.
"""

from __future__ import annotations

from newsparse._decode.choice import decode, utf8
from newsparse._decode.declarations import declared
from newsparse._decode.labels import lookup
from newsparse._decode.moves import Cuts, Moves
from newsparse._decode.surrogates import clean_source, clean_str
from newsparse._decode.twice import decoded_once, text_decoded_once

__all__ = [
    "Cuts",
    "Moves",
    "clean_source",
    "clean_str",
    "declared",
    "decode",
    "decoded_once",
    "lookup",
    "text_decoded_once",
    "utf8",
]
