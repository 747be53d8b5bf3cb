"""How far each source is trusted for each field: data.

The figure is the share of pages where the source alone is right, as measured on the public sets (see the page on how it
decides), rounded to two places and moved by hand where a set's truth is known to follow one source. The order of the
figures is the order in which claims are tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._model import Field

#: So much less an author is trusted who is but the site, a desk or an account: a person in a byline comes before that.
DESK: Final = 0.3

TRUST: Final[Mapping[Field, Mapping[str, float]]] = {
    "title": {
        "headline shown": 0.92,
        "heading above the body": 0.91,
        "jsonld.headline": 0.9,
        "meta.og:title": 0.88,
        "meta.twitter:title": 0.86,
        "meta.parsely-title": 0.86,
        "meta.sailthru.title": 0.86,
        "meta.dc.title": 0.82,
        "meta.title": 0.8,
        "itemprop.headline": 0.8,
        "title": 0.78,
        "first heading": 0.7,
        "line above the body": 0.6,
    },
    "subtitle": {
        "shown below the headline": 0.7,
        "part of the headline's line": 0.6,
        "jsonld.alternativeHeadline": 0.5,
    },
    "date": {
        "jsonld.datePublished": 0.97,
        "meta.article:published_time": 0.96,
        "meta.og:article:published_time": 0.95,
        "meta.parsely-pub-date": 0.95,
        "meta.sailthru.date": 0.94,
        "itemprop.datepublished": 0.94,
        "meta.datepublished": 0.94,
        "meta.publishdate": 0.92,
        "meta.pubdate": 0.92,
        "meta.publish-date": 0.92,
        "meta.publish_date": 0.92,
        "meta.published_time": 0.92,
        "meta.article.published": 0.92,
        "meta.published": 0.91,
        "meta.dc.date.issued": 0.92,
        "meta.dcterms.issued": 0.92,
        "meta.citation_publication_date": 0.88,
        "time.published": 0.88,
        "published line": 0.86,
        "time near the headline": 0.82,
        "date line near the headline": 0.78,
        "meta.dc.date": 0.77,
        "meta.dcterms.date": 0.77,
        "meta.dcterms.created": 0.77,
        "meta.dc.date.created": 0.77,
        "meta.date": 0.77,
        "jsonld.dateCreated": 0.76,
        "itemprop.datecreated": 0.74,
        "url": 0.74,
        "opening of the body": 0.72,
        "published line elsewhere": 0.7,
        "date line below the body": 0.6,
    },
    "modified": {
        "jsonld.dateModified": 0.95,
        "meta.article:modified_time": 0.94,
        "meta.og:updated_time": 0.92,
        "itemprop.datemodified": 0.92,
        "meta.last-modified": 0.9,
        "meta.dc.date.modified": 0.9,
        "meta.dcterms.modified": 0.9,
        "time.modified": 0.85,
        "updated line": 0.85,
    },
    "authors": {
        "jsonld.author": 0.9,
        "meta.parsely-author": 0.88,
        "meta.sailthru.author": 0.86,
        "author links": 0.84,
        "itemprop.author": 0.8,
        "byline": 0.78,
        "meta.author": 0.72,
        "meta.article:author": 0.72,
        "meta.article:author_name": 0.8,
        "meta.dc.creator": 0.75,
        "meta.dcterms.creator": 0.75,
        "meta.byl": 0.78,
        "meta.citation_author": 0.8,
        "meta.twitter:data1": 0.5,
        "jsonld.creator": 0.7,
        "author element": 0.74,
        "name beside a date": 0.7,
        "name by the headline": 0.55,
        "byline below the body": 0.64,
        "editor or source line": 0.45,
        "author element below the body": 0.61,
        "name below the body": 0.5,
    },
    "tags": {
        "meta.article:tag": 0.85,
        "jsonld.keywords": 0.82,
        "tag links": 0.8,
        "tags line": 0.78,
        "meta.parsely-tags": 0.78,
        "meta.sailthru.tags": 0.76,
        "meta.news_keywords": 0.75,
        "meta.keywords": 0.65,
        "itemprop.keywords": 0.75,
        "links below the body": 0.6,
    },
    "section": {
        "jsonld.articleSection": 0.85,
        "meta.article:section": 0.85,
        "meta.parsely-section": 0.82,
        "itemprop.articlesection": 0.8,
        "breadcrumbs": 0.7,
        "line above the headline": 0.6,
    },
    "views": {
        "jsonld.interactionStatistic": 0.9,
        "itemprop.interactioncount": 0.9,
        "counter": 0.85,
        "views line": 0.85,
    },
    "language": {"caller": 0.98, "html lang": 0.95, "jsonld.inLanguage": 0.9, "meta.og:locale": 0.85, "words": 0.8},
    "site_name": {
        "meta.og:site_name": 0.95,
        "jsonld.publisher": 0.85,
        "jsonld.WebSite": 0.8,
        "meta.application-name": 0.7,
        "copyright line": 0.5,
    },
    "url": {"link.canonical": 0.97, "meta.og:url": 0.9, "jsonld.url": 0.85, "caller": 0.8},
    "image": {"meta.og:image": 0.9, "jsonld.image": 0.88, "meta.twitter:image": 0.85, "itemprop.image": 0.6},
    "description": {
        "meta.og:description": 0.9,
        "meta.description": 0.88,
        "jsonld.description": 0.85,
        "meta.twitter:description": 0.84,
        "meta.dc.description": 0.8,
    },
}
