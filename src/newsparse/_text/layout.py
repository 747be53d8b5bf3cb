"""How a text is laid out, told from statistics over its lines: hard-wrapped or not, and what its blank lines mean."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsparse._text.lines import columns, is_wide, line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._text.lines import Line

#: Columns at which people and programs wrap lines; a text whose longest lines are outside is not hard-wrapped.
NARROWEST, WIDEST = 45, 100

#: Share of a text's characters that lines wider than ``WIDEST`` may hold in a hard-wrapped text: long addresses.
#: Measured on pages as browsers and scrapers render them: 0.23 to 0.46 at the 5th percentile; wrapped at 72: 0.02 at
#: the 95th, and what lies above is writing without spaces, which was not wrapped at all.
OVERLONG = 0.15

#: Share of the telling lines that may be wider than the width: wrappers do not break at non-breaking spaces.
OUTSIZE = 0.03

#: A line shorter than this says nothing on wrapping: menus are full of them.
TELLING = 40

#: Line ends inside a sentence that must be seen before a text is taken for hard-wrapped.
FEWEST = 2

#: Share of them at which the next word would not have fit: 1.0 in what programs wrap, 0.1 to 0.3 in lists of
#: headlines, which run to any length.
FORCED = 0.85

#: Share of them within ``SLACK`` columns of the width, in what people and justified columns wrap raggedly.
FILLED, SLACK = 0.9, 15

#: Share of lines below a blank one that a text of fragments may have: renderings that put each run of text on a line
#: of its own have none at the 90th percentile, browsers' have 0.04 and more on all but one page in a hundred.
BLANK = 0.05

#: Share of lines whose sentence goes on in the next one, from which on a text without blank lines is of fragments.
BROKEN = 0.002


class Layout(NamedTuple):
    """How a text is laid out.

    Attributes:
        width: The columns at which its lines are wrapped; 0 where each line is whole.
        slack: Columns that a wrapped line may fall short of ``width`` though the next word would have fit.
        spacing: Blank lines between any two lines, which therefore say nothing.
        fragments: Whether its lines are runs of text that a rendering parted at links and emphases.
    """

    width: int = 0
    slack: int = 0
    spacing: int = 0
    fragments: bool = False


def layout(lines: Sequence[Line]) -> Layout:
    r"""How ``lines`` are laid out.

    A hard-wrapped text has a width that no line passes (but unbreakable ones), and its lines end inside sentences only
    where the next word would have passed it. Both are needed: lists of headlines have a width too, and end where they
    like; a text with one line for each run of text ends inside sentences too, and has no width.

    >>> from newsparse._text.lines import split_lines
    >>> first = "The council met on Monday evening in the hall and"
    >>> wrapped = f"{first}\ntalked for hours about the old harbour wall\nand its cracks."
    >>> layout(list(split_lines(wrapped))).width
    49
    >>> layout(list(split_lines("Harbour wall to stay\nFerry is back\nCouncil meets on Monday"))).width
    0
    >>> layout(list(split_lines("One paragraph.\n\nAnother paragraph.\n\nA third."))).spacing
    1
    """
    spacing = min((line.gap for line in lines[1:]), default=0)
    width, slack = _width(lines, spacing)
    return Layout(width, slack, spacing, not width and _fragmented(lines, spacing))


def _width(lines: Sequence[Line], spacing: int) -> tuple[int, int]:
    """The width at which ``lines`` are wrapped, and the slack; zeros where they are not."""
    total = sum(line.columns for line in lines)
    overlong = sum(line.columns for line in lines if line.columns > WIDEST)
    if not total or overlong > OVERLONG * total:
        return 0, 0
    widths = sorted(
        (line.columns for line in lines if TELLING <= line.columns <= WIDEST and breakable(line.text)), reverse=True
    )
    if not widths or (width := widths[int(OUTSIZE * len(widths))]) < NARROWEST:
        return 0, 0
    ends = forced = filled = 0
    for line, after in pairwise(lines):
        if after.gap > spacing or line.columns < TELLING or not _runs_on(line.text, after.text):
            continue
        ends += 1
        forced += line.columns + first_columns(line.text, after.text) > width
        filled += line.columns >= width - SLACK
    if ends < FEWEST:
        return 0, 0
    if forced >= FORCED * ends:
        return width, 0
    return (width, SLACK) if filled >= FILLED * ends else (0, 0)


def _runs_on(text: str, after: str) -> bool:
    """Whether a sentence runs from ``text`` on into ``after`` for all that shape can show."""
    start = line_start(after)
    return line_end(text) in {"within", "comma"} and start in {"lower", "uncased", "close"}


def breakable(text: str) -> bool:
    """Whether ``text`` could have been wrapped: it has spaces, or is of a script that breaks anywhere."""
    return " " in text or is_wide(text[0])


def first_columns(text: str, after: str) -> int:
    """Columns that the first word of ``after`` would have taken behind ``text``, the space before it included.

    >>> first_columns("the old", "harbour wall"), first_columns("日本", "語です")
    (8, 2)
    """
    if is_wide(text[-1]) and is_wide(after[0]):
        return columns(after[0])
    return columns(after.split(" ", 1)[0]) + 1


def _fragmented(lines: Sequence[Line], spacing: int) -> bool:
    """Whether ``lines`` are runs of text, not paragraphs: sentences go on in the next line, and none is blank."""
    if sum(line.gap > spacing for line in lines[1:]) > BLANK * len(lines):
        return False
    broken = sum(_broken(line.text, after.text) for line, after in pairwise(lines))
    return broken > 0 and broken >= BROKEN * len(lines)


def _broken(text: str, after: str) -> bool:
    """Whether a sentence was parted between ``text`` and ``after``, as labels and headlines hardly look."""
    start, end = line_start(after), line_end(text)
    if start == "close":
        return end != "stop"
    return start == "lower" and end in {"within", "comma"} and len(text) >= TELLING
