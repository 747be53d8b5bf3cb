"""Layer 4: the public functions, and the flow of one datum from source to article."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import TYPE_CHECKING

from newsparse import _decode, _sniff
from newsparse._page import Context

if TYPE_CHECKING:
    from newsparse._chrome import Chrome
    from newsparse._model import Article, Explanation, Notice
    from newsparse._page import Page


def parse(
    source: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
) -> Article:
    """The article in a page, HTML or raw text, told apart by content. Any content gives an ``Article``.

    Args:
        source: The page: ``bytes`` as they were served or saved, or ``str``.
        url: The page's address, for relative links, the site's name and a date in it.
        language: The page's language as the caller knows it (BCP 47); its region settles the order of day and month.
        timezone: The publisher's zone as the caller knows it, an IANA name or a ``tzinfo``. Without it a time that the
            page states without an offset stays naive.
        now: The time of reading, for dates such as "2 hours ago"; without it these are not read.
        encoding: The encoding that the transport stated, for bytes.
        threshold: How likely a block must be to be taken for the article's, between 0 and 1: more than 0.5 leans to
            precision (less that is foreign), less to recall (less that is lost). The curve is on the docs' page on the
            body.

    Raises:
        TypeError: If ``source`` is neither ``str`` nor ``bytes``, or an option is of a wrong type.
        ValueError: If ``timezone`` names no zone, or ``threshold`` is not between 0 and 1.

    >>> parse("<h1>Ferry is back</h1><p>The ferry sails again, the harbour office said on Monday.</p>").title
    'Ferry is back'
    >>> parse("").title is None
    True
    """
    page, context = read_source(
        source, None, url=url, language=language, timezone=timezone, now=now, encoding=encoding, threshold=threshold
    )
    return _assemble(page, context, account=False).article


def parse_html(
    html: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
) -> Article:
    """As ``parse``, of a source that is known to be HTML.

    >>> parse_html(b"<h1>Ferry is back</h1>").title
    'Ferry is back'
    >>> parse_html("").blocks
    ()
    """
    page, context = read_source(
        html, "html", url=url, language=language, timezone=timezone, now=now, encoding=encoding, threshold=threshold
    )
    return _assemble(page, context, account=False).article


def parse_text(
    text: str,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    threshold: float = 0.5,
    chrome: Chrome | None = None,
) -> Article:
    """As ``parse``, of a source that is known to be raw text.

    Args:
        text: The page's text.
        url: As for ``parse``.
        language: Likewise.
        timezone: Likewise.
        now: Likewise.
        threshold: Likewise.
        chrome: What the site's pages have in common, as ``learn_chrome`` learned it from their raw text.

    Raises:
        TypeError: If ``text`` is not ``str``: bytes are decoded by ``parse``, or by the caller; or an option is of a
            wrong type.

    >>> parse_text("Views: 476").views
    476
    >>> parse_text(b"Views: 476")
    Traceback (most recent call last):
    TypeError: parse_text takes str, not bytes: decode them first, or give them to parse(), which does
    """
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError(
            f"parse_text takes str, not {type(text).__name__}: decode them first, or give them to parse(), which does"
        )
    page, context = read_source(
        text, "text", url=url, language=language, timezone=timezone, now=now, threshold=threshold, chrome=chrome
    )
    return _assemble(page, context, account=False).article


def explain(
    source: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
    chrome: Chrome | None = None,
) -> Explanation:
    """The article that ``parse`` gives, with every claim for every field and every block with what became of it.

    The arguments and errors are those of ``parse``; ``chrome``, as for ``parse_text``, bears on raw text alone.

    >>> account = explain("<title>Ferry is back</title><p>The ferry sails again, the harbour office said.</p>")
    >>> [(claim.source, claim.won) for claim in account.claims if claim.field == "title"]
    [('title', True)]
    >>> explain("").claims
    ()
    """
    page, context = read_source(
        source,
        None,
        url=url,
        language=language,
        timezone=timezone,
        now=now,
        encoding=encoding,
        threshold=threshold,
        chrome=chrome,
    )
    return _assemble(page, context, account=True)


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
    if isinstance(source, str):
        text, moves = _decode.clean_source(source)
        if kind == "html" or (kind is None and _sniff.is_html(text)):
            return _html_page(text.encode(), ()), context
        return _text_page(text, moves, (), chrome), context
    if not isinstance(source, bytes):
        if isinstance(source, (bytearray, memoryview)):
            return read_source(
                bytes(source),
                kind,
                url=url,
                language=language,
                timezone=timezone,
                now=now,
                encoding=encoding,
                threshold=threshold,
                chrome=chrome,
            )
        raise TypeError(f"a page is str or bytes, not {type(source).__name__}: read the file or response first")
    data, notices = _decode.utf8(source, encoding)
    if kind == "html" or _sniff.is_html(data):
        return _html_page(data, notices), context
    return _text_page(data.decode("utf-8", "replace"), (), notices, chrome), context


def _html_page(data: bytes, notices: tuple[Notice, ...]) -> Page:
    data, said = _decode.decoded_once(data)
    page = _read_html(data)
    page.notices[:0] = (*notices, *said)
    return page


def _text_page(text: str, moves: tuple[_decode.Moves, ...], notices: tuple[Notice, ...], chrome: Chrome | None) -> Page:
    text, more, said = _decode.text_decoded_once(text)
    page = _read_text(text)
    page.moves = (*more, *moves)
    if chrome is not None:
        _mark(page, chrome)
    page.notices[:0] = (*notices, *said)
    return page


# What follows is imported on first use: importing the package costs little, and who parses only text does without lexbor.


def _assemble(page: Page, context: Context, *, account: bool) -> Explanation:
    from newsparse._assemble import assemble

    return assemble(page, context, account=account)


def _check_chrome(chrome: object) -> None:
    from newsparse._chrome import Chrome

    if not isinstance(chrome, Chrome):
        raise TypeError(f"chrome takes what learn_chrome() gives, or None, not {type(chrome).__name__}")


def _mark(page: Page, chrome: Chrome) -> None:
    from newsparse._chrome import mark

    mark(page, chrome)


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
