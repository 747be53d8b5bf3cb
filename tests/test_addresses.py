"""Addresses: the tables, and what holds for any string."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.addresses import absolute, date_in_url, host_label, host_labels
from tests.tables import rows


@pytest.mark.parametrize("row", rows("addresses", "absolute"))
def test_absolute(row: dict[str, Any]) -> None:
    """Only http(s), and only whole ones."""
    assert (absolute(row["href"], row.get("base")) or "") == row["want"]


@pytest.mark.parametrize("row", rows("addresses", "date"))
def test_days(row: dict[str, Any]) -> None:
    """A day that is surely one."""
    assert str(date_in_url(row["url"]) or "") == row["want"]


@pytest.mark.parametrize("row", rows("addresses", "host"))
def test_hosts(row: dict[str, Any]) -> None:
    """The site's label."""
    assert host_label(row["url"]) == row["want"]


@given(st.text(), st.none() | st.text() | st.just("https://example.org/a"))
def test_never_raises(href: str, base: str | None) -> None:
    """Whatever is given, nothing or an http(s) address comes of it, and that stays as it is."""
    found = absolute(href, base)
    assert found is None or found.lower().startswith(("http://", "https://"))
    assert found is None or absolute(found, None) == found
    host_label(href)
    host_labels(href)
    date_in_url(href)


@given(st.text(alphabet="ht ps:/.@[]#?xn--2024/05-_%"))
def test_soup_never_raises(href: str) -> None:
    """Nor does soup of what the rules look for."""
    absolute(href, "https://example.org/")
    absolute("a", href)
    host_label(href)
    date_in_url(href)


@given(st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2099, 1, 1)))
def test_days_come_back(day: Any) -> None:
    """As addresses write them."""
    for shape in ("%Y/%m/%d/", "%Y-%m-%d", "%Y%m%d/a", "a-%Y-%m-%d.html"):
        assert date_in_url(f"https://example.org/{day.strftime(shape)}") == day


@pytest.mark.parametrize("piece", ["/", "2024/", "/2024", "@", "//", "-2024-05", "xn--", "."])
def test_long_addresses_end(piece: str) -> None:
    """Only so much is read: this would not end otherwise."""
    absolute(piece * 200_000, "https://example.org/")
    host_label(piece * 200_000)
    date_in_url(piece * 200_000)
