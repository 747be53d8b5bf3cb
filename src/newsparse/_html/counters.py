"""Counters of views that markup names: by class words, labels, tooltips, or an eye that is drawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from newsparse._html.nodes import text_of
from newsparse._page import Counter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from newsparse._page import Page

    Attributes: TypeAlias = Mapping[str, str | None]

#: What a counter may look like. Each ``class*`` costs a tenth of a parse, so rare words are sought in the one form that
#: they take. Addresses of icons stand in ``xlink:href`` too, which no selector finds.
COUNTERS: Final = (
    '[class*="view"],i[class*="-eye"],.hits,[data-views],[data-toggle="tooltip"],[data-bs-toggle="tooltip"],'
    'span[title],span[aria-label],svg[class*="eye"],svg[data-icon="eye"],use'
)
#: Icons that are drawn: the walk goes by them, so what is around them is looked at.
DRAWN: Final = frozenset(("svg", "use"))

#: A class, id, title or label that speaks of views: the word itself, not "preview", "review", "interview", "viewport",
#: "list-view", nor the "view" of a list that a site was built of ("view view-frontpage").
_VIEW_WORD: Final = re.compile(
    r"(?<![a-z])(?:page|post|article|entry|news)?[-_]?"
    r"(?:(?:views|viewed|hits?|reads|eye)(?:[-_]?(?:count(?:er)?s?|num(?:ber)?|icon|total))?"
    r"|view[-_]?(?:count(?:er)?s?|num(?:ber)?|total))(?![a-z]|-(?:slash|off|closed))"
    r"|(?<![\w-])(?:page[-_]?)?view(?![\w-]|\s+view-)",
    re.IGNORECASE,
)
_EYE: Final = re.compile(r"(?<![a-z])eye(?![a-z]|-(?:slash|off|closed))", re.IGNORECASE)
#: Elements that count something else: a stylesheet's class for counters is lent to many.
_OTHERS: Final = re.compile(
    r"(?<![a-z])(?:comments?|videos?|player|playlist|gallery|related|teasers?|popular|trending)(?![a-z])", re.IGNORECASE
)
#: So many elements around a counter are asked for those words; what is around the article itself is not.
_AROUND: Final = 3
_WHOLE: Final = frozenset(("article", "main", "body"))

#: At most so many are kept: a page with more states nothing by them, and a hostile one costs no more.
_MOST: Final = 300
#: An icon's count stands beside it, in an element with so many characters at most.
_BESIDE: Final = 24
#: Characters of a counter that are read, and of the words that name it.
_LONGEST: Final = 80
_WORDS: Final = 300


def speaks_of_views(names: str) -> bool:
    """Whether class or id words name a view counter.

    >>> speaks_of_views("post-views-count")
    True
    >>> speaks_of_views("preview interview-box viewport list-view")
    False
    """
    return _VIEW_WORD.search(names) is not None


def around_eye(icon: LexborNode) -> int | None:
    """The ``mem_id`` of the element around an icon's drawing, where that is an eye."""
    drawing = icon if icon.tag == "svg" else icon.parent
    if drawing is None or (icon.tag == "use" and not _EYE.search(_address(icon))):
        return None
    above = drawing.parent
    return None if above is None else above.mem_id


def note_counter(node: LexborNode, attributes: Attributes, page: Page) -> None:
    """Note an element that may count the article's views."""
    if len(page.counters) >= _MOST:
        return
    said = [f"{k}={v}" for k, v in attributes.items() if v and (k in ("title", "aria-label") or k.startswith("data-"))]
    words = " ".join([attributes.get("class") or "", *said])[:_WORDS]
    label = attributes.get("title") or attributes.get("data-original-title") or attributes.get("aria-label") or ""
    if speaks_of_views(words) or _shows_eye(node):
        if not _counts_other(node):
            page.counters.append(Counter(words, text_of(node, _LONGEST) or _beside(node), "", len(page.passages)))
    elif label and len(label) <= _LONGEST and (value := text_of(node, _LONGEST)) and any(map(str.isdigit, value)):
        page.counters.append(Counter(words, value, label, len(page.passages)))


def _shows_eye(node: LexborNode) -> bool:
    """Whether an element begins with a drawn eye."""
    icon = node.first_child
    if icon is not None and icon.tag == "-text":
        icon = icon.next
    if icon is None or icon.tag != "svg":
        return False
    attributes = icon.attributes
    drawn = icon.first_child
    while drawn is not None and drawn.tag != "use":
        drawn = drawn.next
    said = (attributes.get("class") or "", attributes.get("data-icon") or "", "" if drawn is None else _address(drawn))
    return any(map(_EYE.search, said))


def _address(use: LexborNode) -> str:
    """The name of the symbol that ``<use>`` draws."""
    attributes = use.attributes
    return (attributes.get("href") or attributes.get("xlink:href") or "").rpartition("#")[2]


def _counts_other(node: LexborNode) -> bool:
    """Whether a counter, or an element around it, says that it is a video's, a comment's, another article's."""
    around: LexborNode | None = node
    for _ in range(_AROUND + 1):
        if around is None or around.tag in _WHOLE:
            return False
        attributes = around.attributes
        if _OTHERS.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        around = around.parent
    return False


def _beside(icon: LexborNode) -> str:
    """What stands beside an icon, where its parent holds hardly more."""
    text = text_of(icon.parent, _BESIDE + 1) if icon.parent is not None and icon.tag == "i" else ""
    return text if len(text) <= _BESIDE else ""
