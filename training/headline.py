"""Learn which line of raw text is the headline: the points of ``newsparse._label.unmarked``.

``python -m training.headline CORPORA`` prints, for each set and rendering, the share of pages whose title is found with
points learned from other sites, then the points learned from all pages. There are few, so they are rounded and written
into the module by hand.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from scipy.optimize import minimize

from newsparse._assemble import read
from newsparse._fields.strings import bare
from newsparse._label.features import facts, features
from newsparse._label.mass import weigh
from newsparse._label.sequence import decode
from newsparse._label.unmarked import POINTS, candidates
from newsparse._label.weights import table
from training.pages import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.pages import Example

#: Sets with titles and renderings as raw text, and the renderings.
SETS: Final = ("fundus", "wcxb")
RENDERINGS: Final = ("innertext", "gettext")
FOLDS: Final = 5
SEED: Final = 20240503
#: The penalty on large points.
PENALTY: Final = 1.0
#: The columns: every sign, and how far a line is from the body.
COLUMNS: Final = (*POINTS, "distance")


class Lines(NamedTuple):
    """The lines of a page that could be its headline: a row each with its signs, and whether it says the title."""

    group: str
    site: str
    signs: Any
    right: Any


def main(argv: Sequence[str] | None = None) -> int:
    folder = Path((sys.argv[1:] if argv is None else argv)[0])
    pages = [
        lines
        for rendering in RENDERINGS
        for example in examples(folder, SETS, rendering)
        if (lines := read_lines(example, rendering)) is not None
    ]
    sites = sorted({page.site for page in pages})
    random.Random(SEED).shuffle(sites)
    fold_of = {site: at % FOLDS for at, site in enumerate(sites)}
    hits = defaultdict[str, list[bool]](list)
    for fold in range(FOLDS):
        points = fit([page for page in pages if fold_of[page.site] != fold])
        for page in pages:
            if fold_of[page.site] == fold:
                hits[page.group].append(bool(page.right[np.argmax(page.signs @ points)]))
    for group, found in hits.items():
        print(f"{group:20} {len(found):4} pages {sum(found) / len(found):.3f}")
    for name, point in zip(COLUMNS, fit(pages), strict=True):
        print(f"{name:24} {point:6.2f}")
    return 0


def read_lines(example: Example, rendering: str) -> Lines | None:
    """A page's candidates; ``None`` where it states no title or has no candidates."""
    titles = {bare(title) for title in (example.truth.get("title"), *example.truth.get("title_alt", ())) if title}
    passages = example.page.passages
    language = read(example.page, example.context).language
    languages = tuple(dict.fromkeys(((language or "en").partition("-")[0], "en")))
    weights = table("rough")
    mass = weigh(passages, example.page.containers)
    rows = features(example.page, mass, facts(example.page, mass, languages), None)
    inside, _ = decode([weights.bias + sum(weights.by_feature[at] for at in row) for row in rows], weights.switch)
    found = candidates(passages, inside, languages)
    if not found or not titles:
        return None
    signs = np.zeros((len(found), len(COLUMNS)))
    for row, (_, distance, names) in enumerate(found):
        signs[row, [COLUMNS.index(name) for name in names]] = 1
        signs[row, -1] = distance
    right = np.array([bare(passages[index].text) in titles for index, _, _ in found])
    return Lines(f"{example.set} {rendering}", example.site, signs, right)


def fit(pages: Sequence[Lines]) -> Any:
    """The points that make the titles likeliest: a conditional logit, in which each page's lines are the choices."""
    taught = [page for page in pages if page.right.any()]

    def loss(points: Any) -> tuple[float, Any]:
        total, slope = PENALTY * 0.5 * float(points @ points), PENALTY * points
        for page in taught:
            scores = page.signs @ points
            odds = np.exp(scores - scores.max())
            chosen = np.where(page.right, odds, 0)
            total -= float(np.log(chosen.sum() / odds.sum()))
            slope = slope + page.signs.T @ (odds / odds.sum() - chosen / chosen.sum())
        return total, slope

    return minimize(loss, np.zeros(len(COLUMNS)), jac=True, method="L-BFGS-B").x


if __name__ == "__main__":
    sys.exit(main())
