"""JSON-LD as it is in the wild: the table, and what holds for any script."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.jsonld import by_id, flatten, read_jsonld, resolve, strings, types_of
from tests.tables import rows

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text() | st.sampled_from(["@id", "@type", "@graph", "name"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("row", rows("jsonld"))
def test_scripts(row: dict[str, Any]) -> None:
    """What a script gives, and whether it was mended."""
    want = json.loads(row["want"], strict=False)
    assert read_jsonld(row["script"]) == (want, row.get("damaged", False))


@given(st.text() | st.text(alphabet='{}[]":,\\ \n/*<!->;1ae&quot'))
def test_never_raises(script: str) -> None:
    """Whatever stands in a script, objects or none come of it, and flattening them raises nothing either."""
    objects, _ = read_jsonld(script)
    for thing in flatten(objects):
        list(strings(thing))


@given(VALUES)
def test_sound_json_is_read_as_it_is(value: Any) -> None:
    """Sound JSON is never mended."""
    objects, damaged = read_jsonld(json.dumps([value]))
    assert not damaged
    assert objects == [one for one in flat([value]) if isinstance(one, dict)]


@given(VALUES.filter(lambda value: isinstance(value, dict)), st.data())
def test_cut_scripts_give_what_stood_before(value: dict[str, Any], data: st.DataObject) -> None:
    """A script that is cut anywhere gives at most one object, whose keys are the whole one's."""
    script = json.dumps(value)
    cut = script[: data.draw(st.integers(1, len(script)))]
    objects, _ = read_jsonld(cut)
    assert len(objects) <= 1
    assert all(set(found) <= set(value) for found in objects)


def flat(values: list[Any]) -> list[Any]:
    return [one for value in values for one in (flat(value) if isinstance(value, list) else [value])]


@pytest.mark.parametrize("script", ["[" * 100_000, '{"a":' * 100_000, "[" * 300 + "]" * 300, '{"a":[' * 100_001])
def test_deep_nesting_is_refused(script: str) -> None:
    """Nothing recurses: neither the parser nor who reads what it gives."""
    assert read_jsonld(script) == ([], True)


@pytest.mark.parametrize(
    "piece", ['"', "\\", '\\"', "{", "{}", "[]", ",", "//", "/*", "<!--", '"a" ', '" ', "{{", '{"a":"', "1"]
)
def test_long_scripts_end(piece: str) -> None:
    """Mending is linear: this would not end otherwise."""
    read_jsonld('{"a": ' + piece * 100_000)
    read_jsonld('{"a": "' + piece * 100_000)


def test_huge_numbers() -> None:
    """Python converts no more than 4,300 digits; the number is dropped, the rest stays."""
    assert read_jsonld('{"a": ' + "9" * 10_000 + ', "b": 1}') == ([{"a": None, "b": 1}], False)


def test_flatten_goes_into_graphs_and_main_entities() -> None:
    """In page order, each once; teasers in lists of items stay out."""
    page: list[dict[str, Any]] = [
        {
            "@context": "https://schema.org",
            "@graph": [[{"@type": "WebSite", "name": "Example"}], None, {"@graph": [{"@type": "Person"}]}],
        },
        {"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "A"}},
        {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "B"}]},
    ]
    assert [types_of(found)[0] for found in flatten(page)] == [
        "WebSite",
        "Person",
        "WebPage",
        "NewsArticle",
        "ItemList",
    ]


def test_references_are_resolved_between_scripts() -> None:
    """An author that is named in one script and described in another."""
    objects = read_jsonld(
        '{"@type": "NewsArticle", "author": [{"@id": "#ada"}, {"@id": "#x"}], "isPartOf": {"@id": "#page"}}'
    )[0]
    objects += read_jsonld(
        '[{"@id": "#ada", "@type": "Person", "name": "Ada"}, {"@id": "#page", "mainEntity": {"@id": "#page"}}]'
    )[0]
    article = flatten(objects)[0]
    assert list(strings(article["author"])) == ["Ada", "#x"]
    assert resolve({"@id": "#ada", "@type": "Person"}, by_id(objects)) == objects[1]


def test_objects_that_hold_themselves_end() -> None:
    """References may run in a circle."""
    objects = read_jsonld(
        '{"@id": "#a", "@type": "A", "mainEntity": {"@id": "#b", "@type": "B", "x": 1, "mainEntity": {"@id": "#a"}}}'
    )[0]
    assert [types_of(found) for found in flatten(objects)] == [("A",), ("B",)]
