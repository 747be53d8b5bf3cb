"""What the elements around a passage say; raw text has none.

Class words count only below the containers that hold half of the page's prose: a class on an element around everything
says nothing of any paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsparse._label.class_words import BUCKETS, verdict
from newsparse._label.names import AT, INSIDE, SHARES, TAGS

if TYPE_CHECKING:
    from newsparse._label.mass import Mass
    from newsparse._page import Page, Passage

_TAG: Final = {tag: AT[f"tag={tag}"] for tag in TAGS if tag != "other"}
_OTHER_TAG: Final = AT["tag=other"]
_PARENT, _GRANDPARENT = AT[f"parent_share<{SHARES[0]}"], AT[f"grandparent_share<{SHARES[0]}"]
_SIBLINGS: Final = AT[f"siblings_share<{SHARES[0]}"]
_FIRST, _ALONE, _IN_MAIN = AT["first_in_parent"], AT["alone_in_parent"], AT["in_main"]
#: What is inherited from the elements around, as bits: class buckets, then tags, then whether it is the main container.
_TAG_BIT: Final = {tag: 1 << len(BUCKETS) + at for at, tag in enumerate(INSIDE)}
_MAIN_BIT: Final = 1 << len(BUCKETS) + len(INSIDE)


@lru_cache(maxsize=4096)
def _features_of(bits: int) -> tuple[int, ...]:
    """The features that inherited bits stand for. The cache holds what this pure function gives: it changes no result."""
    names = [*(f"class={bucket}" for bucket in BUCKETS), *(f"inside={tag}" for tag in INSIDE), "in_main"]
    return tuple(AT[name] for place, name in enumerate(names) if bits >> place & 1)


class Outer:
    """What the elements around say: each looked at once, since their passages share them."""

    def __init__(self, page: Page, mass: Mass) -> None:
        """Count what passages have in common by the element around theirs."""
        self._containers = page.containers
        self._mass = mass
        self._total = mass.total or 1.0
        self._inherited: dict[int, int] = {-1: 0}
        self._groups: dict[tuple[int, str], float] = {}
        self._counts: dict[int, int] = {}
        self._seen: set[int] = set()
        self._told: dict[tuple[int, str, int], tuple[int, ...]] = {}
        parents, counts, groups = page.containers.parents, self._counts, self._groups
        for passage, prose in zip(page.passages, mass.prose, strict=True):
            container = passage.container
            if container >= 0:
                parent = parents[container]
                counts[parent] = counts.get(parent, 0) + 1
                if prose:
                    key = (parent, passage.tag)
                    groups[key] = groups.get(key, 0.0) + prose

    def add(self, row: list[int], passage: Passage) -> None:
        """Add what the elements around a passage say."""
        container, tag = passage.container, passage.tag
        parent = self._containers.parents[container]
        bits = self._inherited.get(container)
        if bits is None:
            bits = self._bits(container)
        # what paragraphs side by side share is worked out once
        key = (parent, tag, bits)
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = self._tell(parent, tag, bits)
        row += told
        if parent not in self._seen:
            self._seen.add(parent)
            row.append(_FIRST)
        if self._counts[parent] == 1:
            row.append(_ALONE)

    def _tell(self, parent: int, tag: str, bits: int) -> tuple[int, ...]:
        inside, total = self._mass.inside, self._total
        grand = self._containers.parents[parent] if parent >= 0 else -1
        return (
            *_features_of(bits),
            _TAG.get(tag, _OTHER_TAG),
            _PARENT + (bisect_right(SHARES, inside[parent] / total) if parent >= 0 else 0),
            _GRANDPARENT + (bisect_right(SHARES, inside[grand] / total) if grand >= 0 else 0),
            _SIBLINGS + bisect_right(SHARES, self._groups.get((parent, tag), 0.0) / total),
        )

    def _bits(self, container: int) -> int:
        """What a container has of its own and of those around it, up to the first that holds half of the prose."""
        inherited, containers = self._inherited, self._containers
        inside, main, half = self._mass.inside, self._mass.main, self._total * 0.5
        parents, names, tags = containers.parents, containers.names, containers.tags
        path = []
        at = container
        while at not in inherited:
            path.append(at)
            at = parents[at]
        bits = inherited[at]
        for at in reversed(path):
            if inside[at] >= half:
                bits = 0
            else:
                bits |= _TAG_BIT.get(tags[at], 0)
                if names[at]:
                    bits |= verdict(names[at])
            if at in main:
                bits |= _MAIN_BIT
            inherited[at] = bits
        return bits
