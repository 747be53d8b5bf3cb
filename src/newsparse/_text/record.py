"""The labelled lines with which exports of databases, printouts and mails open: "Title: …", "Date: …", "Section: …"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsparse._text.record_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._text.lines import Line

#: The record begins among so many lines, below a site's name, an address, "Forwarded message".
_OPENING: Final = 6
#: It has so many labelled lines at least, and at most.
_LEAST: Final = 2
_MOST: Final = 24
#: Blank lines inside it: exports space their labels out.
_GAP: Final = 1
#: Without a title it needs so many: a date and a byline stand on many pages.
_UNTITLED: Final = 3
_LABEL: Final = re.compile(r"(?:[>*#|]\s?){0,4}([^\W\d][^:：\n]{0,28}?)\s?[:：]\s*(?!//)(\S.*)?$")
_MARKS: Final = "*_ "


def find_record(lines: Sequence[Line]) -> dict[int, tuple[str, str]]:
    """The labelled lines at a text's start: by line index, the field and what is said of it.

    A value may go on in lines that are indented, as in mails (RFC 5322, 2.2.3); of the fields, see ``WORDS``.

    >>> from newsparse._text.lines import split_lines
    >>> find_record(list(split_lines("Title: Ferry is back\\nDate: 3 May 2024\\n\\nThe ferry sails.")))
    {0: ('title', 'Ferry is back'), 1: ('date', '3 May 2024')}
    >>> find_record(list(split_lines("Title: Ferry is back\\n\\nThe ferry sails.")))
    {}
    """
    start = next((at for at, line in enumerate(lines[:_OPENING]) if _read(line.text) is not None), None)
    if start is None:
        return {}
    found: dict[int, tuple[str, str]] = {}
    for at in range(start, min(len(lines), start + _MOST)):
        line = lines[at]
        told = _read(line.text)
        if at > start and line.gap > _GAP:
            break
        if told is None:
            if at - 1 not in found or not line.indent or line.gap:
                break
            told = ("other", line.text)
        found[at] = told
        if told[0] == "body":
            break
    fields = [field for field, value in found.values() if value]
    titles = fields.count("title")
    enough = len(fields) >= (_LEAST if titles else _UNTITLED) and len(set(fields)) >= _LEAST
    return found if enough and titles <= 1 else {}


def _read(text: str) -> tuple[str, str] | None:
    """The field and the value of a labelled line."""
    found = _LABEL.match(text)
    if found is None:
        return None
    field = _fields().get(found[1].strip(_MARKS).casefold())
    return None if field is None else (field, (found[2] or "").strip(_MARKS))


@cache
def _fields() -> Mapping[str, str]:
    by_word: dict[str, str] = {}
    for field, words in WORDS.items():
        for word in words.split("|"):
            by_word.setdefault(word.casefold(), field)
    return by_word
