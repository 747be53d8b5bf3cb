"""Tables of cases: ``tests/cases/NAME.toml`` to pytest's parameters; and what comparisons leave out."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

if TYPE_CHECKING:
    from newsparse import Article

CASES = Path(__file__).parent / "cases"


def rows(name: str, table: str = "case") -> list[Any]:
    """The rows of one table; those with ``xfail`` must fail, or the test says that they no longer do."""
    content = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))
    found = []
    for at, row in enumerate(content[table]):
        marks = [pytest.mark.xfail(reason=row.get("why", "known failure"), strict=True)] if row.get("xfail") else []
        found.append(pytest.param(row, id=f"{name}-{table}-{at + 1}", marks=marks))
    return found


def without_spans(article: Article) -> Article:
    """The article, wherever in its text it stood: texts that differ in line ends or a mark give the same."""
    return attrs.evolve(article, blocks=tuple(attrs.evolve(block, spans=()) for block in article.blocks))
