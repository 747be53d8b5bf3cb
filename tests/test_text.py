"""Raw text to passages: the table, and what holds for any string."""

from __future__ import annotations

import re
import sys
import textwrap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._text.read import read
from tests.tables import rows

#: What layouts are made of, beside any characters: the reader's decisions hang on these.
PIECES = st.sampled_from(
    (
        "\n|\n\n|\r\n| |  |\t|\u00a0|\u200b|- |1. |2. |• |# |> |---|===|(|)|, |. |:|“|”|’s|港口|The|the boat|"
        "of a long harbour wall that stood there for years"
    ).split("|")
)
SOUP = st.lists(PIECES | st.text(max_size=5), max_size=60).map("".join)
WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüé", min_size=1, max_size=12)
PARAGRAPH = st.lists(WORD, min_size=12, max_size=60).map(lambda words: " ".join(words).capitalize() + ".")
LETTERS = re.compile(r"[^\W\d_]+")


@pytest.mark.parametrize("row", rows("text"))
def test_passages(row: dict[str, Any]) -> None:
    passages = read(row["raw"]).passages
    assert [passage.text for passage in passages] == row["want"]
    told = {
        "kinds": [passage.kind for passage in passages],
        "gaps": [passage.gap for passage in passages],
        "lists": [passage.list or "" for passage in passages],
        "depths": [passage.depth or 0 for passage in passages],
        "levels": [passage.level or 0 for passage in passages],
        "cells": [list(passage.cells) for passage in passages],
    }
    assert {key: value for key, value in told.items() if key in row} == {key: row[key] for key in told if key in row}


@given(st.text() | SOUP)
def test_letters_are_the_source_s_in_order(text: str) -> None:
    shown = "".join(passage.text for passage in read(text).passages)
    assert [ord(char) for char in shown if char.isalpha()] == [ord(char) for char in text if char.isalpha()]


@given(SOUP.filter(lambda text: not re.search("[\u00ad\u200b\u2060\ufeff港口-]", text)))
def test_words_are_the_source_s_in_order(text: str) -> None:
    # where nothing may be joined: no hyphens, no signs without width, no script without spaces
    shown = " ".join(passage.text for passage in read(text).passages)
    assert [ascii(word) for word in LETTERS.findall(shown)] == [ascii(word) for word in LETTERS.findall(text)]


@given(st.text() | SOUP)
def test_passages_are_whole(text: str) -> None:
    for passage in read(text).passages:
        assert passage.text.strip() == passage.text != ""
        assert len(passage.text.splitlines()) == 1
        assert "  " not in passage.text
        assert (passage.kind == "item") == (passage.list is not None) == (passage.depth is not None)
        assert (passage.kind == "heading") == (passage.level is not None)
        assert passage.kind != "row" or "\t".join(passage.cells) == passage.text


@given(st.text() | SOUP)
def test_the_same_again(text: str) -> None:
    first, second = ([(p.kind, p.text, p.gap) for p in read(text).passages] for _ in range(2))
    assert first == second
    crlf = [(p.kind, p.text, p.gap) for p in read("\r\n".join(text.splitlines())).passages]
    assert crlf == [(p.kind, p.text, p.gap) for p in read("\n".join(text.splitlines())).passages]


@given(st.lists(PARAGRAPH, min_size=3, max_size=8), st.integers(60, 80), st.sampled_from(["\n", "\r\n", " \n"]))
def test_wrapped_paragraphs_come_back(paragraphs: list[str], width: int, end: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    found = [passage.text for passage in read(wrapped.replace("\n", end)).passages]
    if wrapped.count("\n") >= 4 * len(paragraphs):  # breaks enough to tell
        assert found == paragraphs


@given(
    st.lists(PARAGRAPH, max_size=8), st.sampled_from(["\n\n", "\r\n\r\n", "\n\u200b\n", "\n \n", "\u2029", "\n\n\n"])
)
def test_paragraphs_come_back(paragraphs: list[str], gap: str) -> None:
    assert [passage.text for passage in read(gap.join(paragraphs)).passages] == paragraphs


LAYOUTS = {
    "menu": "Home\n",
    "paragraphs": "The ferry was back in May, and the price was not yet set. So the office said.\n\n",
    "wrapped": "the ferry was back in May, and the price, as the office said, was not\nyet set when the boat left\n",
    "fragments": "the ferry to\nOrsey\nwas back in May, and the price was not yet set when the boat left the quay,\n",
    "endless": "the boat and the quay and\n",
    "items": "- boots\n  1. a coat\n",
    "quotations": "> the boat is back at last, she said\n",
    "rows": "a\tb\tc\n",
    "rules": "Title\n---\n* * *\n",
    "hyphens": "the inter-\nnational harbour office of the well-\nknown town which we have seen before it was\n",
    "East Asian": "港口办公室周一表示，渡轮将从五月一日起恢复航行\n",
    "openers": "(\n“\n",
    "closers": ", a\n",
    "blank": " \u200b\n\u2029",
    "one line": "the boat, (and) the quay — ",
}


def work(text: str) -> int:
    """How many functions, Python's and C's, reading a text calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("layout", LAYOUTS)
def test_twice_the_text_is_twice_the_work(layout: str) -> None:
    once, twice = (work(LAYOUTS[layout] * times) for times in (200, 400))
    assert twice <= 2.1 * once


@pytest.mark.parametrize("layout", LAYOUTS)
def test_long_texts_end(layout: str) -> None:
    # what one call does is not counted above: were any of it quadratic, this would not end
    read(LAYOUTS[layout] * 20_000)
