"""What is fuzzed: each target takes bytes and raises where a promise is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import newsparse
from newsparse import _decode
from newsparse._fields.dates import parse_date
from newsparse._fields.jsonld import by_id, flatten, read_jsonld, resolve, strings
from newsparse._fields.views import parse_views
from newsparse._html.read import read as read_html
from newsparse._text.read import read as read_text

if TYPE_CHECKING:
    from collections.abc import Callable

_UNFIT: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def decode(data: bytes) -> None:
    text, _, _ = _decode.decode(data)
    clean, _ = _decode.utf8(data)
    assert clean.decode("utf-8", "replace") == text


def html(data: bytes) -> None:
    for passage in read_html(data.decode("utf-8", "replace").encode()).passages:
        assert passage.text
        assert passage.text == passage.text.strip("\n")
        assert all(0 <= start < end <= len(passage.text) for start, end, *_ in passage.marks)


def text(data: bytes) -> None:
    source = data.decode("utf-8", "replace")
    last = 0
    for passage in read_text(source).passages:
        assert passage.text
        assert last <= passage.spans[0][0] < passage.spans[-1][1] <= len(source)
        last = passage.spans[-1][1]


def jsonld(data: bytes) -> None:
    found, _ = read_jsonld(data.decode("utf-8", "replace"))
    index = by_id(found)
    for thing in flatten(found):
        assert isinstance(resolve(thing, index), dict)
        list(strings(thing))


def dates(data: bytes) -> None:
    source = data.decode("utf-8", "replace")
    found = parse_date(source, language="en")
    assert found is None or 1 <= found.year <= 9999


def views(data: bytes) -> None:
    found = parse_views(data.decode("utf-8", "replace"))
    assert found is None or found >= 0


def render(data: bytes) -> None:
    """The whole way, to each format."""
    article = newsparse.parse(data)
    for form in ("json", "markdown", "text"):
        out = newsparse.render(article, form)
        assert _UNFIT.search(out) is None
    assert newsparse.Article.from_dict(article.to_dict()) == article
    assert newsparse.explain(data).article == article


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "decode": decode,
    "html": html,
    "text": text,
    "jsonld": jsonld,
    "dates": dates,
    "views": views,
    "render": render,
}
