"""What a page is, by its word for it and what it holds: an article, a video, a list, or what stands in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.jsonld import types_of
from newsparse._fields.strings import size_of
from newsparse._sources.article import ARTICLES
from newsparse._sources.said import Said
from newsparse._sources.stand_ins import stand_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsparse._model import ArticleKind
    from newsparse._page import Passage
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
#: A headline in a list has so many characters; so many of them, with nothing that is likely to be a body, are a list,
#: where they make up such a share of the page's text.
_HEADLINE: Final = 25
_HEADLINES: Final = 8
_SHARE: Final = 0.3
#: So many characters before a headline are a date.
_DATE: Final = 24
#: So many of them between what would be the body's blocks, so many a block, and so many of their characters to one of
#: the body's, are a list with teasers: summaries are short.
_BETWEEN: Final = 5
_A_BLOCK: Final = 0.4
_OF_TEXT: Final = 0.15
#: So many passages above the first block, and below the last, still stand between.
_AROUND: Final = 3
#: Addresses of lists: a site's root, a search, a tag's or an author's page. Sections and topics have articles below.
_LIST_ADDRESS: Final = re.compile(
    r"https?://[^/?#]+/?(?:(?:index|home)(?:\.[a-z]{3,5})?)?(?:#.*)?"
    r"|https?://[^?#]+/(?:search|suche|recherche|buscar|busca|ricerca|zoeken)(?:\.[a-z]{3,5})?/?(?:[?#].*)?"
    r"|https?://[^?#]+/(?:tags?|authors?|autor(?:en|es)?|schlagwort)/[^/?#]+/?(?:page/\d+/?)?(?:[?#].*)?"
    r"|https?://[^?#]*\?(?:[^#]*&)?(?:q|s|query|search)=[^#]*",
    re.IGNORECASE,
)


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
    if not _declared(reading):
        kind = stand_in(reading, size)
        if kind is not None:
            yield Said("kind", kind, "words of the page")
        yield from _listing(reading, address, size)
    if (size < _ARTICLE or reading.labels.lifted) and _lists(reading):
        yield Said("kind", "listing", "links on the page")
    if size >= _ARTICLE and not reading.labels.lifted:
        yield Said("kind", "article", "body")


def _declared(reading: Reading) -> bool:
    """Whether JSON-LD describes the page's article."""
    return reading.article is not None and any(kind in ARTICLES for kind in types_of(reading.article))


def _listing(reading: Reading, address: str, size: int) -> Iterator[Said]:
    """A list of articles with teasers: what looks like the body is parted by headlines that lead to other pages."""
    page, first, last = reading.page, reading.first, reading.last
    start, end = (max(0, first - _AROUND), last + 1 + _AROUND) if first is not None and last is not None else (0, 0)
    passages = page.passages[start:end]
    away = [*map(_leads_away, passages), False]
    # a list of nothing but links is part of many an article
    between = [p for at, p in enumerate(passages) if away[at] and (p.kind != "item" or not away[at + 1])]
    if (
        len(between) >= max(_BETWEEN, _A_BLOCK * sum(reading.labels.inside))
        and sum(p.link_chars for p in between) >= _OF_TEXT * size
    ):
        yield Said("kind", "listing", "links between the blocks")
    elif _LIST_ADDRESS.fullmatch(address[:2000]) and sum(map(_leads_away, page.passages)) >= _BETWEEN:
        yield Said("kind", "listing", "url")


def _leads_away(passage: Passage) -> bool:
    """Whether a passage is a headline that is a link, with no more than a date before it and a summary behind it.

    >>> from newsparse._page import Passage
    >>> _leads_away(Passage("3 May: The ferry sails again, islanders say", marks=((7, 43, "link", "/a"),), link_chars=36))
    True
    >>> _leads_away(Passage("The ferry sails again, islanders say", marks=((4, 9, "link", "/a"),), link_chars=5))
    False
    """
    size = len(passage.text)
    if passage.link_chars >= size - 1:
        return size_of(passage.text) >= _HEADLINE
    return any(
        kind == "link" and start <= _DATE and size_of(passage.text[start:end]) >= _HEADLINE
        for start, end, kind, _ in passage.marks[:2]
    )


def _typed(reading: Reading, size: int) -> Iterator[Said]:
    if _declared(reading):
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
        if passage.link_chars >= size - 1 and _leads_away(passage):
            listed += size
            count += 1
    return count >= _HEADLINES and listed >= _SHARE * total
