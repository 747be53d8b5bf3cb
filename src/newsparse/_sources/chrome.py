"""What stands around the article in raw text, where no markup says what it is: rubric, the site's name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsparse._data import code_of, with_english
from newsparse._label.contenders import is_glued, is_issue
from newsparse._label.phrases import phrase_of
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: A rubric stands so many lines above the headline, and is no longer than this (characters, words).
_RUBRIC_REACH: Final = 4
_RUBRIC_LONGEST: Final = 30
_RUBRIC_WORDS: Final = 3
#: A line about the article that has digits: a date, a counter.
_ABOUT_LONGEST: Final = 60
#: The menu is sought among so many lines above.
_MENU: Final = 60
#: A line of cells about the article stands so many lines below the headline, and is no longer than this (characters).
_FACTS_REACH: Final = 3
_FACTS_LONGEST: Final = 120

#: What parts the steps of breadcrumbs in a line.
_TRAIL: Final = re.compile(r"\s[>»›/→]\s|\s?[»›]\s?")
_EDGES: Final = " >»›/→"
_HOME_AND_SECTION: Final = 2

_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:-]*([^\d©|.,]{2,40}(?:\.[A-Za-z]{2,6})?)",
    re.IGNORECASE,
)
_BEFORE_YEAR: Final = re.compile(r"^([^\d©|]{2,40}?)\s*©\s*\d{4}", re.IGNORECASE)


def claims(reading: Reading) -> Iterator[Said]:
    """What raw text says around the body; pages with markup say it better."""
    page, labels = reading.page, reading.labels
    if page.containers.parents:
        return
    at = labels.title_at
    if at is not None:
        yield from _rubric(reading, at)
    for index, passage in enumerate(page.passages):
        if "©" in passage.text and len(passage.text) < 200:
            found = _BEFORE_YEAR.search(passage.text) or _COPYRIGHT.search(passage.text)
            if found:
                yield Said("site_name", found[1].strip(), "copyright line", at=(index,))


def _rubric(reading: Reading, at: int) -> Iterator[Said]:
    """The rubric above the headline: a trail of breadcrumbs, a line in capitals, or an entry of the menu set alone.

    A line that is not set apart by blank ones tells nothing by being in the menu: menus stand twice, so that "Pricing"
    and "Shop" would be rubrics.
    """
    code = (reading.language or "en").partition("-")[0]
    passages = reading.page.passages
    near = 0
    entry = _menu_entry(reading, at)
    if entry is not None:
        yield Said("section", passages[entry].text, "line above the headline", at=(entry,))
        return
    yield from _beside_date(reading, at)
    for index in range(at - 1, -1, -1):
        text = passages[index].text
        if any(map(str.isdigit, text)) and len(text) <= _ABOUT_LONGEST:
            if is_issue(text):
                return  # what stands above is the paper's name
            continue  # a date or a counter between them
        near += 1
        if near > _RUBRIC_REACH:
            return
        trail = [part for step in _TRAIL.split(text) if (part := step.strip(_EDGES)) != passages[at].text]
        if _are_steps(trail, (code, "en")):
            yield Said("section", trail[-1], "line above the headline", at=(index,))
            return
        if (
            text.isupper()
            and _may_be_rubric(text)
            and (index or near == 1)  # the first line is the paper's name
            and passages[index].kind != "row"
            and not _in_capitals_too(passages, index)
            and text.casefold() not in _formats(code_of(reading.language))
            and ((said := phrase_of(text, (code, "en"))) is None or said[0] == "menu")
        ):
            yield Said("section", text, "line above the headline", at=(index,))
            return


def _menu_entry(reading: Reading, at: int) -> int | None:
    """The line right above the headline, but for a date, if it stands alone and is an entry of the menu above too."""
    passages = reading.page.passages
    index = at - 1
    while index > 0 and len(passages[index].text) <= _ABOUT_LONGEST and any(map(str.isdigit, passages[index].text)):
        index -= 1
    if index < 1 or not _may_be_rubric(passages[index].text):
        return None
    if not passages[index].gap and not is_glued(passages, index):
        return None
    return index if passages[index].text in _entries(passages, index) else None


def _entries(passages: Sequence[Passage], end: int) -> frozenset[str]:
    """The short lines above a passage, and the cells of those parted by tabs or bars, but for the very first line."""
    found = set[str]()
    for passage in passages[max(0, end - _MENU) : end]:
        found.update(cell.strip() for cell in passage.text.replace("|", "\t").split("\t"))
    if end <= _MENU:
        found.discard(passages[0].text)  # the site's name
    return frozenset(found)


def _beside_date(reading: Reading, at: int) -> Iterator[Said]:
    """The rubric that opens a line of cells about the article, such as its date, if it is an entry of the menu too."""
    passages = reading.page.passages
    for index in range(at + 1, min(len(passages), at + 1 + _FACTS_REACH)):
        text = passages[index].text
        first, bar, rest = text.replace("|", "\t").partition("\t")
        first = first.strip()
        if bar and len(text) <= _FACTS_LONGEST and any(map(str.isdigit, rest)) and _may_be_rubric(first):
            if first in _entries(passages, at):
                yield Said("section", first, "line above the headline", at=(index,))
            return


def _in_capitals_too(passages: Sequence[Passage], index: int) -> bool:
    """Whether a line in capitals stands right below another one: a menu's, or what a paper says below its name."""
    above = passages[index - 1].text if index else ""
    return not passages[index].gap and above.isupper() and len(above) <= _ABOUT_LONGEST


@cache
def _formats(code: str | None) -> frozenset[str]:
    """What says of a text that it is a press release or for subscribers, not what it is about."""
    known = with_english(code)
    return frozenset(word for one in known for word in one.phrases.get("format", ()))


def _are_steps(trail: Sequence[str], languages: tuple[str, ...]) -> bool:
    """Whether parts of a line, but for the article's own, are breadcrumbs: three, or the home page and a section."""
    if not all(0 < len(part) <= _RUBRIC_LONGEST for part in trail):
        return False
    return len(trail) > _HOME_AND_SECTION or (
        len(trail) == _HOME_AND_SECTION and phrase_of(trail[0], languages) == ("menu", True)
    )


def _may_be_rubric(text: str) -> bool:
    return 3 < len(text) <= _RUBRIC_LONGEST and len(text.split()) <= _RUBRIC_WORDS and text[-1].isalpha()
