"""The words of the source, and nothing else: each once, in order, apart where blocks part them."""

from __future__ import annotations

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import parse, parse_html
from newsparse._decode import clean_str
from newsparse._fields.strings import safe
from newsparse._html.read import read as read_html
from newsparse._text.read import read as read_text
from tests.strategies import (
    anything,
    pages,
    soups,
)

#: White space, and what the readers drop because it shows nothing.
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")


def is_inside(needle: str, hay: str) -> bool:
    """Whether the characters of one string stand in another, in order."""
    rest = iter(hay)
    return all(char in rest for char in needle)


#: Words that tell where they stood; ``w7x`` is no part of ``w77x``.
WORD = re.compile(r"w\d+x")
#: Tags that a browser leaves where they are: tables' and a few others are moved about, or end what holds them.
STAYING = (
    "div p span a b i em strong code ul ol li dl dt dd blockquote pre article main section aside header figure"
    " figcaption h1 h2 h6 br hr details summary font small address"
).split()
#: Of these, the ones that start a line of their own.
BLOCKS = (
    "div p ul ol li dl dt dd blockquote pre article main section aside header figure figcaption h1 h2 h6 address"
    " details summary"
).split()
GAPS = ("", "", " ", "\n", "&nbsp;", "<!-- a -->", "<script>var s;</script>", "<style>p{}</style>", "\u200b", "&shy;")

pieces = st.one_of(
    st.just("WORD"),
    st.just("WORD"),
    st.sampled_from(GAPS),
    st.sampled_from(STAYING).map("<{}>".format),
    st.sampled_from(STAYING).map("</{}>".format),
)


def numbered(parts: list[str]) -> str:
    """The pieces, each WORD with its number."""
    return "".join(f"w{at}x" if part == "WORD" else part for at, part in enumerate(parts))


@given(st.lists(pieces, max_size=40).map(numbered))
@settings(max_examples=200)
def test_every_word_of_html_once_and_in_order(source):
    """Nothing is lost between the readers' blocks, nothing said twice, whatever is unclosed or wrongly nested."""
    texts = [passage.text for passage in read_html(source.encode()).passages]
    assert WORD.findall(" ".join(texts)) == WORD.findall(source)
    assert WORD.sub("", "".join(texts)).strip() == ""


@given(pages())
@settings(max_examples=25)
def test_the_body_is_of_the_page(page):
    """Of any page that shows an article, the body's words stand in the page, in order."""
    for source, shown in ((page.html, html.unescape(page.html)), (page.text, page.text)):
        assert is_inside(UNSEEN.sub("", parse(source).body), shown)


@given(anything)
def test_the_body_of_escaped_text_is_that_text(text):
    found = parse_html(f"<p>{html.escape(text)}")
    assert is_inside(UNSEEN.sub("", found.body), safe(clean_str(text)))


@given(anything | soups)
@settings(max_examples=200)
def test_raw_text_gives_its_own_words(text):
    page = read_text(clean_str(text))
    assert is_inside(UNSEEN.sub("", "".join(passage.text for passage in page.passages)), clean_str(text))


@given(st.lists(st.sampled_from(BLOCKS), min_size=2, max_size=8), st.sampled_from(["", "\n"]), st.booleans())
def test_neighbouring_blocks_never_touch(names, gap, inside):
    """Side by side, or each inside the one before."""
    if inside:
        source = "".join(f"<{name}>w{at}x" for at, name in enumerate(names))
    else:
        source = gap.join(f"<{name}>w{at}x</{name}>" for at, name in enumerate(names))
    words = [word for passage in read_html(source.encode()).passages for word in passage.text.split()]
    assert words == [f"w{at}x" for at in range(len(names))]


@given(st.lists(st.sampled_from("td th".split()), min_size=1, max_size=5), st.integers(1, 4))
@settings(max_examples=30)
def test_cells_never_touch(cells, rows):
    row = "".join(f"<{name}>w{at}x" for at, name in enumerate(cells))
    page = read_html(f"<table>{f'<tr>{row}' * rows}</table>w9x".encode())
    words = [word for passage in page.passages for word in passage.text.split()]
    assert words == [f"w{at}x" for at in range(len(cells))] * rows + ["w9x"]


@given(st.lists(st.sampled_from(["b", "i", "em", "strong", "code", "font", "small"]), min_size=1, max_size=6))
@settings(max_examples=50)
def test_inline_elements_never_part_a_word(names):
    inner = "".join(f"<{name}>{at}</{name}>" for at, name in enumerate(names))
    assert [p.text for p in read_html(f"<p>a{inner}z".encode()).passages] == [
        f"a{''.join(map(str, range(len(names))))}z"
    ]


@given(pages())
@settings(max_examples=20)
def test_blocks_stay_apart_in_the_body(page):
    article = parse(page.html)
    assert article.body.split("\n\n") == [block.text for block in article.blocks]
