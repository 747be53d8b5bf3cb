"""Labels: the table, and what holds for any string."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.strings import fold
from newsparse._fields.tags import are_labels, clean_tags, is_part, split_tags
from tests.tables import rows


@pytest.mark.parametrize("row", rows("tags"))
def test_labels(row: dict[str, Any]) -> None:
    """What a string holds."""
    assert list(split_tags(row["raw"])) == row["want"]


@given(st.text())
def test_never_raises(raw: str) -> None:
    """Labels are short, and each stands once."""
    tags = split_tags(raw)
    assert len({fold(tag) for tag in tags}) == len(tags)
    assert all(0 < len(tag) <= 60 and len(tag.split()) <= 6 for tag in tags)


@given(st.lists(st.text()))
def test_lists_never_raise(raws: list[str]) -> None:
    """What is clean stays as it is."""
    tags = clean_tags(raws)
    assert clean_tags(tags) == tags


@pytest.mark.parametrize("piece", [",", " ", "#", " #a", "|", "1,000", "\n"])
def test_long_strings_end(piece: str) -> None:
    """Only so much is read: this would not end otherwise."""
    split_tags(piece * 300_000)


@pytest.mark.parametrize(
    ("tags", "title", "wanted"),
    [
        (("AER", "AIRL", "INDG08", "TRAN", "MEAST", "Ferry"), "Ferry back", False),
        (("NATO", "EU", "UN", "WHO"), "Ferry back", True),
        (("night", "ferry", "returns", "orsey"), "Night ferry returns to Orsey", False),
        (("Ferry", "Orsey", "Night", "Harbour"), "Night ferry returns to Orsey harbour", True),
        (("night", "ferry", "storm", "harbour", "fuel"), "Night ferry returns to Orsey", True),
        ((), "", True),
    ],
)
def test_codes_and_pieces_of_the_title_are_no_labels(tags: tuple[str, ...], title: str, wanted: bool) -> None:
    """But acronyms are, and names."""
    assert are_labels(tags, title) is wanted


@given(st.lists(st.text(min_size=1), min_size=1), st.text())
def test_a_list_is_no_part_of_itself(tags: list[str], text: str) -> None:
    """Whatever the text names."""
    cleaned = clean_tags(tags)
    assert not cleaned or not is_part(cleaned, cleaned, fold(text))
    are_labels(cleaned, text)
