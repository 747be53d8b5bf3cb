"""An article written as a page gives that article back, whatever the page is dressed in."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings

from newsparse import Article, parse
from tests.strategies import (
    PROMO,
    SITE,
    Part,
    Story,
    pages,
    show,
)
from tests.tables import without_spans


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


@given(pages())
@settings(max_examples=150)
def test_html_gives_the_story_back(page):
    """Fields from metadata or from what is shown, whatever stands around; exactly the blocks of the body, each of its
    kind. A line between paragraphs that leads elsewhere ("Read also: …") has properties of its own, below.
    """
    story = page.story
    article = parse(page.html)
    assert article.title == story.title
    assert article.date == story.date
    assert article.authors == story.authors
    assert article.tags == story.tags
    assert article.views == story.views
    assert article.language == "en"
    assert article.subtitle is None
    if page.metadata != "visible":  # these pages show no section elsewhere
        assert article.section == story.section
        assert article.site_name == SITE
    if "promo" not in page.chrome:
        assert texts(article) == list(story.texts)
        assert kinds(article) == [part.kind for part in story.parts]


@given(pages())
@settings(max_examples=60)
def test_nothing_foreign_comes_into_the_body(page):
    """NARROWER than it should be: the promo's line may stay, and a block behind it may go."""
    for source in (page.html, page.text):
        found = texts(parse(source))
        assert len(found) > len(page.story.parts) // 2
        wanted = iter([*page.story.texts[:2], PROMO, *page.story.texts[2:]])
        assert all(text in wanted for text in found)


@given(pages())
@settings(max_examples=150)
def test_raw_text_gives_the_story_back(page):
    """The same from a copy of the page, in any layout: blank lines, a line each, or wrapped.

    NARROWER than it should be: a teaser above the headline may be taken for it, a promo's line between paragraphs often
    stays in the body, and then costs it its first or last paragraph.
    """
    story = page.story
    article = parse(page.text)
    assert article.date == story.date
    assert article.authors == story.authors
    assert article.tags == story.tags
    assert article.views == story.views
    assert article.language == "en"
    assert article.subtitle is None
    if "teasers" not in page.chrome:
        assert article.title == story.title
    if "promo" not in page.chrome:
        assert texts(article) == list(story.texts)


# ---- a page in another dress is the same page ----


def in_upper_case(page: str) -> str:
    return re.sub(r"</?[a-z0-9]+", lambda tag: tag[0].upper(), page)


def without_quotes(page: str) -> str:
    return re.sub(r'="([\w/.-]+)"(?=[ >])', r"=\1", page)


def with_comments(page: str) -> str:
    return page.replace("\n", "\n<!-- <p>By Nobody, 1 May 2001</p> -->\n")


def with_scripts(page: str) -> str:
    return page.replace("</div>\n", "</div>\n<script>document.write('<p>By Nobody, 1 May 2001</p>')</script>\n")


def without_lines(page: str) -> str:
    return page.replace("\n", " ")


def with_crlf(page: str) -> str:
    return page.replace("\n", "\r\n")


def with_mark(page: str) -> str:
    return "\ufeff" + page


DRESSES = [in_upper_case, without_quotes, with_comments, with_scripts, without_lines, with_crlf, with_mark]


@pytest.mark.parametrize("dress", DRESSES, ids=lambda dress: dress.__name__)
@given(page=pages())
@settings(max_examples=15)
def test_html_in_another_dress(dress, page):
    assert dress(page.html) != page.html
    assert parse(dress(page.html)) == parse(page.html)


@pytest.mark.parametrize("dress", [with_crlf, with_mark], ids=lambda dress: dress.__name__)
@given(page=pages())
@settings(max_examples=15)
def test_raw_text_in_another_dress(dress, page):
    assert without_spans(parse(dress(page.text))) == without_spans(parse(page.text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@given(page=pages())
@settings(max_examples=15)
def test_a_page_in_another_encoding(encoding, page):
    declared = page.html.replace('charset="utf-8"', f'charset="{encoding.removesuffix("-sig")}"')
    assert parse(declared.encode(encoding)) == parse(page.html)
    assert parse(page.text.encode(encoding), encoding=encoding) == parse(page.text)


# ---- what the properties above leave out, by example ----

LINES = (
    "The harbour of Orsey was closed on Monday, and the board said that it would not be the last one this year.",
    "“We have waited for this since the storm, and nobody told us why,” said Maren Tully, who lives by the quay. It is"
    " the third time that it has been closed, according to figures from the town.",
    "A harbour that was never sold",
    "In a letter to the council of Pellin, Idris Pell asked for more days and for a report that can be read. Most of"
    " those who work there have been told to stay at home until Friday, when the board is to decide.",
    "At the same time the school was sold, but the people of Pellin do not think that this was by chance. There were"
    " forty people at the meeting on Sunday, and most of them had come on foot from the quay.",
    "Neither the board nor Bram Rowe would say whether the theatre will have been moved by the end of the year.",
)
STORY = Story(
    title="Orsey harbour to be closed as board ends long row",
    date=dt.datetime.fromisoformat("2024-05-03T08:05"),
    authors=("Wanda Fenn",),
    tags=("Ferries",),
    section="Harbour",
    views=0,
    parts=tuple(Part("heading" if text == LINES[2] else "paragraph", text) for text in LINES),
)
WITH_PROMO = frozenset({"promo"})


@pytest.mark.parametrize("setting", ["p", "br", "div"])
def test_a_promo_in_html_goes(setting):
    assert texts(parse(show(STORY, setting=setting, chrome=WITH_PROMO).html)) == list(LINES)


@pytest.mark.parametrize("layout", ["blank", "lines", "wrapped"])
def test_a_promo_in_raw_text_goes(layout):
    assert PROMO not in texts(parse(show(STORY, layout=layout, chrome=WITH_PROMO).text))


@pytest.mark.parametrize("layout", ["blank", "lines", "wrapped"])
def test_a_promo_in_raw_text_costs_nothing_else(layout):
    assert set(texts(parse(show(STORY, layout=layout, chrome=WITH_PROMO).text))) >= set(LINES)
