"""Where on the page something stands that markup says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsparse._sources.said import Reading

#: A stamp counts as near the article when it stands so many passages above its headline or below its first paragraph.
ABOVE: Final = 6
BELOW: Final = 4
#: A property stands so many passages behind the body at most, as an article's tags do.
_BEHIND: Final = 14


def is_near(reading: Reading, passage: int, above: int, below: int) -> bool:
    """Whether a passage stands by the article: about its headline and first paragraph."""
    title_at, first = reading.labels.title_at, reading.first
    start = title_at if title_at is not None else first
    end = first if first is not None else title_at
    if start is None or end is None:
        return True
    return min(start, end) - above <= passage <= max(start, end) + below


def is_by_article(reading: Reading, passage: int) -> bool:
    """Whether a property stands no further from the article than its tags do."""
    last = reading.last
    below = BELOW if last is None else max(BELOW, last - (reading.first or 0) + _BEHIND)
    return is_near(reading, passage, ABOVE, below)


def is_comment(reading: Reading, passage: int) -> bool:
    """Whether a passage is in a reader's comment: named so, and below the first paragraph, where it is no link to them."""
    first = reading.first if reading.first is not None else -1
    return first < passage < len(reading.page.passages) and reading.labels.has(passage, "class=comment")
