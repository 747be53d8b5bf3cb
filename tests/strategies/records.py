"""Any article that the types allow, whether or not a page could give it."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from newsparse import Article, Block
from newsparse._model import Inline, Notice

_words = st.text(min_size=1, max_size=30)
_lines = st.none() | _words
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
blocks = st.builds(
    Block,
    text=_words,
    kind=st.sampled_from(["paragraph", "heading", "item", "quotation", "row", "preformatted", "caption"]),
    level=st.none() | st.integers(1, 6),
    list=st.sampled_from([None, "ordered", "unordered"]),
    depth=st.none() | st.integers(1, 5),
    cells=st.lists(st.text(max_size=10), max_size=3).map(tuple),
    inlines=st.lists(_inlines, max_size=3).map(tuple),
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
    description=_lines,
    confidence=st.floats(0, 1),
    warnings=st.lists(st.builds(Notice, code=_words, message=_words), max_size=2).map(tuple),
)
