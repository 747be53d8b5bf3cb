"""Files with a page in each row: JSON Lines, CSV, Parquet."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from newsparse._cli.inputs import Columns, Page, unreadable
from newsparse._cli.packed import Unreadable, opened, zstd_error

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

#: A field of CSV may be so long: pages are, and csv's own limit is 128 kB.
_FIELD: Final = 1 << 30
#: So many rows of Parquet are in memory at once.
_BATCH: Final = 64


def rows(path: str, suffix: str, columns: Columns) -> Iterator[Page]:
    """The pages of a file of rows; each is named by the file and its row, from 1.

    Raises:
        OSError: If the file cannot be read.
        Unreadable: If it is damaged, there is no such column, or nothing here can read it.
    """
    reader = {".csv": _csv, ".parquet": _parquet}.get(suffix, _jsonl)
    for at, (row, size) in enumerate(reader(path, columns), 1):
        name = f"{path}:{at}"
        if not isinstance(row, dict):
            yield unreadable(name, f"the row is no object but {type(row).__name__}", size=size)
            continue
        if columns.page not in row:
            raise Unreadable(f"row {at} has no column {columns.page!r}: it has {_named(row)}; name it with --column")
        source, url = row[columns.page], row.get(columns.url) if columns.url is not None else None
        if not isinstance(source, (str, bytes)):
            yield unreadable(name, f"column {columns.page!r} holds no page: {type(source).__name__}", size=size)
            continue
        options = {"url": url} if isinstance(url, str) and url else {}
        yield Page(name=name, source=source, options=options, size=size)


def _named(row: dict[str, Any]) -> str:
    return ", ".join(repr(name) for name in row) or "none"


def _jsonl(path: str, _: Columns) -> Iterator[tuple[Any, int]]:
    with Path(path).open("rb") as file, _damage_told():
        read = 0
        for line in opened(file):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError:
                row = None
            read, before = file.tell(), read  # of the file itself, packed or not
            yield row, read - before


def _csv(path: str, _: Columns) -> Iterator[tuple[Any, int]]:
    csv.field_size_limit(_FIELD)
    with Path(path).open("rb") as file, _damage_told():
        text = io.TextIOWrapper(opened(file), encoding="utf-8-sig", errors="replace", newline="")
        read = 0
        for row in csv.DictReader(text):
            read, before = file.tell(), read
            yield row, read - before


def _parquet(path: str, columns: Columns) -> Iterator[tuple[Any, int]]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise Unreadable("a Parquet file needs pyarrow: pip install 'newsparse[arrow]'") from error
    try:
        with parquet.ParquetFile(path) as file:
            names: Sequence[str] = file.schema_arrow.names
            wanted = [name for name in (columns.page, columns.url) if name in names]
            if columns.page not in names:
                raise Unreadable(
                    f"no column {columns.page!r}: the file has {', '.join(map(repr, names))}; see --column"
                )
            size = Path(path).stat().st_size // max(file.metadata.num_rows, 1)
            for batch in file.iter_batches(batch_size=_BATCH, columns=wanted):
                for row in batch.to_pylist():
                    yield row, size
    except pa.ArrowException as error:
        raise Unreadable(f"the Parquet file is damaged: {error}") from error


@contextlib.contextmanager
def _damage_told() -> Generator[None]:
    try:
        yield
    except (EOFError, zlib.error, csv.Error, zstd_error()) as error:
        raise Unreadable(f"the file is damaged: {error}") from error
