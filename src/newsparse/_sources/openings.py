"""The date with which a press release or an agency's report begins: "Lindgate, 3 May 2024 – The harbour board"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._sources.said import Reading

#: A paragraph that a date opens is among the body's first ones (passages, characters to look at).
_OPENING: Final = 5
_OPENING_READ: Final = 60
#: What may stand before such a date, a place or a wire service's name, and behind it.
_PLACE: Final = re.compile(
    r"(?:[^\W\d_][^\d]{1,40}\([A-Z][A-Za-z .]{1,30}\)\s?[-–—]{1,2}\s?"
    r"|[^\W\d_][^\d.!?;:]{0,28}[,(/–-]\s?\(?(?:(?:le|the|am|den|il|el|em)\s)?|\W{0,3})"
)
_OPENED: Final = re.compile(r"[)\].,]{0,2}\s?(?:[/(][A-Z][A-Za-z .]{1,30}[/)]\s?[-–—]|\s[-–—]|[-–—:|„“«]|(?<=\))[.:]?)")


def openings(reading: Reading, first: int) -> Iterator[Said]:
    """The date with which a press release begins: "Lindgate, 3 May 2024 – The harbour board"."""
    passages, inside = reading.page.passages, reading.labels.inside
    for index in range(first, min(len(passages), first + _OPENING)):
        text = passages[index].text[:_OPENING_READ]
        if inside[index] and len(text) == _OPENING_READ and any(map(str.isdigit, text)):
            for start, end, when, _ in find_dates(text, language=reading.language):
                if _PLACE.fullmatch(text, 0, start) and _OPENED.match(text, end):
                    yield Said("date", text[start:end], "opening of the body", when=when, at=(index,))
                break
