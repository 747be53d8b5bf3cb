"""Layer 1: the words of dates: what the language files hold, made fast to look up."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from newsparse import _data
from newsparse._fields.dates.lines import loose, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal, TypeAlias

    _Named: TypeAlias = Literal["months", "weekdays"]

#: A word for one thing in every language that has it must have so many letters to be known without its language.
_SHORTEST: Final = 3
#: Words that announce a date must have so many, since shorter ones of one language are other words of the next.
_LONG: Final = 8
#: The last letter of the scripts whose abbreviations are that short: Latin, Greek, Cyrillic, Armenian.
_LAST_CASED: Final = "\u058f"
#: What is glued to a day's number or stands behind it: "1st", "1er", "3º", "3-го", "22-ga".
_ORDINALS: Final = frozenset("st nd rd th er ère ere re e eme ème o a ª º го ого й я е ga de dh adh η ος του ن".split())
#: Words that the files name as filler and that here say something: Swahili hours count from six o'clock.
_TELLING: Final = frozenset({"saa", "gmt", "utc", "мск", "мск.", "dekabr"})
#: Phrases that may stand for a date of either kind, or for a place or an hour.
_VAGUE: Final = frozenset({"stand", "vom", "le", "วันที่", "เมื่อ"})

#: The keys of the parts of the day in ``Language.units``.
_HALVES: Final = ("am", "pm", "noon", "night")
#: Languages that put the words for half of the day before the hour, in Latin letters too.
_HALF_FIRST: Final = frozenset({"ko", "hu"})
#: Arabic letters for half of the day, which before the hour say of the year that it is the common era's.
_BEHIND_ONLY: Final = frozenset({("م",), ("ص",)})


@attrs.frozen(kw_only=True)
class Words:
    """The words of one language, of English, and those that mean one thing in every language.

    Attributes:
        months: The number of a month by its name.
        long_months: For the first word of a name of several, the others and the number.
        weekdays: The number of a day of the week, from 0, by its name.
        filler: Words that may stand inside a date.
        halves: The part of the day by its words, as tokens: ``am``, ``pm``, ``noon`` or ``night``.
        leading: Those of ``halves`` that may stand before the hour.
        prepositions: Those of ``halves`` that also mean "on the": "um 12.30 am 3. Mai".
        hours: Words behind the hour.
        minutes: Words behind the minutes.
        labels: "published" or "updated" by the words that announce it, as tokens.
    """

    months: Mapping[str, int]
    long_months: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]
    weekdays: Mapping[str, int]
    filler: frozenset[str]
    halves: Mapping[tuple[str, ...], str]
    leading: Mapping[tuple[str, ...], str]
    prepositions: frozenset[tuple[str, ...]]
    hours: frozenset[str]
    minutes: frozenset[str]
    labels: Mapping[tuple[str, ...], str]


@cache
def words(code: str | None) -> Words:
    """The words for a language of the package; ``None`` for no known language.

    >>> words("hr").months["listopad"], words("cs").months["listopad"], words(None).months.get("listopad")
    (10, 11, None)
    """
    every = _data.languages()
    own = every.get(code or "")
    known = [every["en"]] if own is None else [own, every["en"]]
    some = list(every.values()) if own is None else known
    months, long_months = _names(known, "months")
    filler = _filler()
    halves = _halves(tuple(some))
    weekdays, _ = _names(known, "weekdays")
    return Words(
        months=months,
        long_months=long_months,
        weekdays=MappingProxyType({name: number - 1 for name, number in weekdays.items()}),
        filler=filler,
        halves=halves,
        leading=MappingProxyType(
            {
                phrase: half
                for phrase, half in halves.items()
                if code in _HALF_FIRST or not (phrase[0].isascii() or phrase in _BEHIND_ONLY)
            }
        ),
        prepositions=frozenset({(word,) for word in own.filler} & set(halves)) if own is not None else frozenset(),
        hours=frozenset({"h", "u"}).union(*(lang.units.get("hour", ()) for lang in some)),
        minutes=frozenset({"m"}).union(*(lang.units.get("minute", ()) for lang in some)),
        labels=_labels(code if own is not None else None),
    )


@cache
def relative_words(code: str | None) -> Mapping[tuple[str, ...], str]:
    """The keys of ``Language.relative`` by their words, as tokens.

    >>> relative_words("de")["gestern",], relative_words("en")["an", "hour"]
    ('yesterday', 'hours')
    """
    every = _data.languages()
    own = every.get(code or "")
    known = list(every.values()) if own is None else [own, every["en"]]
    found: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for lang in known:
        for key, phrases in lang.relative.items():
            for phrase in phrases:
                found[split(phrase)][key] = None
    single = {phrase: next(iter(keys)) for phrase, keys in found.items() if len(keys) == 1 or own is not None}
    return MappingProxyType(single)


def _halves(some: tuple[_data.Language, ...]) -> Mapping[tuple[str, ...], str]:
    """The part of the day by its words, as tokens; where languages differ, as English has it, or not at all."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for lang in some:
        own = {"am": lang.am, "pm": lang.pm}
        for half in _HALVES:
            for phrase in chain(own.get(half, ()), lang.units.get(half, ())):
                found[split(phrase)].add(half)
    # "de" is Hungarian for the morning, and half of Europe's "of"
    vague = _filler() if len(some) > 2 else frozenset[str]()
    english = _data.languages()["en"]
    sure = {phrase: min(halves) for phrase, halves in found.items() if len(halves) == 1 and phrase[0] not in vague}
    sure |= {split(word): half for half, words_ in (("am", english.am), ("pm", english.pm)) for word in words_}
    return MappingProxyType(sure)


def _names(
    known: list[_data.Language], what: _Named
) -> tuple[Mapping[str, int], Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]]:
    """Numbers, from 1, by name: first the known languages', then what all the languages agree on."""
    names: dict[str, int] = {}
    long_names: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    for lang in known:
        for spell in (str, loose):
            _put(names, long_names, ((split(spell(form)), number) for form, number in _forms(lang, what)))
    _put(names, long_names, _agreed(what))
    return MappingProxyType(names), MappingProxyType(
        {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in long_names.items()}
    )


@cache
def _agreed(what: _Named) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The names, as tokens, that mean one number in all the languages that have them: worked out once for all."""
    common: defaultdict[str, set[int]] = defaultdict(set)
    for lang in _data.languages().values():
        for form, number in _forms(lang, what):
            common[form].add(number)
            common[loose(form)].add(number)
    return tuple(
        (split(form), min(numbers))
        for form, numbers in common.items()
        if len(numbers) == 1 and (len(form) >= _SHORTEST or form[0] > _LAST_CASED)
    )


def _forms(lang: _data.Language, what: _Named) -> Iterable[tuple[str, int]]:
    table = lang.months if what == "months" else lang.weekdays
    return ((form, number) for number, forms in enumerate(table, 1) for form in forms)


def _put(
    names: dict[str, int],
    long_names: dict[str, dict[tuple[str, ...], int]],
    forms: Iterable[tuple[tuple[str, ...], int]],
) -> None:
    for parts, number in forms:
        if len(parts) == 1:
            names.setdefault(parts[0], number)
        elif not parts[0].isdecimal():
            long_names[parts[0]].setdefault(parts[1:], number)
            if parts[-1].isdecimal():
                long_names[parts[0]].setdefault((*parts[1:-1], f"{int(parts[-1]):02}"), number)


@cache
def _filler() -> frozenset[str]:
    found: set[str] = set(_ORDINALS)
    for lang in _data.languages().values():
        for phrase in chain(lang.filler, *lang.weekdays):
            found.update(part for part in split(phrase) if part[0].isalpha())
    return frozenset(found - _TELLING)


@cache
def _labels(code: str | None) -> Mapping[tuple[str, ...], str]:
    """What the words that announce a date say of it: the language's, English, and others' where they are long.

    Pages declare the language of their template.
    """
    every = _data.languages()
    if code is None:
        return MappingProxyType(_announcing(tuple(every.values())))
    known = _announcing((every[code], every["en"]))
    others = {
        phrase: label
        for phrase, label in _labels(None).items()
        if sum(map(len, phrase)) >= _LONG and phrase not in known
    }
    return MappingProxyType(known | others)


def _announcing(known: tuple[_data.Language, ...]) -> dict[tuple[str, ...], str]:
    found: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for lang in known:
        for key in ("published", "updated"):
            for phrase in lang.phrases.get(key, ()):
                if phrase not in _VAGUE:
                    found[tuple(part for part in split(phrase) if part[0].isalnum())][key] = None
    return {phrase: next(iter(keys)) for phrase, keys in found.items() if phrase and len(keys) == 1}
