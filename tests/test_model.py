"""The records that users hold, and their dict form."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from dataclasses import FrozenInstanceError

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Block, Claim, Explanation
from newsparse._label.weights import WEIGHTS_VERSION
from newsparse._model import SCHEMA_VERSION, Counts, Image, Inline, Judgement, Notice, Weight
from tests.strategies import articles

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


DAMAGES = {
    "nothing": lambda _: {},
    "another schema": lambda data: data | {"schema": SCHEMA_VERSION + 1},
    "no schema": lambda data: {key: value for key, value in data.items() if key != "schema"},
    "a key less": lambda data: {key: value for key, value in data.items() if key != "views"},
    "no list of blocks": lambda data: data | {"blocks": None},
    "a block without a text": lambda data: data | {"blocks": [{"kind": "paragraph"}]},
    "a block that is none": lambda data: data | {"blocks": ["text"]},
    "a mark with a key more": lambda data: data | {"blocks": [{"kind": "item", "text": "a", "inlines": [{"x": 1}]}]},
    "a date that is none": lambda data: data | {"date": "soon"},
    "a date as a number": lambda data: data | {"date": 20240503},
    "a thirteenth month": lambda data: data | {"modified": "2024-13-01"},
    "a warning that is none": lambda data: data | {"warnings": [{"code": "a"}]},
    "tags that are none": lambda data: data | {"tags": None},
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_dict_is_refused(name):
    with pytest.raises(ValueError):
        Article.from_dict(DAMAGES[name](ARTICLE.to_dict()))


@pytest.mark.parametrize("name", DAMAGES)
def test_the_error_names_what_was_wanted(name):
    with pytest.raises(ValueError, match=r"a dict of schema|the dict form of an Article"):
        Article.from_dict(DAMAGES[name](ARTICLE.to_dict()))


WRONG_TYPES = {
    "tags as one string": {"tags": "One, Two"},
    "a title that is a number": {"title": 7},
    "views in words": {"views": "many"},
    "views that are a truth value": {"views": True},
    "a kind of page that is none": {"kind": "song"},
    "a picture without an address": {"images": [{"url": None, "caption": None, "credit": None}]},
    "counts as one number": {"counts": 7},
    "a block of no kind": {"blocks": [{"kind": "song", "text": "a"}]},
}


@pytest.mark.parametrize("change", WRONG_TYPES.values(), ids=WRONG_TYPES)
def test_what_no_article_can_hold_is_refused(change):
    with pytest.raises(ValueError, match=rf"'{next(iter(change))}.*' must be .*, not "):
        Article.from_dict(ARTICLE.to_dict() | change)


_JSON: st.SearchStrategy[object] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just([]) | st.just({})
)


@given(articles, st.data())
def test_a_dict_with_anything_in_a_field_is_an_article_or_refused_by_name(article, data):
    valid = article.to_dict()
    key = data.draw(st.sampled_from(sorted(valid.keys() - {"schema", "weights", "body"})))
    changed = valid | {key: data.draw(_JSON)}
    found = error = None
    try:
        found = Article.from_dict(changed)
    except ValueError as raised:
        error = raised
    if found is None:
        assert f"'{key}" in str(error)
    else:
        # NaN is not itself
        assert Article.from_dict(found.to_dict()) == found or found.confidence != found.confidence


def test_what_is_no_dict_at_all():
    with pytest.raises(TypeError, match="load it first"):
        Article.from_dict('{"schema": 1}')  # type: ignore[arg-type]


def test_the_error_says_what_to_do():
    with pytest.raises(ValueError, match=r"schema 99 .* reads schema 1"):
        Article.from_dict(ARTICLE.to_dict() | {"schema": 99})
    with pytest.raises(ValueError, match=r"Article\.to_dict\(\) .*views"):
        Article.from_dict({key: value for key, value in ARTICLE.to_dict().items() if key != "views"})


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
