"""Layer 3: the text of an article that a script writes into the page: the metadata has it, the markup does not."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any, Final

import attrs

from newsparse._model import Notice
from newsparse._page import Passage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._label.label import Labels
    from newsparse._page import Page

#: A shorter ``articleBody`` may be a teaser (characters).
_LEAST: Final = 500
#: The page's own body is no rival where it has less than this share of the stated one's length.
_STUB: Final = 0.5
#: The markup has the article where it has this share of the stated one's runs of four words: below are pages that show a
#: teaser, at most 0.1; above pages whose ``articleBody`` is worded a little differently, from 0.4.
_SHOWN: Final = 0.3
_RUN: Final = 4
#: How likely a stated body is the article's: it was in 43 of 50 pages whose truth is known.
_TRUST: Final = 0.86

_WORD: Final = re.compile(r"\w+")
_TAGGED: Final = re.compile(r"<(?:p|br|div|h[1-6]|ul|li|a|b|i|em|strong|span|figure|img)\b[^<>]*>", re.IGNORECASE)


def with_stated_body(page: Page, labels: Labels, article: Mapping[str, Any] | None) -> tuple[Page, Labels]:
    """The page and its labels, with the paragraphs of JSON-LD's ``articleBody`` as the body where the markup lacks them.

    The paragraphs then stand behind the page's own passages, and a notice says so.
    """
    stated = article.get("articleBody") if article is not None else None
    if not isinstance(stated, str) or len(stated) < _LEAST:
        return page, labels
    shown = sum(len(p.text) for p, within in zip(labels.passages, labels.inside, strict=True) if within)
    if shown >= _STUB * len(stated):
        return page, labels
    # markup that was escaped for the script, some of it twice
    found = _paragraphs(unescape(unescape(stated)))
    if _share([p.text for p in found], [p.text for p in page.passages]) >= _SHOWN:
        return page, labels
    notice = Notice(
        code="body-from-metadata", message="The page's markup lacks the text: it was taken from its JSON-LD."
    )
    page = attrs.evolve(
        page,
        passages=page.passages + found,
        near=page.near + bytes([1] * len(found)) if page.near else page.near,
        notices=[*page.notices, notice],
    )
    return page, attrs.evolve(
        labels,
        passages=page.passages,
        inside=[False] * len(labels.inside) + [True] * len(found),
        probabilities=labels.probabilities + [_TRUST] * len(found),
        rows=labels.rows + [[] for _ in found],
        lifted=False,
    )


def _paragraphs(stated: str) -> list[Passage]:
    if _TAGGED.search(stated) is not None:
        from newsparse._html.read import read

        return [attrs.evolve(p, container=-1) for p in read(stated.encode("utf-8", "replace")).passages]
    lines = (" ".join(line.split()) for line in stated.splitlines())
    return [Passage(line) for line in lines if line]


def _share(wanted: Sequence[str], there: Sequence[str]) -> float:
    """Which share of some texts' runs of words others have.

    >>> _share(["the ferry sails again today"], ["Today the ferry sails again."])
    0.5
    >>> _share(["the ferry"], ["the ferry"])
    0.0
    """
    runs = _runs(wanted)
    return len(runs & _runs(there)) / len(runs) if runs else 0.0


def _runs(texts: Sequence[str]) -> set[tuple[str, ...]]:
    words = _WORD.findall(" ".join(texts).casefold())
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))
