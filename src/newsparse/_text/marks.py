"""What plain text marks by signs: list items, headings, quotations, rules and the rows of tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsparse._text.layout import first_columns
from newsparse._text.lines import columns, line_end
from newsparse._text.spans import EDGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._model import Kind
    from newsparse._text.layout import Layout
    from newsparse._text.lines import Line

#: Words behind ``>`` that make a line a quotation by itself: breadcrumbs and buttons have fewer.
QUOTED_WORDS = 4

#: Columns that a heading marked by a line below it may have.
HEADING = 100

# Behind a mark something is to be seen; hashes and nothing else are an ornament, or an end mark.
_SEEN = rf"(?=[{re.escape(EDGES)}]*+[^{re.escape(EDGES)}])"
_BULLET = re.compile(rf"\A([•‣◦▪●■○□►▶✓✔∙])\s++{_SEEN}")
_DASH = re.compile(rf"\A([-*+])\s++{_SEEN}")
_NUMBER = re.compile(rf"\A(?:(\d{{1,3}})([.)])|\((\d{{1,3}})\))\s++{_SEEN}")
_HASHES = re.compile(rf"\A(#{{1,6}})\s++(?=[#{re.escape(EDGES)}]*+[^#{re.escape(EDGES)}])")
_QUOTE = re.compile(rf"\A(?:>\s?)++{_SEEN}")
_RULE = re.compile(r"(?:[-=_*~] ?){3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}")


class Marked(NamedTuple):
    """A line with its mark taken off.

    Attributes:
        line: The line without its mark.
        kind: What the mark says it is; ``paragraph`` without one.
        level: A heading's level.
        list: An item's kind of list.
        flows: Whether the line below may go on with it.
        marker: What was taken off its start.
        tail: The sign that was taken off its end.
    """

    line: Line
    kind: Kind = "paragraph"
    level: int | None = None
    list: Literal["ordered", "unordered"] | None = None
    flows: bool = True
    marker: str = ""
    tail: str = ""


def mark(lines: Sequence[Line], layout: Layout) -> list[Marked]:
    r"""``lines`` with their marks read and taken off; rules and underlines are gone.

    >>> from newsparse._text.layout import layout
    >>> from newsparse._text.lines import split_lines
    >>> def kinds(text):
    ...     lines = list(split_lines(text))
    ...     return [(m.kind, m.line.text) for m in mark(lines, layout(lines))]
    >>> kinds("# Title\n- one\n- two")
    [('heading', 'Title'), ('item', 'one'), ('item', 'two')]
    >>> kinds("#hashtag\n- 5 degrees")
    [('paragraph', '#hashtag'), ('paragraph', '- 5 degrees')]
    """
    items = _items(lines, layout)
    out: list[Marked] = []
    extra = 0  # blank lines above what was left out
    for at, line in enumerate(lines):
        below = line._replace(gap=line.gap + extra)
        extra = 0
        if _RULE.fullmatch(line.text):
            if out and _underlines(line, out, lines[at - 1]):
                out[-1] = out[-1]._replace(kind="heading", level=1 if line.text[0] == "=" else 2, flows=False)
            extra = below.gap
        elif line.text == ">" and out and out[-1].kind == "quotation":
            extra = below.gap + 1
        else:
            out.append(_marked(below, items.get(at), out))
    return out


def _underlines(line: Line, out: Sequence[Marked], above: Line) -> bool:
    """Whether ``line``, a rule, marks the line right above it as a heading."""
    last = out[-1]
    if line.gap or last.kind != "paragraph" or last.line.text != above.text or not _UNDERLINE.fullmatch(line.text):
        return False
    if len(out) > 1 and last.line.gap == 0 and out[-2].kind == "paragraph":
        return False  # the last line of a paragraph of several
    width = columns(above.text)
    return width <= HEADING and 2 * len(line.text) >= width


def _marked(line: Line, item: tuple[int, str] | None, out: Sequence[Marked]) -> Marked:
    text = line.text
    if item:
        start, marker = item
        kind: Literal["ordered", "unordered"] = "ordered" if marker[0] in "(0123456789" else "unordered"
        return Marked(line._replace(text=text[start:].replace("\t", " ")), "item", list=kind, marker=marker)
    if found := _HASHES.match(text):
        shown = text[found.end() :].replace("\t", " ")
        title = line._replace(text=shown.rstrip("#").rstrip() or shown)
        tail = "" if title.text == shown else "#"
        return Marked(title, "heading", len(found[1]), flows=False, marker=found[1], tail=tail)
    if found := _QUOTE.match(text):
        rest = text[found.end() :].replace("\t", " ")
        goes_on = line.gap == 0 and bool(out) and out[-1].kind == "quotation"
        if goes_on or rest.count(" ") >= QUOTED_WORDS - 1:
            return Marked(line._replace(text=rest), "quotation", marker=found[0])
    if "\t" in text:
        return Marked(line, "row", flows=False)
    return Marked(line)


def _items(lines: Sequence[Line], layout: Layout) -> dict[int, tuple[int, str]]:
    """Where list items start: line's index to the length of its marker and the marker.

    A bullet is a list's sign wherever it stands. A hyphen or a number starts many a line that is none, so it needs a
    neighbour: another hyphen, or the number before or after, with nothing but the item's own lines between.
    """
    sure: dict[int, tuple[int, str]] = {}
    last: dict[str, tuple[int, int, tuple[int, str]]] = {}  # sort of marker -> line, number, what ``sure`` shall hold
    barrier = -1
    for at, line in enumerate(lines):
        found = None if _RULE.fullmatch(line.text) else _marker(line.text)
        if found and at and _amid(lines[at - 1], line, layout):
            found = None
        if not found:
            if not layout.width or line.gap > layout.spacing:
                barrier = at
            continue
        sort, number, length = found
        entry = (length, line.text[:length].rstrip())
        if sort == "bullet":
            sure[at] = entry
        before = last.get(sort)
        if before and before[0] > barrier and line.gap <= layout.spacing + 1 and number in {-1, before[1] + 1}:
            sure[before[0]] = before[2]
            sure[at] = entry
        last[sort] = (at, number, entry)
    return sure


def _marker(text: str) -> tuple[str, int, int] | None:
    """A marker's sort, its number (-1 for none) and its length with the space behind it."""
    if found := _BULLET.match(text):
        return "bullet", -1, found.end()
    if found := _DASH.match(text):
        return found[1], -1, found.end()
    if found := _NUMBER.match(text):
        return found[2] or "(", int(found[1] or found[3]), found.end()
    return None


def _amid(above: Line, line: Line, layout: Layout) -> bool:
    """Whether a wrapper may have put the sign at the start of ``line``: the sentence above it goes on."""
    if not layout.width or line.gap > layout.spacing or line_end(above.text) in {"stop", "colon"}:
        return False
    if _marker(above.text) or line.indent != above.indent:
        return False
    return above.columns + first_columns(above.text, line.text) > layout.width
