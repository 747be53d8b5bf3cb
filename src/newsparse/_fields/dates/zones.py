"""Layer 1: offsets and zones as a line states them, never the machine's."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from newsparse import _data
from newsparse._fields.dates.lines import NUMBER, WORD

if TYPE_CHECKING:
    from newsparse._fields.dates.lines import Line

# A part of an IANA name.
_PART: Final = re.compile(r"[A-Za-z0-9_+-]{1,30}")
#: The widest offsets that a place on Earth keeps (minutes).
_WEST: Final = -12 * 60
_EAST: Final = 14 * 60

#: Abbreviations that mean one offset wherever they are written in capitals (minutes).
_EVERYWHERE: Final = {
    **dict.fromkeys("utc gmt ut z".split(), 0),
    **dict.fromkeys("cet mez".split(), 60),
    **dict.fromkeys("cest mesz eet".split(), 120),
    **dict.fromkeys("eest trt".split(), 180),
    "pkt": 300,
    "npt": 345,
    **dict.fromkeys("hkt sgt awst".split(), 480),
    **dict.fromkeys("jst kst".split(), 540),
    "acst": 570,
    "aest": 600,
    "acdt": 630,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "sast": 120,
    "wib": 420,
    "wita": 480,
    "akst": -540,
    "akdt": -480,
}
#: Those that are written in small letters too.
_ANY_CASE: Final = {"北京时间": 480, "北京時間": 480, "日本時間": 540}
#: Those whose offset depends on the day: the IANA name.
_BY_DAY: Final = {"msk": "Europe/Moscow", "мск": "Europe/Moscow"}
#: Israel's standard and summer time have one abbreviation.
_HEBREW_BY_DAY: Final = {"ist": "Asia/Jerusalem"}
#: The languages or regions in which an abbreviation means this and nothing else.
_THERE: Final = {
    "bst": (("GB",), 60),
    "ist": (("IN",), 330),
    "hst": (("US",), -600),
    "ast": (("CA", "PR"), -240),
    "adt": (("CA",), -180),
    "nst": (("CA",), -210),
    "ndt": (("CA",), -150),
    "wet": (("pt",), 0),
    "west": (("pt",), 60),
    "wit": (("id",), 540),
    "brt": (("BR", "pt"), -180),
    "art": (("AR",), -180),
    "cst": (("zh",), 480),
    "eat": (("sw", "KE", "TZ", "UG", "ET"), 180),
    "gst": (("AE", "OM"), 240),
    "ict": (("th", "vi"), 420),
}
#: More of the kind, where the language alone tells.
_BY_LANGUAGE: Final = {
    ("ist", "hi"): 330,
    ("idt", "he"): 180,
    ("ist", "ga"): 60,
    ("ist", "ta"): 330,
}
#: Those of North America, and what they mean there.
_AMERICAN: Final = {
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}
_AMERICAN_BY_DAY: Final = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
_AMERICA: Final = ("US", "CA", "PR")
#: Pacific Standard Time is the Philippines' too, who also write the month first.
_OTHERS_TOO: Final = "pst"

_IANA: Final = re.compile(r"[A-Z][A-Za-z]{1,20}/[A-Z][A-Za-z_+-]{1,30}(?:/[A-Z][A-Za-z_]{1,30})?")
_OFFSET: Final = re.compile(r"([+-])(\d{1,2})(?::?(\d\d))?(?::\d\d)?(?![\d:.%])")

#: An offset in minutes, or an IANA name.
Zone = int | str


def offset(sign: str, hours: str, minutes: str | None) -> int | None:
    """The minutes of an offset; ``None`` where no place on Earth keeps it.

    >>> offset("+", "05", "30"), offset("-", "15", None)
    (330, None)
    """
    total = int(hours) * 60 + int(minutes or 0)
    total = -total if sign == "-" else total
    return total if _WEST <= total <= _EAST and int(minutes or 0) < 60 else None


def with_zone(when: dt.datetime, zone: Zone | None) -> dt.datetime:
    """``when`` with the offset of a zone on that day; as it is where that is not sure, as in the hour that comes twice.

    >>> with_zone(dt.datetime(2024, 7, 3, 14), "America/New_York").isoformat()
    '2024-07-03T14:00:00-04:00'
    >>> with_zone(dt.datetime(2024, 11, 3, 1, 30), "America/New_York").tzinfo is None
    True
    """
    if zone is None:
        return when
    if isinstance(zone, int):
        return when.replace(tzinfo=_fixed(zone))
    from dateutil.tz import datetime_ambiguous, datetime_exists

    rules = _rules(zone)
    if rules is None or not datetime_exists(when, rules) or datetime_ambiguous(when, rules):
        return when
    shift = rules.utcoffset(when)
    return when if shift is None else when.replace(tzinfo=dt.timezone(shift))


@lru_cache(maxsize=512)
def _rules(name: str) -> dt.tzinfo | None:
    """A zone's rules, from the database that dateutil brings with it: the machine's own is not asked.

    Since its fourth release that is the package ``tzdata``; before, a file inside dateutil itself.

    >>> _rules("Europe/Oslo").utcoffset(dt.datetime(2024, 7, 1)) == dt.timedelta(hours=2)
    True
    >>> _rules("Europe/Orsey") is None
    True
    """
    try:
        database = files("tzdata") / "zoneinfo"
    except ModuleNotFoundError:
        from dateutil.zoneinfo import get_zonefile_instance

        found: dt.tzinfo | None = get_zonefile_instance().get(name)
        return found
    parts = name.split("/")
    if not all(_PART.fullmatch(part) for part in parts) or not (path := database.joinpath(*parts)).is_file():
        return None
    with path.open("rb") as file:
        try:
            return zoneinfo.ZoneInfo.from_file(file, key=name)
        except ValueError:  # one of the package's other files
            return None


@cache
def _fixed(minutes: int) -> dt.timezone:
    return dt.timezone(dt.timedelta(minutes=minutes)) if minutes else dt.UTC


def named(raw: str, language: str | None, *, month_first: bool) -> Zone | None:
    """The zone of an abbreviation, where it is unambiguous in the language and region.

    Args:
        raw: The word as written.
        language: The BCP 47 tag.
        month_first: Whether the date before it names the month first, as in North America.

    >>> named("CEST", None, month_first=False), named("EST", "en-US", month_first=False)
    (120, -300)
    >>> named("EST", "en-AU", month_first=True), named("est", "fr", month_first=False)
    (None, None)
    """
    word = raw.casefold()
    if word in _BY_DAY:
        return _BY_DAY[word]
    if word in _ANY_CASE:
        return _ANY_CASE[word]
    if not raw.isupper():
        return None
    if word in _EVERYWHERE:
        return _EVERYWHERE[word]
    region = _data.region_of(language)
    known = _data.language(language)
    code = known.code if known is not None else None
    if code == "he" and word in _HEBREW_BY_DAY and region in {None, "IL"}:
        return _HEBREW_BY_DAY[word]
    if (word, code) in _BY_LANGUAGE and region is None:
        return _BY_LANGUAGE[word, code or ""]
    places, minutes = _THERE.get(word, ((), 0))
    if (region in places) if region is not None and code not in {"zh", "pt"} else (code in places):
        return minutes
    writes_english = code in {None, "en"} and region is None
    if region in _AMERICA or (writes_english and month_first and word != _OTHERS_TOO):
        return _AMERICAN.get(word, _AMERICAN_BY_DAY.get(word))
    return None


def read_zone(line: Line, at: int, language: str | None, *, month_first: bool, strict: bool) -> tuple[Zone | None, int]:
    """The zone that begins at a token, and the token behind it (``at`` where there is none).

    Args:
        line: The line.
        at: The token behind a clock time.
        language: The BCP 47 tag.
        month_first: Whether the date names the month first.
        strict: Whether "-05:00" behind the time must be taken for the end of a span of time.
    """
    tokens = line.tokens
    start = at
    if at < len(tokens) and tokens[at].text in "([,":
        at += 1
    if at >= len(tokens):
        return None, start
    zone: Zone | None = None
    token = tokens[at]
    if token.text == "z" and at and tokens[at - 1].end == token.start:
        zone, at = 0, at + 1
    elif token.text in {"utc", "gmt", "ut"} and token.kind == WORD:
        zone, at = 0, at + 1
        if at + 1 < len(tokens) and tokens[at].text in "+-" and tokens[at + 1].kind == NUMBER:
            found = _signed(line, at, spaced=True)
            if found is not None:
                zone, at = found
    elif token.text in "+-" and at + 1 < len(tokens):
        signed = _signed(line, at, spaced=False)
        if signed is None or (
            strict and token.text == "-" and ":" in line.folded[token.start : tokens[signed[1] - 1].end]
        ):
            return None, start
        zone, at = signed
    elif token.kind == WORD:
        iana = _IANA.match(line.raw(token.start, len(line.folded)))
        if iana is not None:
            zone, at = iana[0], _behind(line, token.start, len(iana[0]))
        else:
            zone = named(line.raw(token.start, token.end), language, month_first=month_first)
            at += 1
    if zone is None:
        return None, start
    return zone, _names_again(line, at, opened=tokens[start].text in "([")


def _signed(line: Line, at: int, *, spaced: bool) -> tuple[Zone, int] | None:
    tokens = line.tokens
    sign, first = tokens[at], tokens[at + 1]
    if first.kind != NUMBER or (sign.end != first.start and not spaced):
        return None
    found = _OFFSET.match(sign.text + line.folded[first.start : first.start + 9])
    # one figure only behind "GMT" or with minutes: "+2" alone is a count
    if found is None or (len(found[2]) == 1 and not spaced and found[3] is None):
        return None
    minutes = offset(found[1], found[2], found[3])
    return None if minutes is None else (minutes, _behind(line, first.start, found.end() - 1))


def _behind(line: Line, start: int, length: int) -> int:
    """The first token that does not begin in a stretch of the folded line."""
    at = next((at for at, token in enumerate(line.tokens) if token.start >= start + length), len(line.tokens))
    return max(at, 1)


def _names_again(line: Line, at: int, *, opened: bool) -> int:
    """The token behind a second name for the same zone, as in "+0200 CEST" or "+02:00[Europe/Berlin]"."""
    tokens = line.tokens
    if opened:
        return at + 1 if at < len(tokens) and tokens[at].text in ")]" else at
    more = at + 1 if at < len(tokens) and tokens[at].text in "([" else at
    if more < len(tokens) and tokens[more].kind == WORD:
        word = tokens[more]
        raw = line.raw(word.start, word.end)
        iana = _IANA.match(line.raw(word.start, len(line.folded)))
        if iana is not None:
            more = _behind(line, word.start, len(iana[0]))
        elif (
            raw.isupper()
            and raw.isascii()
            and 2 <= len(raw) <= 5
            and (word.text in _EVERYWHERE or word.text in _AMERICAN)
        ):
            more += 1
        else:
            return at
        return more + 1 if more < len(tokens) and tokens[more].text in ")]" else more
    return at
