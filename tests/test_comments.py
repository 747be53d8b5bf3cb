"""Counts of comments: the table, and what holds for any string."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_text
from newsparse._fields.comments import find_comments, find_count
from tests.tables import rows


@pytest.mark.parametrize("row", rows("comments"))
def test_comments(row: dict[str, Any]) -> None:
    found = find_count(row["text"], row.get("key", "comments"), language=row.get("language"))
    assert found == row.get("want")


@given(
    st.text() | st.text(alphabet="0123456789 .,:|()comments Kommentare", max_size=60),
    st.sampled_from([None, "de", "tlh"]),
)
def test_any_string_will_do(text: str, language: str | None) -> None:
    found = find_comments(text, language=language)
    assert found is None or (found >= 0 and any(map(str.isdigit, text)))


@given(st.integers(0, 10**6))
def test_counts_come_back(count: int) -> None:
    assert find_comments(f"{count:,} comments") == find_comments(f"Comments ({count})") == count


@pytest.mark.parametrize(("between", "likes"), [("", 12), ("Was this of use?", 12), ("Nice pier. I saw it.", None)])
def test_likes_of_a_comment_are_not_the_articles(between: str, likes: int | None) -> None:
    """In raw text a sentence below the article, which no heading announces, may be a reader's."""
    text = (
        "The harbour board opened the old pier again on Friday after four years of work by forty people from the town.",
        "Children ran along the planks while the band of the fire brigade played a march that nobody knew, and danced.",
        "The mayor said that the ferry would sail twice a day in summer and once in winter, at no charge for those there.",
    )
    lines = (
        "The pier is open again",
        "By Ada Lovett\n3 May 2024",
        *text,
        *((f"Ben Ogden\n{between}",) if between else ()),
    )
    assert parse_text("\n\n".join((*lines, "12 likes"))).counts.likes == likes
