"""Learn the labeller's weights from labelled pages, and say how well they do on sites that they were not learned from.

``python -m training CORPORA`` prints the out-of-fold figures of both tables, ``--write`` puts the weights learned from
every page into the package, ``--predictions FOLDER`` keeps the out-of-fold bodies for scoring elsewhere.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks import measures, tables
from newsparse._label.names import NAMES
from newsparse._label.weights import WEIGHTS_VERSION
from training.fit import fit
from training.pages import examples, segment_examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.weights import Weights
    from training.pages import Example

WEIGHTS: Final = Path(__file__).parent.parent / "src" / "newsparse" / "data" / "weights.json"
#: Sets whose truth has whole bodies.
SETS: Final = ("fundus", "scrapinghub", "wcxb")
#: Sets whose truth has snippets that must and must not be in the body: they have no renderings as raw text.
SNIPPETS: Final = ("trafilatura",)
#: The renderings from which the table for raw text is learned.
RENDERINGS: Final = ("innertext", "gettext")
SEED: Final = 20240503
#: What a change of state costs, by the out-of-fold figures: for HTML, bag_f1 is within 0.002 of its best from 0.3 to 0.6;
#: for raw text, 0.5 gains 0.006 and 0.011 on two sets, and loses 0.013 on the third.
SWITCH: Final = {"markup": 0.4, "text": 1.2}


def main(argv: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(argv)
    learned = {}
    for name, sources in (("markup", {"html": None}), ("text", {rendering: rendering for rendering in RENDERINGS})):
        if options.only and name != options.only:
            continue
        found = {key: list(examples(options.corpora, SETS, text)) for key, text in sources.items()}
        if name == "markup":
            found["html"] += segment_examples(options.corpora, SNIPPETS)
        for key, bodies in validate(found, options.folds, SWITCH[name]).items():
            report(key, bodies, options.predictions)
        learned[name] = fit([example for pages in found.values() for example in pages], SWITCH[name])
    if options.write:
        write(learned)
    return 0


def validate(found: dict[str, list[Example]], folds: int, switch: float) -> dict[str, list[tuple[Example, str]]]:
    """Every page's body by weights learned without its site, by source; all sources of a page are in the same fold."""
    sites = sorted({example.site for pages in found.values() for example in pages})
    random.Random(SEED).shuffle(sites)
    fold_of = {site: at % folds for at, site in enumerate(sites)}
    bodies: dict[str, list[tuple[Example, str]]] = {key: [] for key in found}
    for fold in range(folds):
        weights = fit([e for pages in found.values() for e in pages if fold_of[e.site] != fold], switch)
        for key, pages in found.items():
            bodies[key] += [(example, example.text(weights)) for example in pages if fold_of[example.site] == fold]
    return bodies


def report(key: str, bodies: list[tuple[Example, str]], folder: Path | None) -> None:
    """Print the figures of each set, and keep the bodies."""
    rows = {}
    for name in SETS:
        scores = [_scores(example, body) for example, body in bodies if example.set == name]
        if scores:
            rows[name] = {figure: statistics.fmean(score[figure] for score in scores) for figure in scores[0]}
            rows[name]["empty"] = sum(not body for example, body in bodies if example.set == name)
    print(f"\n{key}, out of fold\n{tables.table(rows, markdown=False)}", flush=True)
    for name in SNIPPETS:
        found = [(example, body) for example, body in bodies if example.set == name]
        if found:
            print(f"{name}: seg_f1 {_snippets(found):.4f} of {len(found)} pages", flush=True)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        lines = [json.dumps({"set": e.set, "id": e.truth["id"], "body": body}) + "\n" for e, body in bodies]
        (folder / f"{key}.jsonl").write_text("".join(lines), encoding="utf-8")


def _snippets(bodies: list[tuple[Example, str]]) -> float:
    """F1 over the snippets of all pages together."""
    found = [measures.segments(example.truth["with"], example.truth["without"], body) for example, body in bodies]
    right, missed, unwanted = (sum(getattr(one, name) for one in found) for name in ("found", "missed", "unwanted"))
    return measures.share(2 * right, 2 * right + missed + unwanted)


def _scores(example: Example, body: str) -> dict[str, float]:
    readings = [text for text in (example.truth["body"], example.truth.get("body_alt")) if text]
    truth = max(readings, key=lambda text: measures.bag(text, body).f1)
    bag = measures.bag(truth, body)
    return {
        "bag_prec": bag.precision,
        "bag_rec": bag.recall,
        "bag_f1": bag.f1,
        "para_f1": measures.paragraphs(truth, body),
    }


def write(learned: dict[str, Weights]) -> None:
    """Put tables into the package; one that was not learned now stays as it is."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    for name, weights in learned.items():
        named = zip(NAMES, weights.by_feature, strict=True)
        stored[name] = {
            "bias": weights.bias,
            "switch": weights.switch,
            "weights": {feature: weight for feature, weight in named if weight},
        }
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print(f"\nwrote {WEIGHTS.name}; raise WEIGHTS_VERSION, now {WEIGHTS_VERSION}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder of sets, as benchmarks.corpora reads them")
    parser.add_argument("--folds", type=int, default=5, metavar="N", help="groups of sites for the out-of-fold figures")
    parser.add_argument("--only", choices=("markup", "text"), help="learn one table")
    parser.add_argument("--predictions", type=Path, metavar="FOLDER", help="keep the out-of-fold bodies there")
    parser.add_argument("--write", action="store_true", help="put the weights learned from every page into the package")
    return parser


if __name__ == "__main__":
    sys.exit(main())
