"""What stands around the article in raw text, where no markup says what it is: rubric, the site's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._label.phrases import phrase_of
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._sources.said import Reading

#: A rubric stands so many lines above the headline, and is no longer than this (characters, words).
_RUBRIC_REACH: Final = 4
_RUBRIC_LONGEST: Final = 30
_RUBRIC_WORDS: Final = 3
#: A line about the article that has digits: a date, a counter.
_ABOUT_LONGEST: Final = 60

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
    """The rubric above the headline: in capitals, or a trail of breadcrumbs.

    A line that the menu has too is none: menus stand twice, so that "Pricing" and "Shop" would be.
    """
    code = (reading.language or "en").partition("-")[0]
    passages = reading.page.passages
    near = 0
    for index in range(at - 1, -1, -1):
        text = passages[index].text
        if any(map(str.isdigit, text)) and len(text) <= _ABOUT_LONGEST:
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
            and ((said := phrase_of(text, (code, "en"))) is None or said[0] == "menu")
        ):
            yield Said("section", text, "line above the headline", at=(index,))
            return


def _are_steps(trail: Sequence[str], languages: tuple[str, ...]) -> bool:
    """Whether parts of a line, but for the article's own, are breadcrumbs: three, or the home page and a section."""
    if not all(0 < len(part) <= _RUBRIC_LONGEST for part in trail):
        return False
    return len(trail) > _HOME_AND_SECTION or (
        len(trail) == _HOME_AND_SECTION and phrase_of(trail[0], languages) == ("menu", True)
    )


def _may_be_rubric(text: str) -> bool:
    return 3 < len(text) <= _RUBRIC_LONGEST and len(text.split()) <= _RUBRIC_WORDS and text[-1].isalpha()
