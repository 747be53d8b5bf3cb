"""Layer 1: what the readers of days share: the day that they find, and what is known of the line."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a NamedTuple's fields are read at run time
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from newsparse import _data
from newsparse._fields.dates.clocks import Clock  # noqa: TC001 - as above
from newsparse._fields.dates.words import words
from newsparse._fields.dates.zones import Zone  # noqa: TC001 - as above

if TYPE_CHECKING:
    from newsparse._data import Order
    from newsparse._fields.dates.words import Words

#: A script whose languages all write the day first: Greek to Tibetan, which leaves the Latin and those of East Asia.
_DAY_FIRST: Final = re.compile("[\u0370-\u03ff\u0400-\u0fff]")
_THAI: Final = re.compile("[\u0e01-\u0e2e]")
_PERSIAN: Final = re.compile("[پچژگ]")


class Day(NamedTuple):
    """A day of the calendar, where it stands, and what was read with it.

    Attributes:
        start: Its first token.
        end: The token behind it.
        value: The day.
        month_first: Whether the month stands before the day, the year last.
        iso: Whether it is written year, month, day in figures, as machines do.
        short: Whether its year has two figures, so that something else must show that it is a date.
        clock: The time of day, where it stands inside.
        zone: The zone, likewise.
    """

    start: int
    end: int
    value: dt.date
    month_first: bool = False
    iso: bool = False
    short: bool = False
    clock: Clock | None = None
    zone: Zone | None = None


@attrs.frozen(kw_only=True)
class Setting:
    """The language of a line, and what is known of it.

    Attributes:
        tag: The BCP 47 tag, as given.
        code: The code of the package's language, if it is one.
        words: Its words.
        order: The order of a date in figures with the year last, where the language, the region or the script tells.
        two_figures: The order of a date in figures whose year has two.
        thai: Whether the line is Thai.
        persian: Whether the line is Persian.
        taiwan: Whether the page is from Taiwan.
    """

    tag: str | None
    code: str | None
    words: Words
    order: Order | None
    two_figures: Order | None
    thai: bool
    persian: bool
    taiwan: bool


def setting_of(language: str | None, folded: str) -> Setting:
    setting = _known_setting(language)
    if folded.isascii():
        return setting
    thai = setting.thai or _THAI.search(folded) is not None
    persian = setting.persian or (setting.code is None and _PERSIAN.search(folded) is not None)
    order = setting.order
    if order is None and setting.code is None and _DAY_FIRST.search(folded) is not None:
        order = "dmy"
    if (thai, persian, order) == (setting.thai, setting.persian, setting.order):
        return setting
    return attrs.evolve(setting, order=order, thai=thai, persian=persian)


@lru_cache(maxsize=256)
def _known_setting(language: str | None) -> Setting:
    known = _data.language(language)
    code = known.code if known is not None else None
    order = _data.date_order(language)
    two_figures = order
    if order == "ymd":
        # With the year last, these put the day first all the same; English and French Canada and the Far East do not.
        order = None if code in {"ja", "ko", "zh"} or _data.region_of(language) == "CA" else "dmy"
    return Setting(
        tag=language,
        code=code,
        words=words(code),
        order=order,
        two_figures=two_figures,
        thai=code == "th",
        persian=code == "fa",
        taiwan=_data.region_of(language) == "TW",
    )
