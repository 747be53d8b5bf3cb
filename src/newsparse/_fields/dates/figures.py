"""Layer 1: days in figures: "2024-05-03", "03.05.2024", "5/3/24", "2024年5月3日", "20240503T0805"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.dates.calendars import BUDDHIST, BUDDHIST_SHORT, ERAS, MINGUO, common_year, persian_day
from newsparse._fields.dates.days import Day
from newsparse._fields.dates.lines import MARK, NUMBER, SENTENCE, WORD, ends_number
from newsparse._fields.dates.stamps import calendar_day

if TYPE_CHECKING:
    import datetime as dt

    from newsparse._data import Order
    from newsparse._fields.dates.days import Setting
    from newsparse._fields.dates.lines import Line, Token

_YEAR: Final = frozenset("年년")
_MONTH: Final = frozenset("月월")
_DAY: Final = frozenset("日号號일")
#: What stands glued before or behind a number that is a price, a share or one of a row.
_NO_DATE: Final = frozenset("%€$£¥₽₹₺₩#+°=")

#: Where year, month and day stand in each order.
_PLACES: Final = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}


def day_in_figures(line: Line, at: int, setting: Setting) -> Day | None:
    """The day that begins at a number; ``None`` for none, and where nothing tells the order.

    Args:
        line: The line, cut.
        at: The token to look at.
        setting: The language, and what is known of the line.
    """
    tokens = line.tokens
    if at + 2 >= len(tokens):
        return None
    first, mark = tokens[at], tokens[at + 1]
    if mark.text in _YEAR:
        return _with_units(tokens, at, setting)
    if len(first.text) == 8 and mark.text == "t" and mark.start == first.end and tokens[at + 2].start == mark.end:
        day = calendar_day(int(first.text[:4]), int(first.text[4:6]), int(first.text[6:]))
        return None if day is None or common_year(day.year, thai=False) is None else Day(at, at + 1, day, iso=True)
    if at + 4 >= len(tokens) or mark.text not in {".", "/", "-"} or tokens[at + 3].text != mark.text:
        return None
    second, third = tokens[at + 2], tokens[at + 4]
    if second.kind != NUMBER or third.kind != NUMBER or not _evenly(tokens[at : at + 5]) or not _alone(tokens, at):
        return None
    parts = (first.text, second.text, third.text)
    sizes = tuple(map(len, parts))
    if sizes[1] > 2:
        return None
    if sizes[0] == 4 and sizes[2] <= 2:
        value = _year_first(int(parts[0]), int(parts[1]), int(parts[2]), setting)
        return None if value is None else Day(at, at + 5, value, iso=True)
    if sizes[0] > 2:
        return None
    weekday = _weekday(tokens, at, setting)
    if sizes[2] == 4:
        return _year_last(at, (int(parts[0]), int(parts[1]), int(parts[2])), mark.text, weekday, setting)
    return _two_figures(at, parts, mark.text, setting)


def _with_units(tokens: list[Token], at: int, setting: Setting) -> Day | None:
    if at + 5 >= len(tokens) or tokens[at + 2].kind != NUMBER or tokens[at + 4].kind != NUMBER:
        return None
    units = (tokens[at + 3].text, tokens[at + 5].text)
    if units[0] not in _MONTH or units[1] not in _DAY:
        return None
    year, month, day = (int(tokens[at + step].text[:9]) for step in (0, 2, 4))
    start = at
    if len(tokens[at].text) < 4:
        before = tokens[at - 1].text if at else ""
        era = next((added for name, added in ERAS.items() if before.endswith(name)), None)
        if era is not None:
            year, start = year + era, at - 1
        elif len(tokens[at].text) == 3 and setting.taiwan:
            year += MINGUO
        else:
            return None
    known = common_year(year, thai=setting.thai)
    value = None if known is None else calendar_day(known, month, day)
    return None if value is None else Day(start, at + 6, value)


def _evenly(tokens: list[Token]) -> bool:
    """Whether the five tokens of a date stand together: glued, or spaced alike on both sides ("3. 5. 2024")."""
    first, mark, second, again, third = tokens
    before = mark.start - first.end
    behind = second.start - mark.end
    if before > 1 or behind > 1 or (before, behind) == (1, 0) or (mark.text == "-" and before + behind):
        return False
    # "3. 5.2024" is a slip of the pen, "3.5. 2024" too
    return again.start - second.end == before and (
        third.start - again.end == behind or (mark.text == "." and third.start - again.end <= 1)
    )


def _alone(tokens: list[Token], at: int) -> bool:
    """Whether no more figures, letters or signs are glued to a date of five tokens."""
    first, last = tokens[at], tokens[at + 4]
    if at and tokens[at - 1].end == first.start:
        before = tokens[at - 1]
        if before.text in _NO_DATE or (before.kind == WORD and before.text.isascii() and len(before.text) < SENTENCE):
            return False
        if before.text in ".,-/:" and ends_number(tokens, at - 2, before.start):
            return False
    if _ends_span(tokens, at):
        return False
    if at + 5 < len(tokens) and tokens[at + 5].start == last.end:
        behind = tokens[at + 5]
        if behind.text in _NO_DATE:
            return False
        if behind.kind == WORD and behind.text.isascii() and len(behind.text) > 3:
            return False
        if behind.kind == MARK and behind.text in ".,-/:" and at + 6 < len(tokens):
            more = tokens[at + 6]
            clock = at + 7 < len(tokens) and tokens[at + 7].text in {":", "h"}
            return more.kind != NUMBER or more.start != behind.end or (clock and behind.text != ":")
    return True


def _ends_span(tokens: list[Token], at: int) -> bool:
    """Whether a date ends a span: "3.5. - 5.5.2024", "3/5 - 5/5/2024"; "14.05 - 5.5.2024" begins with a time."""
    if at < 4 or tokens[at - 1].text not in {"-", "bis", "al", "до"}:
        return False
    stop = tokens[at - 2].text == "."
    month, mark, day = tokens[at - 2 - stop], tokens[at - 3 - stop], tokens[at - 4 - stop]
    return (
        (month.kind, day.kind) == (NUMBER, NUMBER)
        and mark.text == tokens[at + 1].text
        and (stop or mark.text == "/")
        and max(len(month.text), len(day.text)) <= 2
    )


def _year_first(year: int, month: int, day: int, setting: Setting) -> dt.date | None:
    if setting.persian and year < 1500:
        return persian_day(year, month, day)
    known = common_year(year, thai=setting.thai)
    return None if known is None else calendar_day(known, month, day)


def _year_last(at: int, parts: tuple[int, int, int], mark: str, weekday: int | None, setting: Setting) -> Day | None:
    first, second, year = parts
    if setting.persian and year < 1500:
        value = persian_day(year, second, first)
        return None if value is None else Day(at, at + 5, value)
    known = common_year(year, thai=setting.thai)
    if known is None:
        return None
    day_first, month_first = calendar_day(known, second, first), calendar_day(known, first, second)
    order: Order | None = setting.order
    if day_first is not None and month_first is not None and day_first != month_first:
        fits = [day_first.weekday() == weekday, month_first.weekday() == weekday]
        if weekday is not None and fits[0] != fits[1]:
            order = "dmy" if fits[0] else "mdy"
        elif mark == "." and order is None:
            # no short format of the Unicode CLDR has the month first and stops
            order = "dmy"
        elif mark == "." and order == "mdy":
            order = None
    else:
        order = "dmy" if day_first is not None else "mdy"
    value = day_first if order == "dmy" else month_first if order == "mdy" else None
    return None if value is None else Day(at, at + 5, value, month_first=order == "mdy")


def _two_figures(at: int, parts: tuple[str, str, str], mark: str, setting: Setting) -> Day | None:
    # as with the year in full: of the languages that leave the order open none has the month first with stops
    padded = min(map(len, parts)) > 1
    order = setting.two_figures or ("dmy" if setting.code and mark == "." and padded else None)
    if order is None or setting.persian:
        return None
    year, month, day = (parts[place] for place in _PLACES[order])
    if len(year) != 2:
        return None
    added = 2000 if int(year) < 70 else None
    if setting.thai:
        added = 2500 - BUDDHIST if int(year) in BUDDHIST_SHORT else None
    value = None if added is None else calendar_day(added + int(year), int(month), int(day))
    return None if value is None else Day(at, at + 5, value, month_first=order == "mdy", short=True)


def _weekday(tokens: list[Token], at: int, setting: Setting) -> int | None:
    """The day of the week that stands before a date, or behind it."""
    for place in (at - 1, at - 2, at + 5, at + 6):
        if 0 <= place < len(tokens) and tokens[place].kind == WORD:
            return setting.words.weekdays.get(tokens[place].text)
    return None
