"""Lines of raw text: where they break, how far they are indented, and the shape of their two ends."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from newsparse._text.spans import EDGES

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How a line ends: with a sentence's end, a colon, a comma, an opening mark, or within a sentence.
End: TypeAlias = Literal["stop", "colon", "comma", "open", "within"]

#: How a line starts: with a mark that belongs to the word before it, an opening mark, or a character of that class.
Start: TypeAlias = Literal["close", "open", "lower", "upper", "digit", "uncased", "other"]

# Byte order mark, zero-width space, word joiner, marks of direction: they show nothing. The soft hyphen shows only where
# a line breaks, and is dealt with there. The zero-width joiners stay: Persian, the Indic scripts and emoji are spelt
# with them.
_INVISIBLE = re.compile("[\ufeff\u200b\u2060\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_SOFT_HYPHEN = "\u00ad"
_PARAGRAPH_SEPARATOR = "\u2029"

_STOPS = frozenset(".!?…。！？．｡؟۔।॥։።")
_COMMAS = frozenset(",;،、，；؛")
_COLONS = frozenset(":：")
_OPENERS = frozenset("([{“„«‘‚「『（【《〈¿¡")
_CLOSERS = _STOPS | _COMMAS | _COLONS | frozenset(")]}”»」』）】》〉%")
# Quotation marks whose side depends on the language („so“, »so«, ”så”), passed over to find a sentence's end.
_AFTER_STOP = "\"'”’“»«)]}」』）】"
# A quotation mark that may open or close closes where this follows it; the empty string is the line's end.
_TWO_SIDED = frozenset('"“”»«')
_BEHIND_QUOTE = frozenset(["", *" ,.;:!?)"])
_SUFFIX = re.compile(r"['’](?:s|t|d|m|re|ve|ll)\b")
_WIDE = re.compile("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")


#: Characters of a stretch of text that is split at a time.
_STRETCH = 1_000_000

#: Characters of white space that are looked at for a line's indent.
WHITE = 100


class Line(NamedTuple):
    """A line that shows something.

    Attributes:
        text: Its words, with single spaces; tabs between cells stay. A soft hyphen at its end stays.
        indent: Columns of white space before them, a tab counted as eight.
        gap: Blank lines above it.
        columns: Its whole width as a fixed-width font shows it, indent included.
        start, end: Where its words stand in the source.
    """

    text: str
    indent: int
    gap: int
    columns: int
    start: int
    end: int


def split_lines(text: str) -> Iterator[Line]:
    r"""The lines of ``text`` that show something, at any line end that Unicode knows (``str.splitlines``).

    >>> [(line.text, line.gap, line.start) for line in split_lines("One.\r\n\u200b\r\n  Two\u00a0three.")]
    [('One.', 0, 0), ('Two three.', 1, 11)]
    >>> list(split_lines(" \n\u00a0\n"))
    []
    """
    plain = _INVISIBLE.search(text) is None and _SOFT_HYPHEN not in text
    gap = at = 0
    for raw in _raw_lines(text):
        visible = raw if plain else _INVISIBLE.sub("", raw)
        shown = _single_spaces(visible)
        if shown:
            edges = None if plain else EDGES
            start = at + len(raw) - len(raw.lstrip(edges))
            indent = len(visible[: len(visible) - len(visible.lstrip())][:WHITE].expandtabs())
            yield Line(shown, indent, gap, indent + columns(shown), start, at + len(raw.rstrip(edges)))
            gap = 0
        else:
            gap += 1
        if raw[-1] == _PARAGRAPH_SEPARATOR:  # a line end with a blank line below it
            gap += 1
        at += len(raw)


def _raw_lines(text: str) -> Iterator[str]:
    """The lines of ``text`` with their ends, a stretch of it at a time, since a list of all may take 50 times its size."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + _STRETCH) + 1 or len(text)
        yield from text[at:end].splitlines(keepends=True)
        at = end


def _single_spaces(raw: str) -> str:
    """``raw`` with runs of white space as one space, or as one tab where a tab stands between two cells."""
    if _SOFT_HYPHEN in raw:
        # Only the last one can have been shown, as the hyphen of a broken word; no cell of a row goes on below.
        body = raw.rstrip()
        raw = body.replace(_SOFT_HYPHEN, "")
        if body.endswith(_SOFT_HYPHEN) and raw and not raw[-1].isspace() and "\t" not in raw.lstrip():
            raw += _SOFT_HYPHEN
    if "\t" not in raw:
        return " ".join(raw.split())
    return "\t".join(filter(None, (" ".join(cell.split()) for cell in raw.split("\t"))))


def columns(text: str) -> int:
    """The columns that ``text`` takes in a fixed-width font: ideographs and their like take two.

    >>> columns("word"), columns("日本")
    (4, 4)
    """
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def is_wide(char: str) -> bool:
    """Whether ``char`` is of a script written without spaces in double width (Hangul, which has spaces, is not).

    >>> is_wide("日"), is_wide("한"), is_wide("a")
    (True, False, False)
    """
    return (
        not char.isascii()
        and not "\u1100" <= char <= "\u11ff"
        and not "\uac00" <= char <= "\ud7a3"
        and bool(_WIDE.match(char))
    )


def line_end(text: str) -> End:
    """How ``text``, not empty, ends.

    >>> line_end("He said so.”"), line_end("as follows:"), line_end("in the")
    ('stop', 'colon', 'within')
    """
    last = text[-1]
    if (last in _OPENERS and last != "“") or (last in '"“' and text[-2:-1] == " "):
        return "open"
    kept = text[-8:].rstrip(_AFTER_STOP)
    mark = kept[-1:] or last
    if mark in _STOPS:
        return "stop"
    if mark in _COLONS:
        return "colon"
    if mark in _COMMAS:
        return "comma"
    return "within"


def line_start(text: str) -> Start:
    """How ``text``, not empty, starts.

    >>> line_start(", he said"), line_start("’s plan"), line_start("the plan"), line_start("(sic)")
    ('close', 'close', 'lower', 'open')
    """
    first = text[0]
    if first in _TWO_SIDED:
        if text[1:2].isalnum():
            return "open"
        return "close" if text[1:2] in _BEHIND_QUOTE and not text[2:3].isupper() else "other"
    if first in _CLOSERS or (first == "-" and text[1:2].isalpha()) or (first in "'’" and _SUFFIX.match(text)):
        return "close"
    if first in _OPENERS or first in "'’‘":
        return "open"
    if first.islower():
        # Georgian has one case in prose, which Unicode counts as lower
        return "uncased" if "\u10d0" <= first <= "\u10ff" else "lower"
    if first.isupper() or first.istitle():
        return "upper"
    if first.isdigit():
        return "digit"
    return "uncased" if unicodedata.category(first)[0] == "L" else "other"


def sentence_inside(text: str) -> bool:
    """Whether a sentence ends inside ``text`` and another starts there: what a headline or a menu hardly shows.

    >>> sentence_inside("It rained. The roads were"), sentence_inside("Rain in the north")
    (True, False)
    """
    return _INSIDE.search(text) is not None


_INSIDE = re.compile(r"(?:[a-z\u00df-\u00ff\u0430-\u045f]{2}[.!?][\"'”’»)]{0,2} [^a-z\d\s]|[。！？])")
