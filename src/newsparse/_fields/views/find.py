"""Layer 1: the count of views that a counter or a visible line states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._data import language as language_of
from newsparse._fields.views.figures import read_number
from newsparse._fields.views.tokens import cut, pair
from newsparse._fields.views.vocabulary import magnitude, may_speak_of_views, says_times, told_by, vocabulary

if TYPE_CHECKING:
    from newsparse._fields.views.tokens import Chunk

#: Characters that are read: a longer text is no counter.
LONGEST: Final = 200

# Parts of a line that stand for themselves. A comma parts where no figure's group may stand behind it, and so does the
# time of a message at its edge.
_PARTS: Final = re.compile(
    r"[|│•●∙⋅\n\r\f\v;；؛\u2028\u2029]|\s[·/]\s|^\d{1,2}:\d{2}\s|\s\d{1,2}:\d{2}$"
    r"|(?<!\d)[,،、]\s+|[,،、]\s+(?!\d{3}(?!\d))"
)
# These part only where the whole says nothing: "Views - 476", and what stands before a label: "By Jane Views: 476".
_LOOSE: Final = re.compile(r"\s[-–—]\s|\t|\s(?=[^\s\d:：]{1,24}\s?[:：]\s?\d)")


def parse_views(text: str, *, language: str | None = None) -> int | None:
    """The view count that ``text`` states; ``None`` where it states none, or leaves open which. Zero is a count.

    Read are a number alone, or a number with words for views, reads, hits or visits in any language of the package (or
    an eye 👁) before or behind it, in these forms:

    * figures of any script, grouped by comma, full stop, apostrophe, space or the Indian way: ``1,284``, ``1.284``,
      ``1 284``, ``1,28,400``, ``۱٬۲۸۴``;
    * a magnitude behind them, with or without decimals: ``1.2K``, ``12,5 тыс.``, ``3万``, ``2 lakh``, ``1.5 crore``;
    * beside other counters, if each has its word: ``12 comments 476 views``.

    Refused are whatever another word or sign stands beside (per cent, comments, shares, "views of the harbour"), dates,
    times, ranges, signed numbers, decimals without a magnitude, numbers that start with a zero, and two counts that
    differ. A number alone is taken as it stands, even if it could be a year.

    Args:
        text: The words of a counter, such as ``"1,284 views"``; more than 200 characters are no counter.
        language: The text's language (BCP 47). It settles what abbreviations mean (Spanish ``mil`` is a thousand);
            without it the words themselves must tell.

    Raises:
        TypeError: ``text`` is not a ``str``, or ``language`` neither a ``str`` nor ``None``.

    >>> parse_views("476"), parse_views("1,284 views"), parse_views("Views: 1.2K"), parse_views("3 万 次浏览")
    (476, 1284, 1200, 30000)
    >>> parse_views("12,5 тыс. просмотров"), parse_views("2,3 mil visitas", language="es"), parse_views("0 views")
    (12500, 2300, 0)
    >>> [parse_views(text) for text in ("12 comments", "5 views of the harbour", "50 % views", "-3 views", "1.5 views")]
    [None, None, None, None, None]
    """
    _check(text, language)
    if len(text) > LONGEST:
        return None
    chunks = list(pair(cut(text)))
    if len(chunks) == 1 and not chunks[0].before and chunks[0].figures:
        alone = _alone(chunks[0], language)
        if alone is not None:
            return alone
    return find_views(text, language=language)


def find_views(text: str, *, language: str | None = None) -> int | None:
    """The view count that a visible line states beside other things, each in a part of its own; it needs its word.

    >>> find_views("3 May 2024, 15:10 | 1 284 views | 12 comments"), find_views("👁 1.2K 07:41")
    (1284, 1200)
    >>> find_views("476"), find_views("A clip with 10 million views"), find_views("12 views, 13 views")
    (None, None, None)
    """
    if len(text) > LONGEST or not any(map(str.isdecimal, text)) or not may_speak_of_views(text):
        return None
    known = language_of(language)
    code = known.code if known else None
    found: set[int] = set()
    for part in _PARTS.split(text):
        counts = _counts(part, code)
        if not counts:
            counts = _of_pieces(_LOOSE.split(part), code)
        found |= counts
    return found.pop() if len(found) == 1 else None


def _of_pieces(pieces: list[str], code: str | None) -> set[int]:
    """The count of the one piece that states one, where no other begins with its label."""
    stating = [(piece, count) for piece in pieces for count in _counts(piece, code)]
    if len(stating) != 1:
        return {count for _, count in stating}
    piece, count = stating[0]
    label = piece.split(maxsplit=1)[0]
    return {count} if sum(other.startswith(label) for other in pieces) == 1 else set()


def _check(text: object, language: object) -> None:
    if not isinstance(text, str):
        hint = "decode it first" if isinstance(text, bytes | bytearray) else "give the number as text"
        raise TypeError(f"text must be a str, not {type(text).__name__}: {hint}")
    if not isinstance(language, str | None):
        raise TypeError(f"language must be a BCP 47 tag such as 'en-GB' or None, not {type(language).__name__}")


def _counts(part: str, code: str | None) -> set[int]:
    """The counts that the chunks of one part of a line state."""
    values = (_value(chunk, code) for chunk in pair(cut(part)))
    return {value for value in values if value is not None}


def _value(chunk: Chunk, code: str | None) -> int | None:
    """The count of a chunk all of whose words are known, one of them for views."""
    times = says_times(chunk.before) or says_times(chunk.after)
    before, after = told_by(chunk.before, code, times=times), told_by(chunk.after, code, times=times)
    if before is not None and after is not None and (told := before | after):
        return read_number(chunk.figures)
    if before is None or not chunk.after or not (entry := vocabulary().get(chunk.after[0])) or not entry.scale:
        return None
    after = told_by(chunk.after[1:], code, times=times)
    if after is None or not (told := before | after):
        return None
    return read_number(chunk.figures, magnitude(entry.scale, code, told))


def _alone(chunk: Chunk, language: str | None) -> int | None:
    """The count of a number without words, but perhaps a magnitude."""
    if not chunk.after:
        return read_number(chunk.figures)
    entry = vocabulary().get(chunk.after[0])
    if len(chunk.after) > 1 or entry is None or not entry.scale:
        return None
    known = language_of(language)
    word = chunk.after[0]
    if known is None and word.isascii() and "en" not in entry.scale:
        return None  # "5 min", "12 mila": of many languages' abbreviations, most are words elsewhere
    told = frozenset(("en",)) if len(word) == 1 and word.isascii() else frozenset(entry.scale)
    return read_number(chunk.figures, magnitude(entry.scale, known.code if known else None, told))
