"""Layer 1: clock times beside a date: "14:30", "2.30 p.m.", "14h30", "오후 2시 30분"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._fields.dates.lines import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._fields.dates.lines import Token
    from newsparse._fields.dates.words import Words

#: A number before one of these is a price, a share or a size.
_NO_CLOCK: Final = frozenset("%€$£¥₽₹₺₩°")
#: A number with a colon before one of these is how long something takes: "00:21 Min.".
_LASTING: Final = frozenset("min mins minutes minuten minutos minuti".split())
#: Units of the hour, the minute and the second in Chinese, Japanese and Korean.
_HOURS: Final = frozenset("时時点點시")
_MINUTES: Final = frozenset("分분")
_SECONDS: Final = frozenset("秒초")
#: Words behind four figures that make them a clock time ("1430 GMT").
_MILITARY: Final = frozenset({"gmt", "utc", "hrs"})
#: Words that may stand between the time and the part of the day: "2:30 de la tarde".
_SKIPPED: Final = 2
#: The first hour of the night.
_EVENING: Final = 6


class Clock(NamedTuple):
    """A time of day, and the token behind it."""

    hour: int
    minute: int
    second: int
    micro: int
    end: int


def read_clock(tokens: list[Token], at: int, words: Words) -> Clock | None:
    """The clock time that begins at a token; ``None`` for none, and for one that no clock shows (25:00).

    The end of a day is hour 24.
    """
    half, at = _leading(tokens, at, words)
    if at >= len(tokens) or tokens[at].kind != NUMBER:
        return None
    first = tokens[at]
    if len(first.text) == 4 and half is None:
        return _military(tokens, at)
    if len(first.text) > 2:
        return None
    found = _figures(tokens, at, words) or _units(tokens, at, words)
    behind, end = _half(tokens, at + 1 if found is None else found.end, words)
    if found is None:
        # "2 дня" may be a count of days
        if not {half, behind} & {"am", "pm"} or not 1 <= int(first.text) <= 12:
            return None
        found = Clock(int(first.text), 0, 0, 0, at + 1)
    if behind is not None:
        found = found._replace(end=end)
        if half not in {None, behind}:
            return None
        half = behind
    hour = _hour(found.hour, half)
    if hour is None or hour > 24 or found.minute > 59 or found.second > 60:
        return None
    if hour == 24 and (found.minute or found.second or found.micro):
        return None
    # a leap second is none to Python
    return found._replace(hour=hour, second=min(found.second, 59))


def read_row(tokens: list[Token], at: int) -> Clock | None:
    """The time behind the ``T`` of a stamp without colons: "T0805", "T080500"."""
    if tokens[at].kind != NUMBER or at == 0 or tokens[at - 1].text != "t" or tokens[at - 1].end != tokens[at].start:
        return None
    text = tokens[at].text
    if len(text) not in {4, 6}:
        return None
    hour, minute, second = int(text[:2]), int(text[2:4]), int(text[4:] or 0)
    return Clock(hour, minute, second, 0, at + 1) if hour < 24 and minute < 60 and second < 60 else None


def _leading(tokens: list[Token], at: int, words: Words) -> tuple[str | None, int]:
    """The part of the day that a token begins, and the token behind it and its stop: "오후", "du."."""
    if at < len(tokens) and tokens[at].kind == WORD:
        half, size = _longest(tokens, at, words.leading)
        if half is not None:
            at += size
            return half, at + (at < len(tokens) and tokens[at].text == ".")
    return None, at


def _half(tokens: list[Token], at: int, words: Words) -> tuple[str | None, int]:
    """The part of the day behind an hour, past "de la" and its like, and the token behind it."""
    for place in range(at, min(at + _SKIPPED + 1, len(tokens))):
        token = tokens[place]
        if token.kind != WORD:
            break
        half: str | None
        if place == at and token.text[0] in "ap" and token.text[1:].strip(". ") == "m":
            half, size = f"{token.text[0]}m", 1
        else:
            half, size = _longest(tokens, place, words.halves)
        if half is not None:
            end = place + size
            if (token.text,) in words.prepositions and _goes_on(tokens, end, words):
                break
            # "p.m" keeps its stop
            stop = end < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end
            return half, end + stop
        if token.text not in words.filler:
            break
    return None, at


def _longest(tokens: list[Token], at: int, phrases: Mapping[tuple[str, ...], str]) -> tuple[str | None, int]:
    """What the longest phrase that begins at a token means, and its tokens."""
    texts = tuple(token.text for token in tokens[at : at + 3])
    for size in range(len(texts), 0, -1):
        half = phrases.get(texts[:size])
        if half is not None:
            return half, size
    return None, 0


def _goes_on(tokens: list[Token], at: int, words: Words) -> bool:
    """Whether a date follows: "um 12.30 am 3. Mai"."""
    return at < len(tokens) and (tokens[at].kind == NUMBER or tokens[at].text in words.weekdays)


def _hour(hour: int, half: str | None) -> int | None:
    """The hour of the day from that of the clock; ``None`` where the part of the day leaves it open."""
    if half is None or not 1 <= hour <= 12:
        return hour
    if half == "am":
        return hour % 12
    if half == "pm":
        return hour % 12 + 12
    if half == "noon":
        return hour if hour >= 10 else hour + 12
    # past midnight it may be either day's night
    return hour + 12 if _EVENING <= hour <= 11 else None


def _military(tokens: list[Token], at: int) -> Clock | None:
    text = tokens[at].text
    if at + 1 < len(tokens) and tokens[at + 1].text in _MILITARY and int(text[:2]) < 24 and int(text[2:]) < 60:
        return Clock(int(text[:2]), int(text[2:]), 0, 0, at + 1)
    return None


def _figures(tokens: list[Token], at: int, words: Words) -> Clock | None:
    """Hours and minutes, and perhaps seconds, with colons or dots."""
    if at + 2 >= len(tokens):
        return None
    hour, mark, minute = tokens[at : at + 3]
    if minute.kind != NUMBER or len(minute.text) != 2 or mark.text not in {":", "."}:
        return None
    tight = hour.end == mark.start and mark.end == minute.start
    if not tight and (mark.text == "." or minute.start - hour.end > 3):
        return None
    end = at + 3
    second = micro = 0
    if end + 1 < len(tokens) and tokens[end].text == mark.text and _glued(tokens, end):
        if tokens[end + 1].kind != NUMBER or len(tokens[end + 1].text) != 2:
            if tokens[end + 1].kind == NUMBER:
                return None
        else:
            second = int(tokens[end + 1].text)
            end += 2
            if end + 1 < len(tokens) and tokens[end].text in {".", ","} and _glued(tokens, end):
                fraction = tokens[end + 1]
                if fraction.kind == NUMBER and len(fraction.text) <= 9:
                    micro = int(fraction.text[:6].ljust(6, "0"))
                    end += 2
    if end < len(tokens):
        behind = tokens[end]
        if behind.text in _NO_CLOCK or behind.text in _LASTING:
            return None
        if (
            behind.text in {":", "."}
            and _glued(tokens, end)
            and end + 1 < len(tokens)
            and tokens[end + 1].kind == NUMBER
        ):
            return None
        if behind.kind == WORD and behind.start == tokens[end - 1].end and behind.text in words.hours:
            end += 1
    return Clock(int(hour.text), int(minute.text), second, micro, end)


def _units(tokens: list[Token], at: int, words: Words) -> Clock | None:
    """An hour with its word: "14h30", "14 h", "14 Uhr", "2時30分"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != WORD:
        return None
    unit = tokens[at + 1]
    if unit.text not in _HOURS and unit.text not in words.hours:
        return None
    hour, end, minute, second = int(tokens[at].text), at + 2, 0, 0
    if end < len(tokens) and tokens[end].kind == NUMBER and len(tokens[end].text) <= 2:
        behind = tokens[end + 1] if end + 1 < len(tokens) else None
        spelled = behind is not None and (behind.text in words.minutes or behind.text in _MINUTES)
        tight = unit.end == tokens[end].start and len(tokens[end].text) == 2
        if spelled or tight or (len(tokens[end].text) == 2 and behind is None):
            minute, end = int(tokens[end].text), end + 1 + spelled
            if end + 1 < len(tokens) and tokens[end].kind == NUMBER and tokens[end + 1].text in _SECONDS:
                second, end = int(tokens[end].text), end + 2
            return Clock(hour, minute, second, 0, end)
    # "5 h" may be how long something took: the hour alone needs two figures, or a word that is no sign
    if len(tokens[at].text) == 2 or len(unit.text) > 1 or unit.text in _HOURS:
        return Clock(hour, 0, 0, 0, end)
    return None


def _glued(tokens: list[Token], at: int) -> bool:
    """Whether a mark touches what stands before and behind it."""
    return (
        tokens[at].kind == MARK
        and tokens[at - 1].end == tokens[at].start
        and at + 1 < len(tokens)
        and tokens[at].end == tokens[at + 1].start
    )
