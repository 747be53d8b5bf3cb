"""Labelled pages as the labeller sees them: each passage's features, whether it is body, and what a mistake costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from benchmarks import corpora
from newsparse._api import read_source
from newsparse._assemble import read
from training.truth import body_labels, segment_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from newsparse._label.label import Labels
    from newsparse._label.weights import Weights
    from newsparse._page import Context, Page

#: Pages of whose truth less is found among their passages teach nothing: they were saved without their article.
FOUND: Final = 0.85


@dataclass(frozen=True)
class Example:
    """One labelled page.

    Attributes:
        set: The set that it is of.
        truth: What the set says of it.
        site: What folds are made by.
        page, context: What the reader found, and what it was told.
        rows: Each passage's features, as places in ``newsparse._label.names.NAMES``.
        body: Whether each passage is body; ``None`` where the truth does not say.
        sizes: Each passage's number of words.
        teaches: Whether enough of the truth was found.
        whole: Whether the truth is a whole body, not snippets of one.
    """

    set: str
    truth: dict[str, Any]
    site: str
    page: Page
    context: Context
    rows: list[list[int]]
    body: list[bool | None]
    sizes: list[int]
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


def _example(found: corpora.Page) -> Example:
    truth, address = found.truth, found.truth["url"]
    # as the benchmarks call it: raw text comes without its address
    raw = isinstance(found.source, str)
    page, context = read_source(found.source, "text" if raw else "html", url=None if raw else address)
    labels = read(page, context).labels
    texts = [passage.text for passage in page.passages]
    whole = bool(truth.get("body"))
    body = body_labels(texts, truth["body"]) if whole else segment_labels(texts, truth["with"], truth["without"])
    if labels.title_at is not None:
        body[labels.title_at] = False
    sizes = [len(text.split()) for text in texts]
    kept = sum(size for size, inside in zip(sizes, body, strict=True) if inside)
    return Example(
        set=found.set,
        truth=found.truth,
        site=site_of(address),
        page=page,
        context=context,
        rows=labels.rows[: len(page.passages)],  # what only the metadata have teaches nothing
        body=body,
        sizes=sizes,
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
