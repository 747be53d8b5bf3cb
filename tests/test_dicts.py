"""An article's dict form: what is refused and in which words, what is taken, and what holds for any damage.

What ``to_dict`` writes is in ``test_model``.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

import attrs
import pytest
from hypothesis import event, given, settings

from newsparse import Article, Block
from newsparse._dicts import _FIELDS
from tests.strategies import damaged_dicts
from tests.tables import rows

ARTICLE = Article(
    title="Ferry is back",
    date=dt.datetime.fromisoformat("2024-05-03T08:05:00+02:00"),
    blocks=(Block(text="It sails."),),
    views=0,
    tags=("Ferry",),
    confidence=1.0,
)
ERRORS = {"TypeError": TypeError, "ValueError": ValueError}


def changed(row: dict[str, Any]) -> Any:
    if "data" in row:
        return json.loads(row["data"])
    data = ARTICLE.to_dict() | json.loads(row.get("change", "{}"))
    return {key: value for key, value in data.items() if key not in row.get("drop", ())}


@pytest.mark.parametrize("row", rows("dicts", "refused"))
def test_the_error_names_the_place_and_what_belongs_there(row: dict[str, Any]) -> None:
    with pytest.raises(ERRORS[row["error"]]) as caught:
        Article.from_dict(changed(row))
    assert type(caught.value) is ERRORS[row["error"]]
    assert str(caught.value).startswith("from_dict: ")
    assert row["says"] in str(caught.value)


@pytest.mark.parametrize("row", rows("dicts", "taken"))
def test_what_says_the_same_is_taken(row: dict[str, Any]) -> None:
    again = Article.from_dict(changed(row))
    assert again == ARTICLE
    assert again.to_dict() == ARTICLE.to_dict()


def test_tuples_are_lists() -> None:
    data = ARTICLE.to_dict()
    assert Article.from_dict(data | {"tags": tuple(data["tags"]), "blocks": tuple(data["blocks"])}) == ARTICLE


def test_what_is_no_json_is_named_too() -> None:
    # a number that Python refuses to write down, a key that is no str, a moment that is none in JSON
    changes: list[tuple[dict[Any, Any], type[Exception], str]] = [
        ({"schema": 10**5000}, ValueError, "schema an int of more than 100 bits cannot be read"),
        ({7: "a"}, ValueError, "does not know: 7;"),
        ({(10**5000,): "a"}, ValueError, "does not know: a value of type tuple;"),
        ({"date": ARTICLE.date}, TypeError, "date must be an ISO 8601 string or None, got datetime"),
        ({"title": b"A"}, TypeError, "title must be a str or None, got bytes"),
    ]
    for change, error, says in changes:
        with pytest.raises(error, match=says):
            Article.from_dict(ARTICLE.to_dict() | change)


def test_every_field_has_a_reader() -> None:
    assert set(_FIELDS) == {field.name for field in attrs.fields(Article)}


def read(data: dict[str, Any]) -> Article | str:
    """The article, or the error's text; any other error is a failure."""
    try:
        return Article.from_dict(data)
    except (TypeError, ValueError) as error:
        return str(error)


def without_the_empty(value: Any) -> Any:
    """A dict form without what ``to_dict`` leaves out of blocks, and without the version of the weights."""
    if isinstance(value, dict):
        left = {key: inner for key, inner in value.items() if inner not in (None, []) and key != "weights"}
        return {key: without_the_empty(inner) for key, inner in left.items()}
    return [without_the_empty(inner) for inner in value] if isinstance(value, list) else value


@given(damaged_dicts())
@settings(max_examples=600)
def test_a_damaged_dict_gives_its_article_or_names_the_key(damaged: tuple[dict[str, Any], str]) -> None:
    data, key = damaged
    article = read(data)
    event("refused" if isinstance(article, str) else "taken")
    if isinstance(article, str):
        of_body = "|from_dict: body must be the texts of blocks" if key in ("body", "blocks") else ""
        assert re.match(rf"from_dict: {key}\b|from_dict: the dict (has|lacks) .*'{key}'" + of_body, article)
        return
    again = article.to_dict()
    assert Article.from_dict(again) == article
    # nothing was lost on the way: what was taken is written again, as JSON, where True is not 1
    written = without_the_empty(data | {"body": article.body, "confidence": article.confidence})
    for name in ("date", "modified"):
        assert (again[name] is None) == (data[name] is None)
        written.pop(name, None)
        again.pop(name)
    assert json.dumps(without_the_empty(again), sort_keys=True) == json.dumps(written, sort_keys=True)
