"""Lists of pages that state nothing for a field."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import states_none

if TYPE_CHECKING:
    from pathlib import Path


PAGE = "<html><body><article><h1>The night ferry sails again</h1>{}<p>The ferry will sail from Monday.</p></article>"


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    (tmp_path / "set" / "pages").mkdir(parents=True)
    rows = [{"id": "a", "url": "https://example.org/a"}, {"id": "b"}]
    (tmp_path / "set" / "truth.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    for row, line in zip(rows, ("<div>Published 3 May 2024</div>", ""), strict=True):
        page = gzip.compress(PAGE.format(line).encode())
        (tmp_path / "set" / "pages" / f"{row['id']}.html.gz").write_bytes(page)
    return tmp_path


def test_lists_are_whole():
    for field, rows in states_none.lists():
        assert len({(row["set"], row["id"]) for row in rows}) == len(rows) >= 60, field
        assert all(set(row) == {"set", "id", "checked"} and row["checked"] for row in rows), field


def test_only_pages_with_a_value_are_told(corpora: Path):
    rows = [{"set": "set", "id": "a"}, {"set": "set", "id": "b"}]
    assert [(row["id"], str(value)) for row, value in states_none.invented("date", rows, corpora)] == [
        ("a", "2024-05-03")
    ]


def test_more_than_two_fail(corpora: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    for most, code in ((0, 1), (1, 0)):
        monkeypatch.setattr(states_none, "MOST", most)
        monkeypatch.setattr(states_none, "lists", lambda: iter([("date", [{"set": "set", "id": "a"}])]))
        assert states_none.main([str(corpora)]) == code
        assert capsys.readouterr().out.startswith("date: 1 of 1 get a value\n  set/a: 2024-05-03")
