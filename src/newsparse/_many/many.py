"""The public function for many pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from newsparse._limits import MAX_CHARS
from newsparse._many.pool import limit_of, run, workers_of
from newsparse._options import Options

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from newsparse._chrome import Chrome
    from newsparse._model import Article, Notice

    #: A page, or a page with options of its own.
    Source: TypeAlias = str | bytes | tuple[str | bytes, Mapping[str, Any]]


def parse_many(
    sources: Iterable[Source],
    *,
    workers: int | None = None,
    time_limit: float | None = None,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
    max_chars: int | None = MAX_CHARS,
    chrome: Chrome | None = None,
) -> Iterator[Article | Notice]:
    """What ``parse`` gives for each of many pages, in their order, worked on by several processes.

    Pages are taken and results given as they are asked for, so memory stays the same over any number of pages. One
    result stands for each page: its ``Article``, or a ``Notice`` that says why there is none, with the code
    ``time-limit``, ``worker-died`` (its process was killed, for want of memory say) or ``parse-failed``.

    Args:
        sources: Pages, ``str`` or ``bytes``, or pairs of a page and a dict of its own options, such as
            ``{"url": …}``, which stand in place of those below.
        workers: How many processes; ``None`` for one a processor. 1 parses in this process if there is no time limit.
        time_limit: Seconds after which a page is left; ``None`` for no limit. It is kept by ending the process.
        url: As for ``parse``, of all pages; likewise ``language``, ``timezone``, ``now``, ``encoding``, ``threshold``.
        language: Likewise.
        timezone: Likewise.
        now: Likewise.
        encoding: Likewise.
        threshold: Likewise.
        max_chars: Likewise.
        chrome: As for ``parse_text``; it bears on raw text alone.

    Raises:
        TypeError: If ``sources`` is a single page, an option is of a wrong type, or, when its turn comes, a source is
            no page.
        ValueError: If there is no such option, or it cannot have such a value.
        RuntimeError: If no process can be started.

    >>> pages = ["<h1>Ferry is back</h1>", ("Views: 476", {"url": "https://example.com/a"})]
    >>> [(article.title, article.views) for article in parse_many(pages, workers=1)]
    [('Ferry is back', None), (None, 476)]
    >>> list(parse_many("<h1>Ferry is back</h1>"))
    Traceback (most recent call last):
    TypeError: parse_many takes many pages, not one str: put it in a list, or give it to parse()
    """
    if isinstance(sources, (str, bytes, bytearray, memoryview)):
        raise TypeError(
            f"parse_many takes many pages, not one {type(sources).__name__}: put it in a list, or give it to parse()"
        )
    common = Options(
        url=url,
        language=language,
        timezone=timezone,
        now=now,
        encoding=encoding,
        threshold=threshold,
        max_chars=max_chars,
        chrome=chrome,
    ).checked()
    found = run(
        partial(parsed, common),
        (_item(source, common, at) for at, source in enumerate(sources)),
        workers=workers_of(workers),
        limit=limit_of(time_limit),
    )
    return (result for _, result in found)


def _item(source: object, common: Options, at: int) -> tuple[None, tuple[str | bytes, Options | None]]:
    """A source as it goes to a worker: the common options are there already."""
    own: Options | None = None
    if isinstance(source, tuple):
        if len(source) != 2:
            raise TypeError(f"source {at} is a tuple of {len(source)}: give (page, options)")
        source, more = source
        own = common.but(more) if more else None
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if not isinstance(source, (str, bytes)):
        raise TypeError(f"source {at} is of type {type(source).__name__}: a page is str or bytes, or (page, options)")
    return None, (source, own)


def parsed(common: Options, item: tuple[str | bytes, Options | None]) -> Article:
    """The article of one page, with its own options where it has some; run in the workers.

    >>> parsed(Options(), ("<h1>Ferry is back</h1>", None)).title
    'Ferry is back'
    >>> parsed(Options(), ("", None)).title is None
    True
    """
    source, own = item
    return (own or common).article(source)
