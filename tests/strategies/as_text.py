"""A story as raw text: the words of its page, as a browser's copy of it has them."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tests.strategies.site import (
    COMMENTS,
    CONSENT,
    COPYRIGHT,
    MENU,
    NEWSLETTER,
    PROMO,
    RELATED,
    TEASERS,
    written_date,
)

if TYPE_CHECKING:
    from tests.strategies.site import Layout
    from tests.strategies.story import Story


def as_text(story: Story, layout: Layout, chrome: frozenset[str]) -> str:
    lines: list[str] = []
    if "consent" in chrome:
        lines += [CONSENT, "Accept all"]
    if "menu" in chrome:
        lines += MENU
    if "teasers" in chrome:
        lines += TEASERS
    lines += [story.title, f"By {' and '.join(story.authors)}", written_date(story.date)]
    if "share" in chrome:
        lines += ["Share", "Copy link"]
    for at, part in enumerate(story.parts):
        lines.append(part.text)
        if at == 1 and "promo" in chrome:
            lines.append(PROMO)
    if "newsletter" in chrome:
        lines += ["In your inbox", NEWSLETTER]
    lines += [f"Tags: {', '.join(story.tags)}", f"{story.views:,} views"]
    if "related" in chrome:
        lines += ["More on this", *RELATED]
    if "comments" in chrome:
        lines += ["2 comments", *(line for comment in COMMENTS for line in comment)]
    if "footer" in chrome:
        lines += [COPYRIGHT, "Privacy", "Contact"]
    if layout == "wrapped":
        lines = [textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in lines]
    return ("\n" if layout == "lines" else "\n\n").join(lines) + "\n"
