"""Layer 1: JSON-LD as it is in the wild: one script's text to plain objects, and what stands in them.

https://www.w3.org/TR/json-ld11/ is read only so far as pages use it: ``@graph``, ``@id``, ``@type``, ``@value``.
Objects keep the keys that the page wrote; nothing is fetched, and no context is applied.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, Final

from newsparse._decode import clean_str
from newsparse._fields._damaged_json import DEEPEST, fraction, read_damaged, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: A script longer than this is passed over; the longest of the news pages measured has some 1.5 million characters.
LONGEST: Final = 4_000_000

#: Properties whose objects are as good as the page's own: what the page is about.
_WITHIN: Final = ("@graph", "mainEntity", "mainEntityOfPage")
_PREFIXES: Final = (
    "https://schema.org/",
    "http://schema.org/",
    "https://www.schema.org/",
    "http://www.schema.org/",
    "schema:",
)
_STRING: Final = re.compile(r"\"[^\"\\]*+(?:\\.[^\"\\]*+)*+(?:\"|\\?\Z)", re.DOTALL)
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


def read_jsonld(script: str) -> tuple[list[dict[str, Any]], bool]:
    """The objects of one script, in order, and whether it was damaged and had to be mended.

    Lists at the outermost level are opened; what is no object is dropped. Nothing raises: what cannot be read, or is
    nested deeper than ``DEEPEST`` levels, gives no objects.

    >>> read_jsonld('[{"@type": "NewsArticle"}, null]')
    ([{'@type': 'NewsArticle'}], False)
    >>> read_jsonld('<!-- {"headline": "A title",}; -->')
    ([{'headline': 'A title'}], True)
    >>> read_jsonld("{&quot;@id&quot;:&quot;#a&quot;}")
    ([{'@id': '#a'}], True)
    >>> read_jsonld("window.x = 1")
    ([], True)
    """
    script = script.strip()
    if not script:
        return [], False
    if len(script) > LONGEST or _too_deep(script):
        return [], True
    try:
        value = _DECODER.decode(script)
    except (ValueError, RecursionError):
        return _objects(read_damaged(_mended(script))), True
    return _objects([value]), False


def read_json(script: str) -> object:
    """The value that plain JSON states; ``None`` where it is damaged, too long, or nested too deep.

    >>> read_json('{"a": [1]}'), read_json('{"a": ')
    ({'a': [1]}, None)
    """
    if len(script) > LONGEST or _too_deep(script):
        return None
    try:
        value: object = _PLAIN.decode(script.strip())
    except (ValueError, RecursionError):
        return None
    return value


def flatten(objects: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every object with a type, of graphs, lists and main entities, in page order, each once.

    Values that only name another object of the page (``{"@id": "#person"}``) are replaced by that object, one step
    deep; ``resolve`` takes further steps.

    >>> page = [{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@id": "#a", "@type": "Person", "name": "A"}]}]
    >>> [types_of(found) for found in flatten(page)]
    [('Article',), ('Person',)]
    >>> flatten(page)[0]["author"]["name"]
    'A'
    >>> flatten([{"headline": "No type"}])
    []
    """
    found: list[dict[str, Any]] = []
    seen: set[int] = set()
    waiting: list[object] = list(reversed(objects))
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict) and id(value) not in seen:
            seen.add(id(value))
            found.append(value)
            waiting.extend(value[key] for key in reversed(_WITHIN) if isinstance(value.get(key), (dict, list)))
    index = by_id(found)
    if not index:
        return [thing for thing in found if types_of(thing)]
    return [{key: resolve(value, index) for key, value in thing.items()} for thing in found if types_of(thing)]


def by_id(objects: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The objects that have an ``@id`` and say more than that: the first of each name.

    >>> by_id([{"@id": "#a"}, {"@id": "#a", "name": "A"}])
    {'#a': {'@id': '#a', 'name': 'A'}}
    """
    index: dict[str, Mapping[str, Any]] = {}
    for thing in objects:
        name = thing.get("@id")
        if isinstance(name, str) and not _is_reference(thing):
            index.setdefault(name, thing)
    return index


def resolve(value: object, index: Mapping[str, Mapping[str, Any]]) -> object:
    """``value``, with a bare reference, or those in a list, replaced by the object that it names.

    >>> resolve([{"@id": "#a"}, "B"], {"#a": {"name": "A"}})
    [{'name': 'A'}, 'B']
    >>> resolve({"@id": "#b"}, {})
    {'@id': '#b'}
    """
    if isinstance(value, list):
        return [resolve(item, index) if isinstance(item, dict) else item for item in value]
    if isinstance(value, dict) and _is_reference(value):
        return index.get(str(value["@id"]), value)
    return value


def types_of(thing: Mapping[str, Any]) -> tuple[str, ...]:
    """An object's types, without schema.org's prefix; ``()`` where it states none.

    >>> types_of({"@type": ["schema:NewsArticle", "https://schema.org/Thing", None]})
    ('NewsArticle', 'Thing')
    >>> types_of({"type": "NewsArticle"})
    ()
    """
    stated = thing.get("@type")
    names = stated if isinstance(stated, list) else [stated]
    return tuple(_bare(name) for name in names if isinstance(name, str) and name.strip())


def strings(value: object) -> Iterator[str]:
    """Every string that a value comes to: itself, each of a list, an object's ``@value``, else ``name``, else ``@id``.

    >>> list(strings(["A", {"name": "B"}, {"@value": "C", "@language": "en"}, {"@id": "#d"}, None, 7]))
    ['A', 'B', 'C', '#d', '7']
    >>> list(strings(True)), list(strings({"url": "https://example.org/"}))
    ([], [])
    """
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if item.strip():
                yield clean_str(item)
        elif isinstance(item, (int, float)) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            waiting.append(next((item[key] for key in ("@value", "name", "@id") if item.get(key) is not None), None))


def _too_deep(script: str) -> bool:
    """Whether brackets outside strings nest deeper than ``DEEPEST``. Counted before parsing, which would recurse."""
    if script.count("{") + script.count("[") <= DEEPEST:
        return False
    brackets = _STRING.sub("", script).encode("ascii", "ignore").translate(None, _NO_BRACKETS)
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST:
            return True
    return False


def _mended(script: str) -> str:
    # All quotes escaped: the script's text went through an HTML escaper once too often.
    return html.unescape(script) if '"' not in script and "&quot;" in script else script


def _objects(values: list[object]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = list(reversed(values))
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            found.append(value)
    return found


def _is_reference(thing: Mapping[str, Any]) -> bool:
    return isinstance(thing.get("@id"), str) and thing.keys() <= {"@id", "@type"}


def _bare(name: str) -> str:
    name = name.strip()
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix) :]
    return name


def _no_constant(_literal: str) -> None:
    """NaN and Infinity, which JSON has not, say nothing."""


_PLAIN: Final = json.JSONDecoder(strict=False)
_DECODER: Final = json.JSONDecoder(
    strict=False, parse_int=whole_number, parse_float=fraction, parse_constant=_no_constant
)
