"""What microdata, the canonical link and the page's address say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.addresses import date_in_url
from newsparse._sources.place import is_by_article, is_comment
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
    "image": "image",
    "isaccessibleforfree": "is_free",
}


def claims(reading: Reading) -> Iterator[Said]:
    """What the markup of the body and the page's address say."""
    page = reading.page
    lists: dict[str, list[str]] = {}
    for name, value, passage in _props(reading):
        field = _PROPS.get(name)
        if field is None or not value or not is_by_article(reading, passage):
            continue
        if name.startswith("date") and is_comment(reading, passage):
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
