"""What comes out of a page can be passed on: no control characters, no script, no markup, no address but of the web."""

from __future__ import annotations

import json
import re

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from tests.strategies.any_input import anything, hostile

markdown_it = pytest.importorskip("markdown_it")

#: Line feeds part what is in lines; tabs part cells, and indent what is preformatted.
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
BAD = (
    "\x00",
    "\x01",
    "\x07",
    "\x08",
    "\x0b",
    "\x0c",
    "\x0e",
    "\x1b[31m",
    "\x1f",
    "\x7f",
    "\x80",
    "\x85",
    "\x9b",
    "\ud800",
)
STORY = "The ferry sails again, the harbour office said on Monday, after nine days in which nobody came or went."

#: Every place of a page that a field may be taken from: X stands for what is bad.
PLACES = {
    "heading": f"<h1>FeXrry is back</h1><p>{STORY}</p>",
    "title": f"<title>FeXrry is back</title><p>{STORY}</p>",
    "text": f"<p>{STORY}</p><p>AnXd {STORY}</p>",
    "preformatted": f"<p>{STORY}</p><pre>{STORY}X\n  {STORY}</pre><p>{STORY}</p>",
    "cells": f"<p>{STORY}</p><table><tr><td>12X<td>13X</table><p>{STORY}</p>",
    "list": f"<p>{STORY}</p><ul><li>X{STORY}</ul><p>{STORY}</p>",
    "link": f'<p>{STORY} <a href="https://example.org/aXb">woXrd</a> and more.</p>',
    "caption": '<article><figure><img src="/aX.jpg"><figcaption>A feXrry. Photo: AnXn Lee</figcaption></figure>'
    f"<p>{STORY}</p></article>",
    "author": f'<h1>Ferry is back</h1><p class="author">By AnnX Lee</p><p>{STORY}</p>',
    "meta": "".join(
        f'<meta property="{name}" name="{name}" content="{content}">'
        for name, content in {
            "og:title": "FeXrry is back",
            "og:description": "It saXils again after nine days.",
            "og:image": "https://example.org/Xa.jpg",
            "og:url": "https://example.org/Xa",
            "og:site_name": "HarXbour News",
            "author": "AnXn Lee",
            "keywords": "feXrry, isXland",
            "article:tag": "feXrry",
            "article:section": "NeXws",
            "article:published_time": "2024-05-06TX10:00",
        }.items()
    )
    + f"<p>{STORY}</p>",
    "language": f'<html lang="eXn"><p>{STORY}</p>',
    "text alone": f"FeXrry is back\n\nBy AnXn Lee\n\n{STORY}X\n\n{STORY}\n\nTags: feXrry, islaXnd",
}
JSONLD = {
    "@type": "NewsArticle",
    "headline": "FeXrry is back",
    "alternativeHeadline": "It saXils again",
    "description": "It saXils again after nine days.",
    "author": [{"@type": "Person", "name": "AnXn Lee"}],
    "keywords": ["feXrry"],
    "articleSection": "NeXws",
    "image": {"url": "https://example.org/a.jpg", "caption": "A feXrry"},
    "publisher": {"name": "HarXbour"},
    "url": "https://example.org/aX",
    "inLanguage": "eXn",
    "articleBody": f"{STORY}X\n{STORY} anXd so on.",
}


def strings(value):
    """Every string of an article, a claim or a judgement."""
    if isinstance(value, str):
        yield value
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            if field.name != "raw":  # the source's own
                yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from strings(inner)


def check(source):
    account = newsparse.explain(source)
    article = newsparse.parse(source)
    found = [*strings(account), *strings(article)]
    assert not [text for text in found if UNFIT.search(text)]
    for form in ("json", "markdown", "text"):
        out = newsparse.render(article, form)
        assert not UNFIT.search(out)
        out.encode()
    assert newsparse.Article.from_dict(article.to_dict()) == article
    return article


@pytest.mark.parametrize("bad", BAD, ids=ascii)
@pytest.mark.parametrize("place", PLACES)
def test_no_control_characters(place, bad):
    check(PLACES[place].replace("X", bad))


@pytest.mark.parametrize("bad", BAD, ids=ascii)
def test_no_control_characters_by_json(bad):
    """JSON's escapes bring in what no encoding would."""
    script = json.dumps(JSONLD).replace("X", json.dumps(bad)[1:-1])
    article = check(f'<script type="application/ld+json">{script}</script><p>Read.</p>')
    assert article.title


@pytest.mark.parametrize("code", ["&#1;", "&#x1b;", "&#x80;", "&#xd800;", "&#x9b;", "&#13;", "&#127;", "&#0;"])
@pytest.mark.parametrize("place", PLACES)
def test_no_control_characters_by_reference(place, code):
    check(PLACES[place].replace("X", code))


def test_words_stay_whole_where_a_control_character_stood():
    article = check(f"<h1>Ferry is back</h1><p>{STORY}\x1b[2J</p>")
    assert article.body == STORY + "\ufffd[2J"


@given(anything | hostile)
@settings(max_examples=150)
def test_any_source(source):
    check(source)


SCRIPTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<style>@import 'x'</style>",
    "<a href='javascript:alert(1)'>word</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>word</a>",
    "<a href='vbscript:x'>word</a>",
    "<a href='java\tscript:alert(1)'>word</a>",
    "<a href=' &#1;javascript:alert(1)'>word</a>",
    "<a href='https://example.org/)](javascript:alert(1))'>word</a>",
    "<a href='https://example.org/\"><script>alert(1)</script>'>word</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;img src=x onerror=alert(1)&gt;",
    "[word](javascript:alert(1))",
    "![word](javascript:alert(1))",
    "&lt;javascript:alert(1)&gt;",
    "<code>`&lt;b&gt;`</code>",
    "<!--&lt;script&gt;-->",
    "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
)
DRESSES = (
    f"<h1>Ferry is back X</h1><p>{STORY}</p>",
    f"<h1>Ferry is back</h1><p>{STORY} X and more.</p><p>X</p>",
    f"<h1>Ferry is back</h1><p>{STORY}</p><ul><li>X {STORY}</ul><blockquote>X {STORY}</blockquote>",
    f"<h1>Ferry is back</h1><p>{STORY}</p><pre>X\n```\nX</pre><p>{STORY}</p>",
    f"<h1>Ferry is back</h1><p>{STORY}</p><table><tr><td>X<td>X</table><p>{STORY}</p>",
    f"<h1>Ferry is back</h1><p class=author>By Ann X Lee</p><p>{STORY}</p>",
)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("dress", DRESSES)
def test_markdown_shows_no_markup(script, dress):
    """Read by a Markdown renderer that lets HTML through, the output has none, and leads nowhere but to the web."""
    article = check(dress.replace("X", script))
    shown = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table")
    shown.validateLink = lambda _url: True
    for token in shown.parse(newsparse.render(article, "markdown")):
        for inner in (token, *(token.children or ())):
            assert inner.type not in ("html_block", "html_inline", "image"), inner
            if inner.type == "link_open":
                assert str(inner.attrs["href"]).startswith(("http://", "https://")), inner


ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "//[bad",
    "https://",
    "http:///a",
    "https:javascript:alert(1)",
    "\x01javascript:alert(1)",
    "blob:https://example.org/a",
    "view-source:https://example.org/a",
)


@pytest.mark.parametrize("base", [None, "https://example.org/news/a"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_are_of_the_web(address, base):
    page = (
        f'<base href="{address}"><link rel=canonical href="{address}"><meta property="og:image" content="{address}">'
        f'<meta property="og:url" content="{address}"><article><h1>Ferry is back</h1><p>{STORY}'
        f' <a href="{address}">word</a></p><figure><img src="{address}"></figure><p>{STORY}</p></article>'
    )
    account = newsparse.explain(page, url=base)
    article = account.article
    found = [article.url, *(image.url for image in article.images)]
    found += [mark.url for judgement in account.blocks for mark in judgement.block.inlines]
    assert all(re.match(r"https?://[^\s/?#<>\"]", url) for url in found if url is not None), found


@given(st.text(alphabet="<>&;#x1b()[]`*_\\!\n \x1b\x9b\u202e\ud800a", max_size=80))
@settings(max_examples=150)
def test_any_text_in_markdown(noise):
    article = check(f"<h1>Ferry is back</h1><p>{STORY} {noise}</p>")
    for token in markdown_it.MarkdownIt("commonmark", {"html": True}).parse(newsparse.render(article, "markdown")):
        assert token.type != "html_block"
        assert not any(inner.type == "html_inline" for inner in token.children or ())
