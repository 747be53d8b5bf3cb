"""View counts of whole pages: what is this article's count, and what is another's, or counts something else."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from newsparse import parse_html
from tests.tables import CASES, rows

TEXT = tomllib.loads((CASES / "view_pages.toml").read_text("utf-8"))["text"]

PAGE = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<nav><ul><li><a href="/">A</a></li><li><a href="/b">B</a></li></ul></nav>
<main><article><h1>{title}</h1>{meta}<p>{prose}</p>{inside}<p>{prose}</p><p>{prose}</p>{end}</article></main>
{below}</body></html>"""


@pytest.mark.parametrize("row", rows("view_pages"))
def test_views(row: dict[str, Any]) -> None:
    places = {place: row.get(place, "") for place in ("head", "meta", "inside", "end", "below")}
    page = PAGE.format(language=row["language"], **TEXT[row["language"]], **places)
    assert parse_html(page).views == row.get("want"), next(filter(None, places.values()))


def test_the_table_is_wide() -> None:
    cases = [param.values[0] for param in rows("view_pages")]
    stated = [case for case in cases if "want" in case]
    assert len(stated) >= 80
    assert len({case["language"] for case in stated}) >= 20
    assert len(cases) - len(stated) >= 25
