"""Where in the source something stands that was read from it: offsets, before rejoining and normalising."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._model import Span

#: White space as ``str.isspace`` has it, and what else shows nothing: the byte order mark, the zero-width space, the word
#: joiner, and the soft hyphen, which shows only where a line breaks.
EDGES: Final = (
    " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u2060\u00ad"
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def without_marker(source: str, span: Span, marker: str, tail: str) -> Span:
    """Where a line's words stand between a marker in front of them and its counterpart behind them.

    >>> without_marker("##  Ferry is back ##", (0, 20), "## ", "#")
    (4, 17)
    >>> without_marker("# Bus line # #", (0, 14), "# ", "#")
    (2, 12)
    >>> without_marker("Ferry", (0, 5), "", "")
    (0, 5)
    """
    start, end = span
    for char in marker:
        if char not in EDGES:
            start = source.index(char, start, end) + 1
    while start < end and source[start] in EDGES:
        start += 1
    for dropped in (EDGES, tail, EDGES) if tail else ():
        while end > start and source[end - 1] in dropped:
            end -= 1
    return start, end


def located(source: str, spans: Sequence[Span], text: str, start: int, end: int) -> tuple[Span, ...]:
    r"""Where ``text[start:end]`` stands in ``source``, of which ``spans`` were joined and normalised to ``text``.

    Both say the same but for white space, which is passed over, and for signs that were dropped: a hyphen at a line's
    end. So each character of the text is the next one like it in the source.

    >>> source = "- It rained for a long-\n  lasting week."
    >>> [source[a:b] for a, b in located(source, [(2, 23), (26, 39)], "It rained for a longlasting week.", 14, 27)]
    ['a long', 'lasting']
    >>> located(source, [(2, 23)], "It snowed", 3, 9)
    ()
    """
    characters = ((at, char) for at, char in enumerate(text[:end]) if char not in EDGES)
    wanted = next(characters, None)
    found: list[Span] = []
    for first, last in spans:
        begin = stop = -1
        for at in range(first, last):
            if wanted is None:
                break
            if source[at] != wanted[1]:
                continue
            if wanted[0] >= start:
                begin = at if begin < 0 else begin
                stop = at + 1
            wanted = next(characters, None)
        if begin >= 0:
            found.append((begin, stop))
    return tuple(found) if wanted is None else ()
