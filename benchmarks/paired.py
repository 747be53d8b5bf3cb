"""How far bodies made out of fold are from a peer's, page by page: ``python -m benchmarks.paired CORPORA PREDICTIONS``.

``PREDICTIONS`` is a file that ``python -m training CORPORA --predictions FOLDER`` wrote. The mean of the differences on
the same pages stands beside its 95 % interval, by a bootstrap over pages (percentiles of seeded resamples).
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import corpora, extractors, measures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

SAMPLES = 10_000
SEED = 20240503
#: What a body's score is, by the name of its figure.
FIGURES: Mapping[str, Callable[[str, str], float]] = {
    "bag_f1": lambda truth, made: measures.bag(truth, made).f1,
    "para_f1": measures.paragraphs,
}


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.paired", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("--against", default="trafilatura", help="an extractor of benchmarks.quality")
    options = parser.parse_args(argv)
    extractors.silence()
    differences = compared(options.corpora, options.predictions, extractors.HTML[options.against])
    for figure in FIGURES:
        by_set = {name: [page[figure] for page in pages] for name, pages in differences.items()}
        by_set["all"] = [one for pages in by_set.values() for one in pages]
        for name, found in by_set.items():
            low, high = interval(found)
            print(
                f"{figure:8} {name:12} {len(found):4} pages {statistics.fmean(found):+.4f}, {low:+.4f} to {high:+.4f}"
            )
    return 0


def compared(
    folder: Path, predictions: Path, peer: Callable[[bytes, str], dict[str, Any]]
) -> dict[str, list[dict[str, float]]]:
    """By how much the predicted body's scores exceed the peer's, for each page of each set that states bodies."""
    bodies: dict[tuple[str, str], str] = {}
    for line in predictions.read_text("utf-8").splitlines():
        row = json.loads(line)
        bodies[row["set"], row["id"]] = row["body"]
    differences: dict[str, list[dict[str, float]]] = {}
    for name in corpora.sets(folder):
        for page in corpora.read_pages(folder, name):
            own = bodies.get((name, page.truth["id"]))
            if own is not None and page.truth.get("body") and isinstance(page.source, bytes):
                other = body_of(peer, page.source, page.truth["url"])
                further = {
                    figure: best(score, page.truth, own) - best(score, page.truth, other)
                    for figure, score in FIGURES.items()
                }
                differences.setdefault(name, []).append(further)
    return differences


def body_of(peer: Callable[[bytes, str], dict[str, Any]], html: bytes, url: str) -> str:
    """What a peer takes for the body; nothing where it breaks down."""
    try:
        return peer(html, url).get("body") or ""
    except Exception as error:  # noqa: BLE001 -- a peer may raise anything
        print(f"{url}: {type(error).__name__}", file=sys.stderr)
        return ""


def best(score: Callable[[str, str], float], truth: Mapping[str, Any], made: str) -> float:
    """A body's score by the reading of the truth, with its standfirst or without, that it fits better."""
    return max(score(text, made) for text in (truth["body"], truth.get("body_alt")) if text)


def interval(found: Sequence[float], samples: int = SAMPLES) -> tuple[float, float]:
    """The 95 % interval of a mean.

    >>> interval([0.5] * 20)
    (0.5, 0.5)
    >>> low, high = interval([0.0, 1.0] * 50)
    >>> low < 0.5 < high
    True
    """
    draw = random.Random(SEED)
    means = sorted(statistics.fmean(draw.choices(found, k=len(found))) for _ in range(samples))
    return means[int(samples * 0.025)], means[int(samples * 0.975) - 1]


if __name__ == "__main__":
    sys.exit(main())
