"""``<time>`` elements and their like, by what their names and their line say that they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._sources.place import ABOVE, BELOW, is_comment, is_near
from newsparse._sources.said import Said
from newsparse._sources.visible import tells_of_other

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._sources.said import Reading

#: A date alone is no longer than this (characters).
_BARE: Final = 14
#: Lines in which a stamp stands are read so far (characters).
_LINE_LONGEST: Final = 600
#: A post's footer stands so many passages behind the body's last one.
_BEHIND: Final = 4
#: The only stamp of a page may stand so many behind it.
_BEHIND_ALONE: Final = 20
#: So much of the words before a stamp tells whose day it is (characters).
_BEFORE: Final = 30

_PUBLISHED: Final = re.compile(r"publish|pubdate|created|posted|entry-date|release")
_MODIFIED: Final = re.compile(r"modif|updat|lastmod|edited")


def claims(reading: Reading) -> Iterator[Said]:
    """What stamps by the article say."""
    behind: list[str] = []
    reach = _BEHIND if len(reading.page.times) > 1 else _BEHIND_ALONE
    # themes give the one stamp of a post that never changed both names: "entry-date published updated"
    others = any(_PUBLISHED.search(time.names) and not _MODIFIED.search(time.names) for time in reading.page.times)
    for stamp, text, names, passage in reading.page.times:
        raw = stamp or text
        if not raw or is_comment(reading, passage):
            continue
        if _is_listed(reading, passage):
            behind.append(raw)
            continue
        if not is_near(reading, passage, ABOVE, BELOW):
            if reading.last is not None and 0 <= passage - reading.last <= reach and not _MODIFIED.search(names):
                behind.append(raw)
            continue
        before = _before(reading, text, passage)
        if _says_updated(reading, text, before) or (
            _MODIFIED.search(names) and (others or _PUBLISHED.search(names) is None)
        ):
            yield Said("modified", raw, "time.modified")
        elif before and tells_of_other(before):
            # that of a post inside the article, of an event
            continue
        elif _PUBLISHED.search(names):
            yield Said("date", raw, "time.published")
        else:
            yield Said("date", raw, "time near the headline")
    if len(set(behind)) == 1:
        # a list of other articles has many
        yield Said("date", behind[0], "time below the body")


def _is_listed(reading: Reading, passage: int) -> bool:
    """Whether a stamp stands in a list inside the body: that of a step, or of another article."""
    passages, inside = reading.page.passages, reading.labels.inside
    return passage < len(passages) and inside[passage] and passages[passage].kind == "item"


def _before(reading: Reading, text: str, passage: int) -> str:
    """The words that stand before a ``<time>`` on its line: "Last updated on"."""
    passages = reading.page.passages
    line = passages[passage].text[:_LINE_LONGEST] if passage < len(passages) else ""
    at = line.find(text) if text else -1
    return line[max(0, at - _BEFORE) : at] if at > 0 else ""


def _says_updated(reading: Reading, text: str, before: str) -> bool:
    """Whether the text of a ``<time>``, or of its line, says more than its names do: "Updated: 3 May 2024"."""
    if len(text) <= _BARE and not before:
        return False
    found = find_dates(before + text, language=reading.language)
    return any(label == "updated" and end > len(before) for _, end, _, label in found)
