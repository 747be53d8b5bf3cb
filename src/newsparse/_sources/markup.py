"""What elements say: headings, ``<title>``, ``<time>``, microdata, canonical links, author and tag links, counters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import date_in_url
from newsparse._fields.bylines import is_furniture, tells_of_another
from newsparse._fields.dates import find_dates
from newsparse._fields.strings import bare, fold
from newsparse._fields.titles import shared_words
from newsparse._sources.jsonld import article_of
from newsparse._sources.said import Said
from newsparse._sources.tag_links import tag_links
from newsparse._sources.visible import tells_of_other

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse._model import When
    from newsparse._page import Page, Passage
    from newsparse._sources.said import Reading

#: Microdata properties by field.
_PROPS: Final = {
    "headline": "title",
    "datepublished": "date",
    "datecreated": "date",
    "datemodified": "modified",
    "author": "authors",
    "keywords": "tags",
    "articlesection": "section",
    "interactioncount": "views",
    "image": "image",
}
#: Metadata that have a wording of the headline.
_TITLE_KEYS: Final = frozenset(("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"))
#: So many of them are read, and of each so many characters.
_WORDINGS: Final = 12
_TITLE_LONGEST: Final = 600
#: A rubric glued to a headline has at most so many characters.
_RUBRIC_LONGEST: Final = 60
#: A heading with such a share of its words in a declared title words the same headline.
_KIN: Final = 0.3
#: A stamp counts as near the article when it stands so many passages above its headline or below its first paragraph.
_ABOVE: Final = 6
_BELOW: Final = 4
#: Links to authors and tags stand so many passages before the headline, or behind the body.
_LINKS_BEFORE: Final = 4
_LINKS_AFTER: Final = 14

#: A date alone is no longer than this (characters).
_BARE: Final = 14
#: Links to several authors of one article stand no further apart (passages).
_APART: Final = 2
#: Lines in which a stamp stands are read so far (characters).
_LINE_LONGEST: Final = 600
#: So much of the words before a link or a stamp tells what its person did, or whose day it is (characters).
_BEFORE: Final = 30

_PUBLISHED: Final = re.compile(r"publish|pubdate|created|posted|entry-date|release")
_MODIFIED: Final = re.compile(r"modif|updat|lastmod|edited")
_AUTHOR_LINK: Final = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|profile|people|journalists?|redakteur|contributors?|writers?|reporters?|staff|by)/",
    re.IGNORECASE,
)


def claims(reading: Reading) -> Iterator[Said]:
    """What the markup of the body and the page's address say."""
    page = reading.page
    yield from _titles(reading)
    yield from _times(reading)
    lists: dict[str, list[str]] = {}
    for name, value, passage in _props(reading):
        field = _PROPS.get(name)
        if field is None or not value or not _of_article(reading, passage):
            continue
        if field in ("authors", "tags"):
            lists.setdefault(name, []).append(value)
        else:
            yield Said(field, value, f"itemprop.{name}")  # type: ignore[arg-type]
    for name, values in lists.items():
        yield Said(
            "authors" if name == "author" else "tags",
            "; ".join(values),
            f"itemprop.{name}",
            tuple(dict.fromkeys(values)),
        )
    yield from _author_links(reading)
    yield from tag_links(reading)
    yield from _counters(reading)
    for rel, href, _ in page.links:
        if rel == "canonical" and href:
            yield Said("url", href, "link.canonical")
    if page.lang:
        yield Said("language", page.lang, "html lang")
    if reading.context.url:
        yield Said("url", reading.context.url, "caller")
    address = reading.context.url or next((href for rel, href, _ in page.links if rel == "canonical"), "")
    day = date_in_url(address)
    if day is not None:
        yield Said("date", address, "url", when=day)


def _props(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Properties; an author's name alone where the person has a property for it, and a life's story beside it."""
    props = reading.page.props
    for at, (name, value, passage) in enumerate(props):
        if name == "author" and " " in value:
            inner = next((prop for prop in props[at + 1 : at + 4] if prop.name == "name"), None)
            if inner is not None and inner.value and inner.value in value:
                yield name, inner.value, passage
                continue
        yield name, value, passage


def _titles(reading: Reading) -> Iterator[Said]:
    page, at = reading.page, reading.labels.title_at
    if at is not None and page.passages[at].container >= 0:
        wordings = _declared(page)
        declared = [fold(title) for title in wordings]
        text = _whole(page.passages, at, wordings)
        date = _date_behind(text, declared, reading.language)
        if date is not None:
            text, raw, when = date
            yield Said("title", text, "headline shown")
            yield Said("date", raw, "date line near the headline", when=when)
        elif reading.labels.title_declared or text != page.passages[at].text:
            rubric, title = _rubric(text, declared)
            yield Said("title", title, "headline shown")
            if rubric:
                yield Said("section", rubric, "line above the headline")
        elif _stands_out(reading, at, declared):
            yield Said("title", text, "heading above the body")
        else:
            yield Said("title", text, "first heading")
    if page.title_tag:
        yield Said("title", page.title_tag, "title")


def _declared(page: Page) -> list[str]:
    """The wordings of the headline in the page's metadata, the site's name with them."""
    article = article_of(page.jsonld)
    headline = article.get("headline") if article is not None else None
    titles = [content for key, content in page.metas if key in _TITLE_KEYS]
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


def _near(reading: Reading, passage: int, above: int, below: int) -> bool:
    """Whether a passage stands by the article: about its headline and first paragraph."""
    title_at, first = reading.labels.title_at, reading.first
    start = title_at if title_at is not None else first
    end = first if first is not None else title_at
    if start is None or end is None:
        return True
    return min(start, end) - above <= passage <= max(start, end) + below


def _of_article(reading: Reading, passage: int) -> bool:
    """Whether a property stands no further from the article than its tags do."""
    last = reading.last
    return _near(
        reading, passage, _ABOVE, _BELOW if last is None else max(_BELOW, last - (reading.first or 0) + _LINKS_AFTER)
    )


def _times(reading: Reading) -> Iterator[Said]:
    for stamp, text, names, passage in reading.page.times:
        raw = stamp or text
        if not raw or not _near(reading, passage, _ABOVE, _BELOW):
            continue
        before = _before(reading, text, passage)
        if _MODIFIED.search(names) or _says_updated(reading, text, before):
            yield Said("modified", raw, "time.modified")
        elif before and tells_of_other(before):
            # that of a post inside the article, of an event
            continue
        elif _PUBLISHED.search(names):
            yield Said("date", raw, "time.published")
        else:
            yield Said("date", raw, "time near the headline")


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


def _author_links(reading: Reading) -> Iterator[Said]:
    """Links that their address shows to lead to an author."""
    title_at, first = reading.labels.title_at, reading.first
    start = title_at if title_at is not None else first
    if start is None or first is None:
        return
    names: list[str] = []
    named = start
    passages, language = reading.page.passages, reading.language
    for index in range(max(0, start - _LINKS_BEFORE), min(len(reading.page.passages), first + 2)):
        passage = reading.page.passages[index]
        if not passage.link_chars or reading.labels.inside[index]:
            continue
        behind = 0
        for mark_start, end, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str) and _AUTHOR_LINK.search(href):
                before = passage.text[behind:mark_start] or (passages[index - 1].text if index else "")[: _BEFORE + 1]
                text = passage.text[mark_start:end]
                behind = end
                told = len(before) <= _BEFORE and tells_of_another(before)
                if (not names or index - named <= _APART) and not told and not is_furniture(text, language=language):
                    names.append(text)
                    named = index
    if names:
        yield Said("authors", "; ".join(names), "author links", tuple(dict.fromkeys(names)))


def _counters(reading: Reading) -> Iterator[Said]:
    last = reading.last
    for words, value, passage in reading.page.counters:
        if any(map(str.isdigit, value)) and (last is None or passage <= last + 6):
            yield Said("views", value, "counter")
        else:
            found = re.search(r"data-[a-z-]*views?[a-z-]*=(\d{1,12})\b", words)
            if found:
                yield Said("views", found[1], "counter")
