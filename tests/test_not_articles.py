"""Pages that are no article say so by their kind and their confidence; articles that look like them do not."""

from __future__ import annotations

import pytest

from newsparse import parse_html
from tests.not_articles import ARTICLES, NONE, SITE, Sample

SAMPLES = [
    pytest.param(kind, sample, id=f"{kind}: {name}")
    for kind, samples in NONE.items()
    for name, sample in samples.items()
]


def test_there_are_fifty():
    assert len(SAMPLES) == 50


@pytest.mark.parametrize(("kind", "sample"), SAMPLES)
def test_no_article(kind: str, sample: Sample):
    article = parse_html(sample.html(), url=SITE + sample.path)
    assert article.kind == kind
    assert article.confidence < 0.2


@pytest.mark.parametrize("sample", ARTICLES.values(), ids=ARTICLES)
def test_an_article_all_the_same(sample: Sample):
    article = parse_html(sample.html(), url=SITE + sample.path)
    assert article.kind == "article"
    assert article.confidence > 0.5
