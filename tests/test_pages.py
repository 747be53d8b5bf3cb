"""Golden pages: ``tests/pages/NAME.html`` or ``.txt``, and beside it in ``NAME.json`` what a reader says it holds.

Pages, outlets, names and places are invented. A JSON file lists the fields that matter on its page; ``body`` is a list
of its blocks' texts. Under ``xfail`` stand the fields that come out wrong today, each with what is wrong: such a test
fails as soon as the field comes right, so that the mark goes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, explain, parse, parse_html, parse_text
from tests.tables import without_spans

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.json"))


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    return found


def source(name: str) -> Path:
    (found,) = (path for path in PAGES.glob(f"{name}.*") if path.suffix != ".json")
    return found


def fields() -> list[Any]:
    """Every field of every page, a test each."""
    found = []
    for name in NAMES:
        wanted = expected(name)
        broken = wanted.pop("xfail", {})
        del wanted["why"]
        assert set(broken) <= set(wanted)
        for field, value in wanted.items():
            marks = [pytest.mark.xfail(reason=broken[field])] if field in broken else []
            found.append(pytest.param(name, field, value, id=f"{name}-{field}", marks=marks))
    return found


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """The pages as they lie on disk, parsed once."""
    return {name: parse(source(name).read_bytes()) for name in NAMES}


@pytest.mark.parametrize(("name", "field", "wanted"), fields())
def test_fields(articles, name, field, wanted):
    if field == "body":
        assert articles[name].body.split("\n\n") == wanted or (articles[name].body, wanted) == ("", [])
    else:
        assert articles[name].to_dict()[field] == wanted


def test_there_are_enough():
    """Each kind of page that the readers know, and at least one of every script."""
    assert len(NAMES) >= 14
    assert {"ar", "de", "en", "ru", "zh-CN"} <= {expected(name)["language"] for name in NAMES}
    assert {path.suffix for path in PAGES.iterdir()} == {".html", ".txt", ".json"}
    assert sorted(path.stem for path in PAGES.iterdir() if path.suffix != ".json") == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_is_told_by_its_content(name):
    """Bytes or text, sniffed or said, is one article."""
    data = source(name).read_bytes()
    article = parse(data)
    assert parse(data.decode()) == article
    if source(name).suffix == ".html":
        assert parse_html(data) == article
    else:
        assert parse_text(data.decode()) == article
        assert without_spans(parse_text(data.decode().replace("\n", "\r\n"))) == without_spans(article)
    assert explain(data).article == article


@pytest.mark.parametrize("name", NAMES)
def test_expected_bodies_are_the_pages_own_words(name):
    """A slip of whoever wrote the JSON shows here, not as a failure of the parser."""
    words = " ".join(source(name).read_text("utf-8").replace("<b>", "").replace("</b>", "").split())
    for text in expected(name)["body"]:
        assert all(cell in words for cell in text.split("\t"))
