"""Layer 0: the packaged vocabulary. One record a language, read from the package once, immutable.

The words are written in ``data/lang/<code>.toml``; ``tools/make_languages.py`` adds what the Unicode CLDR knows and
packs the files into ``data/languages.json``, which is what is read here: 60 TOML files take tomllib a fifth of a second.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The order in which a region writes day, month and year in figures.
Order: TypeAlias = Literal["dmy", "mdy", "ymd"]

#: What the words of ``Language.phrases`` announce.
PHRASE_KEYS = (
    "published",
    "updated",
    "by",
    "and",
    "views",
    "viewed",
    "likes",
    "shares",
    "interview",
    "format",
    "press_contact",
    "tags",
    "share",
    "related",
    "comments",
    "newsletter",
    "credit",
    "advertisement",
    "copyright",
    "consent",
    "menu",
    "read_time",
    "error",
    "login",
    "consent_text",
    "entry",
)

#: Tags are this long at most (RFC 5646, section 4.4.1; characters).
LONGEST_TAG = 35

# Tags that browsers and old software write for a language of another code (BCP 47, section 3.1.7 and ISO 639-1).
_ALIASES = {"no": "nb", "iw": "he", "in": "id", "mo": "ro", "sh": "sr", "cmn": "zh", "yue": "zh"}


@attrs.frozen(kw_only=True)
class Language:
    """The vocabulary of one language; all words are case folded (``str.casefold``) and in NFKC.

    Attributes:
        code: Its BCP 47 code, such as ``de``.
        name: Its English name.
        months: For each month, its names: wide and abbreviated, nominative and genitive.
        weekdays: For each day of the week, Monday first, its names.
        am: Words for the hours before noon.
        pm: Words for the hours after noon.
        order: The usual order of a date in figures; ``None`` where only the region tells (English).
        regions: The order by ISO 3166 region, where it is another one.
        filler: Words that may stand inside a date and say nothing ("at", "Uhr").
        units: Words behind (or before) a number of a clock time: keys ``hour``, ``minute``, ``second``; and for
            parts of the day: ``am``, ``pm``, ``noon``, ``night``.
        relative: Words for days and spans as seen from now: keys ``now``, ``today``, ``yesterday``, ``ago`` and the
            spans ``seconds``, ``minutes``, ``hours``, ``days``, ``weeks``.
        function_words: Its commonest words, for telling the language.
        scale: What abbreviated numbers are multiplied by ("k": 1000).
        phrases: Words and short phrases by what they announce: the keys are ``PHRASE_KEYS``, absent where unknown.
    """

    code: str
    name: str
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    am: tuple[str, ...]
    pm: tuple[str, ...]
    order: Order | None
    regions: Mapping[str, Order]
    filler: tuple[str, ...]
    units: Mapping[str, tuple[str, ...]]
    relative: Mapping[str, tuple[str, ...]]
    function_words: tuple[str, ...]
    scale: Mapping[str, int]
    phrases: Mapping[str, tuple[str, ...]]


@cache
def languages() -> Mapping[str, Language]:
    """Every language of the package by its code, read once.

    >>> languages()["de"].months[2][:2]
    ('märz', 'mär')
    >>> "tlh" in languages()
    False
    """
    raw = json.loads(files("newsparse").joinpath("data", "languages.json").read_text("utf-8"))
    return MappingProxyType({code: _language(code, content) for code, content in raw.items()})


def language(tag: str | None) -> Language | None:
    """The language of a BCP 47 tag; ``None`` without a tag, or for a language that the package does not know.

    >>> language("en-GB").code, language("no").code
    ('en', 'nb')
    >>> language("tlh") is None
    True
    """
    return _known(tag[:LONGEST_TAG]) if tag else None


def code_of(tag: str | None) -> str | None:
    """The code of ``language``: what is made once for each language goes by it, since pages write tags without end.

    >>> code_of("en-GB"), code_of("en-Latn-x-anything"), code_of("tlh")
    ('en', 'en', None)
    """
    found = language(tag)
    return found.code if found is not None else None


def with_english(code: str | None) -> list[Language]:
    """English and the language of a code: pages in any language have English words around their articles.

    >>> [one.code for one in with_english("de")], [one.code for one in with_english("tlh")]
    (['en', 'de'], ['en'])
    """
    return [one for tag in ("en", code) if (one := language(tag)) is not None]


@lru_cache(maxsize=256)
def _known(tag: str) -> Language | None:
    primary = _subtags(tag)[0]
    return languages().get(_ALIASES.get(primary, primary))


def date_order(tag: str | None) -> Order | None:
    """The order of a date in figures that a BCP 47 tag tells, or ``None`` where it leaves that open.

    The orders are those of the short formats of the Unicode CLDR.

    >>> date_order("en-GB"), date_order("en-US"), date_order("de")
    ('dmy', 'mdy', 'dmy')
    >>> date_order("en") is None
    True
    """
    found = language(tag)
    if found is None or not tag:
        return None
    region = region_of(tag)
    return found.regions.get(region or "") or found.order


def region_of(tag: str | None) -> str | None:
    """The ISO 3166 region that a BCP 47 tag names.

    >>> region_of("zh-Hant-TW"), region_of("en_gb")
    ('TW', 'GB')
    >>> region_of("en") is None
    True
    """
    subtags = _subtags(tag or "")
    return next((part.upper() for part in subtags[1:] if len(part) == 2 and part.isalpha()), None)


def _subtags(tag: str) -> list[str]:
    # Pages write en_GB as often as en-GB.
    return tag[:LONGEST_TAG].strip().lower().replace("_", "-").split("-")


def _language(code: str, content: dict[str, Any]) -> Language:
    cldr = content["cldr"]
    return Language(
        code=code,
        name=content["name"],
        months=tuple(map(tuple, cldr["months"])),
        weekdays=tuple(map(tuple, cldr["weekdays"])),
        am=tuple(cldr["am"]),
        pm=tuple(cldr["pm"]),
        order=None if cldr["order"] == "by region" else cldr["order"],
        regions=MappingProxyType(cldr.get("regions", {})),
        filler=tuple(content.get("filler", ())),
        units=_lists(content.get("units", {})),
        relative=_lists(content.get("relative", {})),
        function_words=tuple(content["function_words"]),
        scale=MappingProxyType(content.get("scale", {})),
        phrases=_lists(content["phrases"]),
    )


def _lists(table: dict[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({key: tuple(words) for key, words in table.items()})
