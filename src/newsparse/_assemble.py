"""Layer 3: from page to article: label, claim, resolve, assemble."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from newsparse import _data
from newsparse._confidence import around, weighed
from newsparse._fields.addresses import absolute
from newsparse._fields.languages import guess_language
from newsparse._fields.strings import fold, safe
from newsparse._label.certainty import SHORT, certainty, doubted
from newsparse._label.label import label
from newsparse._model import Article, Block, Counts, Explanation, Inline, Judgement, Notice, Weight
from newsparse._resolve.known import Known
from newsparse._resolve.resolve import resolve
from newsparse._resolve.where import where
from newsparse._scripted import with_stated_body
from newsparse._sources import SOURCES, old_days
from newsparse._sources.article import choose_article
from newsparse._sources.said import Reading, Said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._label.label import Labels
    from newsparse._label.weights import Weights
    from newsparse._model import Field, Image, Value
    from newsparse._page import Context, Mark, Page, Passage

#: The language is told from so many characters of the longest runs of text where the page declares none.
_SAMPLE: Final = 4000
#: Runs of text shorter than this say little of the language (characters).
_SAMPLE_RUN: Final = 40

#: What the names of claims for parts of ``Article.counts`` begin with.
_COUNTS: Final = "counts."
#: The body begins with so many blocks.
_LEAD: Final = 2

_META_TITLES: Final = frozenset(("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"))
_META_SUMMARIES: Final = ("og:description", "description", "twitter:description")


def read(page: Page, context: Context, weights: Weights | None = None) -> Reading:
    """The page with what becomes of each passage, and its language as far as it is known."""
    article = choose_article(page, context.url) if page.jsonld else None
    language = context.language or _declared_language(page, article) or _guess(page)
    titles, summary = _declared_titles(page, article)
    labels = label(
        page,
        titles=titles,
        description=summary,
        languages=_codes(language),
        threshold=context.threshold,
        weights=weights,
    )
    page, labels = with_stated_body(page, labels, article)
    last = len(labels.inside) - 1
    return Reading(
        page=page,
        labels=labels,
        context=context,
        language=language,
        article=article,
        first=labels.inside.index(True) if True in labels.inside else None,
        last=last - labels.inside[::-1].index(True) if True in labels.inside else None,
    )


def assemble(page: Page, context: Context, *, account: bool) -> Explanation:
    """The article that a page holds; with ``account``, the claims and judgements behind it too."""
    reading = read(page, context)
    page, labels, language = reading.page, reading.labels, reading.language
    body = [index for index, within in enumerate(labels.inside) if within]
    said = [claim for source in SOURCES for claim in source(reading)]
    if context.language:
        said.append(Said("language", context.language, "caller"))
    elif language and not any(claim.field == "language" for claim in said):
        said.append(Said("language", language, "words"))
    base = absolute(page.base, context.url) if page.base else None
    base = base or context.url or _canonical(page)
    headings = tuple(p.text for p in page.passages if p.level == 1)
    known = Known(
        context=context,
        base=base,
        headings=headings,
        language=language,
        body=lambda: " ".join(page.passages[index].text for index in body),
        lead=lambda: _lead(page, labels, body),
        where=lambda claim: where(claim, page),
    )
    values, claims = resolve(said, known, account=account)
    blocks = tuple(_block(page.passages[index], page, base) for index in body)
    article = _assemble(values, blocks, labels, page)
    if not account:
        return Explanation(article=article)
    known_of_page = around(article, claims, labels.unmarked, marked=bool(page.containers.parents))
    return Explanation(article=article, claims=weighed(claims, known_of_page), blocks=_judgements(page, labels, base))


def _lead(page: Page, labels: Labels, body: Sequence[int]) -> frozenset[str]:
    """What stands between the headline and the body's second block, folded."""
    if labels.title_at is None or not body:
        return frozenset()
    return frozenset(fold(passage.text) for passage in page.passages[labels.title_at + 1 : body[:_LEAD][-1]])


def _assemble(
    values: dict[Field, Value | tuple[Image, ...]],
    blocks: tuple[Block, ...],
    labels: Labels,
    page: Page,
) -> Article:
    tags = values.get("tags", ())
    section = values.get("section")
    if not tags and isinstance(section, str):
        tags = (section,)
    parts = {key.removeprefix(_COUNTS): value for key, value in values.items() if key.startswith(_COUNTS)}
    fields = {key: value for key, value in values.items() if not key.startswith(_COUNTS)}
    confidence = doubted(
        certainty(labels, marked=bool(page.containers.parents)),
        kind=str(fields.get("kind", "unknown")),
        size=sum(len(block.text) for block in blocks),
        signed="date" in fields or "authors" in fields,
    )
    return Article(
        **{**fields, "tags": tags},  # type: ignore[arg-type]
        counts=Counts(**parts),  # type: ignore[arg-type]
        blocks=blocks,
        confidence=confidence,
        warnings=_warnings(page, labels, blocks, fields.get("date")),
    )


def _warnings(page: Page, labels: Labels, blocks: Sequence[Block], date: object) -> tuple[Notice, ...]:
    notices = list(page.notices)
    size = sum(len(block.text) for block in blocks)
    if not blocks:
        notices.append(Notice(code="no-body", message="No article was found on the page."))
    elif size < SHORT:
        notices.append(Notice(code="short-body", message=f"The body has only {size} characters."))
    if labels.lifted:
        message = "Nothing on the page is likely to be an article; the likeliest of its text was taken."
        notices.append(Notice(code="unlikely-body", message=message))
    if isinstance(date, dt.date) and date.year < old_days.FIRST:
        message = f"The date is of {date.year}: that of an old page, unless the text only tells of that day."
        notices.append(Notice(code="old-date", message=message))
    return tuple(dict.fromkeys(notices))


def _declared_language(page: Page, article: Mapping[str, Any] | None) -> str | None:
    """The language that the markup declares, where it is one that we know words of."""
    stated = page.lang
    if not stated:
        inner = article.get("inLanguage") if article else None
        stated = inner if isinstance(inner, str) else ""
    return (
        stated[: _data.LONGEST_TAG].strip().replace("_", "-") if stated and _data.language(stated) is not None else None
    )


def _guess(page: Page) -> str | None:
    sample: list[str] = []
    size = 0
    for passage in page.passages:
        if len(passage.text) >= _SAMPLE_RUN:
            sample.append(passage.text)
            size += len(passage.text)
            if size >= _SAMPLE:
                break
    return guess_language("\n".join(sample)[:_SAMPLE]) if sample else None


def _codes(language: str | None) -> tuple[str, ...]:
    """Whose phrases to look for: the page's language, and English, which stands on pages of every language."""
    found = _data.language(language)
    return tuple(dict.fromkeys((found.code, "en"))) if found is not None else ("en",)


def _declared_titles(page: Page, article: Mapping[str, Any] | None) -> tuple[list[str], str]:
    """The wordings of the headline in the page's metadata, and those of its summary, one a line."""
    titles = [meta.content for meta in page.metas if meta.key in _META_TITLES]
    if article is not None and isinstance(article.get("headline"), str):
        titles.append(article["headline"])
    if page.title_tag:
        titles.append(page.title_tag)
    summaries = [meta.content for meta in page.metas if meta.key in _META_SUMMARIES]
    if article is not None and isinstance(article.get("description"), str):
        summaries.append(article["description"])
    return titles, "\n".join(dict.fromkeys(" ".join(text.split()) for text in summaries))


def _canonical(page: Page) -> str | None:
    addresses = chain(
        (link.href for link in page.links if link.rel == "canonical"),
        (meta.content for meta in page.metas if meta.key == "og:url"),
    )
    return next((found for href in addresses if (found := absolute(href, None))), None)


def _block(passage: Passage, page: Page, base: str | None) -> Block:
    return Block(
        text=safe(passage.lines),
        kind=passage.kind,
        level=passage.level,
        list=passage.list,
        depth=passage.depth,
        cells=tuple(map(safe, passage.cells)),
        inlines=tuple(found for mark in passage.marks if (found := _inline(mark, base)) is not None),
        spans=page.caller_spans(passage.spans),
    )


def _inline(mark: Mark, base: str | None) -> Inline | None:
    start, end, kind, href = mark
    if kind != "link":
        return Inline(start=start, end=end, kind=kind)
    address = absolute(href, base) if isinstance(href, str) else None
    return Inline(start=start, end=end, kind=kind, url=address) if address is not None else None


def _judgements(page: Page, labels: Labels, base: str | None) -> tuple[Judgement, ...]:
    return tuple(
        Judgement(
            block=_block(passage, page, base),
            role=labels.role(index),
            probability=round(labels.probabilities[index], 4),
            weights=tuple(Weight(feature=name, weight=weight) for name, weight in labels.heaviest(index)),
        )
        for index, passage in enumerate(page.passages)
    )
