"""Labelled pages as the labeller sees them: each passage's features, whether it is body, and what a mistake costs."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from benchmarks import corpora
from newsparse._assemble import read
from newsparse._label.names import NAMES
from newsparse._label.weights import Weights
from newsparse._page import Page
from newsparse._reading import read_source
from training.truth import body_labels, segment_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newsparse._label.label import Labels
    from newsparse._page import Context

#: Pages of whose truth less is found among their passages teach nothing: they were saved without their article.
FOUND: Final = 0.85
#: For the features and measures of pages: nothing is weighed yet.
NOTHING: Final = Weights(0.0, (0.0,) * len(NAMES), 0.2)
#: So many lines above and below the body are left in a page without its menus, at most; and what such a page counts for.
FEW: Final = 6
BARE: Final = 1.0


@dataclass(frozen=True)
class Example:
    """One labelled page.

    Attributes:
        set: The set that it is of.
        truth: What the set says of it.
        site: What folds are made by.
        page, context: What the reader found, and what it was told.
        rows: Each passage's features, as places in ``newsparse._label.names.NAMES``.
        measures: Each passage's measures, in raw text.
        body: Whether each passage is body; ``None`` where the truth does not say.
        sizes: Each passage's number of words.
        worth: What it counts for, of what a page does.
        teaches: Whether enough of the truth was found.
        whole: Whether the truth is a whole body, not snippets of one.
    """

    set: str
    truth: dict[str, Any]
    site: str
    page: Page
    context: Context
    rows: list[list[int]]
    measures: list[tuple[float, ...]]
    body: list[bool | None]
    sizes: list[int]
    worth: float
    teaches: bool
    whole: bool

    def labels(self, weights: Weights) -> Labels:
        """What some weights make of the passages."""
        return read(self.page, self.context, weights).labels


def examples(folder: Path, sets: Sequence[str], text: str | None = None) -> Iterator[Example]:
    """The pages of some sets that state a body, or snippets of one; or their renderings as raw text."""
    for name in sets:
        for found in corpora.read_pages(folder, name, text=text):
            if found.truth.get("body") or found.truth.get("with"):
                yield _example(found)


def bare(examples: Sequence[Example]) -> Iterator[Example]:
    """Pages of raw text with but a few lines above the body and below it, as people copy them; their number is drawn."""
    for example in examples:
        body = [at for at, inside in enumerate(example.body) if inside]
        if example.teaches and body:
            draw = random.Random(example.truth["id"])
            start, end = max(0, body[0] - draw.randint(0, FEW)), body[-1] + 1 + draw.randint(0, FEW)
            page = Page(passages=example.page.passages[start:end])
            yield _labelled(example.set, example.truth, page, example.context, BARE)


def _example(found: corpora.Page) -> Example:
    # as the benchmarks call it: raw text comes without its address
    raw = isinstance(found.source, str)
    page, context = read_source(found.source, "text" if raw else "html", url=None if raw else found.truth["url"])
    return _labelled(found.set, found.truth, page, context, 1.0)


def _labelled(set_name: str, truth: dict[str, Any], page: Page, context: Context, worth: float) -> Example:
    # what is learned must not depend on what was learned before
    labels = read(page, context, NOTHING).labels
    texts = [passage.text for passage in page.passages]
    whole = bool(truth.get("body"))
    body = body_labels(texts, truth["body"]) if whole else segment_labels(texts, truth["with"], truth["without"])
    if labels.title_at is not None:
        body[labels.title_at] = False
    sizes = [len(text.split()) for text in texts]
    kept = sum(size for size, inside in zip(sizes, body, strict=True) if inside)
    return Example(
        set=set_name,
        truth=truth,
        site=site_of(truth["url"]),
        page=page,
        context=context,
        rows=labels.rows[: len(page.passages)],  # what only the metadata have teaches nothing
        measures=labels.measures,
        body=body,
        sizes=sizes,
        worth=worth,
        teaches=not whole or kept >= FOUND * len(truth["body"].split()),
        whole=whole,
    )


def site_of(address: str) -> str:
    """What tells one site from another: the host's last two labels, or three where the second is short.

    >>> site_of("https://www.news.example.co.uk/a"), site_of("https://m.example.org/")
    ('example.co.uk', 'example.org')
    """
    labels = (urlsplit(address).hostname or address).split(".")
    short = len(labels) > 2 and len(labels[-2]) <= 3 and len(labels[-1]) == 2
    return ".".join(labels[-3:] if short else labels[-2:])
