"""The engines of docs/engines.md for ``benchmarks.many``: seconds that each takes over a Parquet file of pages.

Each starts before its clock does, and parses some pages to be warm; what it gives is thrown away.
"""

from __future__ import annotations

import importlib.util
import logging
import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

#: Pages that go to a worker at once.
BATCH = 64


def installed() -> dict[str, Callable[[Path, int], float]]:
    """The engines that are here, by name."""
    found: dict[str, Callable[[Path, int], float]] = {}
    if importlib.util.find_spec("pyarrow") is not None:
        found |= {name: way for name, way in (("pyspark", spark), ("ray", ray)) if importlib.util.find_spec(name)}
    return found


def write(pages: Sequence[bytes], path: Path) -> None:
    """A Parquet file of pages, in row groups that can be shared out."""
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table({"html": pages}), path, row_group_size=BATCH)


def articles(batches: Iterable[Any]) -> Iterator[Any]:
    from newsparse.arrow import parse_batch

    for batch in batches:
        yield parse_batch(batch)


def spark(path: Path, workers: int) -> float:
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    from newsparse.arrow import SCHEMA

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
        .config("spark.sql.files.maxPartitionBytes", 4 << 20)
        .config("spark.sql.files.openCostInBytes", 0)
        .getOrCreate()
    )
    try:
        pages = session.read.parquet(str(path))
        found = pages.mapInArrow(articles, from_arrow_schema(SCHEMA))
        pages.limit(8 * workers).mapInArrow(articles, from_arrow_schema(SCHEMA)).collect()
        start = time.perf_counter()
        found.write.format("noop").mode("overwrite").save()
        return time.perf_counter() - start
    finally:
        session.stop()


def ray(path: Path, workers: int) -> float:
    import ray as engine

    from newsparse.arrow import parse_batch

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    engine.init(num_cpus=workers, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    try:
        pages = engine.data.read_parquet(str(path), override_num_blocks=8 * workers)
        pages.limit(8 * workers).map_batches(parse_batch, batch_format="pyarrow").materialize()
        start = time.perf_counter()
        for _ in pages.map_batches(parse_batch, batch_format="pyarrow", batch_size=BATCH).iter_batches(batch_size=None):
            pass
        return time.perf_counter() - start
    finally:
        engine.shutdown()
