"""Layer 1: how often an article was viewed.

A count is claimed only where all that stands around it is known: a language's words for views (or an eye), a magnitude,
and words that say nothing. One other word, and the number may count anything: "12 comments", "3 views of the harbour".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from newsparse._data import language as language_of
from newsparse._data import languages
from newsparse._fields.strings import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: Characters that are read: a longer text is no counter.
LONGEST: Final = 200
#: No article has been viewed oftener; what is larger is an identifier, a telephone number or a time stamp.
MOST: Final = 10**10
#: Words of the longest phrase, and characters of one that stands in a script without spaces.
PHRASE: Final = 5
UNSPACED: Final = 12
#: Words of other languages than the page's are trusted from this length on: "set" are Danish views, "lu" French ones.
TRUSTED: Final = 4

#: What stands around a count and says nothing: times, people, "this article has been". Case folded, in NFKC.
_AROUND: Final = frozenset(
    "times time mal x × fois veces vez vezes volte volta vegades ori de keer maal kere gånger gång ganger gonger gange"
    " sinnum kertaa korda reizes kartų kartus razy raz krát krat puta пута пъти пати раз раза рази разів разоў разы"
    " φορέσ alkalommal kez kere defa dəfə рет kali lần mara مرة مرات مرتبه بار نفر مرتبہ बार বার முறை ครั้ง คน ჯერ անգամ"
    " פעמים herë aldiz uair 次 人 人次 已 已有 被 了 共 共有 总 總 回 件 회 번 건 명 명이"
    " people persons personen personnes personas pessoas persone osób человек человека людей orang kişi người"
    " this article post page story news has have been was is total so far already"
    " dieser artikel beitrag wurde bisher bereits cet l'article a été este artículo noticia ha sido esta matéria foi"
    " questo articolo è stato эта эту этот статья статью новость материал bu haber yazı berita ini telah sudah"
    " bài viết này được dit is bericht denna har blivit ten artykuł został tento článek byl".split()
)
_EYES: Final = frozenset("👁👀")

# The first character of the scripts that are written without spaces; signs such as eyes stand behind it too.
_UNSPACED_FROM: Final = "\u0e00"
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# Parts of a line that stand for themselves. A comma parts where no figure's group may stand behind it.
_PARTS: Final = re.compile(r"[|│•●∙⋅\n\r\f\v;；؛\u2028\u2029]|\s[·/]\s|(?<!\d)[,،、]\s+|[,،、]\s+(?!\d{3}(?!\d))")
# These part only where the whole says nothing: "Views - 476".
_LOOSE: Final = re.compile(r"\s[-–—]\s|\t")
_TOKEN: Final = re.compile(
    r"(?P<sums>(?<![\d.,'٬٫])\d{1,4}[億亿억万萬만千천](?: ?\d{1,4}[万萬만千천])*(?:\d{1,4}(?![\d.,'٬٫]))?)"
    r"|(?P<groups>(?<![\d.,:/'٬٫])[1-9]\d{0,2}(?: \d{3})+(?![\d'٬٫]|[.,:/-]\d))"
    r"|(?P<none>(?<![^\s:(])[+-](?=\d)\S+|\d{1,3}, \d{3}(?!\d))"
    r"|(?P<run>\d+(?:[.,:/'٬٫_-]\d+)*)"
    r"|(?P<space>[\s:;.,()\[\]{}\"'!*=،、<>-])"
    r"|(?P<word>[^\s\d:;.,()\[\]{}\"!*=،、<>-]+)"
)
_SUM: Final = re.compile(r"(\d+)([億亿억万萬만千천]?)")
_SUMS: Final = {"千": 10**3, "천": 10**3, "万": 10**4, "萬": 10**4, "만": 10**4} | dict.fromkeys("億亿억", 10**8)
_PLAIN: Final = re.compile(r"0|[1-9]\d{0,11}")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}([.,'٬ ])\d{3}(?:\1\d{3}){0,3}|[1-9]\d?(?:,\d{2}){1,3},\d{3}")
_DECIMAL: Final = re.compile(r"(0|[1-9]\d{0,5})[.,٫](\d{1,3})")


def parse_views(text: str, *, language: str | None = None) -> int | None:
    """The view count that ``text`` states; ``None`` where it states none, or leaves open which. Zero is a count.

    Read are a number alone, or a number with words for views, reads, hits or visits in any language of the package (or
    an eye 👁) before or behind it, in these forms:

    * figures of any script, grouped by comma, full stop, apostrophe, space or the Indian way: ``1,284``, ``1.284``,
      ``1 284``, ``1,28,400``, ``۱٬۲۸۴``;
    * a magnitude behind them, with or without decimals: ``1.2K``, ``12,5 тыс.``, ``3万``, ``2 lakh``, ``1.5 crore``;
    * beside other counters, if each has its word: ``12 comments 476 views``.

    Refused are whatever another word or sign stands beside (per cent, comments, shares, "views of the harbour"), dates,
    times, ranges, signed numbers, decimals without a magnitude, numbers that start with a zero, and two counts that
    differ. A number alone is taken as it stands, even if it could be a year.

    Args:
        text: The words of a counter, such as ``"1,284 views"``; more than 200 characters are no counter.
        language: The text's language (BCP 47). It settles what abbreviations mean (Spanish ``mil`` is a thousand);
            without it the words themselves must tell.

    Raises:
        TypeError: ``text`` is not a ``str``, or ``language`` neither a ``str`` nor ``None``.

    >>> parse_views("476"), parse_views("1,284 views"), parse_views("Views: 1.2K"), parse_views("3 万 次浏览")
    (476, 1284, 1200, 30000)
    >>> parse_views("12,5 тыс. просмотров"), parse_views("2,3 mil visitas", language="es"), parse_views("0 views")
    (12500, 2300, 0)
    >>> [parse_views(text) for text in ("12 comments", "5 views of the harbour", "50 % views", "-3 views", "1.5 views")]
    [None, None, None, None, None]
    """
    _check(text, language)
    if len(text) > LONGEST:
        return None
    chunks = list(_pairs(_tokens(text)))
    if len(chunks) == 1 and not chunks[0].before and chunks[0].figures:
        alone = _alone(chunks[0], language)
        if alone is not None:
            return alone
    return find_views(text, language=language)


def find_views(text: str, *, language: str | None = None) -> int | None:
    """The view count that a visible line states beside other things, each in a part of its own; it needs its word.

    >>> find_views("3 May 2024, 15:10 | 1 284 views | 12 comments"), find_views("15:10 476 просмотров")
    (1284, 476)
    >>> find_views("476"), find_views("A clip with 10 million views"), find_views("12 views, 13 views")
    (None, None, None)
    """
    if len(text) > LONGEST or not any(map(str.isdecimal, text)) or not _may_speak_of_views(text):
        return None
    known = language_of(language)
    code = known.code if known else None
    found: set[int] = set()
    for part in _PARTS.split(text):
        counts = _counts(part, code)
        if not counts:
            counts = {count for piece in _LOOSE.split(part) for count in _counts(piece, code)}
        found |= counts
    return found.pop() if len(found) == 1 else None


def _may_speak_of_views(text: str) -> bool:
    """Whether a word that begins a phrase for views is in a text: a cheap look at what most lines have not.

    Scripts without spaces, and eyes, are left to the closer look.
    """
    folded = fold(text)
    if not folded.isascii() and max(folded) >= _UNSPACED_FROM:
        return True
    return not _first_words().isdisjoint(_LETTERS.findall(folded))


@cache
def _first_words() -> frozenset[str]:
    phrases = (
        _LETTERS.findall(fold(phrase)) for one in languages().values() for phrase in one.phrases.get("views", ())
    )
    return frozenset(words[0] for words in phrases if words)


def _check(text: object, language: object) -> None:
    if not isinstance(text, str):
        hint = "decode it first" if isinstance(text, bytes | bytearray) else "give the number as text"
        raise TypeError(f"text must be a str, not {type(text).__name__}: {hint}")
    if not isinstance(language, str | None):
        raise TypeError(f"language must be a BCP 47 tag such as 'en-GB' or None, not {type(language).__name__}")


class _Token(NamedTuple):
    """A word, or figures: ``""`` where figures are no count, ``None`` where it is a word."""

    word: str
    figures: str | None = None


class _Chunk(NamedTuple):
    """A number with the words that belong to it."""

    before: Sequence[str]
    figures: str
    after: Sequence[str]


def _counts(part: str, code: str | None) -> set[int]:
    """The counts that the chunks of one part of a line state."""
    values = (_value(chunk, code) for chunk in _pairs(_tokens(part)))
    return {value for value in values if value is not None}


def _tokens(part: str) -> list[_Token]:
    """Words and figures of a text in order, punctuation left out; nothing where it has figures that count nothing."""
    if not part.isascii():
        if any(unicodedata.category(char) == "No" for char in part):
            return []  # superscripts, fractions, circled digits
        part = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in part)
    tokens: list[_Token] = []
    for found in _TOKEN.finditer(fold(part).replace("\ufe0f", "")):
        kind = found.lastgroup
        if kind == "word":
            tokens.extend(_Token(word) for word in _split_unspaced(found[0].strip("'+")))
        elif kind != "space":
            tokens.append(_Token("", "" if kind == "none" else found[kind or "run"]))
    return tokens


def _split_unspaced(word: str) -> list[str]:
    """A run of a script without spaces as the known words that it is made of; whole where it is not."""
    if word[:1] < _UNSPACED_FROM or word in _vocabulary() or word in _AROUND:
        return [word] if word else []
    out: list[str] = []
    at = 0
    while at < len(word):
        for size in range(min(UNSPACED, len(word) - at), 0, -1):
            piece = word[at : at + size]
            if piece in _vocabulary() or piece in _AROUND or piece in _EYES:
                break
        else:
            return [word]
        out.append(piece)
        at += size
    return out


def _pairs(tokens: Sequence[_Token]) -> Iterator[_Chunk]:
    """Numbers with their words: one number has them all, several have those behind or those before them.

    Where words stand before the first and behind the last of several, whose they are is open.
    """
    places = [at for at, token in enumerate(tokens) if token.figures is not None]
    words = [token.word for token in tokens]
    if not places:
        return
    if len(places) == 1:
        at = places[0]
        yield _Chunk(words[:at], tokens[at].figures or "", words[at + 1 :])
    elif places[0] == 0:
        for at, end in zip(places, [*places[1:], len(tokens)], strict=True):
            yield _Chunk((), tokens[at].figures or "", words[at + 1 : end])
    elif places[-1] == len(tokens) - 1:
        for start, at in zip([-1, *places], places, strict=False):
            yield _Chunk(words[start + 1 : at], tokens[at].figures or "", ())


_Scale: TypeAlias = "Mapping[str, int]"


class _Entry(NamedTuple):
    """What a phrase is: the languages that call views so, and the magnitude that it is in each language."""

    views: frozenset[str]
    scale: _Scale


@cache
def _vocabulary() -> Mapping[str, _Entry]:
    views: dict[str, set[str]] = {}
    scale: dict[str, dict[str, int]] = {}
    for code, one in languages().items():
        for phrase in one.phrases.get("views", ()):
            views.setdefault(fold(phrase), set()).add(code)
        for word, factor in one.scale.items():
            scale.setdefault(fold(word), {})[code] = factor
    return {key: _Entry(frozenset(views.get(key, ())), scale.get(key, {})) for key in views | scale}


def _value(chunk: _Chunk, code: str | None) -> int | None:
    """The count of a chunk all of whose words are known, one of them for views."""
    before, after = _read(chunk.before, code), _read(chunk.after, code)
    if before is not None and after is not None and (told := before | after):
        return _number(chunk.figures)
    if before is None or not chunk.after or not (entry := _vocabulary().get(chunk.after[0])) or not entry.scale:
        return None
    after = _read(chunk.after[1:], code)
    if after is None or not (told := before | after):
        return None
    return _number(chunk.figures, _factor(entry.scale, code, told))


def _alone(chunk: _Chunk, language: str | None) -> int | None:
    """The count of a number without words, but perhaps a magnitude."""
    if not chunk.after:
        return _number(chunk.figures)
    entry = _vocabulary().get(chunk.after[0])
    if len(chunk.after) > 1 or entry is None or not entry.scale:
        return None
    known = language_of(language)
    word = chunk.after[0]
    if known is None and word.isascii() and "en" not in entry.scale:
        return None  # "5 min", "12 mila": of many languages' abbreviations, most are words elsewhere
    told = frozenset(("en",)) if len(word) == 1 and word.isascii() else frozenset(entry.scale)
    return _number(chunk.figures, _factor(entry.scale, known.code if known else None, told))


def _read(words: Sequence[str], code: str | None) -> frozenset[str] | None:
    """The languages whose words for views ``words`` hold; ``None`` where there are unknown words among them."""
    told: set[str] = set()
    at = 0
    while at < len(words):
        for size in range(min(PHRASE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            entry = _vocabulary().get(phrase)
            if entry and entry.views and _trusted(phrase, entry.views, code):
                told |= entry.views
                break
            if phrase in _EYES:
                told.add("en")
                break
            if phrase in _AROUND:
                break
        else:
            return None
        at += size
    return frozenset(told)


def _trusted(phrase: str, views: frozenset[str], code: str | None) -> bool:
    if code in views or "en" in views:
        return True
    return phrase[0] > "\u036f" or (code is None and len(phrase) >= TRUSTED)


def _factor(scale: _Scale, code: str | None, told: frozenset[str]) -> int:
    """What a magnitude is in the page's language, else in those whose words for views stand beside it; 0 if open."""
    if code is not None and code in scale:
        return scale[code]
    choice = {factor for language, factor in scale.items() if language in told}
    return choice.pop() if len(choice) == 1 else 0


def _number(figures: str, factor: int = 1) -> int | None:
    """Figures times a magnitude, if that is a whole number that can be a count."""
    if any(sign in figures for sign in _SUMS):
        count = _sum(figures) * factor
    elif _PLAIN.fullmatch(figures):
        count = int(figures) * factor
    elif factor > 1 and (found := _DECIMAL.fullmatch(figures)):
        count, rest = divmod(int(found[1] + found[2]) * factor, 10 ** len(found[2]))
        if rest:
            return None
    elif _GROUPED.fullmatch(figures):
        count = int("".join(filter(str.isdecimal, figures))) * factor
    else:
        return None
    return count if factor and 0 <= count < MOST else None


def _sum(figures: str) -> int:
    """East Asian magnitudes one behind the other, the largest first: 3万5千; -1 where they are not."""
    total, last = 0, MOST
    for digits, sign in _SUM.findall(figures):
        factor = _SUMS.get(sign, 1)
        if factor >= last or int(digits) * factor >= last:
            return -1
        total, last = total + int(digits) * factor, factor
    return total
