"""Which passage is the headline where nothing is marked: in raw text, from what stands around and what it says.

No sign is sure, so candidates collect points. The points are the weights of a conditional logit over the lines of
labelled pages (which of a page's lines is its title), learned from text renderings of them and rounded: see the page on
how it decides, and ``python -m training.headline``.
"""

from __future__ import annotations

import math
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._fields.strings import fold, size_of
from newsparse._fields.titles import subject_words
from newsparse._label.contenders import is_credited, is_other, upper_of_two
from newsparse._label.phrases import SHORT, phrase_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._page import Passage

#: The points of each sign that a line can have.
POINTS: Final[Mapping[str, float]] = {
    # its length (see ``size_of``)
    "below 15": -2.6,
    "below 25": -0.4,
    "below 40": 0.8,
    "below 130": 2.8,
    "130 and more": -0.6,
    # how many of its words the body has too, and whether half of them stand in its first two passages
    "no word": -1.6,
    "few words": -0.7,
    "half of the words": 0.8,
    "most words": 1.6,
    "in the lead": 0.7,
    # what it says
    "ends a sentence": -3.7,
    "ends open": -0.8,
    "is a trail": -1.7,
    "is furniture": -0.3,
    "tells when": -0.8,
    "opens the text": 2.2,  # by hand: renderings of pages begin with a menu
    "is a heading": 0.9,  # by hand: Markdown is rare in the renderings
    "in capitals": -0.5,
    "said in the first lines": 1.7,
    "said elsewhere": 1.3,
    # what stands around it
    "date below": 1.5,
    "byline below": 2.4,
    "paragraph below": 1.2,
    "short line above": 0.9,
    "date above": 0.5,
    "date right below": 0.8,
    "shorter headline above": -0.3,
    # where it stands
    "above all": 1.1,
    "between runs": -1.0,
    "below the start": -0.7,
    "inside": -1.0,
}
#: Points lost by each passage that stands between a line and the next one of the body, up to so many.
FALL: Final = 0.03
FAR: Final = 40

#: The headline is sought so many passages above the first of the body, and this far into its main run, since a body may
#: begin with its headline; where the two stand far apart, among the last so many.
_ABOVE: Final = 40
_INTO: Final = 3
_MOST: Final = 160
#: A headline has so many characters.
_SHORTEST: Final = 8
_LONGEST: Final = 250
#: A body's run goes on over so many other passages: captions, boxes, share buttons.
_BRIDGE: Final = 24
#: So many passages of the body are read for its words, if they are no headings (characters).
_READ: Final = 12
_PROSE: Final = 100
#: Words of an alphabet shorter than this say nothing of the subject.
_WORD: Final = 4
#: A line of up to so many characters with a date or time in it is a stamp; it stands so many passages below a headline.
_STAMP_LINE: Final = 60
_STAMP_REACH: Final = 6
_STAMP_NEAR: Final = 2
_STAMP: Final = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:(?:19|20)\d{2}|25[5-7]\d)(?:\b|(?=[年년]))")
#: A line that is an address and nothing else is no headline.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")
#: A byline stands so many passages below.
_BYLINE_REACH: Final = 4
#: A line below of so many characters is a standfirst or the text; one above of fewer a rubric, a date or a menu's.
_PARAGRAPH: Final = 90
_LABEL: Final = 25
#: A headline is shorter than this; a standfirst below it longer than the headline.
_HEADLINE: Final = 130
_ENDS: Final = ".。।։۔"
_STOPS: Final = f"{_ENDS}:"
#: The lead is the body's first passages.
_LEAD: Final = 2
#: <title> stands among the first passages, where a rendering keeps it; shorter lines prove nothing.
_TOP: Final = 3
_TOLD: Final = 20
_TRAIL: Final = re.compile(r"\s[/>›»]\s|^[/>›»]|[|]")
#: Points below which no line is taken for a headline: of the best lines with so few, one in seven is right.
_ENOUGH: Final = 2.0
#: A whole sentence as long as a paragraph is one, unless one of these shows it to be the headline.
_SHOWN: Final = frozenset(("said in the first lines", "date below", "byline below", "is a heading"))


class Unmarked(NamedTuple):
    """A line that is taken for the headline.

    Attributes:
        at: Its place among the passages.
        points: How much speaks for it.
        share: Its probability among the page's lines, by the points: 1 where no other comes near.
    """

    at: int
    points: float
    share: float


def find_unmarked(
    passages: Sequence[Passage],
    inside: Sequence[bool],
    languages: tuple[str, ...],
    barred: frozenset[int] = frozenset(),
) -> Unmarked | None:
    """The likeliest headline, or ``None`` where no line qualifies.

    Args:
        passages: The page's passages.
        inside: Whether each is likely to be body, decided without knowing the headline.
        languages: Whose phrases to look for.
        barred: Passages that are known to be none.
    """
    found = candidates(passages, inside, languages)
    signs_of = {
        index: signs
        for index, _, signs in found
        if index not in barred
        and not is_other(passages[index], languages)
        and (len(passages[index].text) < _PARAGRAPH or "ends a sentence" not in signs or not _SHOWN.isdisjoint(signs))
    }
    points = {
        index: sum(POINTS[sign] for sign in signs) - FALL * fall for index, fall, signs in found if index in signs_of
    }
    # of equals the upper one
    best = max(points, key=lambda index: (points[index], -index), default=None)
    while best is not None and is_credited(passages[best].text, languages[0] if languages else None):
        del points[best]
        best = max(points, key=lambda index: (points[index], -index), default=None)
    if best is None or points[best] <= _ENOUGH:
        return None
    others = sum(math.exp(of - points[best]) for index, of in points.items() if index != best)
    return Unmarked(upper_of_two(passages, best, points, signs_of), points[best], 1 / (1 + others))


def candidates(
    passages: Sequence[Passage], inside: Sequence[bool], languages: tuple[str, ...]
) -> list[tuple[int, int, list[str]]]:
    """The lines that could be the headline, from the lowest up: index, passages to the body (``FAR`` at most), signs."""
    start = _start(passages, inside)
    if start is None:
        return []
    first = next(index for index, within in enumerate(inside) if within)
    below = min(start + _INTO, len(passages))
    body = [passage.text for passage, within in zip(passages[start:], inside[start:], strict=True) if within]
    subject = frozenset(word for text in body[:_READ] if size_of(text) >= _PROSE for word in _subject(fold(text)))
    top = [(at, folded) for at, passage in enumerate(passages[:_TOP]) if len(folded := fold(passage.text)) >= _TOLD]
    around = _Around(passages, languages)
    lead = frozenset(word for text in body[:_LEAD] for word in _subject(fold(text)))
    said = "".join([f"\n{passage.text}\n" for passage in passages if len(passage.text) <= _LONGEST]).casefold()
    found = list[tuple[int, int, list[str]]]()
    body_at = below
    for index in range(below - 1, max(0, first - _ABOVE, below - _MOST) - 1, -1):
        if inside[index]:
            body_at = index
        passage = passages[index]
        if not _SHORTEST <= len(passage.text) <= _LONGEST or passage.kind in ("item", "row", "caption"):
            continue
        if _ADDRESS.fullmatch(passage.text):
            continue
        signs = [*_says(passage, subject), *around.signs(index)]
        folded = fold(passage.text)
        if len(folded) >= _TOLD and any(folded in other for at, other in top if at != index):
            signs.append("said in the first lines")
        line = passage.text.casefold()
        if len(line) >= _TOLD and said.count(line) > said.count(f"\n{line}\n"):
            signs.append("said elsewhere")
        words = set(_subject(folded))
        if words and 2 * len(words & lead) >= len(words):
            signs.append("in the lead")
        if index == 0 and len(inside) > 1 and inside[1]:
            signs.append("opens the text")
        if index < first:
            signs.append("above all")
        elif index > first:
            signs.append("below the start" if index > start else "between runs")
        if inside[index] and index != first:
            signs.append("inside")
        found.append((index, min(body_at - index, FAR), signs))
    return found


def _says(passage: Passage, subject: frozenset[str]) -> list[str]:
    """The signs in a line itself."""
    text = passage.text
    size = size_of(text)
    signs = [next((f"below {limit}" for limit in (15, 25, 40, 130) if size < limit), "130 and more")]
    words = set(_subject(fold(text)))
    if words:
        share = len(words & subject) / len(words)
        signs.append(
            "no word"
            if not share
            else "few words"
            if share < 1 / 3
            else "half of the words"
            if share < 2 / 3
            else "most words"
        )
    if text[-1] in _ENDS:
        signs.append("ends a sentence")
    elif text[-1] in ":,;：":
        signs.append("ends open")
    if _TRAIL.search(text):
        signs.append("is a trail")
    if text.isupper():
        signs.append("in capitals")
    if passage.kind == "heading":
        signs.append("is a heading")
    return signs


class _Around:
    """What stands around each line; stamps and phrases are looked up once."""

    def __init__(self, passages: Sequence[Passage], languages: tuple[str, ...]) -> None:
        self.passages = passages
        self.languages = languages
        self.stamps: dict[int, bool] = {}
        self.phrases: dict[int, tuple[str, bool] | None] = {}

    def signs(self, index: int) -> list[str]:
        """The signs around a line, and whether it is furniture."""
        passages = self.passages
        end = len(passages)
        signs = list[str]()
        said = self._phrase(index)
        if said is not None and said[0] in ("published", "updated"):
            signs.append("tells when")
        elif said is not None and said[1]:
            signs.append("is furniture")
        if any(self._stamp(at) for at in range(index + 1, min(end, index + 1 + _STAMP_REACH))):
            signs.append("date below")
        if any(
            (below := self._phrase(at)) is not None and below[0] == "by"
            for at in range(index + 1, min(end, index + 1 + _BYLINE_REACH))
        ):
            signs.append("byline below")
        if index + 1 < end and len(passages[index + 1].text) >= _PARAGRAPH:
            signs.append("paragraph below")
        if index and len(passages[index - 1].text) < _LABEL:
            signs.append("short line above")
        if any(self._stamp(at) for at in range(max(0, index - _STAMP_NEAR), index)):
            signs.append("date above")
        if any(self._stamp(at) for at in range(index + 1, min(end, index + 1 + _STAMP_NEAR))):
            signs.append("date right below")
        if index and self._leads(passages[index - 1].text, passages[index].text):
            signs.append("shorter headline above")
        return signs

    def _leads(self, above: str, text: str) -> bool:
        """Whether the line above looks like a headline to which this one is the standfirst."""
        return (
            _LABEL <= size_of(above) < _HEADLINE
            and len(above) <= len(text)
            and above[-1] not in _STOPS
            and text[-1] not in "?:"
            and not is_stamp(above)
        )

    def _stamp(self, index: int) -> bool:
        if index not in self.stamps:
            text = self.passages[index].text
            self.stamps[index] = is_stamp(text)
        return self.stamps[index]

    def _phrase(self, index: int) -> tuple[str, bool] | None:
        if index not in self.phrases:
            text = self.passages[index].text
            self.phrases[index] = phrase_of(text, self.languages) if len(text) <= SHORT else None
        return self.phrases[index]


def is_stamp(text: str) -> bool:
    """Whether a line is short and tells a time or a year, but not whose the page is.

    >>> is_stamp("3 May 2024, 08:05"), is_stamp("2024年5月3日"), is_stamp("৩ মে ২০২৪")
    (True, True, True)
    >>> is_stamp("Lindgate Observer © 2024"), is_stamp("The ferry is back")
    (False, False)
    """
    return len(text) <= _STAMP_LINE and "©" not in text and tells_time(text)


def tells_time(text: str) -> bool:
    """Whether a time of day or a year is told, in the digits of any script."""
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    return _STAMP.search(text) is not None


def _start(passages: Sequence[Passage], inside: Sequence[bool]) -> int | None:
    """The first passage of the body's main run."""
    best: tuple[int, int] | None = None
    start, size, gap = -1, 0, 0
    for index, within in enumerate([*inside, *[False] * (_BRIDGE + 1)]):
        if within:
            if start < 0:
                start, size = index, 0
            size += len(passages[index].text)
            gap = 0
        elif start >= 0:
            gap += 1
            if gap > _BRIDGE:
                if best is None or size > best[0]:
                    best = size, start
                start = -1
    return best[1] if best is not None else None


def _subject(folded: str) -> list[str]:
    """The words that tell what a text is about: long ones, and pairs of ideographs."""
    return [word for word in subject_words(folded) if len(word) >= _WORD or not word.isascii()]
