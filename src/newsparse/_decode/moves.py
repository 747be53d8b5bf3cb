"""Layer 1: from a text that was repaired back to what the caller gave: where its characters stood."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsparse._model import Span


class Moves:
    """What a repair did to the offsets.

    Args:
        moves: Where the text got shorter, in order: the offset in the repaired text behind the character that was
            several (0 for what went from the start), and by how many.
    """

    __slots__ = ("_at", "_by")

    def __init__(self, moves: Iterable[tuple[int, int]]) -> None:
        self._at: list[int] = []
        self._by: list[int] = []
        total = 0
        for at, by in moves:
            total += by
            self._at.append(at)
            self._by.append(total)

    def __call__(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Spans of the repaired text as spans of the text before.

        >>> Moves([(0, 1), (3, 2)])([(0, 3), (3, 4)])
        ((1, 6), (6, 7))
        >>> Moves([])([(0, 3)])
        ((0, 3),)
        """
        return tuple((self._before(start), self._before(end)) for start, end in spans)

    def _before(self, offset: int) -> int:
        index = bisect_right(self._at, offset)
        return offset + (self._by[index - 1] if index else 0)


class Cuts(Moves):
    """What cutting characters out did to the offsets: a span ends before what was cut behind it.

    >>> Cuts([(0, 1), (4, 3)])([(0, 4), (4, 5)])
    ((1, 5), (8, 9))
    """

    __slots__ = ()

    def __call__(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Spans of the text as spans of the text before the cuts."""
        return tuple((self._before(start), self._before(end - 1) + 1) for start, end in spans)
