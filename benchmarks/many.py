"""Pages a second at scale: ``python -m benchmarks.many CORPORA``.

The same pages, ``--times`` over, go through ``parse`` in this process, through ``parse_many`` with each number of
workers, and, where they are installed, through Spark and Ray on this machine. Workers are started before the clock is:
over a run of hours their start is nothing. Ways take turns, ``--repeat`` of them, and each one's best turn counts.
Beside it stands what the processor did for a page, in all processes together: on a machine that is shared, this says
what the way to the workers costs, where the clock cannot.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import newsparse
from benchmarks import corpora, engines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sets", nargs="*", default=["fundus", "wcxb"])
    parser.add_argument("--times", type=int, default=2, metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2], metavar="N")
    options = parser.parse_args(argv)
    pages = [bytes_of(page.source) for name in options.sets for page in corpora.read_pages(options.corpora, name)]
    pages *= options.times
    mean = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages, {mean:.0f} kB each at the mean")
    ways: dict[str, Callable[[], tuple[float, float]]] = {
        "parse": lambda: single(pages),
        **{f"parse_many, {n} workers": lambda n=n: many(pages, n) for n in options.workers},  # type: ignore[misc]
    }
    turns: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(options.repeat):
        for name, way in ways.items():
            turns[name].append(way())
    best = {name: tuple(map(min, zip(*found, strict=True))) for name, found in turns.items()}
    for name, (wall, processor) in best.items():
        rate, work = len(pages) / wall, processor / len(pages) * 1000
        print(f"{name:24} {rate:7.1f} pages/s {best['parse'][0] / wall:6.2f}  {work:6.2f} ms of processor a page")
    told = {
        f"{name}, {workers} workers": wall
        for name, walls in with_engines(pages, options.workers, options.repeat).items()
        for workers, wall in walls.items()
    }
    for label, wall in told.items():
        print(f"{label:24} {len(pages) / wall:7.1f} pages/s {best['parse'][0] / wall:6.2f}")
    return 0


def with_engines(pages: Sequence[bytes], counts: Sequence[int], repeat: int) -> dict[str, dict[int, float]]:
    """The best seconds of each engine that is installed, by its number of workers; they take turns too."""
    best: dict[str, dict[int, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.parquet"
        ways = engines.installed()
        if ways:
            engines.write(pages, path)
        for _ in range(repeat):
            for name, way in ways.items():
                for workers in counts:
                    walls = best.setdefault(name, {})
                    walls[workers] = min(walls.get(workers, float("inf")), way(path, workers))
    return best


def bytes_of(source: str | bytes) -> bytes:
    return source if isinstance(source, bytes) else source.encode()


def single(pages: Sequence[bytes]) -> tuple[float, float]:
    """Seconds of the clock and of the processor, in one process and without anything around it."""
    newsparse.parse(pages[0])
    start, work = time.perf_counter(), processor()
    for page in pages:
        newsparse.parse(page)
    return time.perf_counter() - start, processor() - work


def many(pages: Sequence[bytes], workers: int) -> tuple[float, float]:
    """The same of ``parse_many``, the clock from the first result behind those that start the workers."""
    warm = 8 * workers
    work = processor()
    results = newsparse.parse_many(chain(pages[:warm], pages), workers=workers)
    skip(results, warm)
    start = time.perf_counter()
    skip(results, len(pages))
    wall = time.perf_counter() - start
    list(results)  # the workers end here: only then is it known what they did
    return wall, processor() - work


def processor() -> float:
    """Seconds that the processor gave to this process and to its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def skip(results: Iterator[object], count: int) -> None:
    for _ in range(count):
        next(results)


if __name__ == "__main__":
    sys.exit(main())
