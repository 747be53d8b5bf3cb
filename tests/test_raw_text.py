"""Articles as raw text: ``tests/raw_text/LANGUAGE/NAME.txt``, and beside it in ``NAME.toml`` what a reader says it holds.

Texts, outlets, names and places are invented; the layouts are those of printouts, agencies' feeds, mails, scraped
``textContent`` and the like. A case's file gives its ``layout``, ``why`` it is there, the fields that matter in it
(``body`` is a list of its blocks' texts) and under ``none`` those that it does not hold. One that comes out wrong
today says under ``xfail`` what is wrong: its test fails as soon as the case comes right, so that the mark goes.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, parse, parse_text

TEXTS = Path(__file__).parent / "raw_text"
CASES = {
    f"{path.parent.name}/{path.stem}": tomllib.loads(path.read_text("utf-8")) for path in sorted(TEXTS.glob("*/*.toml"))
}
#: Keys that tell of the case and not of its article.
ABOUT = {"layout", "why", "none", "xfail"}
COUNTS = {"comments", "likes", "shares"}


def cases() -> list[Any]:
    return [
        pytest.param(name, id=name, marks=[pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else [])
        for name, case in CASES.items()
    ]


def source(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text("utf-8")


def told(article: Article, field: str) -> Any:
    if field == "body":
        return [block.text for block in article.blocks]
    return getattr(article.counts, field) if field in COUNTS else article.to_dict()[field]


@pytest.mark.parametrize("name", cases())
def test_fields(name: str) -> None:
    case = CASES[name]
    wanted = {field: value for field, value in case.items() if field not in ABOUT}
    article = parse_text(source(name))
    assert {field: told(article, field) for field in wanted} == wanted
    assert [field for field in case.get("none", ()) if told(article, field) not in (None, [])] == []


@pytest.mark.parametrize("name", CASES)
def test_what_a_text_is_told_by_its_content(name: str) -> None:
    """Without markup the front door takes it for raw text, as bytes too."""
    text = source(name)
    assert parse(text) == parse(text.encode()) == parse_text(text)


def test_a_date_of_an_old_page_is_told_of() -> None:
    """No page of the web is of 1956, so whoever sorts by date is warned; one of today is not."""
    old = parse_text(source("de/archiv-eisgang"))
    assert str(old.date) == "1956-03-02"
    assert [notice.code for notice in old.warnings] == ["old-date"]
    assert parse_text(source("en/interview")).warnings == ()


def test_there_are_enough() -> None:
    """Cases, languages and layouts; and each says what it tells of an article's body or fields."""
    assert len(CASES) >= 260
    assert len({name.partition("/")[0] for name in CASES}) >= 30
    assert len({case["layout"] for case in CASES.values()}) >= 36
    assert all(case["why"] and case.keys() - ABOUT for case in CASES.values())
    assert {f"{path.parent.name}/{path.stem}" for path in TEXTS.glob("*/*.txt")} == set(CASES)
