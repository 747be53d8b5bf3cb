"""Labelled lines above raw text: which are a record, and what they give."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import explain, parse_text
from newsparse._text.lines import split_lines
from newsparse._text.record import find_record
from newsparse._text.record_words import WORDS
from tests.tables import rows

BODY = "The ferry sails again, the harbour office said on Monday, after a winter of repairs at the yard."
MORE = "It carries up to forty people and four cars, and leaves the quay every half hour until late in the evening."
REPLY = "I have crossed on the old one since I was six, and I hope that the new one rocks as it should in the wind."


@pytest.mark.parametrize("row", rows("records"))
def test_records(row: dict[str, Any]) -> None:
    assert [list(told) for told in find_record(list(split_lines(row["text"]))).values()] == row.get("want", [])


@pytest.mark.parametrize("word", WORDS["title"].split("|"))
def test_every_word_for_title(word: str) -> None:
    article = parse_text(f"{word.capitalize()}: Ferry is back\nTags: ferry, harbour\n\n{BODY}\n\n{MORE}")
    assert (article.title, article.tags) == ("Ferry is back", ("ferry", "harbour"))
    assert [block.text for block in article.blocks] == [BODY, MORE]


def test_what_was_read_is_told() -> None:
    source = f"Title: Ferry is back\nSection: Harbour\nAuthor: Ann Reed\n\n{BODY}\n\n{MORE}"
    told = {claim.field: (claim.source, claim.value) for claim in explain(source, language="en").claims if claim.won}
    assert told["title"] == ("labelled line", "Ferry is back")
    assert told["section"] == ("labelled line", "Harbour")
    assert told["authors"] == ("labelled line", ("Ann Reed",))


@given(st.lists(st.sampled_from(["Title: ", "Date:", "x", "", " ", "Subject：", "Tags: a, b"]) | st.text(max_size=9)))
def test_never_raises(lines: list[str]) -> None:
    found = find_record(list(split_lines("\n".join(lines))))
    assert not found or len(found) >= 2


def test_why_a_line_is_none_of_the_article_is_told() -> None:
    comments = f"Comments\n\nAnn Reed on 6 May 2024\n\n{REPLY}\n\nOmar Sy on 7 May 2024\n\nWell said."
    told = explain(f"Title: Ferry is back\nSection: Harbour\n\n{BODY}\n\n{MORE}\n\n{comments}")
    why = {judgement.block.text: judgement.weights[0].feature for judgement in told.blocks}
    assert why["Section: Harbour"] == "labels a field"
    assert why["Comments"] == why[REPLY] == "behind the article's end"
    assert "behind" not in why[BODY]
