"""Layer 1: the language of a text, told from its script, its letters and its commonest words.

A script that one language has to itself decides alone. Else each language is worth what its words tell (the logarithm
of how much more often it has them than others do), less a penalty for every letter that its spelling lacks.
"""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from newsparse._data import languages
from newsparse._fields._spelling import LETTERS, TELLING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Characters that are read; more would tell nothing new.
LONGEST: Final = 4_000
#: Letters that a text needs at least.
FEWEST: Final = 12

#: First and last code point of each script's letters, in order. Upper-case names are of scripts that several languages
#: share; a language's code stands where the script tells it.
_BLOCKS: Final = (
    (0x0041, 0x024F, "LATIN"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "CYRILLIC"),
    (0x0531, 0x0587, "hy"),
    (0x05D0, 0x05EA, "he"),
    (0x0620, 0x06FF, "ARABIC"),
    (0x0900, 0x097F, "DEVANAGARI"),
    (0x0980, 0x09FF, "BENGALI"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1100, 0x11FF, "ko"),
    (0x1780, 0x17FF, "km"),
    (0x1E00, 0x1EFF, "LATIN"),
    (0x1F00, 0x1FFF, "el"),
    (0x3041, 0x30FA, "ja"),
    (0x3400, 0x9FFF, "HAN"),
    (0xAC00, 0xD7A3, "ko"),
    (0xF900, 0xFAFF, "HAN"),
    (0xFB50, 0xFDFF, "ARABIC"),
    (0xFE70, 0xFEFC, "ARABIC"),
)
_STARTS: Final = tuple(first for first, _, _ in _BLOCKS)

#: Languages that share a script, by the script's name.
_SHARED: Final[Mapping[str, tuple[str, ...]]] = {
    "CYRILLIC": ("be", "bg", "kk", "mk", "ru", "sr", "uk"),
    "ARABIC": ("ar", "fa", "ur"),
    "DEVANAGARI": ("hi",),
    "BENGALI": ("bn",),
}
#: Those that a script of their own tells, and so the words need not.
_ALONE: Final = frozenset(
    ("el", "hy", "he", "ta", "th", "ka", "ko", "ja", "zh", *(c for s in _SHARED.values() for c in s))
)

#: A sign of these says as much as several letters, so fewer of them carry a text.
_DENSE: Final[Mapping[str, int]] = {"HAN": 3, "ja": 2, "ko": 2}
#: The letters of one script make a text its own from this share on: names and links in Latin stand in all others.
_SHARE: Final = 0.4
#: Japanese is seldom below one kana in five signs; a kana in Chinese is a brand's.
_KANA: Final = 0.08

#: How often a language has the word at a place of its list, roughly (Zipf), and how often others have it.
_COMMONEST: Final = 0.05
_OFFSET: Final = 3
_ELSEWHERE: Final = 0.0005
#: How often words are met that only tell close relatives apart.
_RARE: Final = 0.003
#: What a letter costs that the language's spelling lacks: names from abroad have a few.
_FOREIGN: Final = 1.5

#: Of a text's words, the share that a language's list must hold, and the number of them.
_COVER: Final = 0.1
_HITS: Final = 3
#: What the best must be worth more than the next.
_LEAD: Final = 1.0

_WORD: Final = re.compile(r"[^\W\d_]+")
#: In these scripts vowels are signs of their own, which ``\w`` leaves out.
_INDIC_WORD: Final = re.compile("[\u0900-\u0963\u0971-\u0983\u0985-\u09e3\u09f0\u09f1]+")


def guess_language(text: str) -> str | None:
    """The BCP 47 primary code of the language that ``text`` is written in; ``None`` where that is not plain.

    Only its first ``LONGEST`` characters are read. A language that the package has no words of is ``None``, unless its
    script tells it.

    >>> guess_language("The harbour office said that the ferry would be back for the summer.")
    'en'
    >>> guess_language("Der Hafen ist wieder offen, auch am Sonntag."), guess_language("港は再び開きました。")
    ('de', 'ja')
    >>> guess_language("Ferry"), guess_language("1 234 567")
    (None, None)
    """
    folded = unicodedata.normalize("NFC", text[:LONGEST]).casefold()
    signs = Counter(folded) if not folded.isascii() else Counter[str]()
    script, size = _script(folded, signs)
    if script is None or size < FEWEST:
        return None
    if script == "LATIN":
        return _by_words(_WORD.findall(folded), signs, _latin())
    if script in _SHARED:
        indic = script in ("DEVANAGARI", "BENGALI")
        words = _INDIC_WORD.findall(folded) if indic else _WORD.findall(folded)
        return _by_words(words, signs, _SHARED[script])
    return script


def _script(text: str, signs: Mapping[str, int]) -> tuple[str | None, int]:
    """The script (or the language that it tells) of most letters of ``text``, and what the letters are worth."""
    if not signs:
        return "LATIN", sum(map(len, _WORD.findall(text)))
    sizes: dict[str, int] = {}
    for char, count in signs.items():
        point = ord(char)
        at = bisect_right(_STARTS, point) - 1
        if at >= 0 and point <= _BLOCKS[at][1] and (char.isalpha() or point > 0x900):
            name = _BLOCKS[at][2]
            sizes[name] = sizes.get(name, 0) + count * _DENSE.get(name, 1)
    if not sizes:
        return None, 0
    east = sizes.get("HAN", 0) + sizes.get("ja", 0)
    if east:
        kana = sizes.pop("ja", 0)
        sizes.pop("HAN", 0)
        sizes["ja" if kana >= _KANA * east else "zh"] = east
    total = sum(sizes.values())
    # the rarer script wins a tie: Latin is what the others quote
    best = max(sizes, key=lambda name: (sizes[name] if name != "LATIN" else sizes[name] * _SHARE, name))
    return (best, sizes[best]) if sizes[best] >= _SHARE * total else (None, 0)


@cache
def _latin() -> tuple[str, ...]:
    return (*(code for code in languages() if code not in _ALONE), "sr")


@cache
def _worth() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """What each word is worth to each language that has it."""
    worth: dict[str, dict[str, float]] = {}
    for code, language in languages().items():
        for rank, word in enumerate(language.function_words):
            worth.setdefault(word, {})[code] = math.log(_COMMONEST / (_OFFSET + rank) / _ELSEWHERE)
    for code, words in TELLING.items():
        for word in words.split():
            worth.setdefault(word, {}).setdefault(code, math.log(_RARE / _ELSEWHERE))
    return {word: tuple(row.items()) for word, row in worth.items()}


@cache
def _letters(codes: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each letter that not all of some languages have: those that have it, and those that lack it."""
    known = sorted(set("".join(LETTERS.values())))
    rows: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for letter in known:
        having = tuple(code for code in codes if letter in LETTERS[code])
        if len(having) < len(codes):
            rows[letter] = (having, tuple(code for code in codes if letter not in LETTERS[code]))
    return rows


def _by_words(words: list[str], signs: Mapping[str, int], codes: tuple[str, ...]) -> str | None:
    """The one of some languages whose words and letters a text has."""
    worth = _worth()
    score = dict.fromkeys(codes, 0.0)
    hits = dict.fromkeys(codes, 0)
    for word, count in Counter(words).items():
        for code, value in worth.get(word, ()):
            if code in score:
                score[code] += value * count
                hits[code] += count
    sole = dict.fromkeys(codes, 0)
    if signs:
        letters = _letters(codes)
        for sign, count in signs.items():
            if sign in letters:
                having, lacking = letters[sign]
                for code in lacking:
                    score[code] -= _FOREIGN * count
                if len(having) == 1:
                    sole[having[0]] += count
    ranked = sorted(codes, key=lambda code: (-score[code], code))
    best = ranked[0]
    # letters of one language alone stand for words that the lists lack, but never for all of them
    told = hits[best] + min(sole[best], max(_HITS - 1, len(words) * _COVER / 2))
    if not hits[best] or told < max(_HITS, _COVER * len(words)):
        return None
    if len(ranked) > 1 and score[best] - score[ranked[1]] < _LEAD:
        return None
    return best
