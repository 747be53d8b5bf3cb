"""UTF-8 that was encoded twice: taken for Latin-1 on its way, so that each byte became a character of its own.

The proof is the control characters U+0080 to U+009F, which no text has: of seven pages in the evaluation sets that have
one inside such a sequence, all were encoded twice, and none has a character beyond Latin-1 besides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._decode.moves import Moves
from newsparse._decode.notices import encoded_twice

if TYPE_CHECKING:
    from newsparse._model import Notice

#: A control character U+0080 to U+009F in UTF-8.
_CONTROL: Final = re.compile(rb"\xc2[\x80-\x9f]")
_CONTROL_CHAR: Final = re.compile("[\u0080-\u009f]")
#: So many places where one may begin are looked at one by one, six times as fast as the pattern finds none.
_HOPS: Final = 200
#: The bytes of a character in UTF-8, each as a character of Latin-1. The standard's table 3-7 of well-formed sequences.
_SEQUENCE: Final = re.compile(
    "[\u00c2-\u00df][\u0080-\u00bf]"
    "|\u00e0[\u00a0-\u00bf][\u0080-\u00bf]|[\u00e1-\u00ec\u00ee\u00ef][\u0080-\u00bf]{2}|\u00ed[\u0080-\u009f][\u0080-\u00bf]"
    "|\u00f0[\u0090-\u00bf][\u0080-\u00bf]{2}|[\u00f1-\u00f3][\u0080-\u00bf]{3}|\u00f4[\u0080-\u008f][\u0080-\u00bf]{2}"
)


def decoded_once(data: bytes) -> tuple[bytes, tuple[Notice, ...]]:
    """Valid UTF-8 with what was encoded twice put right, and what to say of it; the same object where nothing was.

    >>> decoded_once("didn’t".encode().decode("latin-1").encode())[0].decode()
    'didn’t'
    >>> decoded_once("Ã© is é, for one.".encode())[0].decode()
    'Ã© is é, for one.'
    """
    if not _has_control(data):
        return data, ()
    text, _, notices = text_decoded_once(data.decode("utf-8"))
    return (text.encode("utf-8"), notices) if notices else (data, ())


def _has_control(data: bytes) -> bool:
    """Whether there is a control character U+0080 to U+009F in UTF-8.

    >>> _has_control(b"\\xc2\\x85"), _has_control(b"\\xc2\\xa0" * 500), _has_control(b"\\xc2")
    (True, False, False)
    """
    at = data.find(b"\xc2")
    for _ in range(_HOPS):
        if at < 0:
            return False
        if b"\x80" <= data[at + 1 : at + 2] < b"\xa0":
            return True
        at = data.find(b"\xc2", at + 2)
    return _CONTROL.search(data, at) is not None if at >= 0 else False


def text_decoded_once(text: str) -> tuple[str, tuple[Moves, ...], tuple[Notice, ...]]:
    """The same of text, with what it did to the offsets.

    >>> text, moves, _ = text_decoded_once("didn’t".encode().decode("latin-1"))
    >>> text, moves[0]([(4, 6)])
    ('didn’t', ((4, 8),))
    >>> text_decoded_once("didn’t")
    ('didn’t', (), ())
    """
    if (
        text.isascii()
        or _CONTROL_CHAR.search(text) is None
        or _CONTROL_CHAR.search(_SEQUENCE.sub("", text)) is not None
    ):
        return text, (), ()
    moves: list[tuple[int, int]] = []
    parts: list[str] = []
    last = size = 0
    for found in _SEQUENCE.finditer(text):
        parts += (text[last : found.start()], found[0].encode("latin-1").decode("utf-8"))
        size += found.start() - last + 1
        last = found.end()
        moves.append((size, len(found[0]) - 1))
    return "".join([*parts, text[last:]]), (Moves(moves),), (encoded_twice(),)
