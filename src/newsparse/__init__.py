"""newsparse: raw news-article text or HTML in, structured articles out."""

from typing import TYPE_CHECKING

from newsparse._api import explain, parse, parse_html, parse_text
from newsparse._model import Article, Block, Claim, Counts, Explanation, Image, Inline, Judgement, Notice, Weight

if TYPE_CHECKING:
    from newsparse._chrome import Chrome, learn_chrome
    from newsparse._fields.dates import parse_date
    from newsparse._fields.views import parse_views
    from newsparse._many import parse_many
    from newsparse._render import render
    from newsparse._schema import json_schema

__all__ = [
    "Article",
    "Block",
    "Chrome",
    "Claim",
    "Counts",
    "Explanation",
    "Image",
    "Inline",
    "Judgement",
    "Notice",
    "Weight",
    "explain",
    "json_schema",
    "learn_chrome",
    "parse",
    "parse_date",
    "parse_html",
    "parse_many",
    "parse_text",
    "parse_views",
    "render",
]

#: Public names whose modules are imported when they are first asked for (PEP 562).
_LATE = {
    "Chrome": "_chrome",
    "json_schema": "_schema",
    "learn_chrome": "_chrome",
    "parse_date": "_fields.dates",
    "parse_many": "_many",
    "parse_views": "_fields.views",
    "render": "_render",
}


def __getattr__(name: str) -> object:
    if name not in _LATE:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"newsparse.{_LATE[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
