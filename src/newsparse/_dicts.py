"""Layer 3: an article as plain data and back, lossless."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

import attrs

from newsparse._label.weights import WEIGHTS_VERSION
from newsparse._model import SCHEMA_VERSION, Article, ArticleKind, Block, Counts, Image, Inline, Kind, Notice

if TYPE_CHECKING:
    from newsparse._model import When

#: Reads one value; the second argument names its place, for errors.
_Reader: TypeAlias = Callable[[Any, str], Any]


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
        raise TypeError(
            f"from_dict takes the dict that Article.to_dict() gives, not {type(data).__name__}: load it first"
        )
    schema = data.get("schema")
    if schema != SCHEMA_VERSION:
        raise ValueError(f"a dict of schema {schema!r} cannot be read: this newsparse reads schema {SCHEMA_VERSION}")
    return Article(**_fields(data, _ARTICLE, ""))


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
    return found


def _fields(data: Any, readers: Mapping[str, _Reader], place: str) -> dict[str, Any]:
    """The values of a record; a key that may be missing stands in ``_OPTIONAL``."""
    if not isinstance(data, Mapping):
        raise _wrong(place, "an object", data)
    found = {}
    for key, read in readers.items():
        inner = f"{place}.{key}" if place else key
        if key in data:
            found[key] = read(data[key], inner)
        elif key not in _OPTIONAL:
            raise ValueError(f"not the dict form of an Article, as Article.to_dict() writes it: {inner!r} is missing")
    return found


def _wrong(place: str, wanted: str, value: object) -> ValueError:
    shown = repr(value)[:60]
    return ValueError(
        f"not the dict form of an Article, as Article.to_dict() writes it: {place!r} must be {wanted}, not {shown}"
    )


def _of(kind: type | tuple[type, ...], wanted: str, *, or_none: bool = False) -> _Reader:
    def read(value: Any, place: str) -> Any:
        if or_none and value is None:
            return None
        # a truth value is no number
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise _wrong(place, f"{wanted} or null" if or_none else wanted, value)
        return value

    return read


def _one_of(choices: tuple[str, ...], *, or_none: bool = False) -> _Reader:
    wanted = " or ".join(map(repr, choices))

    def read(value: Any, place: str) -> Any:
        if or_none and value is None:
            return None
        if not isinstance(value, str) or value not in choices:
            raise _wrong(place, wanted, value)
        return value

    return read


def _list(inner: _Reader) -> _Reader:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise _wrong(place, "a list", value)
        return tuple(inner(item, f"{place}[{at}]") for at, item in enumerate(value))

    return read


def _record(record: Callable[..., Any], readers: Mapping[str, _Reader]) -> _Reader:
    def read(value: Any, place: str) -> Any:
        fields = _fields(value, readers, place)
        unknown = sorted(map(repr, value.keys() - readers.keys()))
        if unknown:
            raise ValueError(f"not the dict form of an Article: {place!r} has unknown keys: {', '.join(unknown)}")
        return record(**fields)

    return read


def _when(value: Any, place: str) -> When | None:
    if value is None:
        return None
    try:
        # only a datetime's form holds a "T"
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _wrong(place, "a date in ISO 8601 ('2024-05-03', '2024-05-03T08:05:00+02:00') or null", value) from None


_TEXT: Final = _of(str, "a string")
_TEXT_OR_NONE: Final = _of(str, "a string", or_none=True)
_COUNT: Final = _of(int, "a whole number", or_none=True)
_NUMBER: Final = _of(int, "a whole number")

#: Keys of blocks that are written only where they say something.
_OPTIONAL: Final = frozenset(("level", "list", "depth", "cells", "inlines"))

_INLINE: Final[Mapping[str, _Reader]] = {
    "start": _NUMBER,
    "end": _NUMBER,
    "kind": _one_of(("link", "emphasis", "strong", "code")),
    "url": _TEXT_OR_NONE,
}
_BLOCK: Final[Mapping[str, _Reader]] = {
    "text": _TEXT,
    "kind": _one_of(get_args(Kind)),
    "level": _COUNT,
    "list": _one_of(("ordered", "unordered"), or_none=True),
    "depth": _COUNT,
    "cells": _list(_TEXT),
    "inlines": _list(_record(Inline, _INLINE)),
}
#: How each field of an article is read: a new field is a line here and one in ``to_dict``.
_ARTICLE: Final[Mapping[str, _Reader]] = {
    "title": _TEXT_OR_NONE,
    "subtitle": _TEXT_OR_NONE,
    "date": _when,
    "modified": _when,
    "blocks": _list(_record(Block, _BLOCK)),
    "views": _COUNT,
    "tags": _list(_TEXT),
    "section": _TEXT_OR_NONE,
    "authors": _list(_TEXT),
    "language": _TEXT_OR_NONE,
    "site_name": _TEXT_OR_NONE,
    "url": _TEXT_OR_NONE,
    "image": _TEXT_OR_NONE,
    "images": _list(_record(Image, {"url": _TEXT, "caption": _TEXT_OR_NONE, "credit": _TEXT_OR_NONE})),
    "description": _TEXT_OR_NONE,
    "kind": _one_of(get_args(ArticleKind)),
    "is_free": _of(bool, "true or false", or_none=True),
    "counts": _record(Counts, {"comments": _COUNT, "likes": _COUNT, "shares": _COUNT}),
    "confidence": _of((int, float), "a number"),
    "warnings": _list(_record(Notice, {"code": _TEXT, "message": _TEXT})),
}
