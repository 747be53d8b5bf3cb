"""JSON-LD (https://schema.org/NewsArticle): the article's object, its publisher and its breadcrumbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.jsonld import by_id, resolve, strings, types_of
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._model import Field
    from newsparse._sources.said import Reading

#: Properties that give one claim each.
_PLAIN: Final[tuple[tuple[str, Field], ...]] = (
    ("headline", "title"),
    ("alternativeHeadline", "subtitle"),
    ("datePublished", "date"),
    ("dateCreated", "date"),
    ("dateModified", "modified"),
    ("inLanguage", "language"),
    ("description", "description"),
)


def claims(reading: Reading) -> Iterator[Said]:
    """What the page's JSON-LD says of its article."""
    objects = reading.page.jsonld
    if not objects:
        return
    if reading.article is not None:
        yield from _of_article(reading.article, by_id(objects))
    for thing in objects:
        kinds = types_of(thing)
        if "BreadcrumbList" in kinds:
            trail = _breadcrumbs(thing)
            if len(trail) > 1:
                yield Said("section", " > ".join(trail), "breadcrumbs", tuple(trail))
        elif "WebSite" in kinds:
            yield from _first("site_name", thing.get("name"), "jsonld.WebSite")


def _of_article(article: Mapping[str, Any], index: Mapping[str, Mapping[str, Any]]) -> Iterator[Said]:
    for key, field in _PLAIN:
        yield from _first(field, article.get(key), f"jsonld.{key}")
    for key in ("author", "creator"):
        names = tuple(dict.fromkeys(strings(_people(resolve(article.get(key), index)))))
        if names:
            yield Said("authors", "; ".join(names), f"jsonld.{key}", names)
    words = tuple(dict.fromkeys(strings(article.get("keywords"))))
    if words:
        yield Said("tags", "; ".join(words), "jsonld.keywords", words)
    yield from _first("section", article.get("articleSection"), "jsonld.articleSection")
    yield from _first("site_name", resolve(article.get("publisher"), index), "jsonld.publisher")
    yield from _first("image", _address(resolve(article.get("image"), index)), "jsonld.image")
    page = article.get("mainEntityOfPage")
    address = article.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    yield from _first("url", address if isinstance(address, str) else None, "jsonld.url")
    yield from _first("is_free", _truth(article.get("isAccessibleForFree")), "jsonld.isAccessibleForFree")
    parts = article.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict):
            yield from _first("is_free", _truth(part.get("isAccessibleForFree")), "jsonld.hasPart")


def _first(field: Field, value: object, source: str) -> Iterator[Said]:
    text = next(strings(value), None)
    if text is not None:
        yield Said(field, text, source)


def _truth(value: object) -> object:
    """A truth value as a word, as pages write it too."""
    return str(value) if isinstance(value, bool) else value


def _people(value: object) -> object:
    """Authors without the profile addresses that stand for a name."""
    if isinstance(value, list):
        return [_people(item) for item in value]
    if isinstance(value, dict):
        return value.get("name")
    return value


def _address(value: object) -> object:
    if isinstance(value, list):
        return _address(value[0]) if value else None
    if isinstance(value, dict):
        return next((value[key] for key in ("url", "contentUrl", "@id") if value.get(key)), None)
    return value


def _breadcrumbs(thing: Mapping[str, Any]) -> list[str]:
    items = thing.get("itemListElement")
    names = []
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, dict):
            inner = item.get("item")
            name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if isinstance(name, str):
                names.append(name)
    return names
