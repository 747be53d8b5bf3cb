"""Feeds one part of newsparse what reaches new lines of it: ``python -m fuzz TARGET [SECONDS]``.

Needs the group ``fuzz`` (atheris). It begins with ``fuzz/seeds/TARGET``; what it meets on the way is kept in a temporary
folder. A finding stops it: atheris writes the input down, which then becomes a case.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newsparse", "dateutil"]):
    from fuzz.targets import TARGETS

SEEDS = Path(__file__).parent / "seeds"
#: Longer inputs teach nothing new, and slow the search.
LONGEST = 4_096


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(f"python -m fuzz TARGET [SECONDS]; a target is one of {', '.join(TARGETS)}")
    name, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "60"
    with tempfile.TemporaryDirectory() as found:
        folders = [found, str(SEEDS / name)] if (SEEDS / name).is_dir() else [found]
        limits = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            "-timeout=10",
            "-rss_limit_mb=2000",
        ]
        atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", *folders], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
