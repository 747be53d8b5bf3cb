"""Marks inside the lines of raw text: Markdown's links, pictures and emphasis, and a terminal browser's link numbers.

Of https://spec.commonmark.org/0.31.2/#inlines is read what html2text, pandoc and reader modes write: ``[text](url)``,
``![alt](url)``, ``**strong**``, ``*emphasis*``, and backslashes before signs. Lynx and elinks number links (``[4]text``)
and list the addresses at the end. Where the text shows no such links, nothing is touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._decode import Cuts

if TYPE_CHECKING:
    from collections.abc import Iterator

#: An address in parentheses behind a link's text: absolute or of the site; it may have parentheses and a title.
_TARGET: Final = (
    r"\(<?(?:https?://|mailto:|tel:|/|\.{1,2}/|#)[^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200}){0,3}>?"
    r"(?:\s\"[^\"\n]{0,300}\")?\s?\)"
)
_TEXT: Final = r"(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]{0,80}\]){0,400}"
_PICTURE: Final = re.compile(rf"!\[(){_TEXT}\]{_TARGET}")
_LINK: Final = re.compile(rf"(?<!\\)\[({_TEXT})\]{_TARGET}")
_STRONG: Final = re.compile(
    r"(?<![\\*\w])\*\*(?=[^\s*])([^*\n]{1,400}(?:\n(?!\s*\n)[^*\n]{1,400}){0,3})(?<=\S)\*\*(?![*\w])"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\\*_\w])(?:\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*|_(?=[^\s_])([^_\n]{1,400})(?<=\S)_)(?![*_\w])"
)
_ESCAPE: Final = re.compile(r"\\()(?=[\\`*_{}\[\]()#+\-.!|~<>])")
#: So many links of the site itself, or one with a whole address, are Markdown's: prose may hold "[a](/b)" once.
_LEAST: Final = 2

_NUMBER: Final = re.compile(r"(?<![^\s(„“\"'«])\[()(\d{1,4})\](?=[^\s\[\]])")
#: So many numbers, from 1 on and each one more than the last, are a terminal browser's.
_NUMBERS: Final = 3
#: The list of addresses below, with its heading.
_REFERENCES: Final = re.compile(
    r"()(?:(?<=\n\n)[^\S\n]*[^\W\d_][^\n.:]{2,40}:?[^\S\n]*\n(?:[^\S\n]*\n){0,2})?"
    r"(?:^[^\S\n]*\d{1,4}\.[^\S\n]+(?:\w{1,12}:)\S+[^\S\n]*(?:\n|\Z)){3,}",
    re.MULTILINE,
)


def without_marks(text: str) -> tuple[str, tuple[Cuts, ...]]:
    """A text without such marks, and what that did to the offsets, last things first.

    >>> without_marks("The **new** ferry of [Tarn](https://example.com/tarn) sails.")[0]
    'The new ferry of Tarn sails.'
    >>> without_marks("An array[i](x) and 2 * 3 * 4.")
    ('An array[i](x) and 2 * 3 * 4.', ())
    """
    cuts: list[Cuts] = []
    for pattern in _patterns(text):
        text, cut = _without(text, pattern)
        if cut is not None:
            cuts.insert(0, cut)
    return text, tuple(cuts)


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """The marks that a text shows."""
    if "](" in text:
        links = [found[0] for found in _LINK.finditer(text)]
        if len(links) >= _LEAST or any("](http" in link for link in links):
            yield from (_PICTURE, _LINK, _STRONG, _EMPHASIS, _ESCAPE)
            return
    if "[1]" in text:
        numbers = [int(found[2]) for found in _NUMBER.finditer(text)]
        if len(numbers) >= _NUMBERS and numbers == list(range(1, len(numbers) + 1)):
            yield _REFERENCES
            yield _NUMBER


def _without(text: str, pattern: re.Pattern[str]) -> tuple[str, Cuts | None]:
    """The text with each match cut down to its group, and the cuts."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    last = size = 0
    for found in pattern.finditer(text):
        start, end = found.span(1) if found[1] is not None else found.span(2)
        for piece, behind in (
            (text[last : found.start()], start - found.start()),
            (text[start:end], found.end() - end),
        ):
            size += len(piece)
            parts.append(piece)
            if behind:
                cuts.append((size, behind))
        last = found.end()
    return ("".join([*parts, text[last:]]), Cuts(cuts)) if cuts else (text, None)
