"""Lines in which a page's text was copied without what stands between its elements: headline, date and byline glued.

``textContent`` joins elements without a space ("Ferry is back3 May 2024By Ada Lovett"); other dumps put the whole page
into one line. A date says where to cut: in text that people wrote no letter stands right before or behind one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._text.lines import Line, columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Glued lines stand among the first so many, and are no longer than this (characters).
_AMONG: Final = 40
_LONGEST: Final = 300
#: A date in figures, or with the month in letters before or behind the day.
_DATE: Final = re.compile(
    r"(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d|[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d)"
    # its time, in a cell of its own or behind a word
    r"(?:(?:(?:T|\s?[,|·–-]?\s(?:[^\W\d_]{1,4}\.?\s)?)\d{1,2}[:.h]\d\d|\d{1,2}:\d\d)(?!\d)(?::\d\d)?"
    r"(?:\s?(?:[AaPp]\.?[Mm]|Uhr|Z|[+-]\d\d:?\d\d)(?:\s[A-Z]{2,4}(?:[+-]\d{1,2})?)?)?)?"
)
#: Letters of the word in front of a seam.
_WORD: Final = 3
_SEAMS: Final = 6
#: A date at a line's edge tells with so many other seams.
_OTHERS: Final = 2
#: A row of buttons has so many seams, and hardly a space.
_BUTTONS: Final = 2


def unglue(lines: Sequence[Line], text: str) -> list[Line]:
    """``lines`` with glued ones cut; each piece keeps its place in ``text``.

    >>> from newsparse._text.lines import split_lines
    >>> glued = "NewsFerry is back at last3 May 2024By Ada Lovett1,204 views\\nThe ferry is back."
    >>> [line.text for line in unglue(list(split_lines(glued)), glued)]
    ['News', 'Ferry is back at last', '3 May 2024', 'By Ada Lovett', '1,204 views', 'The ferry is back.']
    """
    cuts = {at: found for at, line in enumerate(lines[:_AMONG]) if (found := _cuts(line.text))}
    if not cuts:
        return list(lines)
    for at in tuple(cuts):
        # headline and standfirst glued, above a line of facts
        seams = _seams(lines[at - 1].text) if at and at - 1 not in cuts else []
        if len(seams) == 1 and len(lines[at - 1].text) <= _LONGEST and not lines[at - 1].text[seams[0]].isdigit():
            cuts[at - 1] = seams
    for at, line in enumerate(lines):
        # a row of buttons in such a text
        seams = _seams(line.text) if at not in cuts and len(line.text) <= _LONGEST else []
        if len(seams) >= _BUTTONS and len(line.text.split()) <= len(seams) + 1:
            cuts[at] = seams
    out: list[Line] = []
    for at, line in enumerate(lines):
        whole = at in cuts and text[line.start : line.end] == line.text
        out += _pieces(line, cuts[at]) if whole else [line]
    return out


def _cuts(text: str) -> list[int]:
    """Where a line is cut; nothing where no date in it is glued."""
    if len(text) > _LONGEST:
        return []
    found = _DATE.search(text)
    if found is None:
        return []
    start, end = found.span()
    before, behind = text[start - 1 : start], text[end : end + 1]
    seams = [seam for seam in _seams(text) if not start <= seam <= end]
    # a rendering may leave out one space; where the date is glued on both sides, or all of a line is, none is there
    sides = (before.isalpha(), behind.isalnum())
    edge = not before or not behind
    if len(seams) > _SEAMS or not (all(sides) or (edge and any(sides) and len(seams) >= _OTHERS)):
        return []
    return sorted(({start, end} - {0, len(text)}).union(seams))


def _seams(text: str) -> list[int]:
    """Where two elements meet: a capital or a figure right behind a word in lower case.

    >>> _seams("HomeBusinessThe ferry of McKay is back3 May")
    [4, 12, 38]
    """
    return [
        at
        for at in range(_WORD, len(text))
        if (text[at].isupper() or text[at].isdigit()) and text[at - 1].islower() and text[at - _WORD : at].isalpha()
    ]


def _pieces(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    gap = line.gap
    for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
        piece = line.text[start:end]
        shown = piece.strip()
        if shown:
            place = line.start + start + len(piece) - len(piece.lstrip())
            yield Line(shown, line.indent, gap, line.indent + columns(shown), place, place + len(shown))
            gap = 0
