"""Counts of comments: the table, and what holds for any string."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
