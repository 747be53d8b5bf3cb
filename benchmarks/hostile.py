"""What pages of every size cost, ordinary ones and attacks: ``python -m benchmarks.hostile``.

Each parse has a process of its own. The table is that of docs/hostile-pages.md.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from benchmarks import confined

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 50_000_000)
#: Limits of each process.
SECONDS, MEGABYTES = 300, 8_000


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="bytes or characters, parted by commas")
    parser.add_argument("--only", default="", help="nothing but sources whose name has this in it")
    parser.add_argument("--whole", action="store_true", help="cut no source (max_chars=None)")
    parser.add_argument("--jobs", type=int, default=1, help="so many processes at once")
    options = parser.parse_args(argv)
    sizes = [int(size) for size in options.sizes.split(",")]
    names = [name for name in confined.SOURCES if options.only in name]

    def row(name: str) -> list[str]:
        cells = [name, *(cell(name, size, whole=options.whole) for size in sizes)]
        print(" | ".join(cells), file=sys.stderr, flush=True)
        return cells

    with ThreadPoolExecutor(options.jobs) as pool:
        rows = list(pool.map(row, names))
    heads = ["CPU s / MB", *(f"{size // 1000:,} KB" for size in sizes)]
    for cells in (heads, ["---", *("---:" for _ in sizes)], *rows):
        print(f"| {' | '.join(cells)} |")
    return 0


def cell(name: str, size: int, *, whole: bool) -> str:
    """Seconds, megabytes, and what the article warns of that bears on the size."""
    try:
        with confined.child(seconds=SECONDS, megabytes=MEGABYTES, whole=whole) as child:
            cost = child.parse(name, size)
    except confined.DiedError:
        return "died"
    marks = "".join(sign for code, sign in (("cut", "c"), ("flattened", "f")) if code in cost.warnings)
    return f"{cost.seconds:.2f} / {cost.megabytes:.0f}{' ' + marks if marks else ''}"


if __name__ == "__main__":
    raise SystemExit(main())
