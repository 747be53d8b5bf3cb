"""Tables of cases: ``tests/cases/NAME.toml`` to pytest's parameters."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"


def rows(name: str, table: str = "case") -> list[Any]:
    """The rows of one table; those with ``xfail`` must fail, or the test says that they no longer do."""
    content = tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))
    found = []
    for at, row in enumerate(content[table]):
        marks = [pytest.mark.xfail(reason=row.get("why", "known failure"), strict=True)] if row.get("xfail") else []
        found.append(pytest.param(row, id=f"{name}-{table}-{at + 1}", marks=marks))
    return found
