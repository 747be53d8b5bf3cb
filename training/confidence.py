"""Learn how likely a field is right: the weights of ``newsparse._confidence``.

``python -m training.confidence CORPORA`` prints, for each field, how well the confidence holds on sites that it was not
learned from (five folds by site): the expected calibration error over ten bins of equal width, and the AUROC, the
chance that a right value has more of it than a wrong one; then a reliability table. ``--write FILE`` writes the weights
learned from all pages.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from benchmarks import corpora, measures
from benchmarks.tally import authors_of
from newsparse._assemble import assemble, read
from newsparse._confidence import GENERAL, around, signs
from newsparse._reading import read_source
from training import calibration
from training.calibration import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIELDS: Final = ("title", "subtitle", "date", "authors", "tags")
RENDERINGS: Final = (None, "innertext", "gettext")
FOLDS: Final = 5
SEED: Final = 20240503
#: Inverse strength of the penalty on large weights.
STRENGTH: Final = 0.3
#: Names are right where they and the truth's have this F1: all of them; tags where most are the truth's.
ENOUGH: Final = {"authors": 0.99, "tags": 0.8}


class Won(NamedTuple):
    """A winning claim of a page whose truth is known."""

    field: str
    site: str
    kind: str
    signs: dict[str, float]
    right: bool


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m training.confidence", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--write", type=Path, help="where to write the weights")
    options = parser.parse_args(argv)
    rows = list(claims(options.corpora))
    for field in FIELDS:
        report(field, [row for row in rows if row.field == field])
    general = [row._replace(signs={s: v for s, v in row.signs.items() if s in GENERAL}) for row in rows]
    report("any", general)
    if options.write:
        learned = {field: fit([row for row in rows if row.field == field]) for field in FIELDS} | {"any": fit(general)}
        options.write.write_text(json.dumps(learned, indent=1) + "\n", "utf-8")
    return 0


def claims(folder: Path) -> Iterator[Won]:
    """The winning claims of all pages, in HTML and in the renderings as raw text."""
    for rendering in RENDERINGS:
        for name in corpora.sets(folder, text=rendering):
            for page in corpora.read_pages(folder, name, text=rendering):
                yield from _of_page(page)


def _of_page(page: corpora.Page) -> Iterator[Won]:
    marked = isinstance(page.source, bytes)
    read_page, context = read_source(
        page.source, "html" if marked else "text", url=page.truth["url"] if marked else None
    )
    found = assemble(read_page, context, account=True)
    known = around(found.article, found.claims, read(read_page, context).labels.unmarked, marked=marked)
    for claim in found.claims:
        if claim.won and claim.field in FIELDS:
            right = _right(claim.field, page.truth, getattr(found.article, claim.field))
            if right is not None:
                yield Won(claim.field, page.truth["site"], "HTML" if marked else "text", signs(claim, known), right)


def _right(field: str, truth: dict[str, Any], made: Any) -> bool | None:
    """Whether a value is right; ``None`` where the truth does not say."""
    if field == "title":
        return measures.same_title([truth["title"], *truth.get("title_alt", [])], made) if truth.get("title") else None
    if field == "subtitle":
        return measures.same_title([truth["subtitle"]], made) if truth.get("subtitle") else None
    if field == "date":
        return measures.same_day(truth["date"], made.isoformat()) if truth.get("date") else None
    wanted = authors_of(truth) if field == "authors" else truth.get("tags")
    return measures.names_f1(wanted, made) >= ENOUGH[field] if wanted else None


def report(field: str, won: Sequence[Won]) -> None:
    """Print how the confidence holds out of fold."""
    sites = sorted({one.site for one in won})
    random.Random(SEED).shuffle(sites)
    fold_of = {site: at % FOLDS for at, site in enumerate(sites)}
    calibration.report(field, [Row(fold_of[one.site], one.kind, one.signs, one.right) for one in won], STRENGTH)


def fit(won: Sequence[Won]) -> dict[str, float]:
    """The weights of each sign."""
    return calibration.fit([Row(0, one.kind, one.signs, one.right) for one in won], STRENGTH)


if __name__ == "__main__":
    sys.exit(main())
