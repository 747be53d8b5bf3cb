"""Pages that state nothing for a field, and how many get a value all the same: ``python -m benchmarks.states_none``.

Each ``FIELD.toml`` beside this module lists pages of the corpora that were read and found to state none.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import newsparse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The most pages of a list that may get a value.
MOST = 2

LISTS = Path(__file__).parent


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.states_none", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder a set, each with truth.jsonl and pages/<id>.html.gz")
    options = parser.parse_args(argv)
    worst = 0
    for field, rows in lists():
        given = list(invented(field, rows, options.corpora))
        worst = max(worst, len(given))
        print(f"{field}: {len(given)} of {len(rows)} get a value")
        for row, value in given:
            print(f"  {row['set']}/{row['id']}: {value}")
    return int(worst > MOST)


def lists(folder: Path = LISTS) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Each field with its pages: every key of every TOML file of the folder."""
    for path in sorted(folder.glob("*.toml")):
        yield from tomllib.loads(path.read_text("utf-8")).items()


def invented(field: str, rows: list[dict[str, Any]], corpora: Path) -> Iterator[tuple[dict[str, Any], object]]:
    """The pages that get a value, and the value; the address is given where the set's truth has it."""
    urls = {name: _urls(corpora / name) for name in {row["set"] for row in rows}}
    for row in rows:
        page = gzip.decompress((corpora / row["set"] / "pages" / f"{row['id']}.html.gz").read_bytes())
        value = getattr(newsparse.parse_html(page, url=urls[row["set"]].get(row["id"])), field)
        if value not in (None, ()):
            yield row, value


def _urls(folder: Path) -> dict[str, str | None]:
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row.get("url") for row in map(json.loads, lines)}
