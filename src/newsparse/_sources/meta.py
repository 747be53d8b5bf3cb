"""``<meta>`` elements: Open Graph (https://ogp.me), its article properties, Dublin Core, and what publishing tools add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._sources.said import Said
from newsparse._sources.trust import TRUST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._model import Field
    from newsparse._sources.said import Reading

#: The same key under other spellings.
_ALIASES: Final[Mapping[str, str]] = {
    "og:image:url": "og:image",
    "og:image:secure_url": "og:image",
    "twitter:image:src": "twitter:image",
    "dc.language": "og:locale",
    "dc.title": "dc.title",
    "dcterms.title": "dc.title",
    "dc.subject": "keywords",
    "og:pubdate": "pubdate",
    "originalpublicationdate": "publishdate",
    "article:published": "article:published_time",
    "article:publish_date": "article:published_time",
    "article:published_date": "article:published_time",
    "article_date_original": "publishdate",
    "og:published_time": "published_time",
    "rnews:datepublished": "datepublished",
    "rnews:datemodified": "last-modified",
    "datemodified": "last-modified",
    "dateupdate": "last-modified",
    "dateupdated": "last-modified",
    "article:published:time": "article:published_time",
    "article:modified:time": "article:modified_time",
    "article:modified": "article:modified_time",
    "og:modified_time": "article:modified_time",
    "og:article:modified_time": "article:modified_time",
    "lastmod": "last-modified",
    "last_modified": "last-modified",
    "og:article:section": "article:section",
    "og:article:tag": "article:tag",
    "og:article:author": "article:author",
    "og:author": "author",
    "authors": "author",
    "article.author": "author",
    "creator": "author",
    "dc.author": "dc.creator",
    "dc.contributor": "dc.creator",
    "og:keywords": "keywords",
    "section": "article:section",
    "parsely-tags": "parsely-tags",
}

#: What publishing tools call the day of publication behind names of their own: "cXenseParse:publishtime",
#: "w-published-date".
_PUBLISHED: Final = re.compile(
    r"(?:^|[^a-z])(?:(?:first[-_]?)?pub(?:lish(?:ed)?|lication)?[-_:]?(?:date|time|at|on)|date[-_]?pub(?:lished)?|published"
    r"|release[-_:]?date)$"
)

#: Which field a key speaks for: every ``meta.…`` source that has a figure of trust.
_FIELD_OF: Final[Mapping[str, Field]] = {
    source.removeprefix("meta."): field
    for field, sources in TRUST.items()
    for source in sources
    if source.startswith("meta.")
}

#: No key that says something is longer (characters).
_KEY: Final = 60

#: Fields of which a page states several, each in an element of its own.
_MANY: Final[tuple[Field, ...]] = ("authors", "tags")


def claims(reading: Reading) -> Iterator[Said]:
    """What the page's metadata says, in page order; authors and tags of one key together."""
    lists: dict[str, list[str]] = {}
    for key, content in reading.page.metas:
        name = _ALIASES.get(key, key)
        field = _FIELD_OF.get(name)
        if (
            field is None
            and ("pub" in key or "release" in key)
            and "video" not in key
            and _PUBLISHED.search(key[:_KEY])
        ):
            name, field = "published", "date"
        if field is None or not content.strip():
            continue
        if field in _MANY:
            lists.setdefault(name, []).append(content.strip())
        else:
            yield Said(field, content.strip(), f"meta.{name}")
    for name, contents in lists.items():
        yield Said(_FIELD_OF[name], "; ".join(contents), f"meta.{name}", tuple(dict.fromkeys(contents)))
