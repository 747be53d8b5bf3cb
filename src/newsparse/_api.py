"""Layer 4: the public functions, and the flow of one datum from source to article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse._limits import MAX_CHARS
from newsparse._reading import read_source

if TYPE_CHECKING:
    import datetime as dt

    from newsparse._chrome import Chrome
    from newsparse._model import Article, Explanation
    from newsparse._page import Context, Page


def parse(
    source: str | bytes,
    *,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
    max_chars: int | None = MAX_CHARS,
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
        max_chars: A longer source is cut here (characters of ``str``, bytes of ``bytes``), read as far as it goes, and
            told of with the warning ``cut``. The default, ten million, is four times the longest page of the evaluation
            sets; at that length an ordinary page takes some 170 MB of memory, the worst attack known 1 GB. ``None`` cuts
            nothing.

    Raises:
        TypeError: If ``source`` is neither ``str`` nor ``bytes``, or an option is of a wrong type.
        ValueError: If ``timezone`` names no zone, ``threshold`` is not between 0 and 1, or ``max_chars`` is not at
            least 1.

    >>> parse("<h1>Ferry is back</h1><p>The ferry sails again, the harbour office said on Monday.</p>").title
    'Ferry is back'
    >>> parse("").title is None
    True
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
        max_chars=max_chars,
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
    max_chars: int | None = MAX_CHARS,
) -> Article:
    """As ``parse``, of a source that is known to be HTML.

    >>> parse_html(b"<h1>Ferry is back</h1>").title
    'Ferry is back'
    >>> parse_html("").blocks
    ()
    """
    page, context = read_source(
        html,
        "html",
        url=url,
        language=language,
        timezone=timezone,
        now=now,
        encoding=encoding,
        threshold=threshold,
        max_chars=max_chars,
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
    max_chars: int | None = MAX_CHARS,
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
        max_chars: Likewise.
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
        text,
        "text",
        url=url,
        language=language,
        timezone=timezone,
        now=now,
        threshold=threshold,
        max_chars=max_chars,
        chrome=chrome,
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
    max_chars: int | None = MAX_CHARS,
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
        max_chars=max_chars,
        chrome=chrome,
    )
    return _assemble(page, context, account=True)


def _assemble(page: Page, context: Context, *, account: bool) -> Explanation:
    # imported on first use: importing the package costs little
    from newsparse._assemble import assemble

    return assemble(page, context, account=account)
