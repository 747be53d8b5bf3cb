"""Lines of raw text that are no headline whatever stands around them, and which of two that stand together is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.authors import split_authors
from newsparse._fields.bylines import read_byline
from newsparse._fields.captions import split_credit
from newsparse._label.phrases import SHORT, phrase_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from newsparse._page import Passage

#: So many parts between bars, none longer than so many characters, are a menu.
_PARTS: Final = 4
_PART_LONGEST: Final = 30
#: A line of facts is no longer than this (characters).
_FACTS: Final = 90
#: "12.03.2020 08:05", "2020-03-12T08:05": when, to the minute, in figures.
_STAMP: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})[,.T]?\s?(?:[-–|]\s)?\d{1,2}[:.h]\d{2}(?!\d)"
)
#: A paper's own line: the number of an issue, and its year.
_ISSUE: Final = re.compile(r"(?:№|\bn[ro]\b\.?|\bn[.º°]\s?|号|號|第)\s?\d{1,5}(?![A-Za-z\d])", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
#: An entry of a ticker or a live blog begins with its time; with a full stop it may be a price ("4.50 Franken").
_TICKER: Final = re.compile(r"\d{1,2}(?::\d{2}|\s?h\s?\d{2})\s")
#: A rubric of two, without a space: "Vermischtes/Norddeutschland".
_PAIR: Final = re.compile(r"[^\W\d_]{3,30}/[^\W\d_]{3,30}")
#: Points by which the lower of two lines may be ahead: where the upper has words of the text, where it has none, and
#: where it alone is in capitals.
_AHEAD: Final = 3.0
_AHEAD_WORDLESS: Final = 2.0
_AHEAD_PLAIN: Final = 6.0
#: A headline has so many words.
_WORDS: Final = 3
_ON_SUBJECT: Final = frozenset(("half of the words", "most words"))
_FURNITURE: Final = frozenset(("is furniture", "tells when", "is a trail"))


def is_other(passage: Passage, languages: tuple[str, ...]) -> bool:
    """Whether a line is a menu, a stamp, a ticker's entry, a reading time or an issue's number, not a headline.

    >>> from newsparse._page import Passage
    >>> lines = ("News | Sea | Land | Guestbook", "Ada Lovett, 19.11.2019 08:05", "Reading time: 4 min", "9:05 Ferry back")
    >>> [is_other(Passage(line), ("en",)) for line in lines]
    [True, True, True, True]
    >>> is_other(Passage("The ferry is back"), ("en",))
    False
    """
    text = passage.text
    if text.count("|") >= _PARTS - 1 and all(len(part) <= _PART_LONGEST for part in text.split("|")):
        return True
    if len(text) > _FACTS:
        return False
    said = phrase_of(text, languages) if len(text) <= SHORT else None
    if said == ("menu", True) and text.count(" ") >= _WORDS - 1:
        return True  # "Skip to content", "Mark all as read"
    if any(map(str.isdigit, text)):
        if _TICKER.match(text) or _STAMP.search(text) or is_issue(text):
            return True
        if said is not None and said[0] == "read_time":
            return True
    return _PAIR.fullmatch(text) is not None


def is_issue(text: str) -> bool:
    """Whether a line tells the number of an issue and its year: it stands below a paper's name.

    >>> is_issue("Nr 36. Sunday, 13 February 1938. Price 10 p."), is_issue("No 7 Quay Street")
    (True, False)
    >>> is_issue("No 10 rejects calls for 2025 election"), is_issue("No. 1 song of 2023 is about a ferry")
    (False, False)
    """
    if _ISSUE.search(text) is None or _YEAR.search(text) is None:
        return False
    run = longest = 0
    for word in text.split():
        run = run + 1 if word.isalpha() and word.islower() else 0
        longest = max(longest, run)
    return longest < _WORDS  # a headline goes on in words


def is_credited(text: str, language: str | None) -> bool:
    """Whether a line says what a picture shows and who took it, or who wrote the article.

    >>> is_credited("The inner pier at dusk. Photo: Maren Tully", "en"), is_credited("Video: the pier at dusk", "en")
    (True, False)
    >>> is_credited("By ADA LOVETT, BEN OGDEN and CEM YILDIZ", "en"), is_credited("By the sea, all is well", "en")
    (True, False)
    """
    if all(split_credit(text, language=language)):
        return True
    byline = read_byline(text, language=language, alone=False)
    return byline is not None and byline.manner == "by" and bool(split_authors(byline.names, language=language))


def is_glued(passages: Sequence[Passage], at: int) -> bool:
    """Whether a passage of raw text and the next one stand in one line without a space between them."""
    here, below = passages[at].spans, passages[at + 1].spans
    return bool(here and below) and here[-1][1] == below[0][0]


def upper_of_two(
    passages: Sequence[Passage], at: int, points: Mapping[int, float], signs: Mapping[int, Collection[str]]
) -> int:
    """The headline where ``at``, the best line, is the standfirst of the line right above it; else ``at``.

    Standfirsts are longer and nearer to date and text, for which lines get points. The upper line must be set apart from
    what stands above it, as a menu's last entry is not.

    Args:
        passages: The page's.
        at: The line with the most points.
        points: Each candidate's.
        signs: Each candidate's.
    """
    above = at - 1
    if above not in points or "shorter headline above" not in signs[at]:
        return at
    glued = is_glued(passages, above)
    if not passages[above or at].gap and not glued:
        return at
    text = passages[above].text
    if len(text.split()) < _WORDS or not _FURNITURE.isdisjoint(signs[above]):
        return at
    if _capitalised(text) and not _capitalised(passages[at].text) and not text.isupper():
        return at  # "Home Sport Culture Contact": the menu of a page whose headlines are sentences
    ahead = points[at] - points[above]
    if glued or ("in capitals" in signs[above] and "in capitals" not in signs[at]):
        return above if ahead < _AHEAD_PLAIN else at
    if not above and _ON_SUBJECT.isdisjoint(signs[above]):
        return at  # the first line may be a menu
    return above if ahead < (_AHEAD_WORDLESS if "no word" in signs[above] else _AHEAD) else at


def _capitalised(text: str) -> bool:
    """Whether every word begins with a capital.

    >>> _capitalised("Home Sport Culture"), _capitalised("The ferry is back")
    (True, False)
    """
    return all(word[0].isupper() for word in text.split())
