"""Articles whose text only the metadata have, since a script writes it into the page."""

from __future__ import annotations

import json
from html import escape

import pytest

from newsparse import explain, parse

SENTENCES = [
    "The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning.",
    "Its first boat left at six with forty passengers, most of them pupils of the school in Orsey, and one goat.",
    "The owners of the water taxis, who had the sound for themselves since the winter storms, are not pleased at all.",
    "A single ticket costs two crowns; children, cyclists and everybody with a parcel for the island's doctor pay nothing.",
    "The council wants to see by spring whether a second boat is needed, the mayor's deputy told the assembly last week.",
]
TEASER = "<p>Please enable scripts to read this story on the site of the Orsey Herald, which is free.</p>"


def page(stated: str, shown: str = TEASER) -> str:
    thing = {"@type": "NewsArticle", "headline": "The ferry is back", "articleBody": stated}
    return f"<script type='application/ld+json'>{json.dumps(thing)}</script><h1>The ferry is back</h1>{shown}"


def codes(html: str) -> list[str]:
    return [notice.code for notice in parse(html).warnings]


@pytest.mark.parametrize("between", ["\n", "\n\n", " \r\n \n"])
def test_lines_become_paragraphs(between):
    html = page(between.join(SENTENCES))
    assert parse(html).body.split("\n\n") == SENTENCES
    assert codes(html) == ["body-from-metadata"]


def test_markup_inside_is_read():
    html = page("".join(f"<p>{text}</p>" for text in SENTENCES))
    assert parse(html).body.split("\n\n") == SENTENCES


@pytest.mark.parametrize("times", [1, 2])
def test_markup_may_be_escaped(times):
    stated = "".join(f"<p>{text}</p>" for text in SENTENCES)
    for _ in range(times):
        stated = escape(stated)
    assert parse(page(stated)).body.split("\n\n") == SENTENCES


def test_the_headline_and_the_account_stay():
    account = explain(page("\n".join(SENTENCES)))
    assert account.article.title == "The ferry is back"
    roles = [found.role for found in account.blocks]
    assert roles.count("body") == len(SENTENCES)
    assert roles[0] == "title"
    assert [found.block for found in account.blocks if found.role == "body"] == list(account.article.blocks)


@pytest.mark.parametrize(
    ("stated", "shown", "why"),
    [
        (" ".join(SENTENCES), "".join(f"<p>{text}</p>" for text in SENTENCES), "the markup has it"),
        (" ".join(SENTENCES), "".join(f"<p>{text}</p>" for text in SENTENCES[:2]), "the markup has some of it"),
        (SENTENCES[0], TEASER, "a short one may be a teaser"),
        ("", TEASER, "there is none"),
    ],
)
def test_what_the_page_shows_comes_first(stated, shown, why):
    assert "body-from-metadata" not in codes(page(stated, shown)), why
    assert parse(page(stated, shown)).body == parse(f"<h1>The ferry is back</h1>{shown}").body, why


@pytest.mark.parametrize("stated", [None, 7, ["a"], {"@value": "a"}, [" ".join(SENTENCES)]])
def test_what_is_no_text(stated):
    assert "body-from-metadata" not in codes(page(stated))
