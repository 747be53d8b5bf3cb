"""What raw text leaves at the edges of its paragraphs: page numbers, the author's life, a last short sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields._roles import FURNITURE
from newsparse._fields.authors import split_authors
from newsparse._fields.bylines import NAMES_LONGEST, read_byline
from newsparse._fields.strings import FULL_STOPS, ends_in
from newsparse._label.names import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._page import Passage

#: A running head is no longer than this, and says again what stands in the first so many passages (characters).
_HEAD: Final = 60
_TOP: Final = 8
_HEAD_WORDS: Final = 2
_NUMBER_ALONE: Final = re.compile(r"[-–—]\s?\d{1,4}\s?[-–—]")
_NUMBERED: Final = re.compile(r"(?:\d{1,3}\s)?(?P<words>[^\d]{1,60}?)(?P<behind>[\s.|–—-]{1,3}\d{1,3})?\.?")
#: Words for a page, and abbreviations of them.
_PAGE_WORDS: Final = frozenset(
    "page p pg seite s pagina página pág pag página side sida sivu strona str stránka strana stranica strani oldal sayfa"
    " sf стр страница сторінка стор с trang halaman hal σελ σελίδα עמוד صفحة صفحه 頁 页 ページ 쪽 หน้า puslapis lappuse lk"
    " leht blz bls".split()
)
#: An author's life is the last paragraph, or the last but one, no longer than this; the name stands in a line by the
#: headline, so many passages above the text or among its first ones.
_LIFE: Final = 500
_LAST: Final = 2
_ABOVE: Final = 8
_INTO: Final = 2
_LEAST: Final = 4
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: It is one part in so many of the text at most.
_SHARE: Final = 3
#: A time alone on its line, as a live blog's entries have them; so many of them are no text.
_CLOCK: Final = re.compile(
    r"(?:[^\W\d_]{1,4}\.?\s)?(?P<hour>[01]?\d|2[0-4])(?:[:.]|\s?[hH]\s?)(?P<minute>[0-5]\d)(?:\s?[^\W\d_]{1,4}\.?)?"
)
_TIMES: Final = 2
_CLOCK_LONGEST: Final = 18
#: Its entries stand so many passages around what was taken for body, and are no shorter (characters).
_AROUND: Final = 3
_ENTRY: Final = 40
_ENTRIES: Final = 3
#: A last sentence is shorter than paragraphs are (characters).
_SENTENCE: Final = 70
_SHORTEST: Final = 8
_EDGES: Final = '.,;"“”«»'
_NO_SENTENCE: Final = re.compile(r"[\d@©|/<>#:]|www\.")
_ANNOUNCED: Final = frozenset(at for at, name in enumerate(NAMES) if name.startswith(("phrase=", "only=")))


def running_heads(passages: Sequence[Passage], inside: Sequence[bool]) -> list[int]:
    """The passages among the body's that are a page's number, alone or behind what the text's first lines say.

    >>> from newsparse._page import Passage
    >>> texts = ("THE OTTERBURN RECORD, 3 May 1951", "The ferry is back.", "The Otterburn Record Page 4", "- 5 -", "Page 6")
    >>> running_heads([Passage(text) for text in texts], [False, True, True, True, True])
    [2, 3, 4]
    """
    found, top = list[int](), list[str]()
    for at, within in enumerate(inside):
        text = passages[at].text
        if not within or len(text) > _HEAD or not any(map(str.isdigit, text)):
            continue
        if _NUMBER_ALONE.fullmatch(text):
            found.append(at)
            continue
        told = _NUMBERED.fullmatch(text)
        if told is None:
            continue
        words = [word.strip(".,") for word in told["words"].casefold().split()]
        head = [word for word in words if word not in _PAGE_WORDS]
        paged = len(head) < len(words)
        if not paged and (len(words) < _HEAD_WORDS or not (told["behind"] or text.isupper())):
            continue
        top = top or [passage.text.casefold() for passage in passages[:_TOP]]
        said = " ".join(head)
        # what the headline says with its number ("Apollo Mission 11") is the text's matter
        lines = [line for line in top[:at] if text.casefold() not in line]
        if not head or any(said in line if paged else line.startswith(said) for line in lines):
            found.append(at)
    return found


def entries(passages: Sequence[Passage], inside: Sequence[bool]) -> tuple[list[int], list[int]]:
    """A live blog's times on lines of their own, and the paragraphs right below them, among and around the body's.

    >>> from newsparse._page import Passage
    >>> texts = ("18.20", "The ferry is back, with all hands, and a goat.") * 3
    >>> entries([Passage(text) for text in texts], [False] * 3 + [True] * 3)
    ([0, 2, 4], [1, 3, 5])
    """
    body = [at for at, within in enumerate(inside) if within]
    if not body:
        return [], []
    around = range(max(0, body[0] - _AROUND), min(len(passages), body[-1] + 1 + _AROUND))
    times = [at for at in around if is_clock(passages[at].text)]
    if len(times) < _TIMES:
        return [], []
    below = [passages[at + 1].text if at + 1 < len(passages) else "" for at in times]
    told = [at + 1 for at, text in zip(times, below, strict=True) if len(text) >= _ENTRY and ends_in(text, FULL_STOPS)]
    if len(told) < _ENTRIES:
        # a player of the text shows two times, next to each other; others are a programme's
        alone = set(times)
        return [at for at in times if at - 1 in alone or at + 1 in alone], []
    return times, told


def is_clock(text: str) -> bool:
    """Whether a line is a time of day and nothing else.

    >>> is_clock("11h37"), is_clock("kl. 19.40"), is_clock("at 9:30 the ferry")
    (True, True, False)
    """
    return len(text) <= _CLOCK_LONGEST and _CLOCK.fullmatch(text) is not None


def author_life(
    passages: Sequence[Passage], inside: Sequence[bool], title_at: int | None, language: str | None
) -> int | None:
    """The passage at the body's end that begins with the name of its author: who that is, not what the text tells.

    Whom headline or text tell of too is the text's matter.

    Args:
        passages: The page's.
        inside: For each, whether it is body.
        title_at: The passage that is the headline.
        language: The page's, for the words of bylines.
    """
    body = [at for at, within in enumerate(inside) if within]
    if len(body) < _LEAST:
        return None
    for at in body[: -_LAST - 1 : -1]:
        text = passages[at].text
        if len(text) > _LIFE or not text[0].isupper():
            continue
        names = _names(passages, body[0], " ".join(text.split(" ", 2)[:2]), language)
        name = next((name for name in names if text.startswith(f"{name} ")), None)
        if name is not None:
            told = [passages[other].text for other in body if other != at and len(passages[other].text) > NAMES_LONGEST]
            told += [passages[title_at].text] if title_at is not None else []
            size = sum(len(passages[other].text) for other in body)
            return None if any(name in text for text in told) or len(text) * _SHARE > size else at
    return None


def _names(passages: Sequence[Passage], first: int, start: str, language: str | None) -> list[str]:
    """The names of two words and more, beginning with these two, in the lines about the article above its text.

    A name alone on its line tells beside a date only: else it may be the text's matter.
    """
    found = list[str]()
    for at in range(max(0, first - _ABOVE), min(len(passages), first + _INTO)):
        text = passages[at].text
        known = len(text) <= NAMES_LONGEST and start in text
        byline = read_byline(text, language=language) if known else None
        if byline is None or passages[at].kind == "heading":
            continue
        beside = passages[max(0, at - 1) : at + 2]
        if byline.manner != "name" or any(
            len(near.text) <= NAMES_LONGEST and _YEAR.search(near.text) for near in beside
        ):
            found += [name for name in split_authors(byline.names, language=language) if " " in name]
    return found


def last_sentence(passages: Sequence[Passage], inside: Sequence[bool], rows: Sequence[Sequence[int]]) -> int | None:
    """A short sentence right below the body that nothing announces, set apart as its paragraphs are: its last one."""
    body = [at for at, within in enumerate(inside) if within]
    if len(body) < _LAST:
        return None
    at = body[-1] + 1
    if at >= len(passages) or passages[at].kind != "paragraph" or passages[at].gap != passages[body[-1]].gap:
        return None
    text = passages[at].text
    if not _SHORTEST <= len(text) <= _SENTENCE or not ends_in(text, FULL_STOPS) or not passages[at].gap:
        return None
    if not text[0].isupper() or " " not in text or _NO_SENTENCE.search(text) or not _ANNOUNCED.isdisjoint(rows[at]):
        return None
    if any(word.strip(_EDGES) in FURNITURE for word in text.casefold().split()):
        return None  # "This article first appeared elsewhere."
    below = passages[at + 1] if at + 1 < len(passages) else None
    return at if below is None or below.gap >= passages[at].gap else None
