"""Layer 1: the dates of a line, each with its place and what announces it, and the one date of a string."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from newsparse._fields.dates.calendars import YEARS
from newsparse._fields.dates.days import Day, Setting, setting_of
from newsparse._fields.dates.figures import day_in_figures
from newsparse._fields.dates.glued import take_apart
from newsparse._fields.dates.labels import Label, label_of
from newsparse._fields.dates.lines import LONGEST, NUMBER, WORD, Line
from newsparse._fields.dates.relative import relative_days
from newsparse._fields.dates.stamps import read_stamp
from newsparse._fields.dates.times import with_time
from newsparse._fields.dates.written import written_day
from newsparse._fields.strings import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._model import When

#: A line without one of these states no whole date: a year and another number near it, figures in a row, three numbers
#: near each other, or a short year.
_PLAUSIBLE: Final = re.compile(
    r"\d(?:\d{3}(?:\d{4}|\D{1,40}\d)|\D{1,40}\d{4}|\d?[./-] ?\d{1,2}[./-] ?\d"
    r"|\d?[-/ .,]{0,2}[^\W\d]{1,20}[-/ .,'’]{1,3}\d\d| ?[^\x00-\x7f]\D{0,20}\d)"
)
#: A day so far ahead of now is a slip: newspapers are dated for tomorrow, and zones differ.
_AHEAD: Final = dt.timedelta(days=2)


class Found(NamedTuple):
    """A date in a line: ``text[start:end]`` states ``value``, and ``label`` announces it."""

    start: int
    end: int
    value: When
    label: Label | None


def parse_date(text: str, *, language: str | None = None, now: dt.datetime | None = None) -> When | None:
    """The one date that a string states, as exactly as it states it.

    The words around the date may stay. Where the string states several, it is the one announced as published, else the
    one not announced as updated, if there is one such; else none is told from the others.

    Args:
        text: A stamp or a line with a date, in any language that the package knows; 400 characters are read.
        language: Its BCP 47 tag, such as ``en-GB``; the region tells the order of day and month in figures.
        now: The moment from which "yesterday" and "2 hours ago" are counted; without it they are no dates. With it,
            what is more than two days ahead is none either.

    Returns:
        A ``datetime.datetime`` where a time is stated, aware only where an offset or a zone is; a ``datetime.date``
        where only the day is; ``None`` where there is no date from 1990 to 2100, or only a part of one, or where
        nothing tells day from month (``03/04/2024``). An impossible time (25:00) leaves the day; an impossible day (31
        February) is none.

    Raises:
        TypeError: If an argument is of the wrong type.

    >>> parse_date("Published: 3 May 2024, 2.30 p.m.")
    datetime.datetime(2024, 5, 3, 14, 30)
    >>> parse_date("03/04/2024", language="en-GB")
    datetime.date(2024, 4, 3)
    >>> parse_date("03/04/2024") is None, parse_date("May 2024") is None
    (True, True)
    """
    _check(text, language, now)
    text = text.strip()
    value = read_stamp(text)
    if value is not None:
        return None if _is_ahead(value, now) else value
    if "&" in text or "<" in text:
        text = clean(text, LONGEST)
    return _only(_find(text, language, now))


def find_dates(
    text: str, *, language: str | None = None, now: dt.datetime | None = None
) -> Iterator[tuple[int, int, When, Label | None]]:
    """Every date of a short line, in order.

    Args:
        text: The line; 400 characters are read.
        language: Its BCP 47 tag.
        now: The moment from which relative dates are counted; they are found only where the line states no other.

    Returns:
        For each date its place in ``text``, its value as ``parse_date`` has it, and "published" or "updated" where the
        words right before it say so.

    Raises:
        TypeError: If an argument is of the wrong type.

    >>> for start, end, value, label in find_dates("Published 3 May 2024 14:30 | Updated: 4 May 2024"):
    ...     print(start, end, value, label)
    10 26 2024-05-03 14:30:00 published
    38 48 2024-05-04 updated
    >>> list(find_dates("It cost 3,045 in May"))
    []
    """
    _check(text, language, now)
    return iter(_find(text, language, now))


def _check(text: object, language: object, now: object) -> None:
    if not isinstance(text, str):
        hint = "decode it first" if isinstance(text, bytes | bytearray) else "give the date as a string"
        raise TypeError(f"text must be a str, not {type(text).__name__}: {hint}")
    if not isinstance(language, str | None):
        raise TypeError(f"language must be a BCP 47 tag such as 'en-GB' or None, not {type(language).__name__}")
    if not isinstance(now, dt.datetime | None):
        raise TypeError(f"now must be a datetime.datetime or None, not {type(now).__name__}: give the moment")


def _only(found: list[Found]) -> When | None:
    groups = [
        {date.value for date in found if date.label == "published"},
        {date.value for date in found if date.label is None},
        {date.value for date in found if date.label == "updated"},
    ]
    for group in groups:
        if group:
            if len(group) == 1:
                return group.pop()
            # "3 May 2024 (2024-05-03 08:05)" says one thing twice
            times = [value for value in group if isinstance(value, dt.datetime)]
            days = {value.date() if isinstance(value, dt.datetime) else value for value in group}
            return times[0] if len(times) == 1 and len(days) == 1 else None
    return None


def _find(text: str, language: str | None, now: dt.datetime | None) -> list[Found]:
    if len(text) > LONGEST:
        # no token is cut in two
        text = text[:LONGEST].rpartition(" ")[0]
    if now is None and _PLAUSIBLE.search(text) is None:
        return []
    line = Line(text)
    line.cut()
    setting = setting_of(language, line.folded)
    tokens = take_apart(line, setting.words)
    days = _days(line, setting)
    found: list[Found] = []
    floor = 0
    for index, day in enumerate(days):
        ceiling = days[index + 1].start if index + 1 < len(days) else len(tokens)
        start, end, value = with_time(line, day, floor, ceiling, setting)
        if value is not None:
            place = line.span(tokens[start].start, tokens[end - 1].end)
            found.append(Found(*place, value, label_of(line, start, end, setting)))
        floor = end
    if not found and now is not None and now.year in YEARS:
        found = list(_relative(line, setting, now))
    return [date for date in found if not _is_ahead(date.value, now)]


def _days(line: Line, setting: Setting) -> list[Day]:
    """The days of a line in order, none over another; one that is written in words outranks one in figures."""
    tokens = line.tokens
    days: list[Day] = []
    behind = 0
    for at, token in enumerate(tokens):
        if token.kind == WORD:
            day = written_day(line, at, setting) if at >= behind else None
        elif token.kind == NUMBER and at >= behind:
            day = day_in_figures(line, at, setting)
        else:
            continue
        if day is not None and day.start >= behind:
            if day.short and days and at - behind <= 2:
                # "4. jan. 2024 14.05.00"
                continue
            days.append(day)
            behind = day.end
    return days


def _relative(line: Line, setting: Setting, now: dt.datetime) -> Iterator[Found]:
    tokens = line.tokens
    floor = 0
    for seen in relative_days(tokens, setting.code, now):
        start, end, value = seen.start, seen.end, cast("When | None", seen.value)
        if seen.open:
            start, end, value = with_time(line, Day(start, end, seen.value), floor, len(tokens), setting)
        if value is not None:
            place = line.span(tokens[start].start, tokens[end - 1].end)
            yield Found(*place, value, label_of(line, start, end, setting))
        floor = end


def _is_ahead(value: When, now: dt.datetime | None) -> bool:
    if now is None:
        return False
    day = value.date() if isinstance(value, dt.datetime) else value
    return day - now.date() > _AHEAD
