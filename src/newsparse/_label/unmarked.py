"""Which passage is the headline where nothing is marked: in raw text, from what stands around and what it says.

No sign is sure, so candidates collect points. The weights were set by hand and checked on text renderings of labelled
pages: see the page on how it decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import fold
from newsparse._label.mass import size_of
from newsparse._label.phrases import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._page import Passage

#: The headline is sought so many passages above the body, and this far into it: a body may begin with its headline.
_ABOVE: Final = 40
_INTO: Final = 3
#: A headline has so many characters.
_SHORTEST: Final = 8
_LONGEST: Final = 250
#: A body's run goes on over so many other passages: captions, boxes, share buttons.
_BRIDGE: Final = 24
#: So many passages of the body are read for its words, if they are no headings (characters).
_READ: Final = 12
_PROSE: Final = 100

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_DENSE: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7a3]{2,}")
_STAMP: Final = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b")


def find_unmarked(passages: Sequence[Passage], inside: Sequence[bool], languages: tuple[str, ...]) -> int | None:
    """The index of the likeliest headline, or ``None`` where no line qualifies.

    Args:
        passages: The page's passages.
        inside: Whether each is likely to be body, decided without knowing the headline.
        languages: Whose phrases to look for.
    """
    start = _start(passages, inside)
    if start is None:
        return None
    body = [passage.text for passage, within in zip(passages[start:], inside[start:], strict=True) if within]
    subject = frozenset(word for text in body[:_READ] if len(text) >= _PROSE for word in _subject(text))
    top = [folded for passage in passages[:_TOP] if len(folded := fold(passage.text)) >= _SHORTEST]
    stamps = [len(passage.text) <= _STAMP_LINE and _STAMP.search(passage.text) is not None for passage in passages]
    best: tuple[float, int] | None = None
    for index in range(max(0, start - _ABOVE), min(start + _INTO, len(passages))):
        passage = passages[index]
        if not _SHORTEST <= len(passage.text) <= _LONGEST or passage.kind in ("item", "row", "caption"):
            continue
        points = _points(passage, languages, subject)
        points -= _FALL * (start - index) if index < start else _BODY
        if any(stamps[index + 1 : index + 1 + _STAMP_REACH]):
            points += 0.8
        if any(stamps[index + 1 : index + 2]):
            points += 0.5
        folded = fold(passage.text)
        if any(folded in other for at, other in enumerate(top) if at != index):
            points += 1.5  # renderings that keep <title> begin with it
        if best is None or points > best[0]:
            best = points, index
    return best[1] if best is not None and best[0] > _ENOUGH else None


#: Points lost by each passage that stands between a line and the body, and by a line that is likely to be body.
_FALL: Final = 0.03
_BODY: Final = 3.0
#: A line of up to so many characters with a date or time in it is a stamp; it stands so many passages below a headline.
_STAMP_LINE: Final = 60
_STAMP_REACH: Final = 6
#: <title> stands among the first passages, where a rendering keeps it.
_TOP: Final = 3
#: Points below which no line is taken for a headline.
_ENOUGH: Final = 0.0


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


def _subject(text: str) -> list[str]:
    """The words that tell what a text is about: long ones, and pairs of ideographs."""
    folded = fold(text)
    found = _WORD.findall(folded)
    if not folded.isascii():
        found = [word for word in found if not _DENSE.match(word)]
        found += [run[at : at + 2] for run in _DENSE.findall(folded) for at in range(len(run) - 1)]
    return found


def _points(passage: Passage, languages: tuple[str, ...], subject: frozenset[str]) -> float:
    """What speaks for a line being the headline, apart from where it stands."""
    text = passage.text
    size = size_of(text)
    points = -1.0 if size < 25 else 0.0 if size < 40 else 1.0 if size < 130 else 0.2
    words = _subject(text)
    if words:
        points += 2.5 * sum(word in subject for word in words) / len(words)
    if passage.kind == "heading":
        points += 1.5
    if text[-1] in ".:。：,;":
        points -= 1.5
    if _STAMP.search(text) and size < 40:
        points -= 1.5
    if "©" in text:
        points -= 1.5
    said = phrase_of(text, languages)
    if said is not None:
        points -= 2.5 if said[1] else 1.5
    return points
