"""Layer 3: an article as plain data and back, lossless."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, get_args

import attrs

from newsparse._label.weights import WEIGHTS_VERSION
from newsparse._model import (
    SCHEMA_VERSION,
    Article,
    ArticleKind,
    Block,
    Counts,
    Image,
    Inline,
    InlineKind,
    Kind,
    ListKind,
    Notice,
)
from newsparse._readers import (
    MOMENT,
    SHARE,
    TEXT,
    TRUTH,
    Reader,
    one_of,
    optional,
    read_keys,
    record,
    refuse,
    shown,
    tuple_of,
    whole,
)

if TYPE_CHECKING:
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
        "images": [attrs.asdict(image) for image in article.images],
        "description": article.description,
        "kind": article.kind,
        "is_free": article.is_free,
        "counts": attrs.asdict(article.counts),
        "confidence": article.confidence,
        "warnings": [attrs.asdict(notice) for notice in article.warnings],
    }


def from_dict(data: Mapping[str, Any]) -> Article:
    """See ``Article.from_dict``."""
    if not isinstance(data, Mapping):
        raise TypeError(f"from_dict: the data must be a dict as Article.to_dict() writes it, got {type(data).__name__}")
    _check_schema(data)
    values = read_keys(data, "", _FIELDS, _TOLD)
    article = Article(**{name: values[name] for name in _FIELDS})
    if values.get("body", article.body) != article.body:
        raise ValueError(
            "from_dict: body must be the texts of blocks, a blank line between; change blocks and leave body out"
        )
    return article


def _check_schema(data: Mapping[str, Any]) -> None:
    if "schema" not in data:
        raise ValueError("from_dict: the dict lacks 'schema'; give a dict as Article.to_dict() writes it")
    schema = whole(1)(data["schema"], "schema")
    if schema != SCHEMA_VERSION:
        raise ValueError(
            f"from_dict: schema {shown(schema)} cannot be read, this newsparse reads schema {SCHEMA_VERSION}; "
            "read it with the version that wrote it"
        )


def _stamp(value: When | None) -> str | None:
    return value.isoformat() if value is not None else None


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
        found["inlines"] = [attrs.asdict(mark) for mark in block.inlines]
    if block.spans:
        found["spans"] = [list(span) for span in block.spans]
    return found


def _read_inline(data: Mapping[str, Any], at: str) -> Inline:
    mark = Inline(**read_keys(data, at, _INLINE, {}))
    if mark.end <= mark.start:
        refuse(f"{at}.end", f"greater than start ({shown(mark.start)})", mark.end)
    return mark


def _read_span(data: Sequence[object], at: str) -> tuple[int, int]:
    if len(data) != 2:
        refuse(at, _SPAN, data)
    start, end = whole(0)(data[0], f"{at}[0]"), whole(1)(data[1], f"{at}[1]")
    if end <= start:
        refuse(f"{at}[1]", f"greater than the start ({shown(start)})", end)
    return start, end


_SPAN: Final = "a list of start and end"
_INLINE: Final = MappingProxyType(
    {"start": whole(0), "end": whole(1), "kind": one_of(get_args(InlineKind)), "url": optional(TEXT)}
)
_BLOCK: Final = MappingProxyType({"text": TEXT, "kind": one_of(get_args(Kind))})
#: What a block has by its kind: ``to_dict`` leaves it out where it is ``None`` or ``()``.
_BLOCK_MORE: Final = MappingProxyType(
    {
        "level": optional(whole(1, 6)),
        "list": optional(one_of(get_args(ListKind))),
        "depth": optional(whole(1)),
        "cells": tuple_of(TEXT),
        "inlines": tuple_of(Reader("a dict", (Mapping,), _read_inline)),
        "spans": tuple_of(Reader(_SPAN, (list, tuple), _read_span)),
    }
)
_IMAGE: Final = MappingProxyType({"url": TEXT, "caption": optional(TEXT), "credit": optional(TEXT)})
_COUNTS: Final = MappingProxyType(
    {"comments": optional(whole(0)), "likes": optional(whole(0)), "shares": optional(whole(0))}
)
_NOTICE: Final = MappingProxyType({"code": TEXT, "message": TEXT})

#: How each field of an article is read.
_FIELDS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "title": optional(TEXT),
        "subtitle": optional(TEXT),
        "date": optional(MOMENT),
        "modified": optional(MOMENT),
        "blocks": tuple_of(record(Block, _BLOCK, _BLOCK_MORE)),
        "views": optional(whole(0)),
        "tags": tuple_of(TEXT),
        "section": optional(TEXT),
        "authors": tuple_of(TEXT),
        "language": optional(TEXT),
        "site_name": optional(TEXT),
        "url": optional(TEXT),
        "image": optional(TEXT),
        "images": tuple_of(record(Image, _IMAGE)),
        "description": optional(TEXT),
        "kind": one_of(get_args(ArticleKind)),
        "is_free": optional(TRUTH),
        "counts": record(Counts, _COUNTS),
        "confidence": SHARE,
        "warnings": tuple_of(record(Notice, _NOTICE)),
    }
)
#: What a dict tells beside the fields. The article does not need it: the weights are those that it was made with.
_TOLD: Final = MappingProxyType({"schema": whole(1), "weights": whole(0), "body": TEXT})
