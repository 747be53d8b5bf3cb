"""Score extractors on labelled pages: ``python -m benchmarks.quality CORPORA``.

Every extractor sees the same pages in the same run. With ``--text``, the raw-text renderings of the pages are parsed in
place of the HTML. With ``--floors``, newsparse's figures are held against a file of pinned ones, and the exit status is
1 where one fell below.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from benchmarks import corpora, extractors, tables
from benchmarks.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Figures of every extractor on every set: set -> extractor -> figure -> value.
Figures: TypeAlias = dict[str, dict[str, dict[str, float]]]

#: Figures that count failures: what is pinned is the most that there may be.
CEILINGS = frozenset({"crashes", "empty"})


def main(argv: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(argv)
    extractors.silence()
    if options.floors:
        return check(options.corpora, options.floors, limit=options.limit)
    names = options.extractors.split(",")
    sets = options.sets.split(",") if options.sets else corpora.sets(options.corpora, text=options.text)
    figures = measure(options.corpora, sets, names, text=options.text, limit=options.limit)
    wanted = options.figures.split(",") if options.figures else []
    for name, table in figures.items():
        print(f"\n{name}" + (f" as text ({options.text})" if options.text else "") + "\n")
        rows = {
            key: {figure: row[figure] for figure in row if figure in wanted or not wanted} for key, row in table.items()
        }
        print(tables.table(rows, markdown=options.markdown))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(
    folder: Path,
    sets: Sequence[str],
    names: Sequence[str],
    *,
    text: str | None = None,
    limit: int = 0,
) -> Figures:
    """Run every extractor over every page of every set."""
    views = corpora.read_views(folder, text=text is not None)
    figures: Figures = {}
    everywhere = {name: Tally() for name in names}
    for set_name in sets:
        tallies = {name: Tally() for name in names}
        for page in corpora.read_pages(folder, set_name, text=text, limit=limit):
            key = (set_name, page.truth["id"])
            for name in names:
                prediction, seconds = run(name, page)
                tallies[name].add(page.truth, prediction, seconds)
                if views.known and key not in views.unsure:
                    for tally in (tallies[name], everywhere[name]):
                        tally.add_views(views.counts.get(key), prediction.get("views"))
        figures[set_name] = {name: tally.figures() for name, tally in tallies.items()}
    if len(sets) > 1 and any(tally.views for tally in everywhere.values()):
        figures["all sets"] = {name: tally.views_figures() for name, tally in everywhere.items()}
    return figures


def run(name: str, page: corpora.Page) -> tuple[extractors.Prediction, float]:
    """What one extractor says of one page, and the seconds that it took. A crash is a miss, and is counted."""
    start = time.perf_counter()
    try:
        if isinstance(page.source, str):
            prediction = extractors.TEXT[name](page.source)
        else:
            prediction = extractors.HTML[name](page.source, page.truth["url"])
    except Exception as error:  # noqa: BLE001 -- peers raise anything; the count of crashes is a figure of its own
        prediction = {"crash": f"{type(error).__name__}: {error}"}
        print(f"{name}: {page.set}/{page.truth['id']}: {prediction['crash'][:200]}", file=sys.stderr)
    return prediction, time.perf_counter() - start


def check(folder: Path, path: Path, *, limit: int = 0) -> int:
    """Hold newsparse's figures against a file of bounds: exit status 1 where one is broken, each of them named."""
    bounds: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    broken = []
    for source, sets in bounds.items():
        text = None if source == "html" else source
        figures = measure(folder, list(sets), ["newsparse"], text=text, limit=limit)
        for set_name, pinned in sets.items():
            got = figures[set_name]["newsparse"]
            print(f"{source} {set_name}: " + ", ".join(f"{figure} {got[figure]:.4g}" for figure in pinned))
            broken += [f"{source} {set_name}: {line}" for line in breaches(got, pinned)]
    for line in broken:
        print(line, file=sys.stderr)
    print(f"{len(broken)} of the pinned figures fell" if broken else "every pinned figure holds")
    return 1 if broken else 0


def breaches(got: dict[str, float], pinned: dict[str, float]) -> Iterator[str]:
    """The figures that break their bound: a floor, or for what counts failures a ceiling.

    >>> list(breaches({"bag_f1": 0.9, "crashes": 1}, {"bag_f1": 0.95, "crashes": 0}))
    ['bag_f1 is 0.9, below 0.95', 'crashes is 1, above 0']
    >>> list(breaches({"bag_f1": 0.95, "crashes": 0}, {"bag_f1": 0.95, "crashes": 0}))
    []
    """
    for figure, bound in pinned.items():
        value = got[figure]
        if figure in CEILINGS and value > bound:
            yield f"{figure} is {value:.6g}, above {bound}"
        if figure not in CEILINGS and value < bound:
            yield f"{figure} is {value:.6g}, below {bound}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder of sets, each with truth.jsonl and pages/")
    parser.add_argument("--sets", help="names of sets, by commas; every set of the folder where left out")
    parser.add_argument("--extractors", default="newsparse", help="by commas: " + ", ".join(extractors.HTML))
    parser.add_argument("--text", metavar="RENDERING", help="parse text renderings, such as innertext or gettext")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="only the first N pages of a set")
    parser.add_argument("--figures", default="", help="print only these, by commas")
    parser.add_argument("--markdown", action="store_true", help="print tables for docs/benchmarks.md")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="hold the figures against benchmarks/floors.toml")
    return parser


if __name__ == "__main__":
    sys.exit(main())
