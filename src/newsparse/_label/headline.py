"""Which passage is the headline, where markup or metadata tell.

Metadata have the headline in wordings of their own: for search engines, for sharing, with the site's name. So candidates
collect points: for saying what a declared title says, and for being the page's heading. The points were set by hand on
three sets of labelled pages, and their order matters more than their size.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import fold
from newsparse._fields.titles import shared_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.mass import Mass
    from newsparse._page import Passage

#: A declared title's share that a passage must make up, to be it without the site's name (characters); less at its
#: front, where the headline stands on most sites.
_SHARE_AT_LEAST: Final = 0.4
_SHARE_IN_FRONT: Final = 0.3
#: A headline that no declared title tells of has so many characters at least (``size_of``) and at most.
_SHORTEST: Final = 12
_UNTOLD: Final = 200
#: No headline has more, nor has a page more wordings of it.
_LONGEST: Final = 300
_WORDINGS: Final = 12
#: A rubric that stands glued to the front of a heading has at most so many characters; below these levels it is a line
#: such as "3 comments on".
_RUBRIC: Final = 60
_RUBRIC_LEVELS: Final = (1, 2)

#: Points for saying a whole declared title; the same behind a rubric; its front, middle or end between separators. What
#: stands at the end of a title is more often the site's name than the headline.
_WHOLE: Final = 3.0
_BEHIND_RUBRIC: Final = 2.8
_FRONT: Final = 2.0
_MIDDLE: Final = 1.5
_END: Final = 1.0
#: For each further declared title that holds it.
_AGREES: Final = 0.2
#: For a top heading, and for another one.
_TOP: Final = 1.5
_LOWER: Final = 0.7
#: For the words that a top heading has in common with a declared title; above the first prose, for being the only top
#: heading, and the last one.
_WORDS: Final = 1.5
_ONLY: Final = 0.5
_LAST: Final = 0.5
#: Where one heading shows a declared title and another shows a different one so few passages below it, the first is the
#: last step of the breadcrumbs or hidden, worded for search engines, and the second the headline that readers see.
_SECOND_WITHIN: Final = 20

# Folded titles have " for the angle quotation marks that part their parts.
_ENDS_APART: Final = re.compile(r"(?:[|│\-:·›•~/_]|\s\")\s*\Z")
_STARTS_APART: Final = re.compile(r"\s*[(|│\-:·‹›•~/_]|\s\"\s")


def find_headline(passages: Sequence[Passage], mass: Mass, declared: Sequence[str]) -> tuple[int | None, bool]:
    """The index of the passage that shows the headline, or ``None``; and whether metadata confirms it.

    Args:
        passages: The page's passages.
        mass: Their prose.
        declared: What metadata gives for the title; raw text has none.
    """
    titles = list(dict.fromkeys(title for text in declared[:_WORDINGS] if (title := fold(text[:_LONGEST]))))
    above = dict.fromkeys(_above_prose(passages, mass))  # in order, found at once
    last = next(reversed(above), None)
    # folding may change a text's length a little
    longest = max(map(len, titles), default=0) * 1.2 + 5
    shortest = _SHARE_IN_FRONT * min(map(len, titles), default=0) / 1.2 - 5
    together = "\n".join(titles)
    best: tuple[float, int] | None = None
    said: dict[int, tuple[float, str]] = {}
    for index, passage in enumerate(passages):
        size = len(passage.text)
        heading = passage.kind == "heading"
        link = passage.link_chars == size
        if size > _LONGEST or (not heading and (link or not shortest <= size <= longest)):
            continue
        text = fold(passage.text)
        points, title = 0.0, ""
        rubric = passage.level in _RUBRIC_LEVELS
        if rubric or text in together:
            points, title = _says(text, titles, rubric=rubric, link=link)
        elif not heading:
            continue
        if link and (not points or (passage.level == 1 and points < _MIDDLE)):
            continue  # a logo, or another story
        if points > 0:
            said[index] = points, title
        elif passage.level != 1 or points < 0 or size > _UNTOLD:
            continue
        else:
            common = max((shared_words(text, title) for title in titles), default=0.0)
            if mass.sizes[index] < _SHORTEST and common < 1:
                continue
            points = _WORDS * common
        if heading:
            points += _TOP if passage.level == 1 else _LOWER
        if index in above:
            points += _ONLY * (len(above) == 1) + _LAST * (index == last)
        if best is None or points > best[0]:
            best = points, index
    if best is None:
        return None, False
    at = _second(passages, said, best[1])
    return at, at in said


def _says(text: str, titles: Sequence[str], *, rubric: bool, link: bool) -> tuple[float, str]:
    """Points for what a passage says of the declared titles, and the one that it says best.

    Less than none for a small part of them: that is the site's name, or a rubric.
    """
    best, found, agreeing = 0.0, "", 0
    small = False
    for title in titles:
        points = 0.0
        if text == title:
            points = _WHOLE
        elif len(text) > len(title):
            if rubric and len(text) <= len(title) + _RUBRIC and text.endswith(" " + title) and not text[0].isdigit():
                points = _BEHIND_RUBRIC
        elif (start := title.find(text)) >= 0:
            before, behind = title[:start], title[start + len(text) :]
            if (not before or _ENDS_APART.search(before)) and (not behind or _STARTS_APART.match(behind)):
                if len(text) >= (_SHARE_AT_LEAST if before or link else _SHARE_IN_FRONT) * len(title):
                    points = _FRONT if not before else _MIDDLE if behind else _END
                else:
                    small = small or not (before and behind)
        agreeing += points > 0
        if points > best:
            best, found = points, title
    if small and not best:
        return -1.0, ""
    return best + _AGREES * max(0, agreeing - 1), found


def _second(passages: Sequence[Passage], said: dict[int, tuple[float, str]], at: int) -> int:
    """The heading that a reader sees, where the one found has a namesake of other wording close below it."""
    points, title = said.get(at, (0.0, ""))
    if points < _BEHIND_RUBRIC:
        return at
    for index in range(at + 1, min(len(passages), at + 1 + _SECOND_WITHIN)):
        below, other = said.get(index, (0.0, ""))
        if below >= _BEHIND_RUBRIC and passages[index].kind == "heading" and other not in title and title not in other:
            return index
    return at


def _above_prose(passages: Sequence[Passage], mass: Mass) -> list[int]:
    """The top headings above the first prose."""
    found = []
    for index, passage in enumerate(passages):
        if passage.kind != "heading":
            if mass.prose[index]:
                break
        elif passage.level == 1 and mass.sizes[index] >= _SHORTEST:
            found.append(index)
    return found
