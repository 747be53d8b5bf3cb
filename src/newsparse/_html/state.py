"""State that a page embeds for its scripts: what it counts as views, object by object.

Only ``<script type="application/json">`` is read. State that scripts assign (``window.… = {…}``) stands in code, which
to look through costs 0.1 of a parse for each word sought, on every page; 24 of 1,572 pages have such a key in any
script, most of them of another article or a player.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsparse._fields.jsonld import read_json
from newsparse._page import State

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Keys of a count, folded to letters. "hits" are those of a search more often than an article's.
_COUNTS: Final = frozenset("views viewcount viewscount pageviews pageviewcount readcount countviews totalviews".split())
#: One of these stands in every such key: sought first, since most state counts nothing.
_HINTS: Final = ('"views"', '_views"', 'Views"', 'iewCount"', 'iew_count"', 'iewsCount"', 'eadCount"', 'ead_count"')
_TITLES: Final = ("headline", "title", "name")
#: Keys of objects that hold an article's figures: ``{"title": …, "stats": {"views": 476}}``.
_FIGURES: Final = frozenset("stats statistics metrics counts counters analytics engagement".split())
#: At most so many are kept.
_MOST: Final = 300


def read_state(script: str) -> list[State]:
    """The objects of one script that have a title and count views.

    >>> read_state('{"props": {"article": {"title": "Ferry is back", "viewCount": 1284}}}')
    [State(title='Ferry is back', value='1284')]
    >>> read_state('{"user": {"views": 3}}'), read_state("{")
    ([], [])
    """
    if not any(hint in script for hint in _HINTS):
        return []
    found: list[State] = []
    waiting: list[object] = [read_json(script)]
    while waiting and len(found) < _MOST:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            waiting += reversed(value.values())
            title = next((text for key in _TITLES if isinstance(text := value.get(key), str) and text), None)
            count = next(_counts(value), None)
            if title is not None and count is not None:
                found.append(State(title, count))
    return found


def _counts(thing: dict[str, Any]) -> Iterator[str]:
    for key, value in thing.items():
        folded = key.replace("_", "").replace("-", "").lower()
        if folded in _COUNTS:
            number = value.get("count") if isinstance(value, dict) else value
            if isinstance(number, (int, str)) and not isinstance(number, bool):
                yield str(number)
        elif folded in _FIGURES and isinstance(value, dict):
            yield from (str(inner) for name, inner in value.items() if name.lower() in _COUNTS and type(inner) is int)
