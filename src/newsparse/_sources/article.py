"""Which of a page's JSON-LD objects speaks for its article: teasers and the page around it have objects too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.jsonld import strings, types_of
from newsparse._fields.strings import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._page import Page

#: Types whose object speaks for an article, best first (https://schema.org/Article and its subtypes).
ARTICLES: Final = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "Article",
    "BlogPosting",
    "TechArticle",
    "ScholarlyArticle",
    "Report",
    "SocialMediaPosting",
    "AdvertiserContentArticle",
)
#: Types whose object does so where a page has none of those.
_OTHERS: Final = ("Recipe", "Review", "VideoObject", "WebPage")
_RANKS: Final = {kind: rank for rank, kind in enumerate((*ARTICLES, *_OTHERS))}

#: Metadata that have a wording of the headline, or the page's address.
TITLES: Final = frozenset(("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"))
#: Objects that are held against the page, where several could speak for it.
_MOST: Final = 200
#: A headline of fewer characters may be part of any title.
_HEADLINE: Final = 15


def choose_article(page: Page, url: str | None) -> dict[str, Any] | None:
    """The object that speaks for the page's article; ``None`` without one.

    One whose address or headline is the page's comes first, where there are several articles; then the best type; among
    equals the first that has a headline.

    Args:
        page: What the reader found.
        url: The page's address, as the caller knows it.
    """
    found = [
        (min(ranks), thing)
        for thing in page.jsonld
        if (ranks := [_RANKS[kind] for kind in types_of(thing) if kind in _RANKS])
    ]
    if not found:
        return None
    if sum(rank < len(ARTICLES) for rank, _ in found) > 1:
        found = found[:_MOST]
        addresses = frozenset(map(_address, _addresses(page, url))) - {""}
        titles = [fold(title) for title in _titles(page)]
        strange = [_strange(rank, thing, addresses, titles) for rank, thing in found]
        found = [of for of, how in zip(found, strange, strict=True) if how == min(strange)]
    return min(found, key=lambda of: (of[0], not of[1].get("headline")))[1]


def _strange(rank: int, thing: dict[str, Any], addresses: frozenset[str], titles: list[str]) -> int:
    """How little an object has of the page's own article: 0 with its address, 1 with its headline, 3 as no article."""
    if rank >= len(ARTICLES):
        return 3
    stated = (thing.get("url"), thing.get("mainEntityOfPage"), thing.get("@id"))
    if any(_address(text) in addresses for value in stated for text in strings(_named(value))):
        return 0
    headline = next((fold(text) for text in strings(thing.get("headline"))), "")
    if len(headline) >= _HEADLINE and any(headline in title for title in titles):
        return 1
    return 2


def _named(value: object) -> object:
    return value.get("@id") or value.get("url") if isinstance(value, dict) else value


def _addresses(page: Page, url: str | None) -> Iterator[str]:
    if url:
        yield url
    for link in page.links:
        if link.rel == "canonical":
            yield link.href
    for key, content in page.metas:
        if key == "og:url":
            yield content


def _titles(page: Page) -> Iterator[str]:
    yield page.title_tag
    for key, content in page.metas:
        if key in TITLES:
            yield content


def _address(text: str) -> str:
    """An address without what differs between links to one page: scheme, ``www.``, fragment, a slash at the end.

    >>> _address("https://www.example.org/a/#article"), _address("http://example.org/a")
    ('example.org/a', 'example.org/a')
    """
    rest = text.strip().partition("#")[0].partition("://")[2]
    return rest.removeprefix("www.").rstrip("/")
