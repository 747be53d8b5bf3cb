"""Pages made to cost time or memory without end: a table of generators, each of which gives a page of about a size.

``tests/test_hostile.py`` shows of each that time grows with the size and no faster; ``python -m benchmarks.hostile``
measures them. Strings are raw text to the parser or HTML by their first tag, as any source is.
"""

from __future__ import annotations

import gzip
import itertools
import random
from typing import TYPE_CHECKING, AnyStr, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    Page = bytes | str
    Attack = Callable[[int], Page]

_STORY: Final = (
    b"<p>The ferry between the island and the mainland sails again after nine days, the harbour office said on Monday."
    b" Some 400 people had waited for it since the storm, and the first boat left shortly after seven.</p>"
)
_HEAD: Final = (
    b"<!doctype html><html lang=en><head><title>The ferry is back</title></head><body><h1>The ferry is back</h1>"
)
_SENTENCE: Final = "The ferry between the island and the mainland sails again, the harbour office said. "


def ordinary(size: int) -> bytes:
    """A page of the size without a trap: a headline, and paragraphs and menus in turn."""
    menu = b"<ul class=menu>" + b"".join(b'<li><a href="/p/%d">Page %d</a></li>' % (n, n) for n in range(8)) + b"</ul>"
    return _page(_times(b"<div class=part>" + _STORY * 3 + menu + b"</div>", size))


def ordinary_text(size: int) -> str:
    """Raw text of the size without a trap."""
    return "The ferry is back\n\n" + _times(_SENTENCE * 3 + "\n\n", size)


def _times(unit: AnyStr, size: int) -> AnyStr:
    return unit * max(1, size // len(unit))


def _page(inner: bytes) -> bytes:
    return _HEAD + _STORY + inner


def _repeated(unit: bytes, *, end: bytes = b"") -> Attack:
    """The unit again and again; with ``end``, that as often behind them."""

    def made(size: int) -> bytes:
        count = max(1, size // len(unit + end))
        return _page(unit * count + end * count)

    return made


def _text(unit: str) -> Attack:
    return lambda size: _times(unit, size)


def _numbered(template: bytes, *, before: bytes = b"", after: bytes = b"") -> Attack:
    """The template with 0, 1, 2 … in it."""

    def made(size: int) -> bytes:
        parts: list[bytes] = []
        left = size
        for number in itertools.count():
            if left <= 0:
                return _page(before + b"".join(parts) + after)
            parts.append(template.replace(b"{}", b"%d" % number))
            left -= len(parts[-1])
        raise AssertionError

    return made


def _one(before: bytes, unit: bytes, after: bytes = b"") -> Attack:
    """One construct of the size: a beginning, the unit again and again, an end."""
    return lambda size: _page(before + _times(unit, size) + after)


def _jsonld(before: bytes, unit: bytes, after: bytes = b"", *, closing: bytes = b"") -> Attack:
    script = b'<script type="application/ld+json">'

    def made(size: int) -> bytes:
        count = max(1, size // len(unit + closing))
        return _HEAD + script + before + unit * count + closing * count + after + b"</script>" + _STORY

    return made


def _whole(made: Callable[[bytes], Page]) -> Attack:
    """An ordinary page of the size, made into something else."""
    return lambda size: made(ordinary(size))


def _noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def _mutated(size: int) -> bytes:
    page = bytearray(ordinary(size))
    chance = random.Random(7)
    for _ in range(len(page) // 50):
        page[chance.randrange(len(page))] = chance.choice(b"<>\"'/=& \n\x00-!a\xff")
    return bytes(page)


def _tag_soup(size: int) -> bytes:
    chance = random.Random(7)
    names = b"a b i font nobr p div table tr td li ul select option template svg math button form h1 applet".split()
    made: list[bytes] = []
    while size > 0:
        made.append(b"<%s%s>x" % (chance.choice((b"", b"", b"/")), chance.choice(names)))
        size -= len(made[-1])
    return _page(b"".join(made))


def _near_the_limits(size: int) -> bytes:
    """Elements as deep, with as many attributes, as go through, again and again."""
    deep = b"<div>" * 500 + b"x" + b"</div>" * 500
    wide = b"<p " + b" ".join(b"a%d" % number for number in range(499)) + b">x</p>"
    return _page(_times(deep + wide, size))


def _hidden_tag(size: int) -> bytes:
    """A tag with too many attributes where a tokenizer alone would see a script."""
    return _page(b"<svg><style><p " + b" ".join(b"a%d" % number for number in range(size // 7)) + b">x")


#: Name to generator. The names say what is without end.
ATTACKS: Final[dict[str, Attack]] = {
    # elements inside one another
    "nested div": _repeated(b"<div>"),
    "nested div, closed": _repeated(b"<div>", end=b"</div>"),
    "nested div, padded with stray end tags": _repeated(b"<div></x>"),
    "nested span": _repeated(b"<span>"),
    "nested blockquote with text": _repeated(b"<blockquote>x"),
    "nested lists": _repeated(b"<ul><li>"),
    "nested tables": _repeated(b"<table><tr><td>"),
    "nested tables without rows": _repeated(b"<table>"),
    "nested unknown elements": _repeated(b"<x-y>"),
    "nested custom elements, each of its own name": _numbered(b"<x-{}>"),
    "nested buttons and forms": _repeated(b"<form><button>"),
    "nested headings": _repeated(b"<h1><h2>"),
    "nested templates": _repeated(b"<template>"),
    "nested select": _repeated(b"<select><option>"),
    "nested svg": _repeated(b"<svg><g>"),
    "nested svg and html in turn": _repeated(b"<svg><foreignObject><div>"),
    "nested math": _repeated(b"<math><mi><p>"),
    "nested rubies": _repeated(b"<ruby><rt>"),
    "nested objects": _repeated(b"<object>"),
    "unclosed paragraphs in links": _repeated(b"<a href=x><p>"),
    # formatting elements: the adoption agency
    "unclosed links": _repeated(b"<a href=x>x"),
    "links closed across blocks": _repeated(b"<a><div></a>"),
    "links closed across blocks, each of its own": _numbered(b"<a href={}><div></a>"),
    "unclosed bold": _repeated(b"<b>"),
    "unclosed fonts, each of its own": _numbered(b"<font color={}>"),
    "fonts closed across others": _numbered(b"<font color={}><i></font>"),
    "fonts in paragraphs": _numbered(b"<p><font color={}>x"),
    "formatting elements in turn": _repeated(b"<a><b><i><font><nobr><code><tt><u><s><big><small><em><strong>"),
    "formatting in blocks, mis-nested": _repeated(b"<b><i><u><p></b></i></u></p>"),
    "nobr in blocks": _repeated(b"<nobr><div>"),
    "formatting in cells": _repeated(b"<table><tr><td><b><i></table>"),
    "text put out of tables": _repeated(b"<table>x<b>"),
    "formatting ended by nothing": _repeated(b"</b></i></a></p></br>"),
    # siblings
    "paragraphs of a letter": _repeated(b"<p>x"),
    "empty elements": _repeated(b"<i></i>"),
    "line breaks": _repeated(b"<br>"),
    "links in a row": _repeated(b"<a href=/x>x</a> "),
    "pictures": _repeated(b"<figure><img src=/x.jpg alt=x><figcaption>x</figcaption></figure>"),
    "headings of a letter": _repeated(b"<h2>x</h2>"),
    "list items": _repeated(b"<li>x"),
    "table cells": _one(b"<table><tr>", b"<td>x"),
    "table rows": _one(b"<table>", b"<tr><td>x<td>y"),
    "options": _one(b"<select>", b"<option>x"),
    "definitions": _one(b"<dl>", b"<dt>x<dd>y"),
    "bylines": _repeated(b'<p class="byline">By Ann Lee</p>'),
    "times": _repeated(b"<time datetime=2024-05-06>6 May 2024</time>"),
    "tag links": _numbered(b'<a rel=tag href="/tag/{}">Tag {}</a>'),
    "microdata": _repeated(b"<div itemscope itemtype=https://schema.org/NewsArticle itemprop=author>x</div>"),
    "bodies": _numbered(b"<body a{}=1>"),
    "names of elements": _numbered(b"<e{}>x</e{}>"),
    # attributes
    "attributes of one tag": _numbered(b" a{}=1", before=b"<p", after=b">x"),
    "attributes of one tag, with end tags in quotation marks": _numbered(b' a{}=">"', before=b"<p", after=b">x"),
    "attributes of an end tag": _numbered(b" a{}", before=b"</p", after=b">x"),
    "attributes without white space": _numbered(b'a{}=""', before=b"<p ", after=b">x"),
    "attributes where a script seems to be": _hidden_tag,
    "one attribute alike": _one(b"<p", b" a", b">x"),
    "names of attributes": _numbered(b"<p attribute{}=1>x</p>"),
    "tags and attributes near the limits": _near_the_limits,
    "an attribute without end": _one(b'<p title="', b"x"),
    "quotation marks without end": _repeated(b"<p a='\">"),
    "equals signs": _one(b"<p ", b"a='<b "),
    "tags for attributes": _repeated(b"<b " * 499 + b">"),
    "class list": _numbered(b" word-{}", before=b'<div class="', after=b'">x</div>'),
    "class lists": _repeated(b'<div class="' + b"article-body share promo nav " * 30 + b'">x</div>'),
    "data addresses": _repeated(b'<img src="data:image/png;base64,' + b"iVBORw0KGgo" * 200 + b'">'),
    "one data address": _one(b'<img src="data:image/png;base64,', b"iVBORw0KGgo", b'">'),
    "hrefs": _one(b'<a href="/', b"x/../%2e", b'">x</a>'),
    # text
    "one text": _one(b"<p>", b"x"),
    "one text of words": _one(b"<p>", _SENTENCE.encode()),
    "white space": _one(b"<p>", b" \n\t"),
    "entities": _one(b"<p>", b"&amp;&nbsp;&eacute;&#x1F600;"),
    "ampersands": _one(b"<p>", b"&"),
    "entities unfinished": _one(b"<p>", b"&CounterClockwiseContourIntegra"),
    "less-than signs": _repeated(b"<"),
    "tags unfinished": _repeated(b"<a <b "),
    "end tags unfinished": _repeated(b"</"),
    "commas": _one(b"<p>", b", "),
    "quotation marks": _one(b"<p>", "„“".encode()),
    "dates": _one(b"<p>", b"6 May 2024, 10:00 Uhr, "),
    "digits": _one(b"<p>", b"1"),
    "numbers of views": _repeated(b"<span>1,234 views</span>"),
    "names of authors": _one(b"<p class=author>By ", b"Ann Lee, "),
    "titles": _one(b"</h1><title>", b"x | y - "),
    "headline": _one(b"<h1>", b"word "),
    # comments, scripts, foreign content
    "comment without end": _one(b"<!--", b"- "),
    "comments": _repeated(b"<!---->"),
    "comment ends": _one(b"<!--", b"--!"),
    "doctypes": _repeated(b"<!doctype html>"),
    "instructions": _repeated(b"<?php ?>"),
    "script without end": _one(b"<script>", b"</scrip "),
    "script in comments in script": _one(b"<script>", b"<!--<script>"),
    "scripts": _repeated(b"<script></script>"),
    "styles": _repeated(b"<style>a{b:c}</style>"),
    "plaintext": _one(b"<plaintext>", b"<p>x"),
    "textarea": _one(b"<textarea>", b"<p>x"),
    "titles without end": _repeated(b"<title>"),
    "noscript in head": lambda size: b"<head>" + _times(b"<noscript><p>x</noscript>", size) + b"</head>" + _STORY,
    "frames": lambda size: _times(b"<frameset><frame>", size),
    "character data": _one(b"<svg>", b"<![CDATA[x]]"),
    "hidden parts": _repeated(b"<div style='display: none'>" + _STORY + b"</div>"),
    # metadata
    "metas": lambda size: b"<head>" + _times(b'<meta property="og:title" content="The ferry is back">', size) + _STORY,
    "one meta": lambda size: b'<head><meta name=description content="' + _times(b"x ", size) + b'">' + _STORY,
    "link elements": lambda size: b"<head>" + _times(b"<link rel=canonical href=https://example.org/a>", size) + _STORY,
    "bases": lambda size: b"<head>" + _times(b"<base href=https://example.org/a>", size) + _STORY,
    "JSON-LD nested lists": _jsonld(b"", b"[", closing=b"]"),
    "JSON-LD nested lists without end": _jsonld(b"", b"["),
    "JSON-LD nested objects": _jsonld(b"", b'{"a":', b"1", closing=b"}"),
    "JSON-LD nested graphs": _jsonld(b"", b'{"@graph":[', closing=b"]}"),
    "JSON-LD nested articles": _jsonld(b"", b'{"@type":"NewsArticle","mainEntity":', b"1", closing=b"}"),
    "JSON-LD objects": _jsonld(
        b"[", b'{"@type":"NewsArticle","headline":"The ferry","author":{"name":"Ann Lee"}},', b"1]"
    ),
    "JSON-LD keys": _jsonld(b'{"@type":"NewsArticle"', b',"a":1', b"}"),
    "JSON-LD one string": _jsonld(b'{"@type":"NewsArticle","headline":"', b"x ", b'"}'),
    "JSON-LD body": _jsonld(b'{"@type":"NewsArticle","articleBody":"', _SENTENCE.encode(), b'"}'),
    "JSON-LD authors": _jsonld(b'{"@type":"NewsArticle","author":[', b'{"@type":"Person","name":"Ann Lee"},', b"1]}"),
    "JSON-LD keywords": _jsonld(b'{"@type":"NewsArticle","keywords":"', b"ferry, ", b'"}'),
    "JSON-LD images": _jsonld(b'{"@type":"NewsArticle","image":[', b'"https://example.org/a.jpg",', b"1]}"),
    "JSON-LD one number": _jsonld(b'{"a":', b"9", b"}"),
    "JSON-LD escapes": _jsonld(b'{"headline":"', b'\\\\\\"', b'"}'),
    "JSON-LD escapes unfinished": _jsonld(b'{"headline":"', b"\\ud800\\u12", b'"}'),
    "JSON-LD damaged": _jsonld(b"{", b'"a":"b "c" d",}\n', b"}"),
    "JSON-LD line feeds in strings": _jsonld(b'{"a":"', b"x\n", b'"}'),
    "JSON-LD comments": _jsonld(b"{", b"/* x */ // y\n", b"}"),
    "JSON-LD open brackets and quotation marks": _jsonld(b"", b'{"'),
    "JSON-LD scripts": lambda size: (
        _times(b'<script type="application/ld+json">{"@type":"NewsArticle"}</script>', size) + _STORY
    ),
    # bytes
    "NUL": _repeated(b"\x00"),
    "control characters": _repeated(bytes(range(1, 32))),
    "byte order marks": _repeated("x\ufeff".encode()),
    "bidirectional marks": _repeated("\u202ex\u2066".encode()),
    "combining marks": _repeated("e\u0301\u0301\u0301".encode()),
    "characters of 4 bytes": _repeated("😀".encode()),
    "invalid UTF-8": _repeated(b"\xff\xc3("),
    "UTF-8 cut short": _repeated(b"\xf0\x9f\x98"),
    "surrogates in UTF-8": _repeated(b"\xed\xa0\x80"),
    "lone surrogates": _text("<p>\ud800x"),
    "UTF-16": _whole(lambda page: page.decode().encode("utf-16")),
    "UTF-16 without mark": _whole(lambda page: page.decode().encode("utf-16-le")),
    "UTF-32": _whole(lambda page: page.decode().encode("utf-32")),
    "encodings mixed": lambda size: _page(_times("é".encode() + b"\xe9" + "é".encode("utf-16-le"), size)),
    "UTF-8 encoded twice": lambda size: _page(_times("é“ü".encode().decode("latin-1").encode(), size)),
    "declarations of encodings": lambda size: b"<head>" + _times(b"<meta charset=shift_jis>", size) + b"\xe9" + _STORY,
    "declaration unfinished": lambda size: _times(b"<meta charset=", size) + b"\xe9",
    "noise": _noise,
    "noise behind a doctype": lambda size: _HEAD + _noise(size),
    "mutated page": _mutated,
    "tag soup": _tag_soup,
    "gzip": lambda size: gzip.compress(_noise(size), 1, mtime=0),
    "PDF": lambda size: b"%PDF-1.7\n" + _noise(size),
    "PNG": lambda size: b"\x89PNG\r\n\x1a\n" + _noise(size),
    # raw text
    "text of one line": _text("word "),
    "text of one word": _text("x"),
    "text of lines of a letter": _text("x\n"),
    "text of short lines": _text("Read more\n"),
    "text of a list": _text("- item\n"),
    "text of numbers": _text("1. x\n"),
    "text of empty lines": _text("\n"),
    "text of line ends": _text("\r\n\u2028\x0b"),
    "text of spaces": _text(" "),
    "text of headings": _text("# The ferry is back\n\n"),
    "text of menus": _text("Home\nNews\nSport\nContact\n\n"),
    "text of dates": _text("6 May 2024, 10:00\n"),
    "text of bylines": _text("By Ann Lee and Bo Li\n"),
    "text of paragraphs": _text(_SENTENCE * 3 + "\n\n"),
    "text of wrapped lines": _text(_SENTENCE[:60] + "\n"),
    "text of counts": _text("1,234 views\n"),
    "text of tags": _text("#ferry #island\n"),
    "text of captions": _text("Photo: Ann Lee/Agency\n"),
    "text of marks": _text("* _ ` [ ] ( ) | "),
    "text of tables": _text("| a | b |\n"),
    "text of quotation marks": _text("\"'“”«»"),
    "text of links": _text("[a [b] c](https://example.org/a_(b)) "),
    "text of links begun": _text("[a](https://example.org/b) [c ["),
    "text of numbered links": _text("[1]a "),
    "text of lists of addresses": _text("1. https://example.org/a\n"),
    "text of escapes": _text("=C3=A9 =\n"),
    "text of labels": _text("Title: a\n"),
    "text of words broken": _text("The fer-\nry sails to the is-\nland again.\n"),
    "text of comments": _text("Comments\n" + _SENTENCE * 2 + "\n6 May 2024, 10:00\n"),
    "text of addresses": _text("https://example.org/a/b?c=d "),
    "text of Chinese": _text("渡轮今天恢复航行。"),
    "text of Chinese lines": _text("渡轮今天恢复航行\n"),
    "text of the encoded twice": _text("Ã©"),
    "text of tags unfinished": _text("a < b <c "),
    "text of JSON": _text('{"a": [1, 2, {"b": "c"}]}\n'),
    "text of code": _text("if (a < b && c > d) { return x[0]; }\n"),
}
