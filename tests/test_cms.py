"""Fields of pages in the markup of common publishing systems, made up by hand."""

from __future__ import annotations

import tomllib

import pytest

from newsparse import parse_html
from tests.tables import CASES, rows

#: Three paragraphs in each language, none of which names a day or a person.
BODIES = tomllib.loads((CASES / "cms.toml").read_text("utf-8"))["bodies"]
FIELDS = ("title", "date", "modified", "authors", "tags", "subtitle")


@pytest.mark.parametrize("row", rows("cms"))
def test_fields(row):
    body = "".join(f"<p>{text}</p>" for text in BODIES[row["language"]])
    article = parse_html(row["page"].replace("{body}", body), url=row.get("url"))
    found = {field: getattr(article, field) for field in FIELDS if field in row}
    assert {field: list(value) if isinstance(value, tuple) else value for field, value in found.items()} == {
        field: row[field] for field in FIELDS if field in row
    }
    for field in row.get("none", ()):
        assert getattr(article, field) in (None, ())
