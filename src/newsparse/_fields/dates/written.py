"""Layer 1: days whose month is a word: "3 May 2024", "May 3rd, 2024", "2024. május 3.", "3 พ.ค. 2567"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.dates.calendars import BUDDHIST_SHORT, PERSIAN_MONTHS, common_year, persian_day
from newsparse._fields.dates.clocks import read_clock
from newsparse._fields.dates.days import Day
from newsparse._fields.dates.lines import MARK, NUMBER, SENTENCE, WORD, ends_number, loose
from newsparse._fields.dates.stamps import calendar_day
from newsparse._fields.dates.zones import read_zone

if TYPE_CHECKING:
    import datetime as dt

    from newsparse._fields.dates.days import Setting
    from newsparse._fields.dates.lines import Line, Token

#: Marks that may stand between the parts of a date, and how many tokens may.
_BETWEEN: Final = frozenset(".,'-/()·")
_STEPS: Final = 5
#: Fillers that do not stand between a day and its year.
_BREAKS: Final = frozenset("the and on at und et y och og и".split())
#: Words for the number of an issue.
_COUNTED: Final = frozenset({"no", "nr", "n", "num", "vol", "issue"})
#: What stands between the days of a span, and behind that.
_ARTICLES: Final = frozenset({"the", "dem", "den", "el", "il", "le"})
_JOINERS: Final = frozenset(
    "- & / and to till until through bis und et au al a y e och og til tot en do до по и".split()
)


def written_day(line: Line, at: int, setting: Setting) -> Day | None:
    """The day around the month that begins at a token; ``None`` where there is no month, or no whole day.

    Args:
        line: The line, cut.
        at: The token to look at.
        setting: The language, and what is known of the line.
    """
    day = _around(line, at, setting)
    return None if day is None or _ends_span(line.tokens, day.start, setting) else day


def _around(line: Line, at: int, setting: Setting) -> Day | None:
    tokens = line.tokens
    month, behind, persian = _month(tokens, at, setting)
    if not month:
        return None
    behind = _same_month(tokens, behind, month, setting)
    left = _step(tokens, at, -1, setting)
    right = _step(tokens, behind - 1, 1, setting)
    if right is not None and len(tokens[right].text) == 4 and _is_broken(tokens, behind, right):
        right = None
    make = _persian if persian else _common
    if left is not None and _is_numbered(tokens, left, at):
        left = None
    first = tokens[left] if left is not None else None
    second = tokens[right] if right is not None else None
    # 3 May 2024
    if first is not None and left is not None and _is_day(tokens, left, setting):
        if second is not None and right is not None and len(second.text) == 4:
            value = make(int(second.text), month, int(first.text), setting)
            if value is not None and not _continues(tokens, right):
                return Day(left, right + 1, value)
        if right is not None and (year := _short_year(line, (left, right), (at, behind), setting)) is not None:
            value = make(year, month, int(first.text), setting)
            if value is not None:
                return Day(left, right + 1, value)
    # May 3, 2024
    if second is not None and right is not None and _is_day(tokens, right, setting, ahead=True):
        third = _step(tokens, right, 1, setting)
        whole = third is not None and len(tokens[third].text) == 4 and not _is_broken(tokens, right, third)
        if third is not None and whole and not _continues(tokens, third):
            value = make(int(tokens[third].text), month, int(second.text), setting)
            if value is not None:
                return Day(at, third + 1, value, month_first=True)
        day = _year_last(line, at, right, month, setting)
        if day is not None:
            return day
        # 2024. május 3.
        if first is not None and left is not None and len(first.text) == 4 and not _touches(tokens, left, setting):
            value = make(int(first.text), month, int(second.text), setting)
            if value is not None:
                return Day(left, right + 1, value)
    # 2024. gada 3. maijs
    if first is not None and left is not None and _is_day(tokens, left, setting):
        before = _step(tokens, left, -1, setting)
        if before is not None and len(tokens[before].text) == 4 and any(t.kind == WORD for t in tokens[before:left]):
            value = make(int(tokens[before].text), month, int(first.text), setting)
            if value is not None:
                return Day(before, behind, value)
    return None


def _is_numbered(tokens: list[Token], left: int, month: int) -> bool:
    """Whether a number before a month counts something else: "No. 2 (February 2024)", "3) May 2024"."""
    if len(tokens[left].text) <= 2 and any(token.text in "()" for token in tokens[left + 1 : month]):
        return True
    before = left - 1
    if before > 0 and tokens[before].text in ".°":
        before -= 1
    return before >= 0 and tokens[before].text in _COUNTED


def _is_broken(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a word between a day and a year shows that they are not one date: "On May 3 the 2024 budget"."""
    return any(token.text in _BREAKS for token in tokens[start:end])


def _ends_span(tokens: list[Token], start: int, setting: Setting) -> bool:
    """Whether a date ends a span of days, which states no one day: "3 to 5 May 2024", "30 April - 3 May 2024"."""
    at = start - 1
    at -= at > 0 and tokens[at].text in _ARTICLES
    if at < 1 or tokens[at].text not in _JOINERS:
        return False
    at -= 1 + (tokens[at - 1].text == ".")
    if at < 0:
        return False
    first, before = tokens[at], tokens[max(at - 1, 0)]
    if first.kind != NUMBER:
        before = tokens[max(at - 2, 0)] if before.text == "." else before
        return at > 0 and first.text in setting.words.months and before.kind == NUMBER and len(before.text) <= 2
    if len(first.text) > 2:
        return False
    if at and before.text in setting.words.months:
        return True
    if at and before.text in {":", ".", ",", "/", "h"} and before.end == first.start:
        return False
    return tokens[start].kind == NUMBER and 1 <= int(first.text) < int(tokens[start].text)


def _month(tokens: list[Token], at: int, setting: Setting) -> tuple[int, int, bool]:
    """The number of the month that a token begins, the token behind it, and whether it is a Persian one."""
    text = tokens[at].text
    words = setting.words
    for rest, number in words.long_months.get(text, ()):
        if tuple(token.text for token in tokens[at + 1 : at + 1 + len(rest)]) == rest:
            return number, at + 1 + len(rest), False
    plain = text if text.isascii() else loose(text)
    number = words.months.get(text) or words.months.get(plain, 0)
    if plain in PERSIAN_MONTHS and (not number or setting.code == "fa"):
        return PERSIAN_MONTHS[plain], at + 1, True
    return number, at + 1, False


def _same_month(tokens: list[Token], behind: int, month: int, setting: Setting) -> int:
    """The token behind a second name of the same month: "مايو/أيار"."""
    if behind + 1 < len(tokens) and tokens[behind].text in "/-(":
        number, end, _ = _month(tokens, behind + 1, setting)
        if number == month and tokens[behind + 1].kind == WORD:
            return end
    return behind


def _step(tokens: list[Token], at: int, way: int, setting: Setting) -> int | None:
    """The next number to one side, past what may stand inside a date."""
    for place in range(at + way, at + way * (_STEPS + 1), way):
        if not 0 <= place < len(tokens):
            return None
        token = tokens[place]
        if token.kind == NUMBER:
            return place
        if token.kind == MARK:
            if token.text not in _BETWEEN:
                return None
        elif token.text not in setting.words.filler:
            return None
    return None


def _is_day(tokens: list[Token], at: int, setting: Setting, *, ahead: bool = False) -> bool:
    """Whether a number can be a day of the month: no part of a clock time, a fraction or a span of days."""
    token = tokens[at]
    if len(token.text) > 2 or not 1 <= int(token.text) <= 31 or _touches(tokens, at, setting):
        return False
    if ahead and at + 1 < len(tokens):
        mark = tokens[at + 1]
        if mark.text in {":", "-"} or (mark.text == "." and mark.start == token.end):
            following = tokens[at + 2] if at + 2 < len(tokens) else None
            # "May 3-5, 2024" and "May 14:30"; but "May-3-2024", and "május 3. 14:30"
            if following is None or following.kind != NUMBER or len(following.text) == 4:
                return True
            return mark.text == "." and following.start > mark.end
    return True


def _touches(tokens: list[Token], at: int, setting: Setting) -> bool:
    """Whether a number is glued to one before it: "3-5 May", "14:30 May", "1.5"."""
    if at == 0 or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.kind == WORD:
        # "Publiziert3. Mai 2024" lost its space; "v3" did not
        if not before.text.isascii() or before.text in {"d", "l"} or (before.text,) in setting.words.labels:
            return False
        # "Lindgate3. Mai 2024" lost it too
        return len(before.text) < SENTENCE or at + 1 >= len(tokens) or tokens[at + 1].text != "."
    if before.text in "+#$€£":
        return True
    return before.text in ":.,-/" and ends_number(tokens, at - 2, before.start)


def _continues(tokens: list[Token], at: int) -> bool:
    """Whether a year is glued to more figures: "2024.5", "2024-2025"."""
    if at + 2 >= len(tokens):
        return False
    token, mark, more = tokens[at : at + 3]
    if not (token.end == mark.start and mark.end == more.start and more.kind == NUMBER and mark.text in ".,-/"):
        return False
    # "2024,14:30" goes on with the time
    return not (at + 3 < len(tokens) and tokens[at + 3].text in {":", "h"})


def _short_year(line: Line, numbers: tuple[int, int], months: tuple[int, int], setting: Setting) -> int | None:
    """The year that two figures stand for: "3-May-24", "3 May '24", "3 May 24 08:05"; "3 พ.ค. 67"."""
    tokens = line.tokens
    (left, right), (at, behind) = numbers, months
    text = tokens[right].text
    if len(text) != 2:
        return None
    number = int(text)
    if setting.thai and not tokens[at].text.isascii():
        return number + 2500 if number in BUDDHIST_SHORT else None
    inside = tokens[behind:right]
    hyphens = [token.text for token in inside] == ["-"] and tokens[left + 1].text == "-"
    apostrophe = bool(inside) and inside[-1].text == "'"
    clock = (
        right + 1 < len(tokens) and tokens[right + 1].kind == NUMBER and read_clock(tokens, right + 1, setting.words)
    )
    return 2000 + number if (hyphens or apostrophe or clock) and number < 70 else None


def _year_last(line: Line, at: int, right: int, month: int, setting: Setting) -> Day | None:
    """The date of the C library: "Fri May  3 08:05:00 EDT 2024"."""
    tokens = line.tokens
    clock = read_clock(tokens, right + 1, setting.words)
    if clock is None:
        return None
    zone, end = read_zone(line, clock.end, setting.tag, month_first=True, strict=False)
    if end < len(tokens) and tokens[end].kind == NUMBER and len(tokens[end].text) == 4:
        value = _common(int(tokens[end].text), month, int(tokens[right].text), setting)
        if value is not None:
            return Day(at, end + 1, value, month_first=True, clock=clock, zone=zone)
    return None


def _common(year: int, month: int, day: int, setting: Setting) -> dt.date | None:
    known = common_year(year, thai=setting.thai)
    return None if known is None else calendar_day(known, month, day)


def _persian(year: int, month: int, day: int, setting: Setting) -> dt.date | None:
    del setting
    return persian_day(year, month, day)
