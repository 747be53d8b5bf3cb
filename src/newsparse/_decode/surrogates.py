"""Layer 1: text that can be written as UTF-8."""

from __future__ import annotations

import re
from typing import Final

from newsparse._decode.moves import Moves

_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_MARK: Final = "\ufeff"


def clean_str(text: str) -> str:
    """``text`` with lone surrogates replaced by U+FFFD, and paired ones joined: the same object where it has none.

    >>> clean_str("a\\ud800b") == "a\\ufffdb"
    True
    >>> clean_str("\\ud83d\\ude00") == "\\U0001f600"
    True
    >>> clean_str("plain")
    'plain'
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def clean_source(text: str) -> tuple[str, tuple[Moves, ...]]:
    """A caller's text without a byte order mark and surrogates, and what that did to the offsets, last things first.

    >>> clean_source("\\ufeffplain")[0]
    'plain'
    >>> clean_source("plain")
    ('plain', ())
    """
    moves: tuple[Moves, ...] = ()
    if text.startswith(_MARK):
        text, moves = text[1:], (Moves([(0, 1)]),)
    cleaned = clean_str(text)
    if len(cleaned) < len(text):
        pairs = (found.start() - joined + 1 for joined, found in enumerate(_PAIR.finditer(text)))
        moves = (Moves((at, 1) for at in pairs), *moves)
    return cleaned, moves
