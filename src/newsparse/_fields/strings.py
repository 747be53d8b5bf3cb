"""Layer 1: strings made comparable and clean: what every field parser of words begins with."""

from __future__ import annotations

import html
import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Final

from newsparse._decode import clean_str

if TYPE_CHECKING:
    from collections.abc import Iterable

# The format characters (general category Cf), which show nothing; the tags of plane 14 are left out.
_FORMAT: Final = chain(
    (0xAD, 0x61C, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x180E, 0xFEFF, 0x110BD, 0x110CD),
    range(0x600, 0x606),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2065),
    range(0x2066, 0x2070),
    range(0xFFF9, 0xFFFC),
)
# Typography that says nothing: the kinds of quotation mark, apostrophe and dash.
_PLAIN: Final[dict[str, str]] = (
    dict.fromkeys(map(chr, _FORMAT), "")
    | dict.fromkeys("‘’‚‛′`´", "'")
    | dict.fromkeys("“”„‟«»″〝〞「」『』", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2066-\u2069\ufeff]")
# Control characters but line feed and tab, and halves of characters: no terminal, file or database may be given them.
_UNFIT: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ENTITY: Final = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# Inline markup that content systems leave in metadata; a line break parts words, the others do not. A tag that nothing
# closes, or a break between spaces, may be what the text is about.
_BREAK: Final = re.compile(r"<br\s{0,5}/>|(?<=\S)<br>|<br>(?=\S)|</(?:p|div|li)>", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|div|em|font|h[1-6]|i|li|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
#: Texts encoded twice (``&amp;quot;``) are decoded twice; three times was not seen.
_ROUNDS: Final = 2

#: First character of the scripts that write a word in one or two characters, and are as long to read at a third.
_DENSE: Final = 0x2E80
_DENSITY: Final = 3

#: What ends a sentence in the scripts that have signs for it: full stops; and these with ! and ? and the ellipsis.
FULL_STOPS: Final = frozenset(".。．।۔։។៕")
SENTENCE_ENDS: Final = FULL_STOPS | frozenset("!?！？؟…")
#: Closing quotation marks and brackets, which may stand behind it.
CLOSERS: Final = "\"'”’»)]）」』〉》】“‹›*"


def safe(text: str) -> str:
    """``text`` with U+FFFD for each control character and lone surrogate; line feeds and tabs stay.

    >>> safe("a\\x1b[31mb\\x00") == "a\\ufffd[31mb\\ufffd"
    True
    >>> safe("One\\nTwo")
    'One\\nTwo'
    """
    return text if text.isprintable() else _UNFIT.sub("\ufffd", text)


def fold(text: str) -> str:
    """``text`` with typography, letter case, white space and invisible characters levelled, for comparing.

    >>> fold("\\u201cIt\\u2019s  on\\u201d \\u2013 a\\u00adgain\\u2026")
    '"it\\'s on" - again...'
    >>> fold("Superbugs: the rise")
    'superbugs: the rise'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        # six times as fast as str.translate, which looks every character up
        for char in _PLAIN.keys() & set(text):
            text = text.replace(char, _PLAIN[char])
    return " ".join(text.replace("`", "'").split()).casefold()


def same_text(first: str, second: str) -> bool:
    """Whether two texts differ in typography only.

    >>> same_text("\\u201cYes\\u201d", '"yes"'), same_text("Yes", "Yes!")
    (True, False)
    """
    return fold(first) == fold(second)


def bare(text: str) -> str:
    """The folded letters and digits of ``text``, without anything between them.

    >>> bare("The Example-Times"), bare("\\u2013")
    ('theexampletimes', '')
    """
    return "".join(c for c in fold(text) if c.isalnum())


def clean(text: str, longest: int) -> str:
    """One line of plain text: entities decoded (twice, if encoded twice), inline tags dropped, white space single.

    Args:
        text: A string of the page's metadata or its visible text.
        longest: Characters that are read; what is behind them is cut off.

    >>> clean("Fish &amp;amp; <em>chips</em>\\n are &quot;back&quot;", 100)
    'Fish & chips are "back"'
    >>> clean("AT&T & 3 < 4: 30 years of <br> tags", 100)
    'AT&T & 3 < 4: 30 years of <br> tags'
    """
    text = clean_str(text[:longest])
    if "&" in text:
        for _ in range(_ROUNDS):
            text = _ENTITY.sub(lambda found: html.unescape(found.group()), text)
    if "<" in text:
        text = _BREAK.sub(" ", text)
        text = _TAG.sub("", text) if "</" in text else text
    return " ".join(_UNSEEN.sub("", text).split())


def size_of(text: str) -> int:
    """A text's length in characters of an alphabet; Chinese, Japanese and Korean ones count for three.

    >>> size_of("short"), size_of("記者会見")
    (5, 12)
    """
    size = len(text)
    if text.isascii():
        return size
    return size * _DENSITY if ord(text[size // 2]) >= _DENSE or ord(text[0]) >= _DENSE else size


def ends_in(text: str, signs: frozenset[str]) -> bool:
    """Whether one of some signs ends a text, closing quotation marks and brackets aside.

    >>> ends_in("“The ferry is back.”", SENTENCE_ENDS), ends_in("The ferry is back!", FULL_STOPS), ends_in("", FULL_STOPS)
    (True, False, False)
    """
    last = text[-1:]
    return (text.rstrip(CLOSERS)[-1:] if last and last in CLOSERS else last) in signs


def by_start(words: Iterable[str], size: int = 1) -> dict[str, tuple[str, ...]]:
    """Words by their first characters, the longest first: what a text begins with is looked up, not searched for.

    >>> by_start(["by", "from", "by the"])
    {'b': ('by the', 'by'), 'f': ('from',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        found[word[:size]] = (*found.get(word[:size], ()), word)
    return found
