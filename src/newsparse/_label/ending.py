"""Where raw text says that the article is over: a release's end mark or contact, the heading of readers' comments."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsparse._data import code_of, with_english
from newsparse._fields.comments import find_comments
from newsparse._fields.dates import find_dates
from newsparse._label.names import AT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._page import Passage

#: A heading of comments has at most so many characters: "Comments", "10 Comments", "Top rated comments".
_HEADING: Final = 60
#: Below it each comment has a line with its author and date, or a button to answer (characters): the first within so
#: many passages, and so many dates within the next ones.
_META: Final = 90
_FIRST_WITHIN: Final = 8
_LEAST: Final = 2
_AMONG: Final = 40
#: Above it is an article of so many characters in paragraphs at least.
_ARTICLE: Final = 150
_EDGES: Final = " *_:：.–—-"
#: Headings that are tried: a page of buttons has no end of them.
_MOST: Final = 12
#: How press releases and agencies close: "###", "-30-", "– Ends –".
_END_MARK: Final = re.compile(
    r"(?:#\s?){3,5}|[-–—]\s?30\s?[-–—]|[-–—*(\[]\s?(?:ends?|ende|fin|fine|fim|koniec|konec|slut|einde|конец|son|vége)\s?[-–—*)\]]",
    re.IGNORECASE,
)
_COMMENTS: Final = frozenset((AT["phrase=comments"], AT["only=comments"]))
_ONLY: Final = AT["only=comments"]
_ENDS: Final = re.compile(r"\bcomments\W{0,3}$|^\d{1,5} (?:responses|thoughts|replies|comments)\b", re.IGNORECASE)
#: "2 days ago" is a date only beside another; which one does not matter, but that none of a comment is behind it.
_NOW: Final = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


def end_at(
    passages: Sequence[Passage], rows: Sequence[Sequence[int]], prose: Sequence[float], start: int, language: str | None
) -> int | None:
    """The passage behind the article that says so: an end mark, whom to ask, or the comments' heading.

    Args:
        passages: The page's.
        rows: Their features.
        prose: Characters of prose in each.
        start: The headline: what counts the comments there leads to them.
        language: The page's, for reading dates.
    """
    above, tried, contacts = 0.0, 0, _contacts(code_of(language))
    for at in range(start, len(passages)):
        if above >= _ARTICLE and (_END_MARK.fullmatch(passages[at].text) or _is_contact(passages[at].text, contacts)):
            return at
        if above >= _ARTICLE and _is_heading(passages[at].text, rows[at], language):
            if _are_comments(passages, rows, at + 1, language):
                return at
            tried += 1
            if tried == _MOST:
                return None
        above += prose[at]
    return None


def _is_contact(text: str, contacts: frozenset[str]) -> bool:
    """Whether a line of a press release says whom to ask and nothing else: "The press office said:" goes on.

    >>> contacts = frozenset(("media contact", "press office"))
    >>> _is_contact("Media contact:", contacts), _is_contact("Press office of the harbour said:", contacts)
    (True, False)
    """
    return len(text) <= _HEADING and text.casefold().strip(_EDGES) in contacts


@cache
def _contacts(code: str | None) -> frozenset[str]:
    """What a language's press releases say above whom to ask, and English ones."""
    known = with_english(code)
    return frozenset(phrase for one in known for phrase in one.phrases.get("press_contact", ()))


def _is_heading(text: str, row: Sequence[int], language: str | None) -> bool:
    if len(text) > _HEADING:
        return False
    if not _COMMENTS.isdisjoint(row) or _ENDS.search(text):
        return True
    return find_comments(text, language=language) is not None


def _are_comments(passages: Sequence[Passage], rows: Sequence[Sequence[int]], start: int, language: str | None) -> bool:
    """Whether below a heading lines with dates follow, or the same button twice, as each comment has one to answer."""
    dates = 0
    buttons: set[str] = set()
    for at in range(start, min(len(passages), start + _AMONG)):
        text = passages[at].text
        if len(text) <= _META:
            if _ONLY in rows[at]:
                if text in buttons:
                    return True
                buttons.add(text)
            elif _has_date(text, language):
                dates += 1
                if dates == _LEAST:
                    return True
        if not dates and not buttons and at - start >= _FIRST_WITHIN:
            return False
    return False


def _has_date(text: str, language: str | None) -> bool:
    # "Friday" alone is a piece of a sentence, where each has a line
    return any(map(str.isdigit, text)) and next(iter(find_dates(text, language=language, now=_NOW)), None) is not None
