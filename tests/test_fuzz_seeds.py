"""What fuzz/ begins with keeps every promise that it looks for: the harness works, and its seeds are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

SEEDS = Path(__file__).parent.parent / "fuzz" / "seeds"
FILES = sorted(SEEDS.glob("*/*"))


def test_each_target_has_seeds():
    assert {path.parent.name for path in FILES} == set(TARGETS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_seeds(path):
    """Each seed for each target, whole and cut short."""
    data = path.read_bytes()
    for target in TARGETS.values():
        for end in range(0, len(data) + 1, max(1, len(data) // 8)):
            target(data[:end])
