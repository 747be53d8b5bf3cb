"""Where the page's prose stands: the strongest evidence there is, and cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.strings import size_of
from newsparse._label.class_words import BUCKETS, verdict

if TYPE_CHECKING:
    from newsparse._page import Containers, Passage

#: A run of text shorter than this is no evidence of prose (characters, see ``size_of``).
PROSE_AT_LEAST: Final = 50
#: A child that holds this share of its parent's prose is where the article is.
_DESCEND_AT: Final = 0.7
#: Prose under such class words or tags counts so much: comments and teasers are prose too, but not the article's.
_FOREIGN_SHARE: Final = 0.15
_FOREIGN: Final = sum(
    1 << BUCKETS.index(b) for b in ("related", "comment", "newsletter", "sidebar", "footer", "consent", "menu")
)
_OWN: Final = 1 << BUCKETS.index("body")
_FOREIGN_TAGS: Final = frozenset(("aside", "footer", "nav", "header", "form", "dialog"))


@attrs.frozen
class Mass:
    """Prose by passage and by container.

    Attributes:
        sizes: ``size_of`` each passage.
        prose: Characters of prose in each passage: its size without links, 0 for what is too short or mostly links.
        total: Their sum.
        inside: Of each container, the prose of all passages inside it.
        text: Of each container, the size of all passages inside it.
        linked: Of each container, how much of that is links.
        main: The container that the article is in, and those around it.
        innermost: The first of these alone, -1 without any.
    """

    sizes: list[int]
    prose: list[float]
    total: float
    inside: list[float]
    text: list[float]
    linked: list[float]
    main: frozenset[int]
    innermost: int


def weigh(passages: list[Passage], containers: Containers) -> Mass:
    """Weigh a page's prose. Without containers (raw text) there is prose by passage only."""
    sizes = [size_of(passage.text) for passage in passages]
    prose: list[float] = []
    inside, text, linked = ([0.0] * len(containers.parents) for _ in range(3))
    for passage, size in zip(passages, sizes, strict=True):
        share = passage.link_chars / len(passage.text)
        found = size * (1 - share) if size >= PROSE_AT_LEAST and share < 0.5 else 0.0
        prose.append(found)
        container = passage.container
        if container >= 0:
            text[container] += size
            linked[container] += size * share
            if found:
                inside[container] += found
    parents = containers.parents
    weighted = list(inside)
    # parents stand before their children, so one pass from the end sums up every subtree
    for index in range(len(parents) - 1, -1, -1):
        above = parents[index]
        if above >= 0:
            text[above] += text[index]
            linked[above] += linked[index]
        if weighted[index]:
            words = verdict(containers.names[index])
            if containers.tags[index] in _FOREIGN_TAGS or (words & _FOREIGN and not words & _OWN):
                weighted[index] *= _FOREIGN_SHARE
            if above >= 0:
                weighted[above] += weighted[index]
                inside[above] += inside[index]
    # parents stand before their children, so the last is the innermost
    main = _main(parents, weighted)
    return Mass(sizes, prose, sum(prose), inside, text, linked, main, max(main, default=-1))


def _main(parents: list[int], weighted: list[float]) -> frozenset[int]:
    """Go down from the root while one child holds most of the prose."""
    best_child: dict[int, int] = {}
    for index, above in enumerate(parents):
        if weighted[index] and weighted[index] > weighted[best_child.get(above, index)] * (above in best_child):
            best_child[above] = index
    at = -1
    path = set()
    while at in best_child:
        child = best_child[at]
        if at >= 0 and weighted[child] < _DESCEND_AT * weighted[at]:
            break
        path.add(child)
        at = child
    return frozenset(path)
