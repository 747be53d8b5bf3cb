"""Lines in which a page's text was copied without what stands between its elements: headline, date and byline glued.

``textContent`` joins elements without a space ("Ferry is back3 May 2024By Ada Lovett"); other dumps put the whole page
into one line. A date says where to cut: in text that people wrote no letter stands right before or behind one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields._people import CASELESS
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
#: A word that the page has so often was not made by gluing; where it ends; so much is read for it (characters).
_TWICE: Final = 2
_READ: Final = 20_000
_WORD_END: Final = re.compile(r"\W|\d")
#: A row of buttons has so many seams, and hardly a space.
_BUTTONS: Final = 2


def unglue(lines: Sequence[Line], text: str) -> list[Line]:
    """``lines`` with glued ones cut; each piece keeps its place in ``text``.

    >>> from newsparse._text.lines import split_lines
    >>> glued = "NewsFerry is back at last3 May 2024By Ada Lovett1,204 views\\nThe ferry is back."
    >>> [line.text for line in unglue(list(split_lines(glued)), glued)]
    ['News', 'Ferry is back at last', '3 May 2024', 'By Ada Lovett', '1,204 views', 'The ferry is back.']
    """
    head = text[:_READ]
    cuts = {at: found for at, line in enumerate(lines[:_AMONG]) if (found := _cuts(line.text, head))}
    if not cuts:
        return list(lines)
    for at in tuple(cuts):
        # headline and standfirst glued, above a line of facts
        seams = _parting(lines[at - 1].text, head) if at and at - 1 not in cuts else []
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


def _cuts(text: str, whole: str) -> list[int]:
    """Where a line is cut; nothing where no date in it is glued.

    Args:
        text: The line's.
        whole: The page's, its beginning.
    """
    if len(text) > _LONGEST:
        return []
    found = _DATE.search(text)
    if found is None:
        return []
    start, end = found.span()
    before, behind = text[start - 1 : start], text[end : end + 1]
    if CASELESS.match(before) or CASELESS.match(behind):
        return []  # in scripts without spaces a date in a sentence is glued to its words
    seams = [seam for seam in _parting(text, whole) if not start <= seam <= end]
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


def _parting(text: str, whole: str) -> list[int]:
    """The seams but for those in words that the page has elsewhere too: names with a capital inside.

    >>> headline = "ChatGPT is back"
    >>> _parting(headline, headline), _parting(headline, f"{headline}\\nWho uses ChatGPT tells why.")
    ([4], [])
    """
    found = []
    for seam in _seams(text) if len(text) <= _LONGEST else ():
        behind = _WORD_END.search(text, seam)
        word = text[text.rfind(" ", 0, seam) + 1 : behind.start() if behind is not None else len(text)]
        if whole.count(word) < _TWICE:
            found.append(seam)
    return found


def _pieces(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """A line's pieces between the cuts, each with its place in the text."""
    gap = line.gap
    for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
        piece = line.text[start:end]
        shown = piece.strip()
        if shown:
            place = line.start + start + len(piece) - len(piece.lstrip())
            yield Line(shown, line.indent, gap, line.indent + columns(shown), place, place + len(shown))
            gap = 0
