"""View counts: the table, and what holds for any string."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.views import LONGEST, find_views, parse_views
from newsparse._fields.views.figures import MOST
from tests.tables import rows

LANGUAGES = st.sampled_from([None, "en", "de", "es-MX", "id", "zh", "tlh", ""])
SOUP = st.text(alphabet="0123456789 .,'-+:/|()K千万억ل٤४ views раз👁\t", max_size=60)


@pytest.mark.parametrize("row", rows("views"))
def test_counters(row: dict[str, Any]) -> None:
    found = parse_views(row["raw"], language=row.get("language"))
    assert found == row.get("want"), json.dumps(row["raw"])


@given(st.text() | SOUP, LANGUAGES)
def test_never_raises_and_never_invents(text: str, language: str | None) -> None:
    found = parse_views(text, language=language)
    assert found is None or (0 <= found < MOST and any(map(str.isdecimal, text)))
    seen = find_views(text, language=language)
    assert seen is None or seen == found


@given(st.integers(0, MOST - 1), st.sampled_from(["{}", "{} views", "Views: {}", "阅读 {}", "{} просмотров", "👁 {}"]))
def test_counts_come_back(count: int, form: str) -> None:
    for mark in ("", ",", "'", " "):
        assert parse_views(form.format(f"{count:,}".replace(",", mark))) == count


@given(st.integers(1, 9_999), st.sampled_from(["K", "k", " K", " thousand"]))
def test_decimals_are_exact(tenths: int, magnitude: str) -> None:
    # 1.1 * 1000 is no whole number in floating point
    assert parse_views(f"{tenths // 10}.{tenths % 10}{magnitude} views") == tenths * 100


@pytest.mark.parametrize(
    "word", ["comments", "shares", "likes", "minutes", "interviews", "reviews", "views of", "%", "euros"]
)
@pytest.mark.parametrize("form", ["{} {}", "{1}: {0}", "{1} {0}"])
def test_other_counts_are_refused(form: str, word: str) -> None:
    assert parse_views(form.format("476", word)) is None


@pytest.mark.parametrize(("value", "remedy"), [(b"476", "decode it first"), (476, "as text"), (None, "as text")])
def test_a_wrong_type_names_the_remedy(value: Any, remedy: str) -> None:
    with pytest.raises(TypeError, match=remedy):
        parse_views(value)


def test_a_language_is_a_tag() -> None:
    with pytest.raises(TypeError, match="BCP 47"):
        parse_views("476", language=b"en")  # type: ignore[arg-type]


def test_a_long_text_is_no_counter() -> None:
    assert parse_views("476" + " " * (LONGEST - 3)) == 476
    assert parse_views("476" + " " * (LONGEST - 2)) is None


@pytest.mark.parametrize("piece", ["1 000 ", "1,", "1万", "views ", "1 ", "- ", "阅读", "|"])
def test_a_counter_of_the_longest_kind_ends(piece: str) -> None:
    # nothing here may back up: two hundred characters would show it
    find_views((piece * LONGEST)[:LONGEST])
    assert find_views((piece * LONGEST)[:LONGEST] + "x 476 views") is None
