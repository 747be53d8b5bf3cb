"""Markup or raw text: the table, and that nothing raises."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._sniff import is_html, looks_like
from tests.tables import rows


@pytest.mark.parametrize("row", rows("sniff"))
def test_markup_or_text(row: dict[str, Any]) -> None:
    """The table says what is what, for text and for bytes; feeds, XML, JSON and Markdown are named."""
    assert (looks_like(row["text"]) or "") == row.get("like", "")
    assert is_html(row["text"]) is row["html"]
    assert is_html(row["text"].encode()) is row["html"]


@given(st.text() | st.binary())
def test_never_raises(page: str | bytes) -> None:
    """Anything is one or the other."""
    assert is_html(page) in (True, False)


@given(st.text(alphabet="<>/pbrdiv =\"'!-?xml{}[]#`*\n a"))
def test_never_raises_on_soup(page: str) -> None:
    """Nor does soup of what the rules look for."""
    is_html(page)
    assert looks_like(page) in (None, "rss", "xml", "json", "markdown")


@pytest.mark.parametrize("piece", ["<p ", "<!--", "<p a=", "](", "[a](", "**", "<", "{", "# ", "<br>", " ", "</p>x"])
def test_long_pages_cost_no_more(piece: str) -> None:
    """Only the ends are looked at: this would not end otherwise."""
    is_html(piece * 300_000)
    looks_like(piece * 300_000)
