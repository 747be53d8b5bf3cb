"""What each HTML element is to a reader of text: data, with the source of each choice.

"Block" follows the rendering section of the HTML standard (https://html.spec.whatwg.org/#flow-content-3): an element
that starts a new line. Elements that are not listed, custom ones among them, are inline, as in a browser.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal, TypeAlias

    MarkKind: TypeAlias = Literal["link", "emphasis", "strong", "code"]

# What the walk does at an element.
#: Nothing: inline, and without a mark.
INLINE: Final = 0
TEXT: Final = 1
#: Starts and ends a run of text.
BLOCK: Final = 2
#: The same, and says what kind of text it holds.
KIND: Final = 3
#: Its text is not the page's text (or not text at all), and nothing below it is read.
SKIP: Final = 4
#: Inline, and leaves a mark over its text.
MARK: Final = 5
#: A line break; two in a row end a paragraph.
BREAK: Final = 6
#: Read only where the visible page holds no article.
NOSCRIPT: Final = 7
#: The site's navigation and footer: taken as one passage each, where they are not the article's own.
CHROME: Final = 8
#: Inline, and states a date.
TIME: Final = 9
#: Inline, and shows a picture.
IMAGE: Final = 10

_BY_ACTION: Final[Mapping[int, str]] = {
    INLINE: "span u ins small font sub sup mark q s del big wbr html",
    CHROME: "nav footer",
    BLOCK: "body p div section article aside header main hgroup menu dl dt dd address figure form fieldset"
    " legend table thead tbody tfoot details summary dialog center search hr button label frameset",
    KIND: "h1 h2 h3 h4 h5 h6 ul ol li blockquote pre listing xmp figcaption caption tr td th",
    SKIP: "head script style template iframe object embed applet select datalist textarea canvas audio video math svg"
    " map area input meter progress source track param col colgroup rp rt frame meta link title base noframes noembed",
    MARK: "a i b strong em code kbd samp cite",
    BREAK: "br",
    TIME: "time abbr",
    IMAGE: "img image",
    NOSCRIPT: "noscript",
}

# lexbor's id of a text node (lexbor/tag/const.h); what is below the first element's id is no element.
TEXT_ID: Final = 2

#: The mark that an inline element leaves.
MARKS: Final[Mapping[str, MarkKind]] = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
}

#: Levels of headings, by tag.
HEADINGS: Final[Mapping[str, int]] = {f"h{level}": level for level in range(1, 7)}

#: Elements whose inline children follow one another as prose, so that two side by side may be one word. Elsewhere
#: (``<div><span>Name</span><span>3 May</span></div>``) style sheets set them apart, and a space stands for that.
PROSE: Final = frozenset("p h1 h2 h3 h4 h5 h6 li dd dt blockquote pre figcaption caption td th summary".split())

#: Inline elements that are never part of the word before them: names, dates and buttons stand side by side.
APART: Final = frozenset(("a", "time"))


class _Actions(dict[int, int]):
    """What to do at a node, by its ``tag_id``; elements that are not listed, custom ones among them, are inline."""

    def __missing__(self, tag_id: int) -> int:
        return INLINE


@functools.cache
def actions() -> Mapping[int, int]:
    """What to do at a node, by its ``tag_id``."""
    parser = LexborHTMLParser(b"")
    table = _Actions()
    table |= {parser.create_node(name).tag_id: act for act, listed in _BY_ACTION.items() for name in listed.split()}
    # comments, document types and the like
    table.update((other, SKIP) for other in range(min(table)) if other != TEXT_ID)
    table[TEXT_ID] = TEXT
    return table


@functools.cache
def names() -> Mapping[int, str]:
    """Tag names by ``tag_id``, for the elements listed here."""
    parser = LexborHTMLParser(b"")
    return {parser.create_node(name).tag_id: name for listed in _BY_ACTION.values() for name in listed.split()}


@functools.cache
def mark_kinds() -> Mapping[int, MarkKind]:
    """``MARKS`` by ``tag_id``."""
    return {tag_id: MARKS[name] for tag_id, name in names().items() if name in MARKS}


@functools.cache
def ids(wanted: Iterable[str]) -> frozenset[int]:
    """The ``tag_id`` of each element that is named."""
    parser = LexborHTMLParser(b"")
    return frozenset(parser.create_node(name).tag_id for name in wanted)
