"""Layer 0: where HTML and raw text meet. Nothing after the readers asks which of the two a page was.

These records are made by the hundred for each page and live for one parse, so they are plain slotted classes: a frozen
attrs class costs some three times as much to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import attrs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsparse._model import Kind, Notice, Span

#: A link or emphasis over a passage's text: start, end, kind, and a link's address as written.
Mark: TypeAlias = tuple[int, int, Literal["link", "emphasis", "strong", "code"], Any]


@attrs.define(eq=False)
class Containers:
    """The block elements around passages, outer before inner; raw text has none.

    A list for each of their properties: five hundred records a page would cost more to make than all else that is done
    with them.

    Attributes:
        parents: Each one's parent's index; -1 for the outermost.
        tags: Tag names in lower case.
        names: Class and id words, as written, joined by spaces; ``""`` without any, or where only menus are inside.
        roles: Microdata property and ARIA role words, lower case; ``""`` likewise.
    """

    parents: list[int] = attrs.Factory(list)
    tags: list[str] = attrs.Factory(list)
    names: list[str] = attrs.Factory(list)
    roles: list[str] = attrs.Factory(list)

    def above(self, index: int) -> Iterator[int]:
        """An element and those around it, innermost first."""
        while index >= 0:
            yield index
            index = self.parents[index]


@attrs.define(eq=False)
class Passage:
    """A block with the facts that bear on what it is: what the labeller labels.

    Attributes:
        text, kind, level, list, depth, cells, marks: As in ``Block``; ``marks`` are its inlines, unresolved.
        link_chars: Characters of ``text`` inside links; 0 for raw text.
        container: Index of the element around it in ``Page.containers``; -1 for raw text.
        tag: The element that made it a block, such as ``p`` or ``div``; ``""`` for raw text.
        breaks: Where in ``text`` a space stands for a line break (``<br>``); ``()`` in raw text and in headings.
        gap: Blank lines above it in raw text (0 for none); 0 in HTML.
        spans: Where its lines stand in ``Page.source``; ``()`` in HTML.
    """

    text: str
    kind: Kind = "paragraph"
    container: int = -1
    tag: str = ""
    link_chars: int = 0
    marks: tuple[Mark, ...] = ()
    level: int | None = None
    list: Literal["ordered", "unordered"] | None = None
    depth: int | None = None
    cells: tuple[str, ...] = ()
    breaks: tuple[int, ...] = ()
    gap: int = 0
    spans: Sequence[Span] = ()

    @property
    def lines(self) -> str:
        """The text with its line breaks."""
        if not self.breaks:
            return self.text
        ends = (*self.breaks, len(self.text))
        return "\n".join(
            [self.text[start:end] for start, end in zip((0, *(at + 1 for at in self.breaks)), ends, strict=True)]
        )


class Meta(NamedTuple):
    """One ``<meta>``: ``name``, ``property``, ``itemprop`` or ``http-equiv`` in lower case, and its content."""

    key: str
    content: str


class Link(NamedTuple):
    """One ``<link>`` of the page: its ``rel`` in lower case, its ``href`` as written, its ``hreflang``."""

    rel: str
    href: str
    lang: str


class Time(NamedTuple):
    """A ``<time>`` element, or another that carries a date in an attribute.

    Attributes:
        stamp: Its ``datetime`` (or ``content``, ``title``, ``data-…``) attribute as written; ``""`` without one.
        text: Its visible text.
        names: Its class, itemprop and id words in lower case, ``pubdate`` among them where that attribute stands.
        passage: Index of the passage that it stands in (or of the next one, where it shows nothing).
    """

    stamp: str
    text: str
    names: str
    passage: int


class Picture(NamedTuple):
    """An ``<img>`` near prose.

    Attributes:
        href: Its address as written, of the largest rendition.
        alt: Its text alternative; ``""`` without one.
        names: Its class words, as written.
        link: Where a link around it leads, as written; ``""`` without one.
        passage: Index of the passage before which it stands.
        container: Index of the element around it in ``Page.containers``; -1 for none.
    """

    href: str
    alt: str
    names: str
    link: str
    passage: int
    container: int


class Prop(NamedTuple):
    """A microdata or RDFa property in the page's body: name in lower case, value as stated, passage as in ``Time``."""

    name: str
    value: str
    passage: int


class Counter(NamedTuple):
    """An element whose attributes or class speak of views.

    Attributes:
        words: The class, id, title, aria-label and data words that speak, as written.
        value: The number's literal: an attribute's value, or the element's text.
        label: A title or name that the element has, where its class says nothing of views.
        passage: As in ``Time``.
    """

    words: str
    value: str
    label: str
    passage: int


class Labelled(NamedTuple):
    """A labelled line above raw text ("Title: …"): the field that it names, what it says of it, its passage."""

    field: str
    value: str
    passage: int


class State(NamedTuple):
    """An object of a page's embedded state that counts its views: its title and the count, as written."""

    title: str
    value: str


@attrs.define(kw_only=True, eq=False)
class Page:
    """What a reader found: passages in order, and what the markup declares (empty for raw text).

    Attributes:
        passages: Every visible run of text in page order.
        containers: The elements around them.
        near: For each passage 1, or 0 where it is nothing but links far from any prose; empty for raw text.
        metas, links, times, pictures, props, counters: What the markup declares, in page order.
        state: Articles whose views the page's embedded state counts, this page's or others'.
        jsonld: The objects of every JSON-LD script that could be read, ``@graph`` and lists flattened.
        title_tag: The text of ``<title>``; ``""`` without one.
        lang: ``<html lang>`` or its like, as written; ``""`` without one.
        base: ``<base href>``, as written; ``""`` without one.
        notices: What the reader has to say about the source.
        source: Raw text as it was read; ``""`` for HTML.
        record: The labelled lines with which raw text opens.
        recurring: The passages of raw text that stand on other pages of the site too, as the caller's ``Chrome`` knows.
        sites: Those of them that stand on so many that they say nothing of this article.
        moves: From offsets in ``source`` to those in what the caller gave, one behind the other.
    """

    passages: list[Passage] = attrs.Factory(list)
    containers: Containers = attrs.Factory(Containers)
    near: bytearray = attrs.Factory(bytearray)
    metas: list[Meta] = attrs.Factory(list)
    links: list[Link] = attrs.Factory(list)
    times: list[Time] = attrs.Factory(list)
    pictures: list[Picture] = attrs.Factory(list)
    props: list[Prop] = attrs.Factory(list)
    counters: list[Counter] = attrs.Factory(list)
    state: list[State] = attrs.Factory(list)
    jsonld: list[dict[str, Any]] = attrs.Factory(list)
    title_tag: str = ""
    lang: str = ""
    base: str = ""
    notices: list[Notice] = attrs.Factory(list)
    source: str = ""
    record: list[Labelled] = attrs.Factory(list)
    recurring: frozenset[int] = frozenset()
    sites: frozenset[int] = frozenset()
    moves: Sequence[Callable[[Iterable[Span]], tuple[Span, ...]]] = ()

    def caller_spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Where spans of ``source`` stand in what the caller gave."""
        found = tuple(spans)
        for move in self.moves:
            found = move(found)
        return found


@attrs.frozen(kw_only=True)
class Context:
    """What the caller knows and wants.

    Attributes:
        url: The page's address.
        language: BCP 47.
        timezone: The publisher's.
        now: The time of reading.
        threshold: How likely a passage must be to be body.
    """

    url: str | None = None
    language: str | None = None
    timezone: dt.tzinfo | None = None
    now: dt.datetime | None = None
    threshold: float = 0.5
