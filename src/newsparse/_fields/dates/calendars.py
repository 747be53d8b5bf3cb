"""Layer 1: years and months of other calendars: Persia's solar one, the Buddhist era, the eras of Japan and Taiwan."""

from __future__ import annotations

import datetime as dt
from typing import Final

#: The years of the common era that a news page is believed to state.
YEARS: Final = range(1990, 2101)

#: The months of the Persian calendar, in Iran and in Afghanistan, as ``lines.loose`` leaves them.
PERSIAN_MONTHS: Final = {
    name: number
    for names in (
        "فروردين ارديبهشت خرداد تير مرداد شهريور مهر ابان اذر دي بهمن اسفند",
        "حمل ثور جوزا سرطان اسد سنبله ميزان عقرب قوس جدي دلو حوت",
    )
    for number, name in enumerate(names.split(), 1)
} | {"امرداد": 5}
#: Persian years that are taken for such, from 1990 on. From 1421 on a year in Persian letters may as well be one of the
#: lunar calendar.
PERSIAN_YEARS: Final = range(1369, 1421)
# The first day of a Persian year that is known, and the rule of 33 years, which holds from 1244 to 1501.
_PERSIAN_ANCHOR: Final = (1403, dt.date(2024, 3, 20))

#: What is added to the year of an era.
ERAS: Final = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
#: The same for Taiwan's, whose name its own pages leave out.
MINGUO: Final = 1911
#: The Buddhist era as Thailand counts it, and its years that are taken for such.
BUDDHIST: Final = 543
_BUDDHIST_YEARS: Final = range(YEARS.start + BUDDHIST, YEARS.stop + BUDDHIST)
#: Two figures stand for a Buddhist year from 2543 on; below they would be the common era's, or the last century's.
BUDDHIST_SHORT: Final = range(43, 100)


def persian_day(year: int, month: int, day: int) -> dt.date | None:
    """The day of the common era, or ``None`` where the Persian calendar has no such day.

    >>> persian_day(1403, 2, 14)
    datetime.date(2024, 5, 3)
    >>> persian_day(1404, 12, 30) is None
    True
    """
    if year not in PERSIAN_YEARS or not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not 1 <= day <= length:
        return None
    anchor, first = _PERSIAN_ANCHOR
    leaps = sum(map(_is_leap, range(min(year, anchor), max(year, anchor))))
    days = (year - anchor) * 365 + (leaps if year > anchor else -leaps)
    return first + dt.timedelta(days + (month - 1) * 31 - max(0, month - 7) + day - 1)


def midnight_after(day: dt.date) -> dt.datetime | None:
    """The midnight that ends a day, which clocks show as 24:00; ``None`` behind the last year that is believed.

    >>> midnight_after(dt.date(2024, 5, 3))
    datetime.datetime(2024, 5, 4, 0, 0)
    >>> midnight_after(dt.date(2100, 12, 31)) is None
    True
    """
    following = day + dt.timedelta(days=1)
    return dt.datetime.combine(following, dt.time()) if following.year in YEARS else None


def common_year(year: int, *, thai: bool) -> int | None:
    """The year of the common era that a year of four figures stands for; ``None`` if it is none to believe.

    Args:
        year: The year as written.
        thai: Whether the line is Thai.

    >>> common_year(2567, thai=True), common_year(2024, thai=True)
    (2024, 2024)
    >>> common_year(2567, thai=False) is None, common_year(1403, thai=False) is None
    (True, True)
    """
    if thai and year in _BUDDHIST_YEARS:
        return year - BUDDHIST
    return year if year in YEARS else None


def _is_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8
