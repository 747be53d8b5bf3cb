"""Layer 3: an article as plain data and back, lossless."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from newsparse._label.weights import WEIGHTS_VERSION
from newsparse._model import SCHEMA_VERSION, Article, Block, Inline, Notice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._model import When


def to_dict(article: Article) -> dict[str, Any]:
    """See ``Article.to_dict``. ``body`` is there for those who read the dict; ``blocks`` is what it is made of."""
    return {
        "schema": SCHEMA_VERSION,
        "weights": WEIGHTS_VERSION,
        "title": article.title,
        "subtitle": article.subtitle,
        "date": _stamp(article.date),
        "modified": _stamp(article.modified),
        "body": article.body,
        "blocks": [_block(block) for block in article.blocks],
        "views": article.views,
        "tags": list(article.tags),
        "section": article.section,
        "authors": list(article.authors),
        "language": article.language,
        "site_name": article.site_name,
        "url": article.url,
        "image": article.image,
        "description": article.description,
        "confidence": article.confidence,
        "warnings": [{"code": notice.code, "message": notice.message} for notice in article.warnings],
    }


def from_dict(data: Mapping[str, Any]) -> Article:
    """See ``Article.from_dict``."""
    schema = data.get("schema")
    if schema != SCHEMA_VERSION:
        raise ValueError(f"a dict of schema {schema!r} cannot be read: this newsparse reads schema {SCHEMA_VERSION}")
    try:
        return Article(
            title=data["title"],
            subtitle=data["subtitle"],
            date=_when(data["date"]),
            modified=_when(data["modified"]),
            blocks=tuple(_read_block(block) for block in data["blocks"]),
            views=data["views"],
            tags=tuple(data["tags"]),
            section=data["section"],
            authors=tuple(data["authors"]),
            language=data["language"],
            site_name=data["site_name"],
            url=data["url"],
            image=data["image"],
            description=data["description"],
            confidence=data["confidence"],
            warnings=tuple(Notice(**notice) for notice in data["warnings"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not the dict form of an Article, as Article.to_dict() writes it: {error!r}") from error


def _stamp(value: When | None) -> str | None:
    return value.isoformat() if value is not None else None


def _when(text: str | None) -> When | None:
    if text is None:
        return None
    # only a datetime's form holds a "T"
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def _block(block: Block) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": block.kind, "text": block.text}
    if block.level is not None:
        found["level"] = block.level
    if block.list is not None:
        found["list"] = block.list
    if block.depth is not None:
        found["depth"] = block.depth
    if block.cells:
        found["cells"] = list(block.cells)
    if block.inlines:
        found["inlines"] = [
            {"start": mark.start, "end": mark.end, "kind": mark.kind, "url": mark.url} for mark in block.inlines
        ]
    return found


def _read_block(data: Mapping[str, Any]) -> Block:
    return Block(
        text=data["text"],
        kind=data["kind"],
        level=data.get("level"),
        list=data.get("list"),
        depth=data.get("depth"),
        cells=tuple(data.get("cells", ())),
        inlines=tuple(Inline(**mark) for mark in data.get("inlines", ())),
    )
