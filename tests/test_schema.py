"""The published JSON Schema says what the dict form is, no more and no less; JSON-LD says what the article does."""

from __future__ import annotations

import copy
import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given

import newsparse
from newsparse import Article, Counts, Image
from tests.strategies.records import articles

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def validator():
    jsonschema = pytest.importorskip("jsonschema")
    schema = newsparse.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("path", [*PAGES, *EXAMPLES.glob("article.*")], ids=lambda path: path.name)
def test_articles_of_pages_are_valid(validator, path):
    validator.validate(json.loads(json.dumps(newsparse.parse(path.read_bytes()).to_dict())))


@given(article=articles)
def test_every_article_is_valid(validator, article):
    validator.validate(json.loads(json.dumps(article.to_dict())))


def test_every_key_is_told_and_needed(validator):
    whole = newsparse.parse((EXAMPLES / "article.html").read_bytes()).to_dict()
    assert set(validator.schema["properties"]) == set(whole)
    for key in whole:
        assert not validator.is_valid({name: value for name, value in whole.items() if name != key}), key
    assert not validator.is_valid(whole | {"byline": "x"})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("schema", 2),
        ("title", 1),
        ("date", "3 May 2024"),
        ("date", "2024-05-03 08:05:00"),
        ("views", -1),
        ("views", 1.5),
        ("tags", None),
        ("tags", [1]),
        ("kind", "song"),
        ("confidence", 1.5),
        ("is_free", "yes"),
        ("counts", {"comments": 1}),
        ("blocks", [{"kind": "song", "text": "x"}]),
        ("blocks", [{"kind": "heading", "text": "x", "level": 7}]),
        ("blocks", [{"kind": "item", "text": "x", "spans": [[1, 2, 3]]}]),
        ("images", [{"url": "x"}]),
        ("warnings", [{"code": "x"}]),
    ],
)
def test_what_no_article_has_is_refused(validator, key, value):
    whole = newsparse.parse("").to_dict()
    validator.validate(whole)
    assert not validator.is_valid(whole | {key: value})


def test_the_schema_is_the_caller_s_own():
    first = newsparse.json_schema()
    kept = copy.deepcopy(first)
    first["properties"].clear()
    assert newsparse.json_schema() == kept


WHOLE = Article(
    title="Ferry is back </script>",
    subtitle="After four years",
    date=dt.datetime(2024, 5, 3, 8, 5, tzinfo=dt.UTC),
    modified=dt.date(2024, 5, 4),
    authors=("Maren Tully", "Idris Pell"),
    tags=("Ferries", "Transport"),
    views=5,
    counts=Counts(comments=0),
    image="https://example.com/b.jpg",
    images=(
        Image(url="https://example.com/a.jpg"),
        Image(url="https://example.com/b.jpg", caption="The ferry", credit="M. Tully"),
    ),
    site_name="The Sound",
    is_free=False,
)


def test_the_words_of_schema_org():
    found = json.loads(newsparse.render(WHOLE, "jsonld"))
    assert found == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry is back </script>",
        "alternativeHeadline": "After four years",
        "datePublished": "2024-05-03T08:05:00+00:00",
        "dateModified": "2024-05-04",
        "author": [{"name": "Maren Tully"}, {"name": "Idris Pell"}],
        "keywords": ["Ferries", "Transport"],
        "publisher": {"@type": "Organization", "name": "The Sound"},
        "isAccessibleForFree": False,
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://example.com/b.jpg",
                "caption": "The ferry",
                "creditText": "M. Tully",
            },
            "https://example.com/a.jpg",
        ],
        "interactionStatistic": [
            {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/ViewAction",
                "userInteractionCount": 5,
            },
            {
                "@type": "InteractionCounter",
                "interactionType": "https://schema.org/CommentAction",
                "userInteractionCount": 0,
            },
        ],
    }


def test_it_may_stand_in_a_page_and_is_read_back():
    article = newsparse.parse((EXAMPLES / "article.html").read_bytes())
    script = newsparse.render(article, "jsonld")
    again = newsparse.parse_html(f'<script type="application/ld+json">{script}</script><h1>{article.title}</h1>')
    for field in ("title", "date", "authors", "tags", "site_name"):
        assert getattr(again, field) == getattr(article, field), field
    assert "</" not in newsparse.render(WHOLE, "jsonld")


@given(articles)
def test_any_article_has_json_ld(article):
    found = json.loads(newsparse.render(article, "jsonld"))
    assert found.get("headline") == article.title
    assert not [value for value in found.values() if value is None]
