"""What is read of single elements: their text, the words of their attributes, the addresses of links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborNode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsparse._page import Passage


#: So much of an attribute is read for its words (characters): verdicts on them are kept, the words with them.
_LONGEST: Final = 500


def text_of(node: LexborNode, most: int) -> str:
    """The element's text, white space folded, cut at ``most`` characters."""
    return " ".join(node.text(separator=" ")[: most * 4].split())[:most]


def words_of(attributes: Mapping[str, str | None]) -> tuple[str, str]:
    """Class and id words, and microdata and ARIA words."""
    get = attributes.get
    words = (get("class") or "")[:_LONGEST]
    if "id" in attributes:
        words = f"{words} {(get('id') or '')[:_LONGEST]}"
    if "itemprop" in attributes or "role" in attributes:
        return words, f"{(get('itemprop') or '')[:_LONGEST]} {(get('role') or '')[:_LONGEST]}".lower()
    return words, ""


def resolve_links(passage: Passage) -> None:
    """Put addresses in the place of anchors, and take away what only names a place to link to."""
    marks = []
    for mark in passage.marks:
        start, end, kind, node = mark
        if isinstance(node, LexborNode):
            attributes = node.attributes
            if "name" in attributes and "href" not in attributes:
                passage.link_chars = max(0, passage.link_chars - (end - start))
                continue
            marks.append((start, end, kind, attributes.get("href")))
        else:
            marks.append(mark)
    passage.marks = tuple(marks)
