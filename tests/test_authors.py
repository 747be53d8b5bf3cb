"""Names in bylines: the table, and what holds for any string."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.authors import split_authors
from newsparse._fields.strings import clean
from tests.tables import rows

LANGUAGES = st.sampled_from([None, "en", "de", "fr", "es-MX", "zh", "tlh", ""])


@pytest.mark.parametrize("row", rows("authors"))
def test_names(row: dict[str, Any]) -> None:
    """Who wrote it, and who did not."""
    found = split_authors(row["raw"], language=row.get("language"), sites=row.get("sites", []))
    assert list(found) == row["want"]


@given(st.text(), LANGUAGES, st.lists(st.text(max_size=8), max_size=2))
def test_never_raises_and_never_invents(raw: str, language: str | None, sites: list[str]) -> None:
    """Every word of a name stands in the string."""
    for name in split_authors(raw, language=language, sites=sites):
        assert all(word in clean(raw, 10_000) for word in name.split())


@given(st.text(alphabet="AbyandvonВ ,;|/&.-–@()12:"), LANGUAGES)
def test_soup_never_raises(raw: str, language: str | None) -> None:
    """Nor does soup of what the rules look for."""
    split_authors(raw, language=language)


@given(st.lists(st.sampled_from(["Ada Lovett", "Ben Ogden", "Cem Yildiz", "Dora Quist"]), min_size=1, unique=True))
def test_names_come_back(names: list[str]) -> None:
    """Names that are joined as bylines join them."""
    line = "By " + (", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0])
    assert list(split_authors(line)) == names


@pytest.mark.parametrize("piece", ["by ", ", ", "and ", "(", "@", "a@", "https://", "A ", "||", "A, "])
def test_long_bylines_end(piece: str) -> None:
    """Only so much is read: this would not end otherwise."""
    split_authors(piece * 200_000)
