"""Layer 1: a day and what stands beside it: its time, its zone, its day of the week."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates.calendars import midnight_after
from newsparse._fields.dates.clocks import read_clock, read_row
from newsparse._fields.dates.lines import MARK, NUMBER, WORD
from newsparse._fields.dates.zones import read_zone, with_zone

if TYPE_CHECKING:
    from newsparse._fields.dates.clocks import Clock
    from newsparse._fields.dates.days import Day, Setting
    from newsparse._fields.dates.lines import Line, Token
    from newsparse._fields.dates.zones import Zone
    from newsparse._model import When

#: Tokens between a day and its time, and the marks among them.
_LINK: Final = 7
_LINK_MARKS: Final = frozenset(".,-|()[]/·•@:;~_")


#: Tokens in brackets that tell the time in another place: "(04:10 a.m. HKT)".
_ELSEWHERE: Final = 8
#: The zone that may stand before a time.
_UNIVERSAL: Final = frozenset({"gmt", "utc"})
#: Marks that part a date from other words.
_PARTING: Final = frozenset(",|·•")


def with_time(line: Line, day: Day, floor: int, ceiling: int, setting: Setting) -> tuple[int, int, When | None]:
    """The tokens of a day with its time, and what they state."""
    start, end = _weekdays(line, day, floor, setting)
    clock, zone = day.clock, day.zone
    if clock is None:
        clock, zone, after = _clock_behind(line, day, ceiling, setting)
        if clock is not None:
            end = max(end, after)
        else:
            clock, zone, before = _clock_before(line, start, floor, day, setting)
            start = min(start, before)
            if clock is not None and zone is None:
                # as on Wikipedia: "08:05, 3 May 2024 (UTC)"
                zone, end = read_zone(line, end, setting.tag, month_first=day.month_first, strict=True)
    if day.short and clock is None and not _is_shown(line, day, start, end, setting):
        return start, end, None
    if clock is None:
        return start, end, day.value
    when = dt.datetime.combine(day.value, dt.time(clock.hour % 24, clock.minute, clock.second, clock.micro))
    if clock.hour == 24:
        midnight = midnight_after(day.value)
        if midnight is None:
            return start, end, day.value
        when = midnight
    return start, end, with_zone(when, zone)


def _is_shown(line: Line, day: Day, start: int, end: int, setting: Setting) -> bool:
    """Whether figures with a year of two are a date.

    Padded ones are; "1.2.24" and "03-05-24" only where nothing else is said, or with stops where a mark parts them from
    it; "3-5-24" is a score.
    """
    tokens = line.tokens
    padded = all(len(tokens[at].text) == 2 for at in (day.start, day.start + 2, day.start + 4))
    hyphens = tokens[day.start + 1].text == "-"
    if padded != hyphens:
        return padded
    if not hyphens and _is_apart(line, start, end):
        return True
    others = tokens[:start] + tokens[end:]
    return all(token.kind == MARK or token.text in setting.words.filler for token in others)


def _is_apart(line: Line, start: int, end: int) -> bool:
    """Whether nothing but marks touches a date on either side: "Culture, 2.11.24", "2.11.24 | Culture"."""
    tokens = line.tokens
    before = start == 0 or tokens[start - 1].text in _PARTING
    return before and (end == len(tokens) or tokens[end].text in _PARTING)


def _clock_behind(line: Line, day: Day, ceiling: int, setting: Setting) -> tuple[Clock | None, Zone | None, int]:
    tokens = line.tokens
    at = day.end
    while at < min(day.end + _LINK, ceiling):
        clock = read_clock(tokens, at, setting.words) or read_row(tokens, at)
        if clock is not None:
            if clock.end > ceiling:
                break
            end = _past_units(line, clock.end, ceiling, setting)
            zone, behind = read_zone(line, end, setting.tag, month_first=day.month_first, strict=not day.iso)
            return clock, zone, behind
        if not _may_link(line, at, setting):
            break
        at += 1
    return None, None, day.end


def _past_units(line: Line, at: int, ceiling: int, setting: Setting) -> int:
    """The token behind the words for the hour: "14.30 Uhr"."""
    tokens = line.tokens
    if at < ceiling and tokens[at].text == "." and at and tokens[at - 1].kind == WORD:
        at += 1
    if at < ceiling and tokens[at].kind == WORD and tokens[at].text in setting.words.hours:
        at += 1
    return at


def _clock_before(
    line: Line, start: int, floor: int, day: Day, setting: Setting
) -> tuple[Clock | None, Zone | None, int]:
    tokens = line.tokens
    for at in range(start - 1, max(floor, start - _LINK - 4) - 1, -1):
        if tokens[at].kind != NUMBER or (
            at and tokens[at - 1].text in {":", ".", "-", "/"} and tokens[at - 1].end == tokens[at].start
        ):
            continue
        first = at - 1 if at > floor and (tokens[at - 1].text,) in setting.words.leading else at
        clock = read_clock(tokens, first, setting.words)
        if clock is None or clock.end > start:
            continue
        if _is_glued(tokens, first, setting):
            break
        end = _past_units(line, clock.end, start, setting)
        zone, end = read_zone(line, end, setting.tag, month_first=day.month_first, strict=True)
        if zone is None and first > floor and tokens[first - 1].text in _UNIVERSAL:
            # "GMT 14:30 03.05.2024", as lines that run from right to left have it
            zone, first = 0, first - 1
        end = _past_elsewhere(tokens, end)
        if end <= start and all(_may_link(line, place, setting) for place in range(end, start)):
            return clock, zone, first
        break
    return None, None, start


def _past_elsewhere(tokens: list[Token], at: int) -> int:
    """The token behind the same moment's time in another place: "2010 GMT (0410 HKT)"."""
    if at + 1 < len(tokens) and tokens[at].text == "(" and tokens[at + 1].kind == NUMBER:
        for place in range(at + 2, min(at + _ELSEWHERE, len(tokens))):
            if tokens[place].text == ")":
                return place + 1
    return at


def _is_glued(tokens: list[Token], at: int, setting: Setting) -> bool:
    """Whether a time is glued to a word that announces nothing: "Video02:53" tells how long a film is."""
    before = tokens[at - 1]
    return (
        at > 0
        and before.kind == WORD
        and before.end == tokens[at].start
        and before.text.isascii()
        and (before.text,) not in setting.words.labels
    )


def _may_link(line: Line, at: int, setting: Setting) -> bool:
    token = line.tokens[at]
    if token.kind == MARK:
        return token.text in _LINK_MARKS
    return token.kind == WORD and (token.text in setting.words.filler or token.text in setting.words.weekdays)


def _weekdays(line: Line, day: Day, floor: int, setting: Setting) -> tuple[int, int]:
    """The tokens of a day with the day of the week beside it."""
    tokens, weekdays = line.tokens, setting.words.weekdays
    start, end = day.start, day.end
    for at in range(day.start - 1, max(floor, day.start - 3) - 1, -1):
        if tokens[at].kind == WORD and tokens[at].text in weekdays:
            start = at
            break
        if tokens[at].text not in ",." and tokens[at].text not in setting.words.filler:
            break
    if end < len(tokens) and tokens[end].text in weekdays:
        end += 1
    elif (
        end + 2 < len(tokens)
        and tokens[end].text in "(["
        and tokens[end + 1].text in weekdays
        and tokens[end + 2].text in ")]"
    ):
        end += 3
    return start, end
