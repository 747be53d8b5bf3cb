"""Layer 1: tokens that lost the space between them: "readMay 3, 2024", "May 3, 20248:05 PM"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates.calendars import YEARS
from newsparse._fields.dates.lines import MARK, NUMBER, WORD, Token

if TYPE_CHECKING:
    from newsparse._fields.dates.lines import Line
    from newsparse._fields.dates.words import Words

#: Where a word in capitals begins inside another: "PublishedMay", "PMOct". The lower case behind tells it from "GmbH".
_CAPITAL: Final = re.compile(
    r"(?<=[A-Za-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2})|(?<=[а-яё])(?=[А-ЯЁ][а-яё]{2})|(?<=[α-ώ])(?=[Α-Ω][α-ώ]{2})"
)
#: A year with an hour or a day behind it.
_LONG_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{3,4}(?!\d)")


def take_apart(line: Line, words: Words) -> list[Token]:
    """The tokens of a line, those cut in two that were glued; they become the line's."""
    if _LONG_YEAR.search(line.folded) is not None:
        line.tokens = [part for at in range(len(line.tokens)) for part in _year_off(line.tokens, at, words)]
    if len(line.folded) == len(line.text):
        cuts = {found.start() for found in _CAPITAL.finditer(line.text)}
        if cuts:
            line.tokens = [part for token in line.tokens for part in _at_capitals(token, cuts, words)]
    return line.tokens


def _at_capitals(token: Token, cuts: set[int], words: Words) -> list[Token]:
    # "MFómh" is Irish for September
    if token.kind != WORD or "." in token.text or token.text in words.months:
        return [token]
    places = [token.start, *(cut for cut in range(token.start + 1, token.end) if cut in cuts), token.end]
    return [
        Token(WORD, token.text[start - token.start : end - token.start], start, end) for start, end in pairwise(places)
    ]


def _year_off(tokens: list[Token], at: int, words: Words) -> list[Token]:
    """A year and the number behind it, where a time, a reading time or the same date follows."""
    token = tokens[at]
    if token.kind != NUMBER or not 5 <= len(token.text) <= 6 or int(token.text[:4]) not in YEARS or at < 2:
        return [token]
    behind = tokens[at + 1 : at + 3]
    if not behind or behind[0].start - token.end > 1:
        return [token]
    mark = behind[0].text
    if len(behind) == 2 and behind[0].kind == MARK and behind[1].kind == NUMBER:
        clock = mark == ":" and len(behind[1].text) == 2
        # "17/11/201917/11/2019"
        again = mark in "./-" and tokens[at - 1].text == mark and tokens[at - 2].kind == NUMBER
    else:
        clock = mark in {"min", "mins"}
        # "3. Mai 20243. Mai 2024"
        again = (behind[-1] if mark == "." else behind[0]).text in words.months
    if not (clock or again):
        return [token]
    middle = token.start + 4
    return [Token(NUMBER, token.text[:4], token.start, middle), Token(NUMBER, token.text[4:], middle, token.end)]
