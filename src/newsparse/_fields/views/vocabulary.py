"""Layer 1: what the languages' words say beside a count: that it counts views, how large it is, or nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsparse._data import languages
from newsparse._fields.strings import fold
from newsparse._fields.views.words import AROUND, EYES, SINCE, TIMES, UNSPACED_FROM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Words of the longest phrase.
PHRASE: Final = 5
#: Words of other languages than the page's are trusted from this length on: "set" are Danish views, "lu" French ones.
TRUSTED: Final = 4

_LETTERS: Final = re.compile(r"[^\W\d_]+")

#: The magnitude that a word is in each language: Spanish ``mil`` is a thousand.
Scale: TypeAlias = "Mapping[str, int]"


class Entry(NamedTuple):
    """What a phrase is: the languages that call views so, the magnitude that it is in each language.

    ``viewed`` are the languages that call views so beside a word for times ("seen 512 times").
    """

    views: frozenset[str]
    scale: Scale
    viewed: frozenset[str] = frozenset()


@cache
def vocabulary() -> Mapping[str, Entry]:
    """What every phrase for views and every magnitude of the languages is, by its folded form.

    >>> "en" in vocabulary()["views"].views, vocabulary()["lakh"].scale["en"], "comments" in vocabulary()
    (True, 100000, False)
    """
    views: dict[str, set[str]] = {}
    viewed: dict[str, set[str]] = {}
    scale: dict[str, dict[str, int]] = {}
    for code, one in languages().items():
        for phrase in one.phrases.get("views", ()):
            views.setdefault(fold(phrase), set()).add(code)
        for phrase in one.phrases.get("viewed", ()):
            viewed.setdefault(fold(phrase), set()).add(code)
        for word, factor in one.scale.items():
            scale.setdefault(fold(word), {})[code] = factor
    return {
        key: Entry(frozenset(views.get(key, ())), scale.get(key, {}), frozenset(viewed.get(key, ())))
        for key in views | viewed | scale
    }


def may_speak_of_views(text: str) -> bool:
    """Whether a word that begins a phrase for views is in a text: a cheap look at what most lines have not.

    Scripts without spaces, and eyes, are left to the closer look.

    >>> may_speak_of_views("476 Views of it"), may_speak_of_views("476 comments")
    (True, False)
    """
    folded = fold(text)
    if not folded.isascii() and max(folded) >= UNSPACED_FROM:
        return True
    return not _first_words().isdisjoint(_LETTERS.findall(folded))


@cache
def _first_words() -> frozenset[str]:
    phrases = (
        _LETTERS.findall(fold(phrase))
        for one in languages().values()
        for key in ("views", "viewed")
        for phrase in one.phrases.get(key, ())
    )
    return frozenset(words[0] for words in phrases if words)


def told_by(words: Sequence[str], code: str | None, *, times: bool = False) -> frozenset[str] | None:
    """The languages whose words for views ``words`` hold; ``None`` where there are unknown words among them.

    With a word for ``times`` beside them, there or behind the number, "seen" and its like are such words too.

    >>> "en" in (told_by(["views"], "en") or ()), told_by(["times"], "en"), told_by(["views", "of"], "en")
    (True, frozenset(), None)
    """
    told: set[str] = set()
    at = 0
    while at < len(words):
        for size in range(min(PHRASE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            entry = vocabulary().get(phrase)
            if entry and times and entry.viewed:
                told |= entry.viewed
                break
            if entry and entry.views and _trusted(phrase, entry.views, code):
                told |= entry.views
                break
            if phrase in EYES:
                told.add("en")
                break
            if phrase in AROUND or phrase in SINCE:
                break
        else:
            return None
        at += size
    return frozenset(told)


def says_times(words: Sequence[str]) -> bool:
    """Whether a word for "times" is among ``words``."""
    return not TIMES.isdisjoint(words)


def _trusted(phrase: str, views: frozenset[str], code: str | None) -> bool:
    if code in views or "en" in views:
        return True
    return phrase[0] > "\u036f" or (code is None and len(phrase) >= TRUSTED)


def magnitude(scale: Scale, code: str | None, told: frozenset[str]) -> int:
    """What a magnitude is in the page's language, else in those whose words for views stand beside it; 0 if open.

    >>> magnitude({"es": 1_000, "ro": 1_000_000}, "es", frozenset()), magnitude({"es": 1_000}, None, frozenset(["en"]))
    (1000, 0)
    """
    if code is not None and code in scale:
        return scale[code]
    choice = {factor for language, factor in scale.items() if language in told}
    return choice.pop() if len(choice) == 1 else 0
