"""What ``import newsparse`` costs beside importing what it depends on: ``python -m benchmarks.imports``.

Every import runs in a process of its own, the two in turn, and the best of ``--repeat`` turns counts: a slower turn
only says that the machine had something else to do.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What newsparse cannot do without, in the modules that it uses.
DEPENDENCIES = "import attrs, dateutil.parser, selectolax.lexbor"

#: Measured inside the process, so that the interpreter's own start is left out.
CLOCK = "import time; start = time.process_time(); {}; print(time.process_time() - start)"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imports", description=__doc__)
    parser.add_argument("--repeat", type=int, default=15, metavar="N", help="processes for each of the two")
    options = parser.parse_args(argv)
    dependencies, package = measure(options.repeat)
    print(f"dependencies {dependencies * 1000:.1f} ms, newsparse {package * 1000:.1f} ms: {package / dependencies:.2f}")
    return 0


def measure(repeat: int) -> tuple[float, float]:
    """CPU seconds to import the dependencies, and to import newsparse, each the best of ``repeat`` processes."""
    turns = [(seconds(DEPENDENCIES), seconds("import newsparse")) for _ in range(repeat)]
    return min(turn[0] for turn in turns), min(turn[1] for turn in turns)


def seconds(statement: str) -> float:
    """CPU seconds of one statement in a fresh process."""
    command = [sys.executable, "-c", CLOCK.format(statement)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
