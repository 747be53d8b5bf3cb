"""Headings and ``<title>``: the headline that a page shows, and what stands in one heading with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._fields.strings import bare, fold
from newsparse._fields.titles import shared_words
from newsparse._sources.article import TITLES
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._model import When
    from newsparse._page import Passage
    from newsparse._sources.said import Reading

#: So many wordings of the headline are read, and of each so many characters.
_WORDINGS: Final = 12
_TITLE_LONGEST: Final = 600
#: A rubric glued to a headline has at most so many characters.
_RUBRIC_LONGEST: Final = 60
#: A heading with such a share of its words in a declared title words the same headline.
_KIN: Final = 0.3


def claims(reading: Reading) -> Iterator[Said]:
    """What headings and ``<title>`` say."""
    page, at = reading.page, reading.labels.title_at
    if at is not None and page.passages[at].container >= 0:
        wordings = _declared(reading)
        declared = [fold(title) for title in wordings]
        text = _whole(page.passages, at, wordings)
        date = _date_behind(text, declared, reading.language)
        if date is not None:
            text, raw, when = date
            yield Said("title", text, "headline shown", at=(at,))
            yield Said("date", raw, "date line near the headline", when=when, at=(at,))
        elif reading.labels.title_declared or text != page.passages[at].text:
            rubric, title = _rubric(text, declared)
            yield Said("title", title, "headline shown", at=(at,))
            if rubric:
                yield Said("section", rubric, "line above the headline", at=(at,))
        elif _stands_out(reading, at, declared):
            yield Said("title", text, "heading above the body", at=(at,))
        else:
            yield Said("title", text, "first heading", at=(at,))
    if page.title_tag:
        yield Said("title", page.title_tag, "title")


def _declared(reading: Reading) -> list[str]:
    """The wordings of the headline in the page's metadata, the site's name with them."""
    article, page = reading.article, reading.page
    headline = article.get("headline") if article is not None else None
    titles = [content for key, content in page.metas if key in TITLES]
    titles += [headline] if isinstance(headline, str) else []
    titles.append(page.title_tag)
    return [title[:_TITLE_LONGEST] for title in titles if title][:_WORDINGS]


def _whole(passages: Sequence[Passage], at: int, declared: Sequence[str]) -> str:
    """A heading's text, as metadata write it where the markup broke it.

    Markup glues words of its parts, or sets a part in a passage of its own, so that the next starts with a colon.
    """
    text = passages[at].text
    if at and not text[0].isalnum() and passages[at].level == passages[at - 1].level == 1:
        joined = bare(passages[at - 1].text + text)
        return next((title for title in declared if bare(title) == joined), text)
    tight = _tight(text)
    found = next((title for title in declared if _tight(title) == tight), None)
    return found if found is not None and len(found.split()) > len(text.split()) else text


def _tight(text: str) -> str:
    return fold(text).replace(" ", "")


def _rubric(text: str, declared: Sequence[str]) -> tuple[str, str]:
    """The rubric in front of a heading's headline, ``""`` without one, and the headline.

    The two stand side by side, told apart by their looks only, so the headline must be a declared title. A rubric with a
    colon reads as part of its headline and stays.
    """
    words = text.split()
    for title in declared:
        count = len(title.split())
        if 0 < count < len(words) and fold(" ".join(words[-count:])) == title:
            rubric = " ".join(words[:-count])
            if rubric[-1].isalnum() and len(rubric) <= _RUBRIC_LONGEST:
                return rubric, " ".join(words[-count:])
    return "", text


def _date_behind(text: str, declared: Sequence[str], language: str | None) -> tuple[str, str, When] | None:
    """A heading's headline, a date that stands behind it inside the heading, and what it states.

    The headline must be a declared title, whose own dates stay, and no mark or word may lead on to the date, which would
    make it part of the headline: "The morning in brief, 3 May 2024".
    """
    if not any(map(str.isdigit, text)):
        return None
    words = text.split()
    for title in declared:
        count = len(title.split())
        if 0 < count < len(words) and fold(" ".join(words[:count])) == title:
            rest = " ".join(words[count:])
            found = next(find_dates(rest, language=language), None)
            if found is not None and found[0] == 0:
                return " ".join(words[:count]), rest[: found[1]], found[2]
    return None


def _stands_out(reading: Reading, at: int, declared: Sequence[str]) -> bool:
    """Whether a heading that no metadata confirms is the headline: in words of the declared one, or as the only one."""
    passages = reading.page.passages
    if reading.first is not None and at > reading.first + 1:
        return False
    text = fold(passages[at].text)
    if max((shared_words(text, title) for title in declared), default=0.0) >= _KIN:
        return True
    above = passages[: (reading.first if reading.first is not None else at) + 2]
    return sum(passage.level == 1 for passage in above) == 1
