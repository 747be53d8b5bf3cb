"""What Hypothesis draws for the properties: hostile input, and whole articles with the pages that show them.

``any_input`` is input that no page should be; ``records`` are articles as the types allow them; ``story`` draws articles
of an invented coast, ``page`` shows them as HTML (``as_html``) and as a browser's copy of it (``as_text``), with what an
invented site (``site``) has around them.
"""

from __future__ import annotations

from tests.strategies.any_input import (
    anything,
    closing_tags,
    deep_pages,
    hostile,
    jsonld_pages,
    nested,
    opening_tags,
    soups,
)
from tests.strategies.page import Shown, pages, show
from tests.strategies.records import articles, blocks, damaged_dicts
from tests.strategies.site import (
    CHROME,
    LAYOUTS,
    METADATA,
    PROMO,
    SETTINGS,
    SITE,
    Layout,
    Metadata,
    Setting,
    written_date,
)
from tests.strategies.story import Part, PartKind, Story, stories

__all__ = [
    "CHROME",
    "LAYOUTS",
    "METADATA",
    "PROMO",
    "SETTINGS",
    "SITE",
    "Layout",
    "Metadata",
    "Part",
    "PartKind",
    "Setting",
    "Shown",
    "Story",
    "anything",
    "articles",
    "blocks",
    "closing_tags",
    "damaged_dicts",
    "deep_pages",
    "hostile",
    "jsonld_pages",
    "nested",
    "opening_tags",
    "pages",
    "show",
    "soups",
    "stories",
    "written_date",
]
