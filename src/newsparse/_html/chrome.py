"""A site's navigation and footer: a sixth of a page's nodes, taken as one passage each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._html import tags

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Words of a ``nav`` or ``footer`` that is part of the article.
_OWN_PART: Final = re.compile(
    r"breadcrumb|article|entry|post|story|content|(?<![a-z])(?:tags?|keywords?)(?![a-z])", re.IGNORECASE
)
#: Signs that no script and no style goes without, and few menus have.
_CODE: Final = re.compile(r"[{=]|\);")


def chrome_text(node: LexborNode) -> str | None:
    """The words of a ``nav`` or ``footer`` that is the site's own; ``None`` where it is the article's.

    A trail of breadcrumbs is read as the rest of the page.
    """
    attributes = node.attributes
    if attributes and _OWN_PART.search(" ".join(filter(None, attributes.values()))):
        return None
    text = " ".join(node.text(separator=" ").split())
    # a script or a style, perhaps: they can be told from words only one by one
    return _shown_text(node) if _CODE.search(text) else text


def _shown_text(node: LexborNode) -> str:
    """The text below an element without scripts and their like, its pieces apart."""
    acts = tags.actions()
    pieces: list[str] = []
    left = [node.first_child]
    while left:
        at = left.pop()
        if at is None:
            continue
        left.append(at.next)
        act = acts.get(at.tag_id, tags.INLINE)
        if act == tags.TEXT:
            pieces.append(at.text_content or "")
        elif act not in (tags.SKIP, tags.NOSCRIPT):
            left.append(at.first_child)
    return " ".join(" ".join(pieces).split())
