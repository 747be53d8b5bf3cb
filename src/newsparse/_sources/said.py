"""What sources read, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._label.label import Labels
    from newsparse._model import Field, When
    from newsparse._page import Context, Page


@attrs.frozen(kw_only=True)
class Reading:
    """A page as it was read and labelled, and what the caller knows.

    Attributes:
        page: What the reader found.
        labels: What became of its passages.
        context: What the caller knows.
        language: The page's language as far as it is known (BCP 47), for reading words and dates.
        article: The JSON-LD object that speaks for the article.
        first, last: The first and last passage of the body; ``None`` without one.
    """

    page: Page
    labels: Labels
    context: Context
    language: str | None
    article: Mapping[str, Any] | None
    first: int | None
    last: int | None


@attrs.frozen
class Said:
    """One source's word for one field, before it is parsed.

    Attributes:
        field: The field.
        raw: The source's own string.
        source: Its name, a key of ``trust.TRUST``.
        parts: For authors and tags, the names or labels one by one, where the source has them apart.
        when: For dates, what ``raw`` states, where finding it has told already.
        at: The passages in which ``raw`` stands, if it is what the page shows.
    """

    field: Field
    raw: str
    source: str
    parts: tuple[str, ...] = ()
    when: When | None = None
    at: tuple[int, ...] = ()
