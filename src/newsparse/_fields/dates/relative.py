"""Layer 1: days and times as seen from now: "2 hours ago", "yesterday at 14:05"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._fields.dates.lines import NUMBER, WORD
from newsparse._fields.dates.words import relative_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._fields.dates.lines import Token

#: The spans that are counted; weeks leave the day open.
_SPANS: Final = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
#: The largest number of a span: "30 days ago", "72 hours ago".
_MOST: Final = {"seconds": 999, "minutes": 999, "hours": 99, "days": 31}
#: Tokens of the longest phrase, and characters of the longest run without spaces that is cut in two.
_LONGEST: Final = 4
_RUN: Final = 12


class Seen(NamedTuple):
    """A relative day or time.

    Attributes:
        start: Its first token.
        end: The token behind it.
        value: The day, or the time to the minute.
        open: Whether a clock time beside it belongs to it.
    """

    start: int
    end: int
    value: dt.date
    open: bool


def relative_days(tokens: list[Token], code: str | None, now: dt.datetime) -> Iterator[Seen]:
    """Each relative day or time of a line, in order.

    "2 hours ago" has the offset of ``now`` and its minute; "2 days ago" is a day; "2 weeks ago" leaves the day open and
    is passed over.
    """
    phrases = relative_words(code)
    at = 0
    while at < len(tokens):
        found = _ago(tokens, at, phrases, now) or _named(tokens, at, phrases, now)
        if found is None:
            at += 1
        else:
            yield found
            at = found.end


def _named(tokens: list[Token], at: int, phrases: Mapping[tuple[str, ...], str], now: dt.datetime) -> Seen | None:
    key, end = _phrase(tokens, at, phrases)
    if key == "now":
        return Seen(at, end, _minute(now), open=False)
    if key in {"today", "yesterday"}:
        return Seen(at, end, now.date() - dt.timedelta(days=key == "yesterday"), open=True)
    return None


def _ago(tokens: list[Token], at: int, phrases: Mapping[tuple[str, ...], str], now: dt.datetime) -> Seen | None:
    """A count and its unit, with the word for "ago" before or behind: "2 hours ago", "vor 2 Stunden", "an hour ago"."""
    key, place = _phrase(tokens, at, phrases)
    before = key == "ago"
    place = place if before else at
    number = 1
    counted = place < len(tokens) and tokens[place].kind == NUMBER
    if counted:
        number = int(tokens[place].text[:6])
        place += 1
    unit, end = _phrase(tokens, place, phrases)
    behind = False
    if unit is None and counted and place < len(tokens):
        unit, behind = _glued(tokens[place], phrases)
        end = place + 1
    if unit not in _SPANS or (not counted and end - place < 2):
        return None
    if not before and not behind:
        key, end = _phrase(tokens, end, phrases)
        if key != "ago":
            return None
    if not 0 <= number <= _MOST[unit]:
        return None
    # a year that is believed is far from where the calendar of Python ends
    then = now - dt.timedelta(seconds=number * _SPANS[unit])
    return Seen(at, end, then.date() if unit == "days" else _minute(then), open=False)


def _phrase(tokens: list[Token], at: int, phrases: Mapping[tuple[str, ...], str]) -> tuple[str | None, int]:
    """The key of the longest phrase that begins at a token, and the token behind it."""
    if at >= len(tokens) or tokens[at].kind == NUMBER:
        return None, at
    words = tuple(token.text for token in tokens[at : at + _LONGEST])
    for size in range(len(words), 0, -1):
        key = phrases.get(words[:size])
        if key is not None:
            return key, at + size
    return None, at


def _glued(token: Token, phrases: Mapping[tuple[str, ...], str]) -> tuple[str | None, bool]:
    """A unit with its "ago" in scripts without spaces: "小时前"."""
    text = token.text
    if token.kind == WORD and not text.isascii() and len(text) <= _RUN:
        for cut in range(len(text) - 1, 0, -1):
            if phrases.get((text[cut:],)) == "ago" and phrases.get((text[:cut],)) in _SPANS:
                return phrases[text[:cut],], True
    return None, False


def _minute(when: dt.datetime) -> dt.datetime:
    return when.replace(second=0, microsecond=0)
