"""Layer 1: one publication date out of what several sources state: which of them, and in which zone.

Metadata is exact, but some publishing tools stamp with it the moment of the last save, or of a move to another system;
what a page shows is what its editors stand by, but it may be a teaser's, or that of an update.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsparse._model import When

#: Where a date is stated: in metadata, in a line that says that it is the publication's, in a ``<time>`` or a line by
#: the headline, in a line below the body, or elsewhere (the address).
Place = Literal["declared", "announced", "stamped", "shown", "below", "elsewhere"]

#: The steps in which places keep their clocks apart, and how far from UTC they are.
_STEP: Final = dt.timedelta(minutes=15)
_WEST: Final = dt.timedelta(hours=-12)
_EAST: Final = dt.timedelta(hours=14)
#: Midnight in central and western Europe, in UTC: where a day was put into UTC as if it were a moment.
_MIDNIGHTS: Final = (dt.time(22), dt.time(23))
#: What was drafted longer ago than this came out meanwhile: the later day is an event's, or that of a change.
_DRAFT: Final = dt.timedelta(days=31)
#: Lines that state more days than this, or more moments, are a list of articles.
_MOST_DAYS: Final = {"stamped": 2, "shown": 2, "below": 1}
_MOST_MOMENTS: Final = 3


class Stated(NamedTuple):
    """What one source states, and where."""

    place: Place
    value: When


def choose(stated: Sequence[Stated], modified: Iterable[When] = ()) -> int | None:
    """The index of the date to believe; ``None`` where there is none, or where nothing tells the article's.

    The first wins, unless the page shows another day: an announced one counts more than metadata; one by the headline
    does where other metadata says the same, where it is earlier and the first is no more than the last save's, and where
    it is stamped and shown on a page that states no change.

    Args:
        stated: What the sources state, the most trusted first.
        modified: What is stated as the moment of the last change.

    >>> saved, shown = dt.datetime(2024, 5, 3, 8, 5), dt.date(2019, 2, 1)
    >>> choose([Stated("declared", saved), Stated("shown", shown)], [saved])
    1
    >>> choose([Stated("declared", saved), Stated("shown", shown)], [dt.date(2024, 5, 6)])
    0
    >>> choose([Stated("declared", saved), Stated("stamped", later := dt.date(2024, 5, 9)), Stated("shown", later)])
    1
    >>> choose([]) is None
    True
    """
    if not stated or stated[0].place != "declared":
        return _undeclared(stated)
    first = stated[0]
    shown = _shown(stated)
    if shown is None:
        return 0
    day = _day(shown.value)
    if may_agree(first.value, shown.value):
        return _stating(stated, day) if _is_day_of_place(first.value, shown.value, stated) else 0
    if shown.place == "announced":
        return _stating(stated, day)
    second = next((at for at, one in enumerate(stated) if one.place == "declared" and _day(one.value) == day), None)
    if second is not None:
        return second
    changed = {_day(value) for value in modified}
    if day < _day(first.value) and day not in changed and (not changed or _day(first.value) in changed):
        return _stating(stated, day)
    # a tool that stamps the page's own element and tells of no change has the draft's day in its metadata
    stamped = any(one.place == "stamped" for one in stated) and any(one.place == "shown" for one in stated)
    soon = day - _day(first.value) <= _DRAFT
    return _stating(stated, day) if stamped and soon and not changed else 0


def in_its_zone(when: When, others: Iterable[When]) -> When:
    """A time that is stated in UTC, as the page's own place has it, where another source states the same moment there.

    >>> there = dt.datetime(2024, 5, 2, 20, 5)
    >>> in_its_zone(dt.datetime(2024, 5, 3, 0, 5, 41, tzinfo=dt.UTC), [there]).isoformat()
    '2024-05-02T20:05:41-04:00'
    >>> in_its_zone(dt.datetime(2024, 5, 3, 0, 5, tzinfo=dt.UTC), [dt.date(2024, 5, 2)]).isoformat()
    '2024-05-03T00:05:00+00:00'
    """
    if not isinstance(when, dt.datetime) or when.utcoffset() != dt.timedelta():
        return when
    for other in others:
        if isinstance(other, dt.datetime):
            offset = _offset_between(when, other)
            if offset:
                return when.astimezone(dt.timezone(offset))
    return when


def finer(chosen: int, stated: Sequence[tuple[bool, When]]) -> int:
    """The index of a stamp that states the chosen moment more exactly: with a zone, or the time of its day.

    Args:
        chosen: The index of the date that is believed.
        stated: For each date whether it is a stamp, and what it states.

    >>> zone = dt.timezone(dt.timedelta(hours=2))
    >>> finer(0, [(False, dt.datetime(2024, 5, 3, 18, 5)), (True, dt.datetime(2024, 5, 3, 18, 5, 41, tzinfo=zone))])
    1
    >>> finer(0, [(False, dt.date(2024, 5, 3)), (True, dt.datetime(2024, 5, 4, 18, 5))])
    0
    """
    value = stated[chosen][1]
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return chosen
    for at, (stamp, other) in enumerate(stated):
        if stamp and isinstance(other, dt.datetime):
            if not isinstance(value, dt.datetime):
                same = other.date() == value and other.time() != dt.time()
            else:
                plain = other.replace(tzinfo=None, second=0, microsecond=0)
                same = other.tzinfo is not None and plain == value.replace(second=0, microsecond=0)
            if same:
                return at
    return chosen


def may_agree(first: When, second: When) -> bool:
    """Whether two sources may state the same day: in one zone, or in two.

    >>> may_agree(dt.datetime(2024, 5, 3, 0, 5, tzinfo=dt.UTC), dt.datetime(2024, 5, 2, 20, 5))
    True
    >>> may_agree(dt.date(2024, 5, 3), dt.date(2024, 5, 2))
    False
    """
    if _day(first) == _day(second):
        return True
    one, two = _day(first), _day(second)
    if (one.year, one.month, one.day) == (two.year, two.day, two.month):
        # one of them was read with day and month changed
        return True
    if not isinstance(first, dt.datetime) or first.tzinfo is None:
        return False
    if isinstance(second, dt.datetime):
        if second.tzinfo is None:
            return _offset_between(first, second) is not None
        return _day(first.astimezone(second.tzinfo)) == two
    if first.utcoffset():
        # a stamp in the page's own zone has its day
        return False
    midnight = dt.datetime.combine(two, dt.time(), dt.UTC)
    return midnight - _EAST <= first < midnight + dt.timedelta(days=1) - _WEST


def _is_day_of_place(first: When, shown: When, stated: Iterable[Stated]) -> bool:
    """Whether a stamp in UTC falls on another day than the page's own: one that the page shows and its address states.

    The same where the stamp is a midnight of Europe's: a day that was put into UTC.
    """
    if not isinstance(first, dt.datetime) or isinstance(shown, dt.datetime) or _day(first) == shown:
        return False
    if any(one.place == "elsewhere" and _day(one.value) == shown for one in stated):
        return True
    return first.time() in _MIDNIGHTS and _day(first) < shown


def _offset_between(when: dt.datetime, other: dt.datetime) -> dt.timedelta | None:
    """The offset with which ``other`` states the same minute as ``when``; ``None`` where it states another."""
    if other.tzinfo is not None:
        return other.utcoffset() if abs(other - when) < dt.timedelta(minutes=1) else None
    apart = other.replace(second=0, microsecond=0) - when.astimezone(dt.UTC).replace(
        tzinfo=None, second=0, microsecond=0
    )
    return apart if not apart % _STEP and _WEST <= apart <= _EAST else None


def _undeclared(stated: Sequence[Stated]) -> int | None:
    """The first date of a page without metadata that is not one of a list's: teasers state as many days as there are."""
    for at, one in enumerate(stated):
        most = _MOST_DAYS.get(one.place)
        moments = {other.value for other in stated if other.place == one.place}
        if most is None or (len(moments) <= _MOST_MOMENTS and len(set(map(_day, moments))) <= most):
            return at
    return None


def _shown(stated: Sequence[Stated]) -> Stated | None:
    """The one day that the page shows; an announced one before others."""
    for places in (("announced",), ("stamped", "shown")):
        found = [one for one in stated if one.place in places]
        if found:
            return found[0] if len({_day(one.value) for one in found}) == 1 else None
    return None


def _stating(stated: Sequence[Stated], day: dt.date) -> int:
    return next(at for at, one in enumerate(stated) if _day(one.value) == day)


def _day(value: When) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value
