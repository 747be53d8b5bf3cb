"""Short phrases by which a page's furniture gives itself away: "Read also", "Share", "Photo:", in the page's language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from newsparse import _data
from newsparse._fields.strings import by_start

#: Longer runs of text are not searched for phrases (characters).
SHORT: Final = 120
#: A phrase is looked up by so many characters.
_START: Final = 2
#: A sentence about an entry is known by so many characters.
ENTRY: Final = 60
#: The keys of a language's phrases that say what a short passage is.
KEYS: Final = (
    "related",
    "share",
    "newsletter",
    "comments",
    "credit",
    "advertisement",
    "copyright",
    "consent",
    "read_time",
    "tags",
    "views",
    "updated",
    "published",
    "by",
    "menu",
)


class Phrases:
    """The phrases of some languages, by how they begin: what most passages begin with is none of them."""

    __slots__ = ("_by_start", "_key_of")

    def __init__(self, languages: tuple[str, ...]) -> None:
        """Gather the phrases; where two languages share one, the first tells what it announces."""
        key_of: dict[str, str] = {}
        for code in languages:
            found = _data.language(code)
            if found is not None:
                for key in KEYS:
                    for phrase in found.phrases.get(key, ()):
                        key_of.setdefault(phrase, key)
        self._key_of = key_of
        self._by_start = by_start(key_of, _START)

    def of(self, text: str) -> tuple[str, bool] | None:
        """As ``phrase_of``, in these languages."""
        folded = text.casefold()
        if not folded.isascii():
            # the Turkish capital leaves its dot behind, a character of its own
            folded = folded.replace("i\u0307", "i")
        start = 0
        if not folded[:1].isalpha():
            first = _FIRST.search(folded)
            if first is None:
                return None
            start = first.start()
        # a phrase of one character is the shortest, so it comes last
        for size in (_START, 1):
            for phrase in self._by_start.get(folded[start : start + size], ()):
                end = start + len(phrase)
                if folded.startswith(phrase, start) and not _is_word(folded[end : end + 1]):
                    return self._key_of[phrase], end >= len(folded.rstrip(_TRAILING))
        return None


def _is_word(char: str) -> bool:
    """Whether a character goes on with a word, as ``\\w`` has it; there may be none.

    >>> _is_word("s"), _is_word(":"), _is_word("")
    (True, False, False)
    """
    return char.isalnum() or char == "_"


@lru_cache(maxsize=256)
def phrases(languages: tuple[str, ...]) -> Phrases:
    """The phrases of some languages, made once."""
    return Phrases(languages)


def phrase_of(text: str, languages: tuple[str, ...]) -> tuple[str, bool] | None:
    """What the phrase at a short passage's start announces, and whether the passage is nothing else.

    >>> phrase_of("Read also: another story", ("en",))
    ('related', False)
    >>> phrase_of("Share", ("en",))
    ('share', True)
    >>> phrase_of("The shares fell.", ("en",)) is None
    True
    """
    return phrases(languages).of(text)


@cache
def _entries() -> tuple[str, ...]:
    """What a blog's sentence about its own entry begins with, in every language that has one."""
    return tuple(sorted({phrase for found in _data.languages().values() for phrase in found.phrases.get("entry", ())}))


def opens_entry(text: str) -> bool:
    """Whether a passage is the sentence with which a blog's theme says when and under what an entry was posted.

    Themes set it in the language of the site's menus, whatever the entry is written in.

    >>> opens_entry("This entry was posted on 3 May 2024 and is filed under Harbour.")
    True
    >>> opens_entry("This entry is closed.")
    False
    """
    return text[:ENTRY].casefold().startswith(_entries())


def hashtags(text: str) -> list[str]:
    """The labels of a line that holds hashtags and nothing else.

    >>> hashtags("#harbour #Tarn_Island"), hashtags("#1 in the charts"), hashtags("# 5")
    (['harbour', 'Tarn_Island'], [], [])
    """
    if text[:1] != "#" or len(text) > _HASHTAGS or not all(_HASHTAG.fullmatch(word) for word in text.split()):
        return []
    return [word.strip("#,;") for word in text.split()]


#: A line of hashtags is no longer (characters).
_HASHTAGS: Final = 300
_HASHTAG: Final = re.compile(r"#(?=[^\s#]*[^\W\d_])[^\s#,;.:!?]+[,;]?")
# Marks before a phrase say nothing, but for those that begin one: © and the bracket of (c).
_FIRST: Final = re.compile(r"[\w©]|\((?=c\))")
_TRAILING: Final = " :.…»›>|-–—"
