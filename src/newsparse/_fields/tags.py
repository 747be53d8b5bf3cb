"""Layer 1: the labels of an article, from lists and from strings that hold several.

A separator counts only where it separates: "Fish, chips; peas" is one list by its commas or one by its semicolons, never
both, and a single label keeps its comma. A label is a name for a subject: what is long is a sentence or a list of search
terms, and is dropped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Characters that are read of one string, and the labels that are taken from it.
LONGEST: Final = 4_000
MOST: Final = 60
#: A label has at most so many characters and words.
TAG_LENGTH: Final = 60
TAG_WORDS: Final = 6

# The first of these that parts a string into labels parts it all; a bar or a semicolon is chosen on purpose, a comma
# may stand inside a label then.
_SEPARATORS: Final = (
    re.compile(r"\s*[|│｜]\s*"),
    re.compile(r"\s*[;；؛]\s*"),
    re.compile(r"\s*[,，、،]\s*"),
    re.compile(r"\s*\n\s*"),
    re.compile(r"\s+[•·/]\s+"),
    re.compile(r"\s+(?=[#＃]\w)"),
)
#: First character of the scripts that write words without spaces between them: a space parts labels there.
_DENSE: Final = 0x2E80
#: What a content system notes for itself among the labels: a key before a value, an identifier, words_so_joined.
_FOR_MACHINES: Final = re.compile(
    r"(?:section|category|source|type|channel|subject|topic|nlp [a-z ]{1,30}|[\w-]{1,30}:[\w-]{1,30})\s?:\s?\S"
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|[a-z]+(?:_[a-z]+)+$|[A-Za-z]+:[\w-]+$",
    re.IGNORECASE,
)
#: A path before a label ("topic/ferries"), where every label of a list has one.
_PATH: Final = re.compile(r"[A-Za-z-]{3,20}/(?=[^/]+$)")
#: A code of an agency's or a market's own; so many of them, and so large a share, make a list one of codes.
_CODE: Final = re.compile(r"[A-Z0-9:-]{2,12}")
_CODES: Final = 5
_CODED: Final = 0.6
#: Words of the headline set one by one: so many, and so large a share of them in it.
_PIECES: Final = 4
_IN_TITLE: Final = 0.8
#: A list that holds so many times the labels of another is the whole of which the other is a part, where it shares
#: half of them (or the other is a single label) and the text names so large a share of its own.
_TIMES: Final = 3
_NAMED: Final = 0.5
#: A site's fixed list has at least so many labels, and the text names less than this share of them.
_FIXED: Final = 5
_FIXED_NAMED: Final = 0.25
_EDGES: Final = " \t,;|#＃\"'“”„«»‘’`*•·"
#: A comma inside figures is no separator ("1,000 metres").
_FIGURES: Final = re.compile(r"(?<=\d),(?=\d{3}\b)")


def split_tags(raw: str) -> tuple[str, ...]:
    """The labels that a string holds, in order, without ``#`` and without folded duplicates.

    >>> split_tags("Harbour, Ferry, harbour, #Storm")
    ('Harbour', 'Ferry', 'Storm')
    >>> split_tags("Berlin, Germany; Paris, France")
    ('Berlin, Germany', 'Paris, France')
    >>> split_tags("This is a whole sentence about the ferry and the storm."), split_tags(" , ;")
    ((), ())
    """
    # Entities first, lest their semicolons part; lines are kept apart.
    lines = (clean(line, LONGEST) for line in raw[:LONGEST].splitlines())
    text = _FIGURES.sub("\x00", "\n".join(filter(None, lines))).strip()
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(text) if part.strip(_EDGES)]
        if len(parts) > 1:
            return clean_tags(part.replace("\x00", ",") for part in parts)
    words = text.split()
    if len(words) > 1 and all(min(map(ord, word)) >= _DENSE for word in words):
        return clean_tags(words)
    return clean_tags([text.replace("\x00", ",")])


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Labels in order, each cleaned and once; what is no label is dropped.

    >>> clean_tags([" #Ferry ", "ferry", "Fish &amp; chips", "", "12"])
    ('Ferry', 'Fish & chips')
    >>> clean_tags(["https://example.org/tag/ferry"])
    ()
    """
    found: dict[str, str] = {}
    tags = list(tags)
    if len(tags) > 1 and all(map(_PATH.match, tags)):
        tags = [_PATH.sub("", tag) for tag in tags]
    for raw in tags:
        tag = clean(raw, LONGEST).lstrip(_EDGES).rstrip(_EDGES.replace("#", ""))
        if _is_label(tag):
            found.setdefault(fold(tag), tag)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _is_label(tag: str) -> bool:
    if not 0 < len(tag) <= TAG_LENGTH or len(tag.split()) > TAG_WORDS or "://" in tag or _FOR_MACHINES.match(tag):
        return False
    return any(c.isalpha() for c in tag) or (tag.isdigit() and len(tag) == len("2024"))


def are_labels(tags: Sequence[str], title: str) -> bool:
    """Whether a list holds labels, and not an agency's codes or the headline cut to pieces.

    >>> are_labels(("Ferry", "EU", "NATO"), "Ferry back")
    True
    >>> are_labels(("AER", "AIRL", "INDG08", "TRAN", "EMEA"), "Ferry back")
    False
    >>> are_labels(("FERRIES", "NATO", "TARN ISLAND"), "Ferry back")
    True
    >>> are_labels(("night", "ferry", "returns", "harbour"), "Night ferry returns to the harbour")
    False
    """
    # a style sheet may show any label in capitals
    shown = all(map(str.isupper, tags)) and any(" " in tag for tag in tags)
    if (
        not shown
        and len(tags) >= _CODES
        and sum(_CODE.fullmatch(tag) is not None for tag in tags) >= _CODED * len(tags)
    ):
        return False
    if len(tags) < _PIECES or any(" " in tag or tag[0].isupper() for tag in tags):
        return True
    words = set(re.findall(r"[\w'-]+", fold(title)))
    return sum(fold(tag) in words for tag in tags) < _IN_TITLE * len(tags)


def is_part(tags: Sequence[str], of: Sequence[str], text: str) -> bool:
    """Whether ``tags`` are a few of the labels of a longer list that fits the article.

    Args:
        tags: The labels in question.
        of: The longer list.
        text: The article's title and body, folded.

    >>> is_part(("Ferry",), ("Storm", "Harbour", "Ferry"), "the storm closed the harbour")
    True
    >>> is_part(("Ferry", "Storm"), ("News", "Sport", "Weather", "Jobs", "Shop", "Radio"), "the storm")
    False
    """
    short, long = {fold(tag) for tag in tags}, {fold(tag) for tag in of}
    if len(long) < _TIMES * len(short) or (len(short) > 1 and 2 * len(short & long) < len(short)):
        return False
    return _named(long, text) >= _NAMED


def is_squashed(tag: str, of: Sequence[str]) -> bool:
    """Whether a label is a list's labels in a row, with nothing between them.

    >>> is_squashed("Harbour Storm Ferry", ("Ferry", "Harbour", "Storm"))
    True
    >>> is_squashed("Ferry company", ("Ferry", "Harbour"))
    False
    """
    words = sorted(fold(tag).split())
    return len(of) > 1 and words == sorted(word for label in of for word in fold(label).split())


def is_fixed(tags: Sequence[str], text: str) -> bool:
    """Whether a list is one that the site puts on all its pages: long, and hardly named in the article.

    >>> is_fixed(("News", "Sport", "Weather", "Jobs", "Ferry"), "the ferry is back")
    True
    >>> is_fixed(("Ferry", "Storm"), "the boat is back")
    False
    """
    return len(tags) >= _FIXED and _named({fold(tag) for tag in tags}, text) < _FIXED_NAMED


def _named(labels: set[str], text: str) -> float:
    return sum(label in text for label in labels) / len(labels)
