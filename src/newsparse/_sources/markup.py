"""What elements say: headings, ``<title>``, ``<time>``, microdata, canonical links, author and tag links, counters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import date_in_url
from newsparse._fields.dates import find_dates
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

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
#: A stamp counts as near the article when it stands so many passages above its headline or below its first paragraph.
_ABOVE: Final = 6
_BELOW: Final = 4
#: Links to authors and tags stand so many passages before the headline, or behind the body.
_LINKS_BEFORE: Final = 4
_LINKS_AFTER: Final = 14

#: A date alone is no longer than this (characters).
_BARE: Final = 14

_PUBLISHED: Final = re.compile(r"publish|pubdate|created|posted|entry-date|release")
_MODIFIED: Final = re.compile(r"modif|updat|lastmod|edited")
_AUTHOR_LINK: Final = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|profile|people|journalists?|redakteur|contributors?|writers?|reporters?|staff|by)/",
    re.IGNORECASE,
)
_TAG_LINK: Final = re.compile(
    r"/(?:tags?|topics?|themen?|temas?|keywords?|schlagwort(?:e|er)?|etiquetas?|sujets?|mots?-cles?|subject|label|tema|tagged|etiket(?:ler)?|teg|tegi)/",
    re.IGNORECASE,
)


def claims(reading: Reading) -> Iterator[Said]:
    """What the markup of the body and the page's address say."""
    page = reading.page
    yield from _titles(reading)
    yield from _times(reading)
    lists: dict[str, list[str]] = {}
    for name, value, passage in page.props:
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
    yield from _links(reading)
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


def _titles(reading: Reading) -> Iterator[Said]:
    page, at = reading.page, reading.labels.title_at
    if at is not None and page.passages[at].container >= 0:
        yield Said(
            "title", page.passages[at].text, "headline shown" if reading.labels.title_declared else "first heading"
        )
    if page.title_tag:
        yield Said("title", page.title_tag, "title")


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
        if _MODIFIED.search(names) or _says_updated(reading, text):
            yield Said("modified", raw, "time.modified")
        elif _PUBLISHED.search(names):
            yield Said("date", raw, "time.published")
        else:
            yield Said("date", raw, "time near the headline")


def _says_updated(reading: Reading, text: str) -> bool:
    """Whether the text of a ``<time>`` says more than its names do: "Updated: 3 May 2024"."""
    if len(text) <= _BARE:
        return False
    return any(label == "updated" for *_, label in find_dates(text, language=reading.language))


def _links(reading: Reading) -> Iterator[Said]:
    """Links that their address shows to lead to an author or a tag."""
    title_at, first, last = reading.labels.title_at, reading.first, reading.last
    start = title_at if title_at is not None else first
    if start is None:
        return
    names: list[str] = []
    tags: list[str] = []
    body_end = last if last is not None else start
    for index in range(max(0, start - _LINKS_BEFORE), min(len(reading.page.passages), body_end + _LINKS_AFTER)):
        passage = reading.page.passages[index]
        if not passage.link_chars or reading.labels.inside[index]:
            continue
        for mark_start, end, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str):
                if first is not None and index <= first + 1 and _AUTHOR_LINK.search(href):
                    names.append(passage.text[mark_start:end])
                elif _TAG_LINK.search(href):
                    tags.append(passage.text[mark_start:end])
    if names:
        yield Said("authors", "; ".join(names), "author links", tuple(dict.fromkeys(names)))
    if tags:
        yield Said("tags", "; ".join(tags), "tag links", tuple(dict.fromkeys(tags)))


def _counters(reading: Reading) -> Iterator[Said]:
    last = reading.last
    for words, value, passage in reading.page.counters:
        if any(map(str.isdigit, value)) and (last is None or passage <= last + 6):
            yield Said("views", value, "counter")
        else:
            found = re.search(r"data-[a-z-]*views?[a-z-]*=(\d{1,12})\b", words)
            if found:
                yield Said("views", found[1], "counter")
