"""What the parsers of a field's claims may use: what the caller knows, and the fields that are resolved already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from newsparse._fields.strings import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsparse._model import Span
    from newsparse._page import Context
    from newsparse._sources.said import Said


def _nowhere(_: Said) -> tuple[Span, ...]:
    return ()


@attrs.define
class Known:
    """What the parsers of later fields may use: what the caller knows, and the fields resolved so far.

    Attributes:
        body: Gives the body's text.
        lead: Gives what stands between the headline and the body's second block, folded.
        where: Gives where in raw text a claim stands.
        rivals: All claims of the field that is being resolved, best first.
    """

    context: Context
    base: str | None
    headings: tuple[str, ...] = ()
    language: str | None = None
    sites: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    title: str | None = None
    scattered: bool = False
    names: dict[Said, tuple[str, ...]] = attrs.Factory(dict[Any, Any])
    body: Callable[[], str] = str
    lead: Callable[[], frozenset[str]] = frozenset
    where: Callable[[Said], tuple[Span, ...]] = _nowhere
    rivals: Sequence[Said] = ()
    _text: str | None = None

    @property
    def text(self) -> str:
        """Title and body, folded: made when a parser asks for it, since few pages need it."""
        if self._text is None:
            self._text = fold(f"{self.title or ''} {self.body()}")
        return self._text
