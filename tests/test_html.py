"""HTML to blocks: the table, and what no table shows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from newsparse import Article, parse_html
from newsparse._assemble import assemble
from newsparse._html.read import read
from newsparse._reading import read_source
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from newsparse import Block

PARAGRAPH = (
    "The night ferry between Orsey and Tarn Island will sail again from Monday, the harbour board said, and it was the"
    " first thing that anybody had asked of it this year."
)


def blocks(html: str) -> list[Block]:
    """Every block of a page, body or not."""
    page, context = read_source(html, "html", url="https://example.org/a/b")
    return [found.block for found in assemble(page, context, account=True).blocks]


def shown(block: Block) -> str | dict[str, Any]:
    """A block as the table writes it."""
    said: dict[str, Any] = {"text": block.text}
    if block.kind != "paragraph":
        said["kind"] = block.kind
    said |= {key: value for key in ("level", "list", "depth") if (value := getattr(block, key)) is not None}
    if block.cells:
        said["cells"] = list(block.cells)
    if block.inlines:
        said["marks"] = [
            [mark.kind, block.text[mark.start : mark.end], *([mark.url] if mark.url else [])] for mark in block.inlines
        ]
    return said if len(said) > 1 else block.text


@pytest.mark.parametrize("row", rows("html"))
def test_blocks(row):
    assert [shown(block) for block in blocks(row["html"])] == row["want"]


def test_the_page_has_them_too():
    """What the reader gives before anything is judged."""
    page = read(b"<h2>a</h2><ul><li>b</ul><p>c <a href=/x>d</a>")
    assert [(p.text, p.kind, p.tag, p.level, p.link_chars) for p in page.passages] == [
        ("a", "heading", "h2", 2, 0),
        ("b", "item", "li", None, 0),
        ("c d", "paragraph", "p", None, 1),
    ]
    assert page.passages[2].marks == ((2, 3, "link", "/x"),)


@pytest.mark.parametrize(
    "cover", ["<noscript>{}</noscript>", "<div hidden>{}</div>", '<div style="display:none">{}</div>']
)
def test_what_is_hidden_is_read_where_nothing_else_is(cover):
    """Pages that show their article by script keep it so; a page with an article of its own keeps what it hides."""
    hidden = cover.format(f"<p>{PARAGRAPH}</p><p>{PARAGRAPH} Twice.</p>")
    article = parse_html(f"<p>Menu</p>{hidden}")
    assert PARAGRAPH in article.body
    assert [notice.code for notice in article.warnings] == ["hidden-text"]
    article = parse_html(f"<p>{PARAGRAPH} Seen.</p><p>{PARAGRAPH} Seen, too.</p>{hidden}")
    assert [block.text for block in article.blocks] == [f"{PARAGRAPH} Seen.", f"{PARAGRAPH} Seen, too."]
    assert article.warnings == ()


@pytest.mark.parametrize("name", ["script", "style", "template", "textarea", "title"])
def test_what_is_never_read(name):
    assert parse_html(f"<p>Menu</p><{name}>{PARAGRAPH} {PARAGRAPH}</{name}>").body.count("ferry") == 0


@pytest.mark.parametrize(
    "opening",
    [
        "<div>",
        "<b>",
        "<a href=x>",
        "<ul><li>",
        "<ol>",
        "<table><tr><td>",
        "<blockquote>",
        "<span>",
        "<font>",
        "<pre>",
        "<h1>",
    ],
)
def test_ten_thousand_levels(opening):
    """Browsers stop at some hundred; the walk keeps no frame of its own for each."""
    found = blocks(opening * (10_000 // opening.count("<")) + PARAGRAPH)
    assert [block.text for block in found] == [PARAGRAPH]


@pytest.mark.parametrize("opening", ["<p>", "<li>", "<main><p>", "<div>", ""])
def test_one_paragraph_is_an_article(opening):
    assert parse_html(opening + PARAGRAPH).body == PARAGRAPH


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of the package a call runs: unlike time, the same on every machine."""
    count = 0

    def trace(frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal count
        if "newsparse" not in frame.f_code.co_filename:
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<div>x",
        "<b>",
        "<b><p>x",
        "<a href=x>y",
        "<ul><li>x",
        "<table><tr><td>x",
        "<td>x",
        "<tr><td>x<td>y",
        "<blockquote>x",
        "<p><span>x</span>",
        "x<br>",
        "<footer>x",
        "<article><footer>x",
        "<nav>x",
        '<nav class="article">x',
        "<div itemprop=headline>x",
        "<time>3 May 2024</time>",
        "<div class=views>7",
        "<h1>The ferry sails again</h1>",
        "<h1>The ferry sails again",
        f"<p>{PARAGRAPH}",
        '<meta name=author content="Ann Reed">',
        "<link rel=canonical href=/x>",
        '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
        "<div hidden>x",
        "<svg><title>x",
        "<!-- x -->",
        "&amp;",
        "&shy;x",
        "\u00ad ",
        '<a href="/tag/x">x</a>',
        "<p class=comment id=related>x",
    ],
)
def test_twice_the_page_is_twice_the_work(piece):
    parse_html(piece * 20)  # tables and caches that are filled once
    once, twice = (lines_run(lambda: parse_html(f"<p>{piece * count}")) for count in (150, 300))  # noqa: B023
    assert once > 100
    assert twice <= once * 2.2


def test_a_huge_attribute():
    """None of it is text, and the page goes on behind it."""
    huge = "story " * 200_000
    article = parse_html(f'<p class="{huge}" title="{huge}" data-x="{huge}">{PARAGRAPH}</p><p>{PARAGRAPH} So it is.')
    assert article.body == f"{PARAGRAPH}\n\n{PARAGRAPH} So it is."


VERSES = [f"{PARAGRAPH} This was day {day}." for day in ("one", "two", "three")]


@pytest.mark.parametrize(
    ("shown", "wanted", "why"),
    [
        ([*VERSES, *VERSES], VERSES, "a copy for narrow screens"),
        ([*VERSES, "Oh!", *VERSES, "Oh!"], [*VERSES, "Oh!"], "a short line goes with the copy that it is of"),
        ([VERSES[0], VERSES[1], VERSES[0], VERSES[2]], VERSES, "a paragraph pulled out"),
        ([VERSES[0], "Oh!", VERSES[1], "Oh!", VERSES[2]], [VERSES[0], "Oh!", VERSES[1], "Oh!", VERSES[2]], "a refrain"),
    ],
)
def test_nothing_is_said_twice(shown, wanted, why):
    html = "<h1>The ferry sails again</h1><article>" + "".join(f"<p>{text}</p>" for text in shown)
    assert parse_html(html).body.split("\n\n") == wanted, why


@pytest.mark.parametrize(
    "source", ["", " ", "\x00", "\ufeff", "<", "<!--", "<p", "</p>", "<!doctype html>", "<html></html>"]
)
def test_nothing_gives_nothing(source):
    assert parse_html(source) == Article(warnings=parse_html("").warnings)
    assert [notice.code for notice in parse_html(source).warnings] == ["no-body"]
