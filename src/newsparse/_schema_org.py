"""Layer 3: an article in the words of https://schema.org/NewsArticle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from newsparse._model import Article, When

#: What each count is a count of, at https://schema.org/interactionType.
_ACTIONS: Final = {"views": "ViewAction", "comments": "CommentAction", "likes": "LikeAction", "shares": "ShareAction"}


def news_article(article: Article) -> dict[str, Any]:
    """An article as JSON-LD. What the page does not state is left out; authors have no type, since none is stated.

    >>> from newsparse import Article
    >>> news_article(Article(title="Ferry is back", authors=("Maren Tully",)))["author"]
    [{'name': 'Maren Tully'}]
    >>> news_article(Article())
    {'@context': 'https://schema.org', '@type': 'NewsArticle'}
    """
    counts = article.counts
    stated = {
        "views": article.views,
        "comments": counts.comments,
        "likes": counts.likes,
        "shares": counts.shares,
    }
    found: dict[str, Any] = {
        "url": article.url,
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "description": article.description,
        "datePublished": _stamp(article.date),
        "dateModified": _stamp(article.modified),
        "author": [{"name": name} for name in article.authors],
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "inLanguage": article.language,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "isAccessibleForFree": article.is_free,
        "image": _images(article),
        "interactionStatistic": [
            {
                "@type": "InteractionCounter",
                "interactionType": f"https://schema.org/{_ACTIONS[name]}",
                "userInteractionCount": count,
            }
            for name, count in stated.items()
            if count is not None
        ],
        "articleBody": article.body or None,
    }
    kept = {key: value for key, value in found.items() if value is not None and value != []}
    return {"@context": "https://schema.org", "@type": "NewsArticle", **kept}


def _images(article: Article) -> list[Any]:
    """The pictures, the main one first; as an object where more than its address is known."""
    shown: list[Any] = []
    for image in sorted(article.images, key=lambda image: image.url != article.image):
        known = {"caption": image.caption, "creditText": image.credit}
        told = {key: value for key, value in known.items() if value is not None}
        shown.append({"@type": "ImageObject", "url": image.url, **told} if told else image.url)
    if article.image is not None and all(image.url != article.image for image in article.images):
        shown.insert(0, article.image)
    return shown


def _stamp(value: When | None) -> str | None:
    return value.isoformat() if value is not None else None
