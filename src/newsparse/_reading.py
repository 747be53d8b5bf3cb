"""Layer 4: from a source to the page that it shows, whatever the caller gave."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import TYPE_CHECKING, AnyStr

from newsparse import _decode, _sniff
from newsparse._limits import MAX_CHARS
from newsparse._model import Notice
from newsparse._page import Context

if TYPE_CHECKING:
    from newsparse._chrome import Chrome
    from newsparse._page import Page


def read_source(
    source: str | bytes,
    kind: str | None = None,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
    max_chars: int | None = MAX_CHARS,
    chrome: Chrome | None = None,
) -> tuple[Page, Context]:
    """The page that a source shows, as what it is or is said to be."""
    if chrome is not None:
        _check_chrome(chrome)
    for name, value, wanted in (
        ("url", url, str),
        ("language", language, str),
        ("now", now, dt.datetime),
        ("encoding", encoding, str),
    ):
        if value is not None and not isinstance(value, wanted):
            raise TypeError(f"{name} takes {wanted.__name__} or None, not {type(value).__name__}")
    context = Context(url=url, language=language, timezone=_zone(timezone), now=now, threshold=threshold_of(threshold))
    most = _most(max_chars)
    if isinstance(source, str):
        source, cut = _cut(source, most, "characters")
        text, moves = _decode.clean_source(source)
        if kind == "html" or (kind is None and _sniff.is_html(text)):
            return _html_page(text.encode(), cut), context
        return _text_page(text, moves, cut, chrome), context
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if not isinstance(source, bytes):
        raise TypeError(f"a page is str or bytes, not {type(source).__name__}: read the file or response first")
    source, cut = _cut(source, _whole_character(source, most), "bytes")
    data, notices = _decode.utf8(source, encoding)
    if kind == "html" or _sniff.is_html(data):
        return _html_page(data, (*cut, *notices)), context
    return _text_page(data.decode("utf-8", "replace"), (), (*cut, *notices), chrome), context


def _most(max_chars: object) -> int | None:
    if max_chars is None:
        return None
    if isinstance(max_chars, bool) or not isinstance(max_chars, int):
        raise TypeError(f"max_chars takes a whole number or None, not {type(max_chars).__name__}")
    if max_chars < 1:
        raise ValueError(f"max_chars {max_chars} leaves nothing to read: give at least 1, or None to cut nothing")
    return max_chars


def _cut(source: AnyStr, end: int | None, unit: str) -> tuple[AnyStr, tuple[Notice, ...]]:
    """The source as far as it is read, and what to say of it.

    >>> _cut("The ferry", 3, "characters")[0]
    'The'
    >>> _cut("The ferry", 9, "characters")
    ('The ferry', ())
    """
    if end is None or len(source) <= end:
        return source, ()
    message = f"The page has {len(source)} {unit}: only the first {end} were read (max_chars)."
    return source[:end], (Notice(code="cut", message=message),)


def _whole_character(source: bytes, end: int | None) -> int | None:
    """``end``, or where the character of UTF-8 begins that it would cut.

    >>> _whole_character("naïve".encode(), 3), _whole_character(b"naive", 3)
    (2, 3)
    """
    if end is None or end >= len(source):
        return end
    start = end
    while start > end - 3 and source[start] & 0xC0 == 0x80:
        start -= 1
    return start


def _html_page(data: bytes, notices: tuple[Notice, ...]) -> Page:
    data, said = _decode.decoded_once(data)
    page = _read_html(data)
    page.notices[:0] = (*notices, *said)
    return page


def _text_page(text: str, moves: tuple[_decode.Moves, ...], notices: tuple[Notice, ...], chrome: Chrome | None) -> Page:
    text, more, said = _decode.text_decoded_once(text)
    text, cuts = _without_marks(text)
    page = _read_text(text)
    page.moves = (*cuts, *more, *moves)
    if chrome is not None:
        _mark(page, chrome)
    page.notices[:0] = (*notices, *said)
    return page


# What follows is imported on first use: importing the package costs little, and who parses only text does without lexbor.


def _check_chrome(chrome: object) -> None:
    from newsparse._chrome import Chrome

    if not isinstance(chrome, Chrome):
        raise TypeError(f"chrome takes what learn_chrome() gives, or None, not {type(chrome).__name__}")


def _mark(page: Page, chrome: Chrome) -> None:
    from newsparse._chrome import mark

    mark(page, chrome)


def _without_marks(text: str) -> tuple[str, tuple[_decode.Moves, ...]]:
    """A text without the marks of what it came through: a mail's encoding, Markdown, a terminal browser."""
    from newsparse._text.inline import without_marks
    from newsparse._text.quoted_printable import without_escapes

    text, escapes = without_escapes(text)
    text, marks = without_marks(text)
    return text, (*marks, *escapes)


def _read_text(text: str) -> Page:
    from newsparse._text.read import read

    return read(text)


def _read_html(data: bytes) -> Page:
    from newsparse._html.read import read

    return read(data)


def _zone(timezone: str | dt.tzinfo | None) -> dt.tzinfo | None:
    if timezone is None or isinstance(timezone, dt.tzinfo):
        return timezone
    if not isinstance(timezone, str):
        raise TypeError(f"timezone takes an IANA name, a tzinfo or None, not {type(timezone).__name__}")
    try:
        return zoneinfo.ZoneInfo(timezone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(
            f"timezone {timezone!r} is not known here: give an IANA name such as 'Europe/Paris', or a tzinfo"
        ) from error


def threshold_of(threshold: object) -> float:
    """A threshold that a caller gave.

    >>> threshold_of(0.8)
    0.8
    >>> threshold_of(80)
    Traceback (most recent call last):
    ValueError: threshold 80 is not between 0 and 1: 0.5 balances, 0.8 leans to precision
    """
    if isinstance(threshold, bool) or not isinstance(threshold, (int, float)):
        raise TypeError(f"threshold takes a number between 0 and 1, not {type(threshold).__name__}")
    if not 0 < threshold < 1:
        raise ValueError(f"threshold {threshold!r} is not between 0 and 1: 0.5 balances, 0.8 leans to precision")
    return float(threshold)
