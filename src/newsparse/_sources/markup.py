"""What elements say: headings, ``<title>``, ``<time>``, microdata, canonical links, author and tag links, counters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import date_in_url
from newsparse._fields.bylines import is_furniture, tells_of_another
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

#: Links to several authors of one article stand no further apart (passages).
_APART: Final = 2
#: So much of the words before a link tells what its person did (characters).
_BEFORE: Final = 30

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
    yield from _links(reading)
    yield from _counters(reading)
    for rel, href, _ in page.links:
        if rel == "canonical" and href:
            yield Said("url", href, "link.canonical")
    if page.lang:
        yield Said("language", page.lang, "html lang")
    if reading.context.url:
        yield Said("url", reading.context.url, "caller")
        if date_in_url(reading.context.url) is not None:
            yield Said("date", reading.context.url, "url")


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
        if _MODIFIED.search(names):
            yield Said("modified", raw, "time.modified")
        elif _PUBLISHED.search(names):
            yield Said("date", raw, "time.published")
        else:
            yield Said("date", raw, "time near the headline")


def _links(reading: Reading) -> Iterator[Said]:
    """Links that their address shows to lead to an author or a tag."""
    title_at, first, last = reading.labels.title_at, reading.first, reading.last
    passages, language = reading.page.passages, reading.language
    start = title_at if title_at is not None else first
    if start is None:
        return
    names: list[str] = []
    tags: list[str] = []
    named = start
    body_end = last if last is not None else start
    for index in range(max(0, start - _LINKS_BEFORE), min(len(reading.page.passages), body_end + _LINKS_AFTER)):
        passage = reading.page.passages[index]
        if not passage.link_chars or reading.labels.inside[index]:
            continue
        behind = 0
        for mark_start, end, kind, href in passage.marks:
            if kind == "link" and isinstance(href, str):
                if first is not None and index <= first + 1 and _AUTHOR_LINK.search(href):
                    before = (
                        passage.text[behind:mark_start] or (passages[index - 1].text if index else "")[: _BEFORE + 1]
                    )
                    text = passage.text[mark_start:end]
                    behind = end
                    near = not names or index - named <= _APART
                    if (
                        near
                        and not (len(before) <= _BEFORE and tells_of_another(before))
                        and not is_furniture(text, language=language)
                    ):
                        names.append(text)
                        named = index
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
