"""The day in the head of an old newspaper's page, before the years that dates on pages of the web may have.

A year such as 1951 elsewhere is when something happened, so only lines above the headline of raw text are read, and what
any other line says of the publication comes first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._sources.said import Said
from newsparse._sources.visible import tells_of_other

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._model import When
    from newsparse._sources.said import Reading

#: The head stands so many passages above the headline at most, in lines no longer than this (characters).
_ABOVE: Final = 6
_LINE: Final = 160
#: The first year that the other sources read, and the years in which weekdays and leap days come again.
FIRST: Final = 1990
_CYCLE: Final = 28
_YEAR: Final = re.compile(r"(?<!\d)(?:18\d\d|19[0-8]\d)(?!\d)")


def claims(reading: Reading) -> Iterator[Said]:
    """What lines above the headline of raw text state of a day from 1800 on."""
    at = reading.labels.title_at
    if reading.page.containers.parents or at is None:
        return
    for index in range(max(0, at - _ABOVE), at):
        text = reading.page.passages[index].text
        if len(text) <= _LINE and (found := old_date(text, reading.language)) is not None:
            start, end, when = found
            yield Said("date", text[start:end], "head of an old page", when=when, at=(index,))


def old_date(text: str, language: str | None) -> tuple[int, int, When] | None:
    """The place and value of the one date before 1990 that a line states.

    It is read as the same day of a later year, which the calendar repeats: so every wording of a date is.

    >>> old_date("Lindgate Record, SATURDAY, MARCH 17, 1928. Page 4", "en")
    (17, 41, datetime.date(1928, 3, 17))
    >>> old_date("Ada Lovett (1928-1989)", "en"), old_date("born 17 March 1928", "en")
    (None, None)
    """
    years = {int(year) for year in _YEAR.findall(text)}
    if len(years) != 1:
        return None
    year = years.pop()
    later = year + -(-(FIRST - year) // _CYCLE) * _CYCLE
    found = list(find_dates(_YEAR.sub(str(later), text), language=language))
    if len(found) != 1 or found[0][2].year != later:
        return None
    start, end, when, _ = found[0]
    no_leap_day = year % 100 == 0 and (when.month, when.day) == (2, 29)
    if tells_of_other(text[:start]) or no_leap_day:
        return None
    return start, end, when.replace(year=year)
