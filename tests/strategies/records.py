"""Any article that the types allow, whether or not a page could give it, and dict forms with one thing wrong."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, get_args

from hypothesis import strategies as st

from newsparse import Article, Block
from newsparse._model import ArticleKind, Counts, Image, Inline, Notice

_words = st.text(min_size=1, max_size=30)
_lines = st.none() | _words
_counts = st.none() | st.integers(0)
_zones = st.none() | st.integers(-23 * 60, 23 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
_stamps = st.none() | st.dates() | st.datetimes(timezones=_zones)
_inlines = st.builds(
    lambda start, size, kind, url: Inline(
        start=start, end=start + size, kind=kind, url=url if kind == "link" else None
    ),
    st.integers(0, 20),
    st.integers(1, 10),
    st.sampled_from(["link", "emphasis", "strong", "code"]),
    _lines,
)
_spans = st.builds(lambda start, size: (start, start + size), st.integers(0, 99), st.integers(1, 9))
blocks = st.builds(
    Block,
    text=_words,
    kind=st.sampled_from(["paragraph", "heading", "item", "quotation", "row", "preformatted", "caption"]),
    level=st.none() | st.integers(1, 6),
    list=st.sampled_from([None, "ordered", "unordered"]),
    depth=st.none() | st.integers(1, 5),
    cells=st.lists(st.text(max_size=10), max_size=3).map(tuple),
    inlines=st.lists(_inlines, max_size=3).map(tuple),
    spans=st.lists(_spans, max_size=2).map(tuple),
)
#: Any article that the types allow, whether or not a page could give it.
articles = st.builds(
    Article,
    title=_lines,
    subtitle=_lines,
    date=_stamps,
    modified=_stamps,
    blocks=st.lists(blocks, max_size=4).map(tuple),
    views=st.none() | st.integers(0),
    tags=st.lists(_words, max_size=3).map(tuple),
    section=_lines,
    authors=st.lists(_words, max_size=3).map(tuple),
    language=_lines,
    site_name=_lines,
    url=_lines,
    image=_lines,
    images=st.lists(st.builds(Image, url=_words, caption=_lines, credit=_lines), max_size=2).map(tuple),
    kind=st.sampled_from(get_args(ArticleKind)),
    is_free=st.none() | st.booleans(),
    counts=st.builds(Counts, comments=_counts, likes=_counts, shares=_counts),
    description=_lines,
    confidence=st.floats(0, 1),
    warnings=st.lists(st.builds(Notice, code=_words, message=_words), max_size=2).map(tuple),
)

#: Keys that the dict form has somewhere, and one that it has nowhere.
_keys = st.sampled_from("text kind level list depth cells inlines spans start end url code message schema song".split())
_json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 8)
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["2024-05-03", "2024-W18-5", "2024-05-03T08:05Z", "T", "link", "heading", "ordered"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def damaged_dicts(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """An article's dict form with one place of it, at any depth, changed, left out or added; and the outermost key."""
    data: dict[str, Any] = json.loads(json.dumps(draw(articles).to_dict()))
    key: Any = draw(st.sampled_from(sorted(data)) | _keys)
    outermost = str(key)
    holder: Any = data
    while (isinstance(holder, list) or key in holder) and holder[key] and isinstance(holder[key], dict | list):
        if draw(st.booleans()):
            break
        holder = holder[key]
        key = draw(
            st.integers(0, len(holder) - 1) if isinstance(holder, list) else st.sampled_from(sorted(holder)) | _keys
        )
    if draw(st.integers(0, 3)):
        holder[key] = draw(_json_values)
    elif isinstance(holder, list) or key in holder:
        del holder[key]
    return data, outermost
