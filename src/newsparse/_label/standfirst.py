"""The standfirst of raw text, which no class names: a line below the headline that the lines around it set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import SENTENCE_ENDS, ends_in, fold, size_of
from newsparse._label.contenders import is_glued
from newsparse._label.edges import is_clock
from newsparse._label.phrases import SHORT, phrase_of
from newsparse._label.unmarked import is_stamp, tells_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._page import Passage

#: Its length, and that of one without a full stop (``size_of``).
_SHORTEST: Final = 25
_LONGEST: Final = 500
_LONGEST_OPEN: Final = 220
#: So many words it has at least, where words are parted.
_WORDS: Final = 4
#: So many lines of facts may stand between the headline and it.
_REACH: Final = 5
#: A line of facts is no longer than this; a paragraph no shorter (``size_of``).
_FACT: Final = 90
_PARAGRAPH: Final = 90
#: A reporter's name, or where a line tells the time if that is what it tells (characters).
_NAME: Final = 40
#: What announces a line that stands between headline and article, and tells nothing of the article's matter.
_FACTS: Final = frozenset(("by", "published", "updated", "read_time", "share", "views", "comments"))
_STAMPED: Final = frozenset(("by", "published", "updated", "read_time"))
#: So many of the words of a line without a full stop begin with a capital in a list of names, not in a sentence.
_CAPITALS: Final = 0.6
#: A trail, an address or a credit is none.
_NONE: Final = re.compile(r"[|©]|https?://|www\.|\s[/›»>]\s|\w@\w")


def below_headline(
    passages: Sequence[Passage], inside: Sequence[bool], title_at: int, languages: tuple[str, ...]
) -> int | None:
    """The passage that is the standfirst, or ``None`` where no line is set apart.

    One is set apart where it stands right below the headline, with lines of facts (date, byline, share) or a much
    longer paragraph behind it, or where lines of facts stand both above and below it. A sentence with paragraphs
    behind it is the article's first, whatever a stylesheet had made of it. Of 83 pages with a standfirst it
    finds 24 in a browser's rendering (most of the others have it behind date and byline, as their first paragraph),
    and takes another line on 3.

    Args:
        passages: The page's passages.
        inside: Whether each is taken for body.
        title_at: The passage that is the headline.
        languages: Whose phrases to look for.
    """
    title = fold(passages[title_at].text)
    facts_above = False
    end = len(passages) - 1
    if title_at < end and is_glued(passages, title_at) and _may_be(passages[title_at + 1], None):
        return title_at + 1
    for index in range(title_at + 1, min(title_at + 2 + _REACH, len(passages) - 1)):
        text = passages[index].text
        folded = fold(text)
        if folded in title or title in folded:
            continue
        key = _announces(text, languages)
        if is_stamp(text) or key in _FACTS:
            facts_above = True
            continue
        if is_clock(passages[index - 1].text):
            return None  # a live blog's first entry
        if _may_be(passages[index], key):
            return index if _set_apart(passages, inside, index, facts_above, languages) else None
        if size_of(text) >= _NAME or inside[index]:
            return None
        facts_above = True
    return None


def _may_be(passage: Passage, key: str | None) -> bool:
    text = passage.text
    size = size_of(text)
    return (
        key is None
        and passage.kind in ("paragraph", "heading")
        and _SHORTEST <= size <= (_LONGEST if ends_in(text, SENTENCE_ENDS) else _LONGEST_OPEN)
        and (text.count(" ") >= _WORDS - 1 or size > len(text))
        and text[-1] not in ":："
        and _NONE.search(text) is None
        and (ends_in(text, SENTENCE_ENDS) or not _names_or_stamp(text))
    )


def _names_or_stamp(text: str) -> bool:
    """Whether a line tells people or a time.

    >>> _names_or_stamp("Ada Lindqvist and Jonas Berg Lindgate Observer"), _names_or_stamp("By the harbour, 3 May 2024")
    (True, True)
    >>> _names_or_stamp("The mayor of Lindgate had promised it for years")
    False
    """
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return tells_time(text[:_NAME]) or capitals > _CAPITALS * len(words)


def _set_apart(
    passages: Sequence[Passage], inside: Sequence[bool], index: int, facts_above: bool, languages: tuple[str, ...]
) -> bool:
    below = passages[index + 1].text
    key = _announces(below, languages)
    if key == "credit":
        return False  # a caption
    if is_stamp(below) or key in _STAMPED or (key in _FACTS and not facts_above):
        return True
    if facts_above:
        return False
    text = passages[index].text
    if inside[index + 1] and size_of(below) >= _PARAGRAPH:
        return not ends_in(text, SENTENCE_ENDS)
    # a reporter's name without a word for it, and the day below
    return (
        size_of(below) < _NAME
        and not ends_in(below, SENTENCE_ENDS)
        and index + 2 < len(passages)
        and (is_stamp(passages[index + 2].text) or _announces(passages[index + 2].text, languages) in _STAMPED)
    )


def _announces(text: str, languages: tuple[str, ...]) -> str | None:
    """What the phrase at a short line's start announces."""
    said = phrase_of(text, languages) if len(text) <= SHORT else None
    return said[0] if said is not None else None
