"""Headlines out of metadata: the table, and what holds for any string."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.strings import bare, clean
from newsparse._fields.titles import clean_title, fold, same_text
from tests.tables import rows

NAMES = st.lists(st.text(max_size=12), max_size=2)


@pytest.mark.parametrize("row", rows("titles"))
def test_headlines(row: dict[str, Any]) -> None:
    """What goes, and what stays."""
    known = {key: row[key] for key in ("sites", "host", "sections", "shown") if key in row}
    assert clean_title(row["raw"], **known) == row["want"]


@given(st.text(), NAMES, st.none() | st.text(), NAMES, NAMES)
def test_never_raises_and_never_invents(
    raw: str, sites: list[str], host: str | None, sections: list[str], shown: list[str]
) -> None:
    """A headline is a run of the cleaned string, and is not empty where that is not."""
    title = clean_title(raw, sites=sites, host=host, sections=sections, shown=shown)
    whole = clean(raw, 600)
    assert title in whole
    assert bool(title) == bool(whole)


@given(st.text(alphabet="ab -|–—:·»_/<>&;#"), st.sampled_from(["a", "b", "ab"]))
def test_separators_never_raise(raw: str, site: str) -> None:
    """Nor leave nothing."""
    assert bool(clean_title(raw, sites=[site], shown=[site])) == bool(clean(raw, 600))


@given(st.text())
def test_folding_folds_once(text: str) -> None:
    """Folding what is folded changes nothing that counts, and a text is the same as itself."""
    assert same_text(text, text)
    assert bare(fold(text)) == bare(text) or not text.isascii()


def test_format_characters_are_dropped() -> None:
    """Every character of category Cf in the plane of living scripts."""
    hidden = [chr(point) for point in range(0x10000) if unicodedata.category(chr(point)) == "Cf"]
    assert [character for character in hidden if fold(f"a{character}b") != "ab"] == []


@pytest.mark.parametrize("piece", [" - ", "|", "<b>", "&amp;", "<", "«", " » ", "a", "&#", "_"])
def test_long_titles_end(piece: str) -> None:
    """Only so much is read: this would not end otherwise."""
    clean_title(piece * 300_000, sites=["Example"], shown=[piece * 1000])
