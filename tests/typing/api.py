"""Never run: mypy and pyright read it, and fail where the public names lose the types that users rely on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, assert_type

import newsparse
from newsparse import Article, Block, Claim, Explanation, Inline, Judgement, Notice, Weight

NOW = dt.datetime(2024, 5, 3, tzinfo=dt.UTC)

assert_type(newsparse.parse("text"), Article)
assert_type(newsparse.parse(b"<p>html</p>", url="https://example.com/", language="en-GB", encoding="utf-8"), Article)
assert_type(newsparse.parse("text", timezone=dt.UTC, now=NOW), Article)
assert_type(newsparse.parse_html("<p>html</p>", url=None), Article)
assert_type(newsparse.parse_html(b"<p>html</p>", encoding="windows-1251"), Article)
assert_type(newsparse.parse_text("text", url="https://example.com/", now=NOW), Article)
newsparse.parse_text(b"text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

explanation = newsparse.explain("text", language="de")
assert_type(explanation, Explanation)
assert_type(explanation.article, Article)
assert_type(explanation.claims, tuple[Claim, ...])
assert_type(explanation.blocks, tuple[Judgement, ...])
assert_type(explanation.warnings, tuple[Notice, ...])
assert_type(explanation.blocks[0].weights, tuple[Weight, ...])

article = explanation.article
assert_type(article.title, str | None)
assert_type(article.subtitle, str | None)
assert_type(article.date, dt.datetime | dt.date | None)
assert_type(article.day, dt.date | None)
assert_type(article.body, str)
assert_type(article.blocks, tuple[Block, ...])
assert_type(article.blocks[0].inlines, tuple[Inline, ...])
assert_type(article.views, int | None)
assert_type(article.tags, tuple[str, ...])
assert_type(article.authors, tuple[str, ...])
assert_type(article.confidence, float)
assert_type(article.to_dict(), dict[str, Any])
assert_type(Article.from_dict({}), Article)
article.title = "frozen"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
Article("keyword-only")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

assert_type(newsparse.parse_date("3 May 2024", language="en", now=NOW), dt.datetime | dt.date | None)
assert_type(newsparse.parse_views("476 views", language="en"), int | None)
assert_type(newsparse.render(article, "json"), str)
assert_type(newsparse.render(article, "text"), str)
assert_type(newsparse.render(article, "markdown"), str)
assert_type(newsparse.render(article, "jsonld"), str)
assert_type(newsparse.json_schema(), dict[str, Any])
assert_type(newsparse.parse_many(["page", ("page", {"url": None})]), Iterator[Article | Notice])
newsparse.parse_many([7])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
newsparse.render(article, "pdf")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
