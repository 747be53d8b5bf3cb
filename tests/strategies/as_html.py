"""A story as HTML, with the chrome that pages have."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from tests.strategies.site import (
    COMMENTS,
    CONSENT,
    COPYRIGHT,
    MENU,
    NEWSLETTER,
    RELATED,
    SITE,
    TEASERS,
    written_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.strategies.site import Metadata, Setting
    from tests.strategies.story import Story


def as_html(story: Story, metadata: Metadata, setting: Setting, chrome: frozenset[str], wrapper: Sequence[str]) -> str:
    before, after = wrapper
    lines = [
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">',
        f"<title>{_e(story.title)} | {SITE}</title>",
    ]
    lines += _head(story, metadata)
    lines += ["</head>\n<body>", *_above(chrome), "<main>", before, f"<h1>{_e(story.title)}</h1>"]
    lines.append(f'<div class="byline">By {_e(" and ".join(story.authors))}</div>')
    lines.append(f'<div class="date">{written_date(story.date)}</div>')
    if "share" in chrome:
        lines.append('<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Copy link</a></li></ul>')
    lines += _body(story, setting, chrome)
    if "newsletter" in chrome:
        lines.append(f'<div class="newsletter"><h3>In your inbox</h3><p>{NEWSLETTER}</p></div>')
    links = " ".join(f'<a rel="tag" href="/tags/{tag.lower()}">{tag}</a>' for tag in story.tags)
    lines += [f'<div class="tags">Tags: {links}</div>', f'<div class="views">{story.views:,} views</div>', after]
    return "\n".join([*lines, *_below(chrome), "</main>", *_foot(chrome), "</body></html>"])


def _head(story: Story, metadata: Metadata) -> Iterable[str]:
    stamp = story.date.isoformat()
    if metadata in ("jsonld", "both"):
        stated = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": stamp,
            "author": [{"@type": "Person", "name": name} for name in story.authors],
            "articleSection": story.section,
            "keywords": list(story.tags),
            "publisher": {"@type": "Organization", "name": SITE},
            "interactionStatistic": {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/ReadAction",
                "userInteractionCount": story.views,
            },
        }
        yield f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    if metadata in ("meta", "both"):
        yield f'<meta property="og:title" content="{_e(story.title)}">'
        yield f'<meta property="og:site_name" content="{SITE}">'
        yield f'<meta property="article:published_time" content="{stamp}">'
        yield f'<meta property="article:section" content="{story.section}">'
        for name in story.authors:
            yield f'<meta name="author" content="{_e(name)}">'
        for tag in story.tags:
            yield f'<meta property="article:tag" content="{tag}">'


def _body(story: Story, setting: Setting, chrome: frozenset[str]) -> Iterable[str]:
    names = {"paragraph": setting, "heading": "h2", "quotation": "blockquote", "item": "li"}
    open_list = False
    for at, part in enumerate(story.parts):
        if (part.kind == "item") != open_list:
            open_list = not open_list
            yield "<ul>" if open_list else "</ul>"
        name = names[part.kind]
        yield f"{_e(part.text)}<br><br>" if name == "br" else f"<{name}>{_e(part.text)}</{name}>"
        if at == 1 and "promo" in chrome:
            yield f'<div class="promo">Read also: <a href="/news/1">{RELATED[0]}</a></div>'
    if open_list:
        yield "</ul>"


def _above(chrome: frozenset[str]) -> Iterable[str]:
    if "consent" in chrome:
        yield f'<div class="cookie-banner"><p>{CONSENT}</p><button>Accept all</button></div>'
    if "menu" in chrome:
        entries = "".join(f'<li><a href="/{at}">{name}</a></li>' for at, name in enumerate(MENU))
        yield f"<nav><ul>{entries}</ul></nav>"
    if "teasers" in chrome:
        links = " ".join(f'<a href="/t/{at}">{name}</a>' for at, name in enumerate(TEASERS))
        yield f"<aside>{links}</aside>"


def _below(chrome: frozenset[str]) -> Iterable[str]:
    if "related" in chrome:
        links = "".join(f'<li><a href="/r/{at}">{name}</a></li>' for at, name in enumerate(RELATED))
        yield f'<section class="related"><h2>More on this</h2><ul>{links}</ul></section>'
    if "comments" in chrome:
        yield '<section id="comments"><h2>2 comments</h2>'
        for name, said in COMMENTS:
            yield f'<div class="comment"><b>{name}</b> <p>{said}</p></div>'
        yield "</section>"


def _foot(chrome: frozenset[str]) -> Iterable[str]:
    if "footer" in chrome:
        yield f'<footer><p>{COPYRIGHT}</p><a href="/privacy">Privacy</a> <a href="/contact">Contact</a></footer>'


def _e(text: str) -> str:
    return html.escape(text)
