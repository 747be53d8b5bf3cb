"""Labelled pages on disk: a folder a set, each with ``truth.jsonl`` and ``pages/<id>.html.gz``.

A set may also have raw-text renderings of its pages, ``text-<name>/<id>.txt.gz``. Beside the sets, ``views.jsonl``
names the pages that show a view count, and the pages that look as if they did.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks import measures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: The sets that docs/benchmarks.md tells of, in its order.
SETS = ("fundus", "scrapinghub", "wcxb", "trafilatura", "htmldate")

#: A rendering that holds less than this share of the truth's words has lost the article: there is nothing to find.
KEPT = 0.8


@dataclass(frozen=True)
class Page:
    """One labelled page.

    Attributes:
        set: The set that it is of.
        truth: What the set says of it.
        source: The page's bytes, or its text rendering.
    """

    set: str
    truth: dict[str, Any]
    source: bytes | str


@dataclass(frozen=True)
class Views:
    """The view counts of all sets, by set and page.

    Attributes:
        counts: What the page shows; ``None`` for a page with numbers that only look like it.
        unsure: Pages that are not scored.
        known: Whether there is such a list at all.
    """

    counts: dict[tuple[str, str], int | None]
    unsure: frozenset[tuple[str, str]]
    known: bool


def sets(corpora: Path, *, text: str | None = None) -> list[str]:
    """The sets that a folder holds, those of ``SETS`` first; with ``text``, those with that rendering."""
    needed = "pages" if text is None else f"text-{text}"
    found = sorted(path.parent.name for path in corpora.glob("*/truth.jsonl") if (path.parent / needed).is_dir())
    return [name for name in SETS if name in found] + [name for name in found if name not in SETS]


def read_pages(corpora: Path, name: str, *, text: str | None = None, limit: int = 0) -> Iterator[Page]:
    """The pages of one set, in the order of its truth; the first ``limit``, if that is not 0."""
    folder = corpora / name
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows[: limit or None]:
        if text is None:
            yield Page(name, row, gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes()))
            continue
        rendering = folder / f"text-{text}" / f"{row['id']}.txt.gz"
        if rendering.exists():
            source = gzip.decompress(rendering.read_bytes()).decode("utf-8")
            if measures.bag(row["body"], source).recall >= KEPT:
                yield Page(name, row, source)


def read_views(corpora: Path, *, text: bool) -> Views:
    """The view counts; of text renderings only those that stand in the page's text."""
    path = corpora / "views.jsonl"
    counts: dict[tuple[str, str], int | None] = {}
    unsure: set[tuple[str, str]] = set()
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            key = (row["set"], row["id"])
            if row["confidence"] == "doubtful":
                unsure.add(key)
            elif not text or row.get("where") == "text":
                counts[key] = row["views"]
    return Views(counts, frozenset(unsure), path.exists())
