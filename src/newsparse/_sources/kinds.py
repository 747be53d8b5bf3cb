"""What a page is: an article, a live blog, a video, a gallery, a list of articles; by its word for it and what it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.jsonld import types_of
from newsparse._html.prose import size_of
from newsparse._sources.article import ARTICLES
from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._model import ArticleKind
    from newsparse._sources.said import Reading

#: What objects of the page say that it is, whatever else it holds (https://schema.org/WebPage and its subtypes).
_TYPES: Final[Mapping[str, ArticleKind]] = {
    "VideoObject": "video",
    "ImageGallery": "gallery",
    "MediaGallery": "gallery",
    "CollectionPage": "listing",
    "SearchResultsPage": "listing",
    "ProfilePage": "listing",
}
#: Parts of an address that sections of videos and galleries have, in the languages of large news sites.
_VIDEO: Final = re.compile(r"/(?:videos?|watch|mediathek|tv)/", re.IGNORECASE)
_GALLERY: Final = re.compile(
    r"/(?:galler(?:y|ies)|photo-?galler(?:y|ies)|photos?|pictures|bilder|bildergalerien?|fotostrecken?|galerien?|galeries?"
    r"|diaporamas?|galerias?|fotogalerias?|fotos|foto-?galler(?:y|ij)|photo-?essays?|slideshows?)/",
    re.IGNORECASE,
)
#: A page at such an address with more text than this is an article all the same (characters).
_TEXT: Final = 1500
#: A text of so many characters is an article.
_ARTICLE: Final = 600
#: A headline in a list has so many characters; so many of them, with nothing that is likely to be a body, are a list.
_HEADLINE: Final = 25
_HEADLINES: Final = 12
#: A share of the page's text that those make up at least.
_SHARE: Final = 0.3


def claims(reading: Reading) -> Iterator[Said]:
    """What the page says that it is, and what it holds."""
    page = reading.page
    inside = reading.labels.inside
    size = sum(size_of(passage.text) for passage, within in zip(page.passages, inside, strict=True) if within)
    yield from _typed(reading, size)
    address = reading.context.url or next((link.href for link in page.links if link.rel == "canonical"), "")
    if size <= _TEXT and address:
        if _VIDEO.search(address):
            yield Said("kind", "video", "url")
        elif _GALLERY.search(address):
            yield Said("kind", "gallery", "url")
    if (size < _ARTICLE or reading.labels.lifted) and _lists(reading):
        yield Said("kind", "listing", "links on the page")
    if size >= _ARTICLE and not reading.labels.lifted:
        yield Said("kind", "article", "body")


def _typed(reading: Reading, size: int) -> Iterator[Said]:
    chosen = types_of(reading.article) if reading.article is not None else ()
    if any(kind in ARTICLES for kind in chosen):
        live = any("LiveBlogPosting" in types_of(thing) for thing in reading.page.jsonld)
        yield Said("kind", "live blog", "jsonld.LiveBlogPosting") if live else Said("kind", "article", "jsonld.Article")
        return
    for thing in reading.page.jsonld:
        for name in types_of(thing):
            if name in _TYPES and (name != "VideoObject" or size <= _TEXT):
                yield Said("kind", _TYPES[name], "jsonld.@type")


def _lists(reading: Reading) -> bool:
    """Whether much of a page is lines that are nothing but links, as long as headlines."""
    total = listed = count = 0
    for passage in reading.page.passages:
        size = len(passage.text)
        total += size
        if size >= _HEADLINE and passage.link_chars >= size - 1:
            listed += size
            count += 1
    return count >= _HEADLINES and listed >= _SHARE * total
