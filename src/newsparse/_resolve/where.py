"""Where in raw text a claim's string stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse._text.spans import located

if TYPE_CHECKING:
    from newsparse._model import Span
    from newsparse._page import Page
    from newsparse._sources.said import Said


def where(claim: Said, page: Page) -> tuple[Span, ...]:
    """The spans of a claim's string, or of its names or labels one by one, in what the caller gave.

    Where the string is not in the passages word for word, such as a name that was written in capitals, they are those of
    the passages.

    >>> from newsparse._sources.said import Said
    >>> from newsparse._text.read import read
    >>> page = read("By  Ann Reed and Omar Sy")
    >>> where(Said("authors", "Ann Reed; Omar Sy", "byline", at=(0,)), page)
    ((4, 12), (17, 24))
    >>> where(Said("language", "en", "words"), page)
    ()
    """
    passages = [page.passages[index] for index in claim.at if page.passages[index].spans]
    found: list[Span] = []
    pieces = [claim.raw] if any(claim.raw in passage.text for passage in passages) else claim.raw.split("; ")
    for piece in pieces:
        for passage in passages:
            start = passage.text.find(piece)
            if start >= 0:
                found += located(page.source, passage.spans, passage.text, start, start + len(piece))
                break
        else:
            found = [span for passage in passages for span in passage.spans]
            break
    return page.caller_spans(sorted(set(found)))
