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
    from collections.abc import Iterable

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
    text = _FIGURES.sub("\x00", "\n".join(lines)).strip()
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(text) if part.strip(_EDGES)]
        if len(parts) > 1:
            return clean_tags(part.replace("\x00", ",") for part in parts)
    return clean_tags([text.replace("\x00", ",")])


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Labels in order, each cleaned and once; what is no label is dropped.

    >>> clean_tags([" #Ferry ", "ferry", "Fish &amp; chips", "", "12"])
    ('Ferry', 'Fish & chips')
    >>> clean_tags(["https://example.org/tag/ferry"])
    ()
    """
    found: dict[str, str] = {}
    for raw in tags:
        tag = clean(raw, LONGEST).lstrip(_EDGES).rstrip(_EDGES.replace("#", ""))
        if _is_label(tag):
            found.setdefault(fold(tag), tag)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _is_label(tag: str) -> bool:
    if not 0 < len(tag) <= TAG_LENGTH or len(tag.split()) > TAG_WORDS or "://" in tag:
        return False
    return any(c.isalpha() for c in tag) or (tag.isdigit() and len(tag) == len("2024"))
