"""Short phrases by which a page's furniture gives itself away: "Read also", "Share", "Photo:", in the page's language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsparse import _data

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Longer runs of text are not searched for phrases (characters).
SHORT: Final = 120
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


@lru_cache(maxsize=256)
def _table(languages: tuple[str, ...]) -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, str]]:
    """For each first character of some languages' phrases one pattern, the longest phrase first; and each one's key."""
    key_of: dict[str, str] = {}
    for code in languages:
        found = _data.language(code)
        if found is not None:
            for key in KEYS:
                for phrase in found.phrases.get(key, ()):
                    key_of.setdefault(phrase, key)
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(key_of, key=lambda phrase: (-len(phrase), phrase)):
        by_first.setdefault(phrase[0], []).append(phrase)
    return {
        first: re.compile(rf"({'|'.join(map(re.escape, phrases))})(?!\w)") for first, phrases in by_first.items()
    }, key_of


def phrase_of(text: str, languages: tuple[str, ...]) -> tuple[str, bool] | None:
    """What the phrase at a short passage's start announces, and whether the passage is nothing else.

    >>> phrase_of("Read also: another story", ("en",))
    ('related', False)
    >>> phrase_of("Share", ("en",))
    ('share', True)
    >>> phrase_of("The shares fell.", ("en",)) is None
    True
    """
    patterns, key_of = _table(languages)
    # the Turkish capital leaves its dot behind, a character of its own
    folded = text.casefold().replace("i\u0307", "i")
    start = _FIRST.search(folded)
    if start is None:
        return None
    pattern = patterns.get(start[0])
    found = pattern.match(folded, start.start()) if pattern is not None else None
    if found is None:
        return None
    return key_of[found[1]], found.end() >= len(folded.rstrip(_TRAILING))


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
