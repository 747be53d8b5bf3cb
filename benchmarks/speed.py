"""What a parse costs, as ratios taken in one run: ``python -m benchmarks.speed CORPORA``.

Every page is given to each contender in turn, so that whatever else the machine does falls on all of them alike. Times
are CPU time of this process, the best of ``--repeat`` turns, as many for each. The unit is a bare parse of the same
page's bytes into lexbor's tree, below which nothing that reads the tree can go.
"""

from __future__ import annotations

import argparse
import contextlib
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from benchmarks import corpora, extractors, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: The unit's name.
BARE = "lexbor"


def main(argv: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(argv)
    extractors.silence()
    names = [BARE, "newsparse"]
    if options.peers:
        peers = [name for name in extractors.HTML if name not in names]
        names += [name for name in peers if extractors.installed(name)]
        absent = [name for name in peers if name not in names]
        print("not installed: " + ", ".join(absent) if absent else "every peer is installed", file=sys.stderr)
    repeat = options.repeat or (1 if options.peers else 3)
    seconds = measure(options.corpora, options.sets.split(","), names, limit=options.limit, repeat=repeat)
    print(f"{len(seconds[BARE])} pages; ratio: to a bare lexbor parse of the same page\n")
    print(tables.table(figures(seconds), markdown=options.markdown))
    return 0


def measure(
    folder: Path,
    sets: Sequence[str],
    names: Sequence[str],
    *,
    limit: int = 0,
    repeat: int = 3,
) -> dict[str, list[float]]:
    """The CPU seconds that each contender took for each page, in the same order for all."""
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for set_name in sets:
        for page in corpora.read_pages(folder, set_name, limit=limit):
            assert isinstance(page.source, bytes)
            for name in names:
                seconds[name].append(min(_turns(contender(name, page.source, page.truth["url"]), repeat)))
    return seconds


def contender(name: str, html: bytes, url: str) -> Callable[[], object]:
    """One page's work for one contender."""
    if name == BARE:
        return lambda: LexborHTMLParser(html, options=1)
    return lambda: extractors.HTML[name](html, url)


def _turns(work: Callable[[], object], turns: int) -> Iterator[float]:
    for _ in range(turns):
        start = time.process_time()
        with contextlib.suppress(Exception):  # a peer's crash took its time too; benchmarks.quality counts them
            work()
        yield time.process_time() - start


def figures(seconds: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Milliseconds a page, and the ratio to the bare parse: median, 90th and 99th percentile of the pages' own ratios.

    >>> figures({"lexbor": [0.001, 0.002], "newsparse": [0.004, 0.008]})["newsparse"]
    {'ms median': 6.0, 'ms mean': 6.0, 'ratio': 4.0, 'ratio p90': 4.0, 'ratio p99': 4.0, 'pages/s': 167}
    """
    rows: dict[str, dict[str, float]] = {}
    for name, times in seconds.items():
        ratios = sorted(mine / unit for mine, unit in zip(times, seconds[BARE], strict=True))
        rows[name] = {
            "ms median": statistics.median(times) * 1000,
            "ms mean": statistics.fmean(times) * 1000,
            "ratio": statistics.median(ratios),
            "ratio p90": percentile(ratios, 90),
            "ratio p99": percentile(ratios, 99),
            "pages/s": round(1 / statistics.fmean(times)),
        }
    return rows


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest value that ``percent`` of the values do not exceed.

    >>> percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)
    9
    >>> percentile([1], 99)
    1
    """
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder of sets, each with truth.jsonl and pages/")
    parser.add_argument("--sets", default="fundus,scrapinghub,wcxb", help="names of sets, by commas")
    parser.add_argument("--peers", action="store_true", help="run every peer that is installed too")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/benchmarks.md")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N pages of a set")
    parser.add_argument("--repeat", type=int, metavar="N", help="turns a page; 3, or 1 with --peers")
    return parser


if __name__ == "__main__":
    sys.exit(main())
