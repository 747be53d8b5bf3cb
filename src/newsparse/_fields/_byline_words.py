"""Layer 1: what a language's vocabulary says of bylines, made ready for looking through lines."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from newsparse._data import with_english
from newsparse._fields._roles import FURNITURE, GROUP, PARTICLES, PREPOSITIONS
from newsparse._fields.strings import by_start

#: Phrases whose words no name has.
_FURNITURE_KEYS: Final = (
    "published", "updated", "views", "share", "related", "comments", "newsletter", "menu", "read_time", "consent", "tags"
)  # fmt: skip
#: Phrases that label what stands behind a name.
_LABELS: Final = ("tags", "comments")
#: Keys of a language's words for spans of time.
_SPANS: Final = ("seconds", "minutes", "hours", "days", "weeks")


class Words(NamedTuple):
    """What a language's vocabulary says of bylines, English beside it."""

    #: The words for "by" by their first character, the longest first.
    by: dict[str, tuple[str, ...]]
    #: All of them.
    by_set: frozenset[str]
    #: One pattern for a word for "by" inside a line.
    inner: re.Pattern[str]
    #: The last words of those that need no colon behind.
    prepositions: frozenset[str]
    #: "Interview", "questions by": with a colon behind, whoever asked.
    interview: frozenset[str]
    #: What a line about a date begins with.
    about: tuple[str, ...]
    #: "7 hours ago", "2 minutes read" to a line's end.
    span: re.Pattern[str]
    #: A label behind a name: of tags or rubrics, of comments.
    labels: re.Pattern[str]
    #: Words that no name has.
    no_names: frozenset[str]


@cache
def words_of(code: str | None) -> Words:
    """The words of a language, by its code, and English beside it."""
    found = with_english(code)
    by = {word for one in found for word in one.phrases.get("by", ())} - {"from"}
    about = {word for one in found for key in ("published", "updated") for word in one.phrases.get(key, ())}
    inner = sorted((word for word in by if word.split()[-1] in PREPOSITIONS), key=lambda word: (-len(word), word))
    labels = sorted(by - set(inner), key=lambda word: (-len(word), word))
    pattern = rf"(?<!\w)(?:(?:{'|'.join(map(re.escape, inner))})(?=\s)|(?:{'|'.join(map(re.escape, labels))})\s?[:：])"
    spans = {word for one in found for key in _SPANS for word in one.relative.get(key, ())}
    spans = {word for word in spans if word.isalpha()}
    span = re.compile(
        rf"\d{{1,3}}\s?(?:{'|'.join(sorted(map(re.escape, spans), key=lambda w: (-len(w), w)))})\b.*", re.IGNORECASE
    )
    labels = sorted({word for one in found for key in _LABELS for word in one.phrases.get(key, ())})
    label = re.compile(
        rf"(?<=[\s|•·])(?:{'|'.join(map(re.escape, sorted(labels, key=len, reverse=True)))})(?=\s?[:：]|\s*(?:[|•·(]|\Z))",
        re.IGNORECASE,
    )
    no_names: set[str] = set(FURNITURE)
    for one in found:
        no_names.update(one.function_words, *one.weekdays)
        no_names.update(
            word for key in _FURNITURE_KEYS for phrase in one.phrases.get(key, ()) for word in phrase.split()
        )
    return Words(
        by=by_start(by),
        by_set=frozenset(by),
        inner=re.compile(pattern),
        prepositions=frozenset(word.split()[-1] for word in inner),
        interview=frozenset(word for one in found for word in one.phrases.get("interview", ())),
        about=tuple(about),
        span=span,
        labels=label,
        no_names=frozenset(word for word in no_names if word not in PARTICLES | GROUP and word != "the"),
    )
