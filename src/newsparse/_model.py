"""Layer 0: the records that users hold. Frozen, slotted, equal by value, without logic of their own.

A record is made once, at the end of a parse, so frozen attrs classes cost little here; what the readers make by the
hundred lives in ``_page`` and is plain.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What a run of text is in itself, wherever it stands.
Kind: TypeAlias = Literal["paragraph", "heading", "item", "quotation", "row", "preformatted", "caption"]

#: What a list is, for its items.
ListKind: TypeAlias = Literal["ordered", "unordered"]

#: What is said of some of a block's words.
InlineKind: TypeAlias = Literal["link", "emphasis", "strong", "code"]

#: What a run of text is to the article.
Role: TypeAlias = Literal[
    "body",
    "title",
    "subtitle",
    "byline",
    "date",
    "section",
    "tags",
    "views",
    "caption",
    "related",
    "promo",
    "share",
    "comment",
    "menu",
    "footer",
    "other",
]

#: What a page is.
ArticleKind: TypeAlias = Literal[
    "article", "live blog", "video", "gallery", "listing", "error", "login", "consent", "unknown"
]

#: The fields that sources make claims for.
Field: TypeAlias = Literal[
    "title",
    "subtitle",
    "date",
    "modified",
    "views",
    "tags",
    "section",
    "authors",
    "language",
    "site_name",
    "url",
    "image",
    "images",
    "description",
    "kind",
    "is_free",
    "counts.comments",
    "counts.likes",
    "counts.shares",
]

#: A calendar day, or a day with its time; ``datetime`` is aware only where the source states an offset or a zone.
When: TypeAlias = dt.datetime | dt.date

#: What a claim comes to once read: the type of the article's field, or that of one of its parts.
Value: TypeAlias = "str | int | dt.datetime | dt.date | tuple[str, ...] | Image"

#: Start and end of something in raw text.
Span: TypeAlias = tuple[int, int]

#: Version of the dict form, raised when a key changes its name or meaning.
SCHEMA_VERSION = 1


@attrs.frozen(kw_only=True)
class Inline:
    """A link or an emphasis inside a block's text.

    Attributes:
        start: Offset of its first character in ``Block.text``.
        end: Offset behind its last character; always greater than ``start``.
        kind: ``link``, ``emphasis`` (``em``, ``i``), ``strong`` (``strong``, ``b``) or ``code``.
        url: A link's absolute http(s) address, or its address as written where the page's own is unknown; else ``None``.
    """

    start: int
    end: int
    kind: InlineKind
    url: str | None = None


@attrs.frozen(kw_only=True)
class Block:
    """One run of text as a reader sees it: a paragraph, a heading, a list item, a table's row.

    Attributes:
        text: The words in the source's own wording; white space runs are single spaces, a line break that
            the markup asks for (``<br>``) is a line feed (all white space is kept where ``kind`` is ``preformatted``),
            never empty, without list markers. A row's cells are joined by tabs.
        kind: What the run is in itself.
        level: A heading's level, 1 to 6; else ``None``. Raw text shows none: its headings have level 2.
        list: ``ordered`` or ``unordered`` for list items; else ``None``.
        depth: A list item's nesting, 1 for the outermost list; else ``None``.
        cells: A table row's cells, empty ones included; else ``()``.
        inlines: Links and emphasis over ``text``, by start; raw text has none.
        spans: Where it stands in raw text: start and end for each fragment of which it was put together, in order, so
            that ``source[start:end]`` is what was read, before rejoining and normalising. Of bytes, offsets in the text
            that they decode to, a byte order mark not counted. HTML has none.
    """

    text: str
    kind: Kind = "paragraph"
    level: int | None = None
    list: ListKind | None = None
    depth: int | None = None
    cells: tuple[str, ...] = ()
    inlines: tuple[Inline, ...] = ()
    spans: tuple[Span, ...] = ()


@attrs.frozen(kw_only=True)
class Image:
    """A picture that the article shows.

    Attributes:
        url: Its absolute http(s) address, of the largest rendition that the ``<img>`` names.
        caption: What stands below it, without the credit; ``None`` without one.
        credit: Who took or owns it, as the page words it, without "Photo:" and the like; ``None`` where it says nothing.
    """

    url: str
    caption: str | None = None
    credit: str | None = None


@attrs.frozen(kw_only=True)
class Counts:
    """How often readers did something with an article, as the page says; 0 is a count, ``None`` is silence.

    Attributes:
        comments: Comments below it.
        likes: Likes, recommendations and other signs of assent.
        shares: How often it was passed on.
    """

    comments: int | None = None
    likes: int | None = None
    shares: int | None = None


@attrs.frozen(kw_only=True)
class Notice:
    """Something that the caller should know about the page or the result.

    Attributes:
        code: A stable name to filter by, in lower case with hyphens, such as ``date-ambiguous``.
        message: One English sentence that says what was seen and what was done.
    """

    code: str
    message: str


@attrs.frozen(kw_only=True)
class Claim:
    """One source's word for one field.

    Attributes:
        field: The field of ``Article`` that it speaks for.
        raw: The source's own string, before any cleaning.
        source: Where it stood, such as ``jsonld.datePublished``, ``meta.og:title``, ``time``, ``byline``, ``url``.
        value: What the field's parser made of ``raw``; ``None`` where it refused.
        won: Whether the article's field is this value.
        trust: 0 to 1, the figure by which claims are ordered: how far a source of this kind is trusted.
        confidence: 0 to 1, how likely the article's field is right, by what the winner rests on: among fields claimed
            at 0.9, nine of ten are right (see the page on how it decides); ``None`` for losers.
        agreeing: The other sources that say the same as the winner, best first; ``()`` for losers.
        reason: Why it lost (``refused``, ``outranked by …``); ``None`` for the winner.
        spans: Where ``raw`` stands in raw text, as ``Block.spans``; ``()`` for what is told from the whole (the
            language, the kind), for what does not stand there (the caller's URL), and for HTML.
    """

    field: Field
    raw: str
    source: str
    value: Value | None = None
    won: bool = False
    trust: float = 0.0
    confidence: float | None = None
    agreeing: tuple[str, ...] = ()
    reason: str | None = None
    spans: tuple[Span, ...] = ()


@attrs.frozen(kw_only=True)
class Weight:
    """One feature of a block and what it weighed.

    Attributes:
        feature: Its name, such as ``link_density`` or ``ends_sentence``.
        weight: What it added to the block's log-odds of being body; negative speaks against.
    """

    feature: str
    weight: float


@attrs.frozen(kw_only=True)
class Judgement:
    """A block of the page and what became of it.

    Attributes:
        block: The run of text.
        role: What it was taken for; the article's body is the blocks whose role is ``body``.
        probability: 0 to 1, that it is body.
        weights: The features that weighed most, heaviest first.
    """

    block: Block
    role: Role
    probability: float
    weights: tuple[Weight, ...] = ()


@attrs.frozen(kw_only=True)
class Article:
    """A news article as its page states it. Missing is ``None`` or ``()``; nothing is invented.

    Attributes:
        title: The headline, without the site's name or section.
        subtitle: The standfirst or deck below the headline, where the page sets one apart from the paragraphs. One of
            whole sentences may be the body's first block as well.
        date: When first published, never when modified. A ``datetime.datetime`` where the source states a time, aware
            only where it states an offset or a zone (or the caller gives ``timezone``); a plain ``datetime.date``
            where it states only the day.
        modified: When last changed, in the same form.
        blocks: The body's blocks in order, typed.
        views: How often the article was viewed, as the page says; 0 is a count, ``None`` is silence.
        tags: The labels that the page files the article under, in page order, without duplicates; where a page has
            no tags but shows a section label, that label.
        section: The section or rubric, as the page words it.
        authors: People's or agencies' names, in page order, without "By", roles or e-mail addresses.
        language: BCP 47, such as ``en`` or ``pt-BR``: declared by the page, or told from its words.
        site_name: The publication's name.
        url: The canonical address where declared, else the one that the caller gave.
        image: The main image's address.
        images: The pictures that the article shows, in page order, with caption and credit; where it shows none, the one
            that its JSON-LD or Open Graph names. Raw text has none.
        description: The summary that the page's metadata gives.
        kind: ``article``, ``live blog``, ``video``, ``gallery``, ``listing`` (a page of links to articles), or what stands
            in an article's place: ``error`` (not found, not let in), ``login``, ``consent`` (a cookie wall); by what the
            page says of itself and what it holds; ``unknown`` where neither tells.
        is_free: Whether all of it may be read without paying (https://schema.org/isAccessibleForFree), as the page
            states it; ``None`` where it does not.
        counts: Comments, likes and shares, where stated.
        confidence: 0 to 1, how likely this is an article whose body is right: nine in ten of its words the page's
            article's and nine in ten of the article's words there (F1 of the bags of words at least 0.9). Calibrated on
            sites that the weights had not seen.
        warnings: What the caller should know.
    """

    title: str | None = None
    subtitle: str | None = None
    date: When | None = None
    modified: When | None = None
    blocks: tuple[Block, ...] = ()
    views: int | None = None
    tags: tuple[str, ...] = ()
    section: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    site_name: str | None = None
    url: str | None = None
    image: str | None = None
    images: tuple[Image, ...] = ()
    description: str | None = None
    kind: ArticleKind = "unknown"
    is_free: bool | None = None
    counts: Counts = Counts()
    confidence: float = 0.0
    warnings: tuple[Notice, ...] = ()

    @property
    def body(self) -> str:
        """The article's plain text: the blocks' texts, a blank line between them.

        >>> Article(blocks=(Block(text="One."), Block(text="Two."))).body
        'One.\\n\\nTwo.'
        >>> Article().body
        ''
        """
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def day(self) -> dt.date | None:
        """The calendar day of ``date`` as written, whichever form it has.

        >>> Article(date=dt.datetime(2024, 5, 3, 8, 5)).day
        datetime.date(2024, 5, 3)
        >>> Article().day is None
        True
        """
        if isinstance(self.date, dt.datetime):
            return self.date.date()
        return self.date

    def to_dict(self) -> dict[str, Any]:
        """This article as plain data: what ``json.dumps`` takes, lossless. See ``Article.from_dict``.

        >>> Article(title="A title").to_dict()["title"]
        'A title'
        >>> Article().to_dict()["date"] is None
        True
        """
        from newsparse import _dicts

        return _dicts.to_dict(self)

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Article:
        """The article that ``to_dict`` wrote down.

        Every value is looked at, so that what comes from elsewhere gives an article or an error that names the key and
        what belongs there. ``body`` and ``weights`` may be left out.

        Raises:
            TypeError: If ``data`` is no dict, or a value has a type that its key does not take.
            ValueError: If ``data`` is of another schema version, lacks a key, has one that is not known, or holds a value
                that no article can, such as a date that is not ISO 8601 or a ``body`` that is not the blocks' text.

        >>> Article.from_dict(Article(title="A title").to_dict())
        Article(title='A title', ...)
        >>> Article.from_dict(Article().to_dict() | {"date": 20240503})
        Traceback (most recent call last):
        TypeError: from_dict: date must be an ISO 8601 string or None, got int
        >>> Article.from_dict(Article().to_dict() | {"schema": 2})
        Traceback (most recent call last):
        ValueError: from_dict: schema 2 cannot be read, this newsparse reads schema 1; read it with ...
        """
        from newsparse import _dicts

        return _dicts.from_dict(data)


@attrs.frozen(kw_only=True)
class Explanation:
    """An article with the account of how it came about.

    Attributes:
        article: What ``parse`` gives for the same source and options.
        claims: Every claim for every field, won and lost, field by field, best first.
        blocks: Every block of the page in order, with its role, its probability and what weighed most.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    blocks: tuple[Judgement, ...] = ()

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """The article's warnings."""
        return self.article.warnings
