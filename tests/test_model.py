"""The records that users hold, and their dict form."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from dataclasses import FrozenInstanceError

import attrs
import pytest

import newsparse
from newsparse import Article, Block, Claim, Explanation
from newsparse._label.weights import WEIGHTS_VERSION
from newsparse._model import SCHEMA_VERSION, Counts, Image, Inline, Judgement, Notice, Weight

BLOCKS = (
    Block(text="Ferry is back", kind="heading", level=2),
    Block(text="It sails.", inlines=(Inline(start=3, end=8, kind="link", url="https://example.org/"),)),
    Block(text="boots", kind="item", list="ordered", depth=2),
    Block(text="Orsey\t", kind="row", cells=("Orsey", "")),
)
ARTICLE = Article(
    title="A title",
    subtitle="A deck",
    date=dt.datetime.fromisoformat("2024-05-03T08:05:00+02:00"),
    modified=dt.date(2024, 5, 4),
    blocks=BLOCKS,
    views=0,
    tags=("One", "Two"),
    section="Harbour",
    authors=("Ann Reed",),
    language="en-GB",
    site_name="The Herald",
    url="https://example.org/1",
    image="https://example.org/1.jpg",
    images=(Image(url="https://example.org/1.jpg", caption="The boat", credit="Ann Reed"),),
    kind="article",
    is_free=False,
    counts=Counts(comments=0, shares=3),
    description="A summary.",
    confidence=0.9,
    warnings=(Notice(code="short-body", message="The body has only 30 characters."),),
)
JUDGEMENT = Judgement(block=BLOCKS[1], role="body", probability=0.5, weights=(Weight(feature="in_run", weight=0.1),))
CLAIM = Claim(field="title", raw="a", source="h1", value="a", won=True, trust=0.5)
RECORDS = [
    ARTICLE,
    BLOCKS[1],
    BLOCKS[1].inlines[0],
    ARTICLE.warnings[0],
    ARTICLE.images[0],
    ARTICLE.counts,
    CLAIM,
    JUDGEMENT,
    JUDGEMENT.weights[0],
    Explanation(article=ARTICLE, claims=(CLAIM,), blocks=(JUDGEMENT,)),
]
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)


@each_record
def test_frozen(record):
    name = attrs.fields(type(record))[0].name
    with pytest.raises((attrs.exceptions.FrozenInstanceError, FrozenInstanceError)):
        setattr(record, name, "other")
    with pytest.raises((attrs.exceptions.FrozenInstanceError, FrozenInstanceError)):
        delattr(record, name)


@each_record
def test_slots(record):
    assert not hasattr(record, "__dict__")
    with pytest.raises(AttributeError):
        object.__setattr__(record, "new", 1)


@each_record
def test_keyword_only(record):
    with pytest.raises(TypeError):
        type(record)("a")


@each_record
def test_equal_by_value_and_hashable(record):
    same = attrs.evolve(record)
    assert same is not record
    assert same == record
    assert hash(same) == hash(record)
    assert len({same, record}) == 1
    assert record != tuple(attrs.astuple(record, recurse=False))


@each_record
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(record, protocol):
    assert pickle.loads(pickle.dumps(record, protocol)) == record  # noqa: S301 # our own


@each_record
def test_copies(record):
    assert copy.copy(record) == copy.deepcopy(record) == record


@each_record
def test_one_field_makes_a_difference(record):
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        other = () if isinstance(value, tuple) else None
        if value != other:
            assert attrs.evolve(record, **{field.name: other}) != record


@each_record
def test_every_field_is_described(record):
    doc = type(record).__doc__ or ""
    assert [field.name for field in attrs.fields(type(record)) if f"        {field.name}: " not in doc] == []


def test_an_empty_article_invents_nothing():
    empty = Article()
    values = {field.name: getattr(empty, field.name) for field in attrs.fields(Article)}
    assert {name: value for name, value in values.items() if value not in (None, ())} == {
        "confidence": 0.0,
        "kind": "unknown",
        "counts": Counts(),
    }
    assert (empty.body, empty.day) == ("", None)


def test_zero_views_are_not_silence():
    assert Article(views=0) != Article()
    assert Article.from_dict(Article(views=0).to_dict()).views == 0


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (None, None),
        (dt.date(2024, 5, 3), dt.date(2024, 5, 3)),
        (dt.datetime.fromisoformat("2024-05-03T00:00"), dt.date(2024, 5, 3)),
        # as written, not as UTC has it
        (dt.datetime.fromisoformat("2024-05-03T00:30+14:00"), dt.date(2024, 5, 3)),
        (dt.datetime.fromisoformat("2024-05-03T23:30-11:00"), dt.date(2024, 5, 3)),
    ],
)
def test_day(date, day):
    found = Article(date=date).day
    assert found == day
    assert type(found) is type(day)


def test_body():
    assert ARTICLE.body == "Ferry is back\n\nIt sails.\n\nboots\n\nOrsey\t"


# ---- the dict form ----


def test_a_dict_has_every_field_and_the_versions():
    data = ARTICLE.to_dict()
    assert set(data) == {field.name for field in attrs.fields(Article)} | {"schema", "weights", "body"}
    assert data["schema"] == SCHEMA_VERSION == 1
    assert data["weights"] == WEIGHTS_VERSION
    assert isinstance(WEIGHTS_VERSION, (int, str))
    assert data["body"] == ARTICLE.body


def test_a_dict_is_plain():
    data = ARTICLE.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert (data["date"], data["modified"]) == ("2024-05-03T08:05:00+02:00", "2024-05-04")
    assert data["blocks"][1] == {
        "kind": "paragraph",
        "text": "It sails.",
        "inlines": [{"start": 3, "end": 8, "kind": "link", "url": "https://example.org/"}],
    }
    assert data["blocks"][3] == {"kind": "row", "text": "Orsey\t", "cells": ["Orsey", ""]}


def test_a_dict_and_back():
    again = Article.from_dict(ARTICLE.to_dict())
    assert again == ARTICLE
    assert type(again.date) is dt.datetime
    assert type(again.modified) is dt.date


def test_midnight_is_a_time_and_a_day_is_none():
    for date in (dt.datetime.fromisoformat("2024-05-03T00:00"), dt.date(2024, 5, 3)):
        again = Article.from_dict(Article(date=date).to_dict()).date
        assert again == date
        assert type(again) is type(date)


def test_a_dict_is_a_copy():
    data = ARTICLE.to_dict()
    data["blocks"].clear()
    data["tags"].append("Three")
    assert ARTICLE.to_dict() != data


# ---- the package's names ----


def test_names():
    assert set(newsparse.__all__) >= {
        "Article",
        "Block",
        "Claim",
        "Explanation",
        "explain",
        "parse",
        "parse_date",
        "parse_html",
        "parse_text",
        "parse_views",
        "render",
    }
    assert all(getattr(newsparse, name).__doc__ for name in newsparse.__all__ if not name.startswith("__"))


@pytest.mark.parametrize("parse", [newsparse.parse, newsparse.explain, newsparse.parse_html])
def test_what_is_no_page_is_refused(parse):
    for source in (None, 7, ["<p>"], object()):
        with pytest.raises(TypeError, match="str or bytes"):
            parse(source)
    assert parse(bytearray(b"<p>a")) == parse(memoryview(b"<p>a")) == parse(b"<p>a")


@pytest.mark.parametrize("source", [b"", bytearray(b"a"), memoryview(b"a")])
def test_text_is_no_bytes(source):
    with pytest.raises(TypeError, match=r"decode them first, or give them to parse\(\)"):
        newsparse.parse_text(source)


@pytest.mark.parametrize(
    "option",
    [
        {"url": b"x"},
        {"language": 7},
        {"now": "2024-05-03"},
        {"now": dt.date(2024, 5, 3)},
        {"encoding": b"x"},
        {"timezone": 2},
    ],
)
def test_an_option_of_a_wrong_type_is_refused(option):
    (name,) = option
    with pytest.raises(TypeError, match=f"{name} takes"):
        newsparse.parse("<p>a", **option)


def test_a_zone_that_is_none_is_refused():
    for zone in ("Atlantis/Capital", "../etc/passwd", ""):
        with pytest.raises(ValueError, match="give an IANA name"):
            newsparse.parse("<p>a", timezone=zone)
