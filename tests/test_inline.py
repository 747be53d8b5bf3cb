"""Marks inside the lines of raw text: what goes, what stays, and where what is left stood."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_text
from newsparse._text.inline import without_marks
from tests.tables import rows

BODY = "again, the harbour office said on Monday, after a winter of repairs at the yard by the river."
SOUP = st.lists(
    st.sampled_from(["[", "](", "](https://h.example)", ")", "**", "_", "*", "a", " ", "\n", "[1]b", "\\", "!["])
)


@pytest.mark.parametrize("row", rows("inline"))
def test_marks(row: dict[str, Any]) -> None:
    assert without_marks(row["text"])[0] == row.get("want", row["text"])


def test_spans_are_those_of_the_source() -> None:
    first = f"The [ferry](https://h.example/f) sails {BODY}"
    second = f"[Tarn](https://t.example) **waits** {BODY} It is."
    source = f"# Ferry is back\n\n{first}\n\n{second}"
    article = parse_text(source)
    pieces = [source[start:end] for block in article.blocks for start, end in block.spans]
    assert [block.text for block in article.blocks] == [f"The ferry sails {BODY}", f"Tarn waits {BODY} It is."]
    assert pieces == [
        f"The [ferry](https://h.example/f) sails {BODY}",
        f"Tarn](https://t.example) **waits** {BODY} It is.",
    ]


@given(SOUP.map("".join) | st.text())
def test_what_is_left_stood_where_it_is_told(text: str) -> None:
    left, cuts = without_marks(text)
    for at, sign in enumerate(left):
        spans: tuple[tuple[int, int], ...] = ((at, at + 1),)
        for cut in cuts:
            spans = cut(spans)
        ((start, end),) = spans
        assert text[start:end] == sign
