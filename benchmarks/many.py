"""Pages a second at scale: ``python -m benchmarks.many CORPORA``.

The same pages, ``--times`` over, go through ``parse`` in this process, through ``parse_many`` with each number of
workers, and, where they are installed, through Spark and Ray on this machine. Workers are started before the clock is:
over a run of hours their start is nothing. Ways take turns, ``--repeat`` of them, and each one's best turn counts.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import newsparse
from benchmarks import corpora

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
    ways: dict[str, Callable[[], float]] = {
        "parse": lambda: single(pages),
        **{f"parse_many, {n} workers": lambda n=n: many(pages, n) for n in options.workers},  # type: ignore[misc]
    }
    best = dict.fromkeys(ways, 0.0)
    for _ in range(options.repeat):
        for name, way in ways.items():
            best[name] = max(best[name], len(pages) / way())
    for name, rate in best.items():
        print(f"{name:24} {rate:7.1f} pages/s {rate / best['parse']:6.2f}")
    return 0


def bytes_of(source: str | bytes) -> bytes:
    return source if isinstance(source, bytes) else source.encode()


def single(pages: Sequence[bytes]) -> float:
    """Seconds of one process, without anything around it."""
    newsparse.parse(pages[0])
    start = time.perf_counter()
    for page in pages:
        newsparse.parse(page)
    return time.perf_counter() - start


def many(pages: Sequence[bytes], workers: int) -> float:
    """Seconds of ``parse_many``, from the first result behind those that start the workers."""
    warm = 8 * workers
    results = newsparse.parse_many(chain(pages[:warm], pages), workers=workers)
    skip(results, warm)
    start = time.perf_counter()
    skip(results, len(pages))
    return time.perf_counter() - start


def skip(results: Iterator[object], count: int) -> None:
    for _ in range(count):
        next(results)


if __name__ == "__main__":
    sys.exit(main())
