"""Links by the headline that lead to an author's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.bylines import is_furniture, tells_of_another
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: They stand so many passages above the headline.
_ABOVE: Final = 4
#: Links to several authors of one article stand no further apart (passages).
_APART: Final = 2
#: So much of the words before a link tells what its person did (characters).
_BEFORE: Final = 30
_AUTHOR_LINK: Final = re.compile(
    r"[?&]author(?:_name)?=|/(?:authors?|autor(?:en|es|i|a|zy|ki)?|auteurs?|auteures?|autori|avtor[yi]?|profile?s?|people|users?"
    r"|journalist(?:s|en|er|a|i)?|giornalist[ai]|periodistas?|columnistas?|firmas?|redakteure?|redaktion|redaccion|redazione"
    r"|skribent(?:er)?|yazar(?:lar)?|penulis|contributors?|writers?|reporters?|staff|by)/",
    re.IGNORECASE,
)


def claims(reading: Reading) -> Iterator[Said]:
    """Links that their address shows to lead to an author."""
    title_at, first = reading.labels.title_at, reading.first
    start = title_at if title_at is not None else first
    if start is None or first is None:
        return
    names: list[str] = []
    named = start
    passages, language = reading.page.passages, reading.language
    for index in range(max(0, start - _ABOVE), min(len(passages), first + 2)):
        passage = passages[index]
        if not passage.link_chars or reading.labels.inside[index]:
            continue
        behind = 0
        for mark_start, end, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str) and _AUTHOR_LINK.search(href):
                before = passage.text[behind:mark_start][-_BEFORE:] or _above(passages, index)
                text = passage.text[mark_start:end]
                behind = end
                told = tells_of_another(before)
                if (not names or index - named <= _APART) and not told and not is_furniture(text, language=language):
                    names.append(text)
                    named = index
    if names:
        yield Said("authors", "; ".join(names), "author links", tuple(dict.fromkeys(names)))


def _above(passages: Sequence[Passage], index: int) -> str:
    """The line above a passage, where it is short enough to say what the next one's person did."""
    above = passages[index - 1].text if index else ""
    return above if len(above) <= _BEFORE else ""
