"""What the labelled lines above raw text say: "Title: …", "Section: …". Their dates are read as any line's are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._sources.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsparse._model import Field
    from newsparse._sources.said import Reading

_FIELDS: Final[dict[str, Field]] = {
    "title": "title",
    "subtitle": "subtitle",
    "authors": "authors",
    "section": "section",
    "tags": "tags",
}


def claims(reading: Reading) -> Iterator[Said]:
    """The fields that labelled lines give."""
    for name, value, passage in reading.page.record:
        field = _FIELDS.get(name)
        if field is not None and value:
            yield Said(field, value, "labelled line", at=(passage,))
