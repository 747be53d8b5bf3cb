"""Articles as Arrow columns, for Parquet files and for engines that work on columns. Extra ``arrow``, on pyarrow.

``SCHEMA`` is what every batch of articles has; ``parse_batch`` makes one of a batch of pages; ``batch_of`` makes one of
what ``parse_many`` gives, ``batch_of_dicts`` one of articles in their dict form.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from newsparse._limits import MAX_CHARS
from newsparse._many.many import parsed
from newsparse._many.pool import limit_of, run, workers_of
from newsparse._model import Article, Notice
from newsparse._options import Options

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover # shown by .ci/run, where the extra is not installed
    raise ImportError("newsparse.arrow needs pyarrow: pip install 'newsparse[arrow]'") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsparse._chrome import Chrome

__all__ = ["SCHEMA", "batch_of", "batch_of_dicts", "parse_batch"]

_TEXT: Final = pa.string()
_NOTICE: Final = pa.struct([("code", _TEXT), ("message", _TEXT)])
#: A date: its instant where the offset is known, what the page's clock and calendar say, the offset as in ISO 8601, and
#: how much of it was stated (``day``, with midnight in ``local``, or ``time``).
_MOMENT: Final = pa.struct(
    [
        ("instant", pa.timestamp("us", tz="UTC")),
        ("local", pa.timestamp("us")),
        ("zone", _TEXT),
        ("precision", _TEXT),
    ]
)

#: The columns of a batch of articles: those of ``Article``, and ``error``, which is null but for pages that have none.
SCHEMA: Final = pa.schema(
    [
        ("title", _TEXT),
        ("subtitle", _TEXT),
        ("date", _MOMENT),
        ("modified", _MOMENT),
        ("body", _TEXT),
        ("views", pa.int64()),
        ("tags", pa.list_(_TEXT)),
        ("section", _TEXT),
        ("authors", pa.list_(_TEXT)),
        ("language", _TEXT),
        ("site_name", _TEXT),
        ("url", _TEXT),
        ("image", _TEXT),
        ("images", pa.list_(pa.struct([("url", _TEXT), ("caption", _TEXT), ("credit", _TEXT)]))),
        ("description", _TEXT),
        ("kind", _TEXT),
        ("is_free", pa.bool_()),
        ("counts", pa.struct([("comments", pa.int64()), ("likes", pa.int64()), ("shares", pa.int64())])),
        ("confidence", pa.float64()),
        ("warnings", pa.list_(_NOTICE)),
        ("error", _NOTICE),
    ]
)

#: The greatest number that a column of whole numbers holds.
_GREATEST: Final = (1 << 63) - 1


Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)


def parse_batch(
    batch: Batch,
    *,
    column: str = "html",
    url_column: str | None = None,
    keep: Sequence[str] = (),
    workers: int | None = 1,
    time_limit: float | None = None,
    url: str | None = None,
    language: str | None = None,
    timezone: str | dt.tzinfo | None = None,
    now: dt.datetime | None = None,
    encoding: str | None = None,
    threshold: float = 0.5,
    max_chars: int | None = MAX_CHARS,
    chrome: Chrome | None = None,
) -> Batch:
    """The articles of a batch of pages: one row in, one row out, in order.

    A page without an article has nulls, and in ``error`` why: the codes of ``parse_many``, and ``no-source`` for a null.

    Args:
        batch: The pages, one a row: a record batch or a table.
        column: The column that holds them: strings or bytes.
        url_column: The column that holds their addresses.
        keep: Columns of ``batch`` that stand before those of ``SCHEMA``, such as a key.
        workers: As for ``parse_many``; 1 where an engine has a process for each processor already.
        time_limit: As for ``parse_many``. With it, pages that hang or kill their process cost one row.
        url: As for ``parse``, of all pages; likewise ``language``, ``timezone``, ``now``, ``encoding``, ``threshold``.
        language: Likewise.
        timezone: Likewise.
        now: Likewise.
        encoding: Likewise.
        threshold: Likewise.
        max_chars: Likewise.
        chrome: As for ``parse_text``.

    Raises:
        TypeError: If ``batch`` is neither, a column or an option is of a wrong type.
        ValueError: If there is no such column, a kept one has a name of ``SCHEMA``, or an option cannot have its value.

    >>> pages = pa.RecordBatch.from_pydict({"id": [7, 8], "html": ["<h1>Ferry is back</h1>", None]})
    >>> parse_batch(pages, keep=["id"]).select(["id", "title", "error"]).to_pylist()
    [{'id': 7, 'title': 'Ferry is back', 'error': None}, {'id': 8, 'title': None, 'error': {'code': 'no-source', ...}}]
    >>> parse_batch(pages, column="page")
    Traceback (most recent call last):
    ValueError: no column 'page': the batch has 'id', 'html'
    """
    if not isinstance(batch, (pa.RecordBatch, pa.Table)):
        raise TypeError(f"parse_batch takes a pyarrow.RecordBatch or Table, not {type(batch).__name__}")
    options = Options(
        url=url,
        language=language,
        timezone=timezone,
        now=now,
        encoding=encoding,
        threshold=threshold,
        max_chars=max_chars,
        chrome=chrome,
    ).checked()
    taken = [name for name in keep if name in SCHEMA.names]
    if taken:
        raise ValueError(f"column {taken[0]!r} cannot be kept: an article has one of this name; rename it first")
    kept: list[Any] = [_column(batch, name) for name in keep]
    pages = _column(batch, column)
    if not _is(pages.type, bytes_too=True):
        raise TypeError(f"column {column!r} holds {pages.type}: pages are strings or bytes")
    addresses = _column(batch, url_column) if url_column is not None else None
    if addresses is not None and not _is(addresses.type, bytes_too=False):
        raise TypeError(f"column {url_column!r} holds {addresses.type}: addresses are strings")
    urls = addresses.to_pylist() if addresses is not None else [None] * batch.num_rows
    items = [
        (at, (source, attrs.evolve(options, url=address) if address is not None else None))
        for at, (source, address) in enumerate(zip(pages.to_pylist(), urls, strict=True))
        if source is not None
    ]
    results: list[Article | Notice] = [_NO_SOURCE] * batch.num_rows
    for at, result in run(partial(parsed, options), items, workers=workers_of(workers), limit=limit_of(time_limit)):
        results[at] = result
    found: Any = batch_of(results)
    schema = pa.schema([*(batch.schema.field(name) for name in keep), *SCHEMA])
    return type(batch).from_arrays([*kept, *found.columns], schema=schema)


def batch_of(results: Iterable[Article | Notice]) -> pa.RecordBatch:
    """What ``parse_many`` gives as a batch with ``SCHEMA``.

    >>> batch_of([Article(title="A title"), Notice(code="time-limit", message="")]).column("title").to_pylist()
    ['A title', None]
    >>> batch_of([]).num_rows
    0
    """
    return batch_of_dicts(
        {"error": attrs.asdict(result)} if isinstance(result, Notice) else result.to_dict() for result in results
    )


def batch_of_dicts(rows: Iterable[Mapping[str, Any]]) -> pa.RecordBatch:
    """Articles in their dict form as a batch with ``SCHEMA``; a row with ``error`` has nothing else.

    Args:
        rows: What ``Article.to_dict`` gave, as it was or through JSON, and ``{"error": {"code": …, "message": …}}``.

    >>> batch_of_dicts([Article(title="A title").to_dict()]).column("title").to_pylist()
    ['A title']
    >>> batch_of_dicts([]).num_rows
    0
    """
    return pa.RecordBatch.from_pylist([_row(row) for row in rows], schema=SCHEMA)


_NO_SOURCE: Final = Notice(code="no-source", message="The row holds no page.")


def _row(data: Mapping[str, Any]) -> dict[str, Any]:
    row = {name: _storable(data.get(name)) for name in SCHEMA.names}
    if row["error"] is None:
        row["date"], row["modified"] = _moment(data["date"]), _moment(data["modified"])
        row["views"] = _whole(data["views"])
        row["counts"] = {name: _whole(count) for name, count in data["counts"].items()}
    return row


def _moment(stamp: str | None) -> dict[str, Any] | None:
    """A date in ISO 8601 as ``_MOMENT``.

    >>> _moment("2024-05-03")["precision"]
    'day'
    >>> _moment(None) is None
    True
    """
    if stamp is None:
        return None
    value = dt.datetime.fromisoformat(stamp)
    if "T" not in stamp:
        return {"local": value, "precision": "day"}
    offset = value.utcoffset()
    if offset is None:
        return {"local": value, "precision": "time"}
    local = value.replace(tzinfo=None)
    try:
        instant = (local - offset).replace(tzinfo=dt.UTC)
    except OverflowError:  # the first or the last day that there is
        instant = None
    # the offset as ISO 8601 writes it is what stands behind the local time
    return {"instant": instant, "local": local, "zone": stamp.removeprefix(local.isoformat()), "precision": "time"}


def _storable(value: Any) -> Any:
    r"""Strings that UTF-8 can hold, wherever they are.

    >>> ascii(_storable({"tags": ["a\ud800"]}))
    "{'tags': ['a\\ufffd\\ufffd\\ufffd']}"
    >>> _storable(None) is None
    True
    """
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    if isinstance(value, list):
        return [_storable(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _storable(inner) for key, inner in value.items()}
    return value


def _whole(value: int | None) -> int | None:
    """A number that the column can hold; a greater one counts nothing that there is."""
    return value if value is None or value <= _GREATEST else None


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> Any:
    if name not in batch.schema.names:
        raise ValueError(f"no column {name!r}: the batch has {', '.join(map(repr, batch.schema.names))}")
    return batch.column(batch.schema.names.index(name))


def _is(kind: pa.DataType, *, bytes_too: bool) -> bool:
    text = pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_null(kind)
    if hasattr(pa.types, "is_string_view"):
        text = text or pa.types.is_string_view(kind) or (bytes_too and pa.types.is_binary_view(kind))
    return text or (bytes_too and (pa.types.is_binary(kind) or pa.types.is_large_binary(kind)))
