"""newsparse: raw news-article text or HTML in, structured articles out."""

from newsparse._api import explain, parse, parse_html, parse_text
from newsparse._fields.dates import parse_date
from newsparse._fields.views import parse_views
from newsparse._model import Article, Block, Claim, Explanation, Inline, Judgement, Notice, Weight
from newsparse._render import render

__all__ = [
    "Article",
    "Block",
    "Claim",
    "Explanation",
    "Inline",
    "Judgement",
    "Notice",
    "Weight",
    "explain",
    "parse",
    "parse_date",
    "parse_html",
    "parse_text",
    "parse_views",
    "render",
]
