"""Layer 1: stamps that machines write, where they are the whole string: ISO 8601, figures in a row, the Unix epoch."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates.calendars import YEARS, midnight_after
from newsparse._fields.dates.zones import offset, with_zone

if TYPE_CHECKING:
    from newsparse._model import When

_ZONE: Final = r"(?:\s?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d)?(?::\d\d)?))?"
_ISO: Final = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|\s{1,2})(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?" + _ZONE + r")?", re.ASCII
)
_IN_A_ROW: Final = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:[Tt]?(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d{1,9}))?)?" + _ZONE + r")?", re.ASCII
)
# Ten figures from 2001 to 2033 in seconds, thirteen in milliseconds; a telephone number seldom begins with 1.
_EPOCH: Final = re.compile(r"(?:/Date\()?(1\d{9})(?:\.(\d{1,6})\d{0,3}|(\d{3})(?:[+-]\d{4})?)?(?:\)/)?", re.ASCII)


def read_stamp(text: str) -> When | None:
    """What a whole string states as a stamp; ``None`` where it is none or states no day of the calendar.

    An impossible time of day leaves the day; an offset that no place keeps leaves the time.

    >>> read_stamp("2024-05-03T08:05:00Z")
    datetime.datetime(2024, 5, 3, 8, 5, tzinfo=datetime.timezone.utc)
    >>> read_stamp("20240503"), read_stamp("2024-05-03T25:00")
    (datetime.date(2024, 5, 3), datetime.date(2024, 5, 3))
    >>> read_stamp("2024-02-31") is None, read_stamp("3 May 2024") is None
    (True, True)
    """
    found = _ISO.fullmatch(text) or _IN_A_ROW.fullmatch(text)
    if found is None:
        epoch = _EPOCH.fullmatch(text)
        return None if epoch is None else _since_1970(int(epoch[1]), epoch[2] or epoch[3] or "")
    year, month, day, hour, minute, second, fraction, utc, sign, hours, minutes = found.groups()
    if int(year) not in YEARS:
        return None
    try:
        if hour is None:
            return dt.date(int(year), int(month), int(day))
        micro = int(fraction[:6].ljust(6, "0")) if fraction else 0
        # a leap second is none to Python
        seconds = 0 if second is None else 59 if second == "60" else int(second)
        date = dt.date(int(year), int(month), int(day))
        last = hour == "24" and not (int(minute) or seconds or micro)
        time = dt.time(0 if last else int(hour), int(minute), seconds, micro)
    except ValueError:
        return calendar_day(int(year), int(month), int(day))
    when = midnight_after(date) if last else dt.datetime.combine(date, time)
    if when is None:
        return date
    if utc:
        return with_zone(when, 0)
    return with_zone(when, offset(sign, hours, minutes)) if sign else when


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or ``None`` where the calendar has no such day.

    >>> calendar_day(2024, 2, 29), calendar_day(2023, 2, 29)
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _since_1970(seconds: int, fraction: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).replace(microsecond=int(fraction.ljust(6, "0")))
