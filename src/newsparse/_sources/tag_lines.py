"""Tags of raw text: labels a line each, below "Topics" or right behind the body.

Where no markup tells links from text, labels are told by their place, by being short, and by what the article speaks of.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsparse._data import language
from newsparse._fields.strings import fold
from newsparse._label.phrases import hashtags, phrase_of
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: A line that announces them stands so many lines behind the body.
_REACH: Final = 30
#: A label has at most so many characters and words, and a run of them so many lines.
_LONGEST: Final = 45
_WORDS: Final = 6
_MOST: Final = 20
#: Words of labels in the mean.
_USUAL: Final = 3
#: Labels in one line, between commas (characters, commas).
_LINE: Final = 300
_COMMAS: Final = 2
#: Labels that nothing announces: so many of them, right behind the body, and so large a share named in the article.
_LEAST: Final = 3
_CLOSE: Final = 2
_NAMED: Final = 0.6
#: Words of a label shorter than this say little (characters).
_WORD: Final = 4
#: What a line says that ends the labels; a menu's words are those of sections, which are labels too.
_ENDS: Final = frozenset(
    (
        "related",
        "share",
        "newsletter",
        "comments",
        "credit",
        "advertisement",
        "copyright",
        "consent",
        "read_time",
        "views",
    )
)
#: A line of hashtags stands so many lines above the body or below it.
_BESIDE: Final = 5
_EDGES: Final = " :"
_NO_LABEL: Final = re.compile(r"[.!?…:;]$|^\d+ [^\W\d]+$|\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b.*\d|https?:|[|›»]")


def claims(reading: Reading) -> Iterator[Said]:
    """The labels behind the body of raw text."""
    passages, last = reading.page.passages, reading.last
    if reading.page.containers.parents or last is None:
        return
    code = (reading.language or "en").partition("-")[0]
    codes = (code, "en") if code != "en" else ("en",)
    told = _told(reading)
    whole, words = _announcing(codes)
    for at in range(max(0, last - 1), min(len(passages), last + _REACH)):
        line = passages[at].text.casefold().strip(_EDGES)
        if len(line) <= _LONGEST and (line in whole or not words.isdisjoint(line.split())):
            labels, where = _announced(passages, at + 1, codes, told)
            if labels and _are_short(labels) and (line in whole or _are_named(labels, told)):
                yield Said("tags", "; ".join(labels), "tag lines", labels, at=where)
                return
    for at in range(last + 1, min(len(passages), last + 1 + _CLOSE)):
        run, where = _run(passages, at, codes, told)
        if len(run) >= _LEAST and _are_short(run) and _are_named(run, told):
            yield Said("tags", "; ".join(run), "labels below the body", run, at=where)
            return
    yield from _hashtags(reading, last)


def _hashtags(reading: Reading, last: int) -> Iterator[Said]:
    """The hashtags of the lines by the body that have nothing else."""
    passages, first = reading.page.passages, reading.first or 0
    found: list[str] = []
    where: list[int] = []
    for at in (*range(max(0, first - _BESIDE), first), *range(last, min(len(passages), last + 1 + _BESIDE))):
        if labels := hashtags(passages[at].text):
            found += labels
            where.append(at)
    if found:
        yield Said("tags", " ".join(f"#{label}" for label in found), "tag lines", tuple(found), at=tuple(where))


@lru_cache(maxsize=128)
def _announcing(codes: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What announces tags in some languages, and the single words of it. The cache holds what this pure function gives."""
    phrases = {phrase for code in codes if (known := language(code)) for phrase in known.phrases.get("tags", ())}
    return frozenset(phrases), frozenset(phrase for phrase in phrases if " " not in phrase)


def _are_short(labels: Sequence[str]) -> bool:
    """Whether labels have the few words of names: headlines of other articles have more."""
    return sum(len(label.split()) for label in labels) <= _USUAL * len(labels)


def _are_named(labels: Sequence[str], told: str) -> bool:
    return sum(fold(label) in told for label in labels) >= _NAMED * len(labels)


def _is_named(label: str, told: str) -> bool:
    """Whether an article has a label's words, or most of the long ones."""
    words = [word for word in fold(label).split() if len(word) >= _WORD]
    return fold(label) in told or 2 * sum(word in told for word in words) > len(words)


def _told(reading: Reading) -> str:
    """Headline and body, folded."""
    passages, labels = reading.page.passages, reading.labels
    texts = [passage.text for passage, within in zip(passages, labels.inside, strict=True) if within]
    if labels.title_at is not None:
        texts.append(passages[labels.title_at].text)
    return fold(" ".join(texts))


def _announced(
    passages: Sequence[Passage], at: int, codes: tuple[str, ...], told: str
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The labels below the line that announces them, one a line, or all in one line; and where they stand."""
    line = passages[at].text if at < len(passages) else ""
    if len(line) <= _LINE and line.count(",") >= _COMMAS:
        return tuple(label for part in line.split(",") if (label := part.strip())), (at,)
    return _run(passages, at, codes, told)


def _run(
    passages: Sequence[Passage], start: int, codes: tuple[str, ...], told: str
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The short lines from one on that could be labels, and where they stand.

    Those at the end of which the article does not speak are left out: a menu, or the next headline's section.
    """
    found: list[str] = []
    where: list[int] = []
    announcing = _announcing(codes)[0]
    for at in range(start, min(start + _MOST, len(passages))):
        text = passages[at].text.strip(" #,")
        if text.casefold().strip(_EDGES) in announcing:
            continue
        said = phrase_of(text, codes)
        if not 1 < len(text) <= _LONGEST or len(text.split()) > _WORDS or _NO_LABEL.search(text):
            break
        if said is not None and said[0] in _ENDS:
            break
        found.append(text)
        where.append(at)
    end = len(found)
    while end and not _is_named(found[end - 1], told):
        end -= 1
    return tuple(found[:end]), tuple(where[:end])
