"""Rows of JSON lines as a CSV or Parquet file."""

from __future__ import annotations

import csv
import json
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

#: So many rows of Parquet are written at once.
_BATCH: Final = 512

#: The columns of CSV, in order: those of the dict form that are words or numbers, and lists as JSON.
CSV_COLUMNS: Final = tuple(
    "source error title subtitle date modified authors tags section body views language site_name url image description "
    "kind is_free confidence warnings".split()
)


def _rows(part: Path) -> Iterator[dict[str, Any]]:
    with part.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_csv(part: Path, target: Path) -> None:
    """A CSV file as RFC 4180 has it, in UTF-8: no value is an empty field, a list is JSON, an error is its code."""
    with target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(CSV_COLUMNS)
        for row in _rows(part):
            writer.writerow([_cell(name, row.get(name)) for name in CSV_COLUMNS])


def _cell(name: str, value: Any) -> str:
    """A value as a field of CSV.

    >>> _cell("tags", ["a", "b"]), _cell("is_free", True), _cell("error", {"code": "time-limit", "message": ""})
    ('["a", "b"]', 'true', 'time-limit')
    >>> _cell("tags", []), _cell("title", None)
    ('', '')
    """
    if value is None or value == []:
        return ""
    if name == "error":
        return str(value["code"])
    if name == "warnings":
        value = [notice["code"] for notice in value]
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def write_parquet(part: Path, target: Path) -> None:
    """A Parquet file with the columns of ``newsparse.arrow.SCHEMA`` behind ``source``."""
    import pyarrow as pa
    from pyarrow import parquet

    from newsparse.arrow import SCHEMA, batch_of_dicts

    schema = pa.schema([pa.field("source", pa.string()), *SCHEMA])
    rows = _rows(part)
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        while batch := list(islice(rows, _BATCH)):
            names = pa.array([row.pop("source").encode("utf-8", "replace").decode() for row in batch], pa.string())
            found = batch_of_dicts(batch)
            writer.write_batch(pa.RecordBatch.from_arrays([names, *found.columns], schema=schema))


TABLES: Final[Mapping[str, Callable[[Path, Path], None]]] = {".csv": write_csv, ".parquet": write_parquet}
