"""Figures as a table: plain for a terminal, Markdown for docs/benchmarks.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def table(rows: Mapping[str, Mapping[str, float]], *, markdown: bool = False) -> str:
    """A line a row, a column a figure, in the order in which the rows name them; what a row lacks stays empty.

    >>> figures = {"newsparse": {"pages": 2, "bag_f1": 0.5}, "peer": {"pages": 2}}
    >>> print(table(figures))
                   pages    bag_f1
    newsparse          2    0.5000
    peer               2
    >>> print(table(figures, markdown=True))
    |  | pages | bag_f1 |
    |---|---:|---:|
    | newsparse | 2 | 0.5000 |
    | peer | 2 |  |
    """
    columns = list(dict.fromkeys(figure for row in rows.values() for figure in row))
    cells = [["", *columns], *([name, *(cell(row.get(column)) for column in columns)] for name, row in rows.items())]
    return "\n".join(_markdown(cells) if markdown else _plain(cells))


def cell(value: float | None) -> str:
    """A figure with four digits behind the point below 1, else with two; a count as it is.

    >>> cell(0.96666), cell(12.345), cell(3), cell(None)
    ('0.9667', '12.35', '3', '')
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    return f"{value:.4f}" if value <= 1 else f"{value:.2f}"


def _plain(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    name = max(len(row[0]) for row in cells)
    widths = [max(10, len(column) + 2) for column in cells[0][1:]]
    for row in cells:
        yield (row[0].ljust(name) + "".join(map(str.rjust, row[1:], widths))).rstrip()


def _markdown(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    for index, row in enumerate(cells):
        yield f"| {' | '.join(row)} |"
        if index == 0:
            yield "|---" + "|---:" * (len(row) - 1) + "|"
