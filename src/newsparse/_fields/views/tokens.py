"""Layer 1: a line cut into words and figures, and each figure with the words that belong to it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from newsparse._fields.strings import fold
from newsparse._fields.views.vocabulary import vocabulary
from newsparse._fields.views.words import AROUND, EYES, UNSPACED_FROM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Characters of the longest phrase in a script without spaces.
UNSPACED: Final = 12

_TOKEN: Final = re.compile(
    r"(?P<sums>(?<![\d.,'٬٫])\d{1,4}[億亿억万萬만千천](?: ?\d{1,4}[万萬만千천])*(?:\d{1,4}(?![\d.,'٬٫]))?)"
    r"|(?P<groups>(?<![\d.,:/'٬٫])[1-9]\d{0,2}(?: \d{3})+(?![\d'٬٫]|[.,:/-]\d))"
    r"|(?P<none>(?<![^\s:(])[+-](?=\d)\S+|\d{1,3}, \d{3}(?!\d))"
    r"|(?P<run>\d+(?:[.,:/'٬٫_-]\d+)*)"
    r"|(?P<space>[\s:;.,()\[\]{}\"'!*=،、<>-])"
    r"|(?P<word>[^\s\d:;.,()\[\]{}\"!*=،、<>-]+)"
)


class Token(NamedTuple):
    """A word, or figures: ``""`` where figures are no count, ``None`` where it is a word."""

    word: str
    figures: str | None = None


class Chunk(NamedTuple):
    """A number with the words that belong to it."""

    before: Sequence[str]
    figures: str
    after: Sequence[str]


def cut(part: str) -> list[Token]:
    """Words and figures of a text in order, punctuation left out; nothing where it has figures that count nothing.

    >>> cut("Views: 1,284")
    [Token(word='views', figures=None), Token(word='', figures='1,284')]
    >>> cut("12² views")
    []
    """
    if not part.isascii():
        if any(unicodedata.category(char) == "No" for char in part):
            return []  # superscripts, fractions, circled digits
        part = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in part)
    tokens: list[Token] = []
    for found in _TOKEN.finditer(fold(part).replace("\ufe0f", "")):
        kind = found.lastgroup
        if kind == "word":
            tokens.extend(Token(word) for word in _split_unspaced(found[0].strip("'+")))
        elif kind != "space":
            tokens.append(Token("", "" if kind == "none" else found[kind or "run"]))
    return tokens


def _split_unspaced(word: str) -> list[str]:
    """A run of a script without spaces as the known words that it is made of; whole where it is not."""
    if word[:1] < UNSPACED_FROM or word in vocabulary() or word in AROUND:
        return [word] if word else []
    out: list[str] = []
    at = 0
    while at < len(word):
        for size in range(min(UNSPACED, len(word) - at), 0, -1):
            piece = word[at : at + size]
            if piece in vocabulary() or piece in AROUND or piece in EYES:
                break
        else:
            return [word]
        out.append(piece)
        at += size
    return out


def pair(tokens: Sequence[Token]) -> Iterator[Chunk]:
    """Numbers with their words: one number has them all, several have those behind or those before them.

    Where words stand before the first and behind the last of several, whose they are is open.

    >>> list(pair(cut("12 comments 476 views")))
    [Chunk(before=(), figures='12', after=['comments']), Chunk(before=(), figures='476', after=['views'])]
    >>> list(pair(cut("views 12 comments 476 shares")))
    []
    """
    places = [at for at, token in enumerate(tokens) if token.figures is not None]
    words = [token.word for token in tokens]
    if not places:
        return
    if len(places) == 1:
        at = places[0]
        yield Chunk(words[:at], tokens[at].figures or "", words[at + 1 :])
    elif places[0] == 0:
        for at, end in zip(places, [*places[1:], len(tokens)], strict=True):
            yield Chunk((), tokens[at].figures or "", words[at + 1 : end])
    elif places[-1] == len(tokens) - 1:
        for start, at in zip([-1, *places], places, strict=False):
            yield Chunk(words[start + 1 : at], tokens[at].figures or "", ())
