"""Layer 1: a line of text folded for comparing and cut into tokens, with the way back to the source's characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from newsparse import _data

#: Characters that are read of one string: a date line is much shorter, and prose is not searched.
LONGEST: Final = 400

#: The zeros that news pages write, besides ASCII's: Arabic, Persian, Indic, Thai, Lao, Burmese, Khmer, wide.
_ZEROS: Final = (
    *(0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66),
    *(0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10),
)
#: Figures that are notes or fractions, which NFKC would glue to the number before them.
_NOTES: Final = "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉½¼¾⅓⅔⅛"
# One character for one, so that places stay.
_PLAIN: Final = str.maketrans(
    {chr(zero + digit): str(digit) for zero in _ZEROS for digit in range(10)}
    | dict.fromkeys(_NOTES, "^")
    | dict.fromkeys("‐‑‒–—―−－﹣", "-")
    | dict.fromkeys("‘’‚‛′`´ʼ׳＇", "'")
    | dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
    | dict.fromkeys("،、，", ",")
    | dict.fromkeys("：︰∶", ":")
    | dict.fromkeys("。．｡", ".")
    | {"／": "/", "（": "(", "）": ")", "＋": "+", "｜": "|", "【": "[", "】": "]"}
)
_FORMAT: Final = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
# A character and what is written on it, which NFKC joins.
_CLUSTER: Final = re.compile(
    ".[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc\u1161-\u11ff\u3099\u309a]*", re.DOTALL
)
# A letter or a sign that belongs to one, in one class of characters, which is quick: no space, figure, mark or symbol.
# Python's ``\w`` does not count the vowel signs of Indic scripts and Thai.
_LETTER: Final = (
    r"[^\s\d!-/:-@\[-`{-~\x7f-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u0589\u05be\u05c0\u05c3\u060c\u061b\u061f"
    r"\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3020\u3030\ufe10-\ufe1f"
    r"\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff]"
)
# What a stroke, a dot or the keyboard says nothing about: Turkish, Arabic, Persian and Bengali letters.
_LOOSE: Final = str.maketrans(
    {"ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ী": "ি", "ঃ": None}
)
_STROKES: Final = re.compile("[\u0300-\u036f\u064b-\u065f\u093c\u09bc]")

#: A word of so many letters that is glued to a date has lost its space; a shorter one is part of a name ("v3.5.2024").
SENTENCE: Final = 5

#: Kinds of token.
NUMBER: Final = 1
WORD: Final = 2
MARK: Final = 3

_ASCII: Final = re.compile(r"(\d+)|([ap]\.\s?m(?![a-z])\.?)|([a-z]{1,4}(?:\.[a-z]{1,4})+(?![a-z])|[a-z]+)|(\S)")
_ASCII_KINDS: Final = (0, NUMBER, WORD, WORD, MARK)
_KINDS: Final = (0, NUMBER, WORD, WORD, WORD, MARK)


class Token(NamedTuple):
    """A number, a word or a single other character of the folded line."""

    kind: int
    text: str
    start: int
    end: int


class Line:
    """A folded line and its tokens.

    Attributes:
        text: The characters of the source that are read.
        folded: The same in lower case, with plain figures, spaces, dashes and quotation marks.
        tokens: The tokens of ``folded``.
    """

    __slots__ = ("_ends", "_starts", "folded", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded, self._starts, self._ends = _fold(text)
        self.tokens: list[Token] = []

    def cut(self) -> list[Token]:
        """Cut ``folded`` into tokens."""
        make = Token._make
        pattern, kinds = (_ASCII, _ASCII_KINDS) if self.folded.isascii() else (_pattern(), _KINDS)
        self.tokens = [
            make((kinds[found.lastindex or 0], found[0], found.start(), found.end()))
            for found in pattern.finditer(self.folded)
        ]
        return self.tokens

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in ``text`` of a place in ``folded``."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def raw(self, start: int, end: int) -> str:
        """The source of a place in ``folded``."""
        first, last = self.span(start, end)
        return self.text[first:last]


def ends_number(tokens: list[Token], at: int, place: int) -> bool:
    """Whether a number, or a number and its stop, ends at a place of the folded line: "17.-20.06.2024"."""
    if at > 0 and tokens[at].text == "." and tokens[at].end == place:
        at, place = at - 1, tokens[at].start
    return at >= 0 and tokens[at].kind == NUMBER and tokens[at].end == place


def loose(word: str) -> str:
    """A folded word without strokes and dots: pages write "fevrier", and capitals without accents.

    >>> loose("février"), loose("mayıs")
    ('fevrier', 'mayis')
    """
    return _STROKES.sub("", unicodedata.normalize("NFD", word)).translate(_LOOSE)


def split(form: str) -> tuple[str, ...]:
    """The tokens of a word or phrase of the language files.

    >>> split("de abril"), split("tháng 5")
    (('de', 'abril'), ('tháng', '5'))
    """
    return tuple(found[0] for found in _pattern().finditer(_fold(form)[0]))


def _fold(text: str) -> tuple[str, list[int] | None, list[int] | None]:
    if text.isascii():
        return text.lower(), None, None
    plain = text.translate(_PLAIN)
    if unicodedata.is_normalized("NFKC", plain) and not _FORMAT.search(plain):
        folded = plain.casefold()
        if len(folded) == len(plain):
            return folded, None, None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _CLUSTER.finditer(plain):
        piece = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", found[0]).casefold())
        piece = _FORMAT.sub("", piece)
        pieces.append(piece)
        starts += [found.start()] * len(piece)
        ends += [found.end()] * len(piece)
    return "".join(pieces), starts, ends


@cache
def _pattern() -> re.Pattern[str]:
    # The words that are written without spaces around them, longest first.
    glued = {
        word
        for code in ("zh", "ja", "ko")
        for words in (_data.languages()[code].am, _data.languages()[code].pm, *_data.languages()[code].weekdays)
        for word in words
        if len(word) > 1 and not word.isascii()
    }
    ordered = "|".join(sorted(map(re.escape, glued), key=lambda word: (-len(word), word)))
    unit = "[年月日号號时時点點分秒년월일시분초]"
    return re.compile(
        r"(\d+)"
        rf"|((?:(?<=\d)|(?<=\d\s)){unit}(?![间間간钟鐘])|{ordered})"
        # "p. m." is one word
        rf"|([ap]\.\s?m(?!{_LETTER})\.?)"
        # as are short ones with stops inside
        rf"|({_LETTER}{{1,4}}(?:\.{_LETTER}{{1,4}})+(?!{_LETTER})|{_LETTER}+)"
        r"|(\S)"
    )
