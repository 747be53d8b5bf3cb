"""What the markup declares of the article, found by selectors before the walk.

A selector costs some 0.03 of a parse, reading every element's attributes 0.5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from newsparse._fields.jsonld import flatten, read_jsonld
from newsparse._html.counters import COUNTERS, DRAWN, around_eye, note_counter
from newsparse._html.nodes import text_of
from newsparse._html.state import read_state
from newsparse._model import Notice
from newsparse._page import Link, Meta, Prop, Time

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from newsparse._page import Page

    Attributes: TypeAlias = Mapping[str, str | None]

#: The microdata and RDFa properties that speak of an article (https://schema.org/NewsArticle), lower case.
PROPERTIES: Final = frozenset(
    "headline alternativeheadline name datepublished datecreated datemodified dateupdated author creator keywords"
    " articlesection interactioncount userinteractioncount commentcount isaccessibleforfree image description publisher"
    " about".split()
)

#: Properties whose value is a person or a thing, named by the element's text rather than by an address.
_NAMED: Final = frozenset(("author", "creator", "about", "publisher"))

#: Dublin Core's terms for the day on which something came to be and came out (https://www.dublincore.org), as RDFa.
_TERMS: Final = {
    "dc:created": "datecreated",
    "dcterms:created": "datecreated",
    "dc:issued": "datepublished",
    "dcterms:issued": "datepublished",
}

#: Attributes that hold a property's value, and that of a date: ``<abbr title>`` is how microformats write a stamp.
_CARRIERS: Final = ("content", "datetime", "src", "href")
_DATED: Final = ("content", "datetime", "title")

#: At most so many of each kind are kept: a page with more states nothing by them, and a hostile one costs no more.
_MOST: Final = 300

#: Attributes that carry a stamp, best first.
_STAMPS: Final = ("datetime", "content", "data-datetime", "data-time", "data-date", "data-timestamp", "title")

#: Classes of ``<abbr>`` with a stamp in its title (http://microformats.org/wiki/hatom).
_ABBREVIATED: Final = frozenset(("published", "updated", "published updated", "updated published", "date published"))

#: A moment as scripts that write "2 days ago" keep it in a title.
_STAMP: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d")

#: Elements to look at on the walk: those that may be hidden, and those that may declare something where they stand.
_SPECIAL: Final = f'[hidden],[style*="none" i],[itemprop],span[property],{COUNTERS}'
#: Elements that declare something of the whole page. All are sought in one call: each call costs 0.01 of a parse.
_OF_PAGE: Final = 'meta,title,base[href],link[rel="canonical" i],script[type*="json" i]'
_TAGS_OF_PAGE: Final = frozenset(("meta", "title", "base", "link", "script"))


def is_hidden(attributes: Attributes) -> bool:
    """Whether an element says that it is not shown: the ``hidden`` attribute, or its own style.

    >>> is_hidden({"style": "color: red; display: none"})
    True
    >>> is_hidden({"hidden": "until-found"})
    False
    """
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    style = attributes.get("style")
    return bool(style and "display:none" in "".join(style.split()).lower())


def read_declared(tree: LexborHTMLParser, page: Page) -> set[int]:
    """Note what the page declares of itself; the elements to look at on the walk, by ``mem_id``.

    Noted are metadata, canonical address, title, base address, language and JSON-LD, wherever in the page they stand. To
    look at are hidden elements, and such as declare something in their place.
    """
    if tree.root is not None:
        attributes = tree.root.attributes
        page.lang = attributes.get("lang") or attributes.get("xml:lang") or ""
    special: set[int] = set()
    declaring: dict[str, list[LexborNode]] = {tag: [] for tag in _TAGS_OF_PAGE}
    last = 0
    for node in tree.css(f"{_OF_PAGE},{_SPECIAL}"):
        at = node.mem_id
        if at != last:  # an element that several selectors match comes once for each
            last = at
            tag = node.tag or ""
            found = declaring.get(tag)
            if tag in DRAWN:
                around = around_eye(node)
                if around is not None:
                    special.add(around)
            elif found is None:
                special.add(at)
            else:
                found.append(node)
    for node in declaring["meta"]:
        _note_meta(node.attributes, page)
    for node in declaring["link"]:
        attributes = node.attributes
        if (attributes.get("rel") or "").lower() == "canonical":
            page.links.append(Link("canonical", attributes.get("href") or "", ""))
        elif (attributes.get("itemprop") or "").lower() == "interactiontype":
            page.metas.append(Meta("interactiontype", attributes.get("href") or ""))
    page.title_tag = next((text_of(node, 1000) for node in declaring["title"] if not _in_drawing(node)), "")
    page.base = next((href for node in declaring["base"] if (href := node.attributes.get("href")) is not None), "")
    page.jsonld = _objects([node for node in declaring["script"] if _is_jsonld(node)], page)
    page.state = [found for node in declaring["script"] if _is_state(node) for found in read_state(node.text() or "")]
    return special


def _note_meta(attributes: Attributes, page: Page) -> None:
    content = attributes.get("content")
    if content:
        for kind in ("property", "name", "itemprop", "http-equiv"):
            stated = attributes.get(kind)
            if stated:
                for key in stated.lower().split():
                    page.metas.append(Meta(key, content))


def _is_jsonld(script: LexborNode) -> bool:
    return "ld+json" in (script.attributes.get("type") or "").lower()


def _is_state(script: LexborNode) -> bool:
    return (script.attributes.get("type") or "").lower().strip() == "application/json"


def _objects(scripts: Sequence[LexborNode], page: Page) -> list[dict[str, Any]]:
    objects = []
    for node in scripts:
        found, damaged = read_jsonld(node.text() or "")
        objects += found
        if damaged:
            message = "A JSON-LD script was damaged and read as far as it goes."
            page.notices.append(Notice(code="jsonld-damaged", message=message))
    return flatten(objects)


def _in_drawing(title: LexborNode) -> bool:
    """Whether a ``<title>`` is an icon's or a picture's: a page that has none of its own may have many of those."""
    above = title.parent
    while above is not None and above.tag != "head":
        if above.tag == "svg":
            return True
        above = above.parent
    return False


def note(node: LexborNode, attributes: Attributes, page: Page) -> None:
    """Note what an element of ``read_declared`` declares, at the place where the walk has come to."""
    if "itemprop" in attributes or "property" in attributes:
        _note_properties(node, attributes, page)
    elif _STAMP.match(attributes.get("title") or ""):
        note_time(node, attributes, page)
    note_counter(node, attributes, page)


def note_time(node: LexborNode, attributes: Attributes, page: Page) -> None:
    """Note a ``<time>`` element, or an ``<abbr>`` that is one by its class, as microformats write stamps."""
    if len(page.times) < _MOST and (node.tag != "abbr" or _is_stamp(attributes)):
        stamp = next((value for key in _STAMPS if (value := attributes.get(key))), "")
        words = [attributes.get(key) or "" for key in ("class", "itemprop", "id", "property")]
        if "pubdate" in attributes:
            words.append("pubdate")
        page.times.append(Time(stamp.strip(), text_of(node, 100), " ".join(words).lower(), len(page.passages)))


def _is_stamp(attributes: Attributes) -> bool:
    """Whether an ``<abbr>`` is a stamp, and none that is a property anyway."""
    named = attributes.get("class") in _ABBREVIATED or _STAMP.match(attributes.get("title") or "") is not None
    return named and "itemprop" not in attributes


def _note_properties(node: LexborNode, attributes: Attributes, page: Page) -> None:
    stated = attributes.get("itemprop") or attributes.get("property") or ""
    for word in stated.lower().split():
        name = _TERMS.get(word) or word.rpartition(":")[2]
        if name in PROPERTIES and len(page.props) < _MOST:
            carriers = ("content",) if name in _NAMED else _DATED if "date" in name else _CARRIERS
            value = next((v for k in carriers if (v := attributes.get(k))), None)
            page.props.append(Prop(name, (value or text_of(node, 300)).strip(), len(page.passages)))
