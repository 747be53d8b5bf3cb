"""A table's row out of its cells' passages."""

from __future__ import annotations

from typing import Final

from newsparse._page import Passage

#: Cells longer than this are prose set in a layout table, not data (characters).
_CELL_AT_MOST: Final = 200


def row_of(passages: list[Passage], first: int, starts: list[int], container: int) -> None:
    """Make one passage of a row's cells, in place, where they hold data and not a layout's columns.

    ``first`` is the index of the row's first passage, ``starts`` the index of each cell's. A row stays apart in cells
    where it has one cell, or a cell with two runs of text, with a list, or with more than a line or two.

    >>> found = [Passage(text="Oslo"), Passage(text="12")]
    >>> row_of(found, 0, [0, 1, 2], -1)
    >>> found[0].cells
    ('Oslo', '12', '')
    >>> found = [Passage(text="One cell is no row.")]
    >>> row_of(found, 0, [0], -1)
    >>> found[0].kind
    'paragraph'
    """
    if len(starts) < 2 or not 0 < len(passages) - first <= len(starts):
        return
    found = passages[first:]
    if any(p.kind not in ("paragraph", "heading") or len(p.text) > _CELL_AT_MOST for p in found):
        return
    ends = [*starts[1:], len(passages)]
    held = [passages[start:end] for start, end in zip(starts, ends, strict=True)]
    if any(len(cell) > 1 for cell in held):
        return
    del passages[first:]
    passages.append(_join([cell[0] if cell else None for cell in held], container))


def _join(cells: list[Passage | None], container: int) -> Passage:
    marks = []
    start = 0
    for cell in cells:
        if cell is not None:
            marks += [(start + s, start + e, k, u) for s, e, k, u in cell.marks]
            start += len(cell.text)
        start += 1
    texts = tuple(cell.text if cell is not None else "" for cell in cells)
    return Passage(
        text="\t".join(texts),
        kind="row",
        cells=texts,
        marks=tuple(marks),
        link_chars=sum(cell.link_chars for cell in cells if cell is not None),
        container=container,
        tag="tr",
    )
