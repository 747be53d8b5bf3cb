"""Raw text to a page: passages from lines and blank lines, whatever the wrapping."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from newsparse._limits import MOST_PASSAGES, TOO_MANY_PASSAGES
from newsparse._page import Labelled, Page, Passage
from newsparse._text.glued import unglue
from newsparse._text.join import Run, broken_words, runs_on, wraps
from newsparse._text.layout import layout
from newsparse._text.lines import split_lines
from newsparse._text.marks import mark
from newsparse._text.record import find_record
from newsparse._text.spans import without_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._model import Span
    from newsparse._text.layout import Layout
    from newsparse._text.lines import Line
    from newsparse._text.marks import Marked

#: Columns by which a line is indented more than the one above where it starts a paragraph or a nested list.
INDENT = 2

_WORD = re.compile(r"[^\W\d_]+")


def read(text: str) -> Page:
    r"""The page that ``text`` shows: passages, without anything that only markup could declare.

    A passage's text is the source's words in order, with single spaces. Left out are list markers, Markdown's signs for
    headings and quotations, rules, zero-width signs, and hyphens at wrapped line ends of words that the text has
    without them. White space between two fragments is dropped only before a closing and behind an opening mark.

    >>> [p.text for p in read("Rain\r\n\r\nIt rained for a week.\r\nThe roads were closed.").passages]
    ['Rain', 'It rained for a week.', 'The roads were closed.']
    >>> [(p.kind, p.text, p.gap) for p in read("Bring:\n\n- boots\n- a coat").passages]
    [('paragraph', 'Bring:', 0), ('item', 'boots', 1), ('item', 'a coat', 0)]
    >>> read(" \n\u200b\n").passages
    []
    """
    lines = list(islice(split_lines(text), MOST_PASSAGES + 1))
    notices = [TOO_MANY_PASSAGES] if lines[MOST_PASSAGES:] else []
    if notices:
        del lines[MOST_PASSAGES:]
        text = text[: lines[-1].end]
    lines = unglue(lines, text)
    laid = layout(lines)
    marked = mark(lines, laid)
    record = find_record([entry.line for entry in marked])
    labelled: list[Labelled] = []
    words = frozenset(word.casefold() for word in _WORD.findall(text)) if laid.width else frozenset[str]()
    shown = [entry.line for entry in marked]
    if laid.width:
        words |= broken_words(shown, text)
    passages: list[Passage] = []
    nesting: list[int] = []
    run = Run("")
    spans: list[Span] = []
    for at, entry in enumerate(marked):
        line = entry.line
        apart = at in record or at - 1 in record
        if at and not apart and _goes_on(marked, at, laid) and _joins(run, shown, at - 1, laid):
            run.add(line.text, words, wrapped=laid.width > 0)
            spans.append(_span(text, entry))
            continue
        if at:
            passages[-1].text = run.text()
        run = Run(line.text)
        spans = [_span(text, entry)]
        if at in record:
            labelled.append(Labelled(*record[at], len(passages)))
        passages.append(_passage(entry, spans, nesting))
    if passages:
        passages[-1].text = run.text()
    return Page(passages=passages, source=text, record=labelled, notices=notices)


def _span(text: str, entry: Marked) -> Span:
    span = (entry.line.start, entry.line.end)
    return without_marker(text, span, entry.marker, entry.tail) if entry.marker else span


def _joins(run: Run, lines: Sequence[Line], at: int, laid: Layout) -> bool:
    return wraps(run, lines[at], lines[at + 1], laid) if laid.width else runs_on(run, lines, at)


def _goes_on(marked: Sequence[Marked], at: int, laid: Layout) -> bool:
    """Whether the marks let line ``at`` go on with the passage above it."""
    above, entry = marked[at - 1], marked[at]
    if entry.line.gap > laid.spacing or not above.flows:
        return False
    if entry.kind == "quotation":
        return above.kind == "quotation"
    if entry.kind != "paragraph" or above.kind == "quotation":
        return False
    if not laid.width:
        return laid.fragments
    # A first line's indent starts a paragraph; under an item it is the item's own.
    return entry.line.indent < above.line.indent + INDENT or above.kind == "item"


def _passage(entry: Marked, spans: list[Span], nesting: list[int]) -> Passage:
    """The passage that starts with ``entry``; ``nesting`` holds the indents of the lists that are open."""
    line = entry.line
    if entry.kind != "item":
        nesting.clear()
        cells = tuple(line.text.split("\t")) if entry.kind == "row" else ()
        return Passage(text=line.text, kind=entry.kind, level=entry.level, cells=cells, gap=line.gap, spans=spans)
    while nesting and line.indent <= nesting[-1] - INDENT:
        nesting.pop()
    if not nesting or line.indent >= nesting[-1] + INDENT:
        nesting.append(line.indent)
    return Passage(text=line.text, kind="item", list=entry.list, depth=len(nesting), gap=line.gap, spans=spans)
