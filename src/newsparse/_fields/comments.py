"""Layer 1: how many comments, likes or shares a visible line states: "12 comments", "Kommentare (3)", "941 likes"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias

from newsparse import _data
from newsparse._fields.views import parse_views

#: What a line may count, by its key among the languages' phrases.
CountKey: TypeAlias = Literal["comments", "likes", "shares"]

#: Longer lines count nothing (characters).
LONGEST: Final = 120
#: A counter is no longer than this (characters).
_COUNTER: Final = 40
_PARTS: Final = re.compile(r"[|│•●·\n\t]|\s[-–—/]\s")
_COUNT: Final = re.compile(r"(?<![\w.,:/-])\d[\d.,'’\u00a0\u202f]{0,12}(?: ?[KkM]\b)?(?![\w:/%-])")
_EDGES: Final = " \u00a0:()[]{}.,;!+"
#: Forms of a word differ in so many last letters at most, where it has so many in front: комментариев, комментария.
_ENDING: Final = 3
_STEM: Final = 6


def find_comments(text: str, *, language: str | None = None) -> int | None:
    """The number of comments that a line states, alone or beside other things; ``None`` where it states none or two.

    A number counts comments where nothing stands beside it but the language's word for them (or the English one).

    >>> find_comments("12 comments"), find_comments("3 May 2024 | Comments (0)")
    (12, 0)
    >>> find_comments("12 comments on the ferry"), find_comments("Comments"), find_comments("476 views")
    (None, None, None)
    >>> find_comments("1.204 Kommentare", language="de"), find_comments("2 комментария", language="ru")
    (1204, 2)
    """
    return find_count(text, "comments", language=language)


def find_count(text: str, key: CountKey, *, language: str | None = None) -> int | None:
    """As ``find_comments``, of what the language's phrases under ``key`` name: comments, likes, shares.

    >>> find_count("941 j'aime | 12 partages", "likes", language="fr"), find_count("211 shares", "shares")
    (941, 211)
    """
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    found: set[int] = set()
    for part in _PARTS.split(text):
        counts = _COUNT.findall(part) if len(part) <= _COUNTER else ()
        if len(counts) == 1:
            word = part.replace(counts[0], " ", 1).strip(_EDGES).casefold()
            count = parse_views(counts[0]) if word and _is_word(word, key, language) else None
            if count is not None:
                found.add(count)
    return found.pop() if len(found) == 1 else None


def _is_word(word: str, key: CountKey, language: str | None) -> bool:
    words, stems = _words(key, _data.code_of(language))
    return word in words or (len(word) >= _STEM and any(word.startswith(stem) for stem in stems if _near(word, stem)))


def _near(word: str, stem: str) -> bool:
    return len(word) - len(stem) <= _ENDING


@cache
def _words(key: CountKey, code: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """What announces such a count in a language, and the words' stems. The cache holds what this pure function gives."""
    words: set[str] = set()
    for tag in (code, "en"):
        known = _data.language(tag)
        if known is not None:
            words.update(known.phrases.get(key, ()))
    stems = {word[:-2] for word in words if " " not in word and len(word) - 2 >= _STEM}
    return frozenset(words), tuple(sorted(stems))
