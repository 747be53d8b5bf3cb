"""What the elements around a passage say; raw text has none.

Class words count only below the containers that hold half of the page's prose: a class on an element around everything
says nothing of any paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsparse._label.class_words import BUCKETS, verdict
from newsparse._label.names import AT, DENSITIES, INSIDE, LINKED, SHARES, TAGS

if TYPE_CHECKING:
    from newsparse._label.mass import Mass
    from newsparse._page import Page, Passage

_TAG: Final = {tag: AT[f"tag={tag}"] for tag in TAGS if tag != "other"}
_OTHER_TAG: Final = AT["tag=other"]
_SIBLINGS: Final = AT[f"siblings_share<{SHARES[0]}"]
_FIRST, _ALONE, _IN_MAIN = AT["first_in_parent"], AT["alone_in_parent"], AT["in_main"]
#: What is inherited from the elements around, as bits: class buckets, then tags, then whether it is the main container.
_TAG_BIT: Final = {tag: 1 << len(BUCKETS) + at for at, tag in enumerate(INSIDE)}
_MAIN_BIT: Final = 1 << len(BUCKETS) + len(INSIDE)
_INNERMOST_BIT: Final = _MAIN_BIT << 1
_ALIKE, _GREAT = AT[f"alike_share<{SHARES[0]}"], AT[f"great_grandparent_share<{SHARES[0]}"]
_PARENT_DENSITY: Final = AT[f"parent_density<{DENSITIES[0]}"]
_PARENT_LINKED: Final = AT[f"parent_linked<{LINKED[0]}"]
_BRANCH_SHARE: Final = AT[f"branch_share<{SHARES[0]}"]
_BRANCH_LINKED: Final = AT[f"branch_linked<{LINKED[0]}"]
_PARENT_CLASS: Final = tuple(AT[f"parent_class={bucket}"] for bucket in BUCKETS)


@lru_cache(maxsize=4096)
def _features_of(bits: int) -> tuple[int, ...]:
    """The features that inherited bits stand for. The cache holds what this pure function gives: it changes no result."""
    names = [
        *(f"class={bucket}" for bucket in BUCKETS),
        *(f"inside={tag}" for tag in INSIDE),
        "in_main",
        "in_innermost",
    ]
    return tuple(AT[name] for place, name in enumerate(names) if bits >> place & 1)


@lru_cache(maxsize=1024)
def _parent_classes(said: int) -> tuple[int, ...]:
    """The features of a parent's class words. The cache holds what this pure function gives: it changes no result."""
    return tuple(at for place, at in enumerate(_PARENT_CLASS) if said >> place & 1)


class Outer:
    """What the elements around say: each looked at once, since their passages share them."""

    def __init__(self, page: Page, mass: Mass) -> None:
        """Count what passages have in common by the element around theirs."""
        self._containers = page.containers
        self._mass = mass
        self._total = mass.total or 1.0
        self._inherited: dict[int, int] = {-1: 0}
        self._branch: dict[int, int] = {-1: -1}
        self._branches: dict[int, tuple[int, int]] = {}
        self._alike: dict[tuple[str, str, str, str], float] = {}
        self._groups: dict[tuple[int, str], float] = {}
        self._counts: dict[int, int] = {}
        self._seen: set[int] = set()
        self._told: dict[tuple[int, str, int, str], tuple[int, ...]] = {}
        parents, counts, groups = page.containers.parents, self._counts, self._groups
        for passage, prose in zip(page.passages, mass.prose, strict=True):
            container = passage.container
            if container >= 0:
                parent = parents[container]
                counts[parent] = counts.get(parent, 0) + 1
                if prose:
                    key = (parent, passage.tag)
                    groups[key] = groups.get(key, 0.0) + prose
                    alike = self._signature(container, parent, passage.tag)
                    self._alike[alike] = self._alike.get(alike, 0.0) + prose

    def add(self, row: list[int], passage: Passage) -> None:
        """Add what the elements around a passage say."""
        container, tag = passage.container, passage.tag
        parent = self._containers.parents[container]
        bits = self._inherited.get(container)
        if bits is None:
            bits = self._bits(container)
        # what paragraphs side by side share is worked out once
        key = (parent, tag, bits, self._containers.names[container])
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = self._tell(container, parent, tag, bits)
        row += told
        if parent not in self._seen:
            self._seen.add(parent)
            row.append(_FIRST)
        if self._counts[parent] == 1:
            row.append(_ALONE)

    def _signature(self, container: int, parent: int, tag: str) -> tuple[str, str, str, str]:
        """What paragraphs of one kind have in common wherever they stand: tags and class words, theirs and around."""
        names, tags = self._containers.names, self._containers.tags
        return tag, names[container], tags[parent] if parent >= 0 else "", names[parent] if parent >= 0 else ""

    def _tell(self, container: int, parent: int, tag: str, bits: int) -> tuple[int, ...]:
        mass, total, parents = self._mass, self._total, self._containers.parents
        inside = mass.inside
        grand = parents[parent] if parent >= 0 else -1
        great = parents[grand] if grand >= 0 else -1
        # most of a page's elements hold no prose, and have the least of every share
        of_parent = inside[parent] if parent >= 0 else 0.0
        of_great = inside[great] if great >= 0 else 0.0
        siblings = self._groups.get((parent, tag)) if of_parent or parent < 0 else None
        alike = self._alike.get(self._signature(container, parent, tag))
        told = [
            *_features_of(bits),
            _TAG.get(tag, _OTHER_TAG),
            _GREAT + bisect_right(SHARES, of_great / total) if of_great else _GREAT,
            _SIBLINGS + bisect_right(SHARES, siblings / total) if siblings else _SIBLINGS,
            _ALIKE + bisect_right(SHARES, alike / total) if alike else _ALIKE,
        ]
        if parent >= 0:
            size = mass.text[parent] or 1
            told += (
                _PARENT_DENSITY + bisect_right(DENSITIES, of_parent / size) if of_parent else _PARENT_DENSITY,
                _PARENT_LINKED + bisect_right(LINKED, mass.linked[parent] / size),
            )
            said = verdict(self._containers.names[parent]) if self._containers.names[parent] else 0
            if said and of_parent < total * 0.5:
                told += _parent_classes(said)
        branch = self._branch[container]
        if branch >= 0:
            told += self._of_branch(branch)
        return tuple(told)

    def _of_branch(self, branch: int) -> tuple[int, int]:
        """What all passages below a branch have in common, worked out once."""
        told = self._branches.get(branch)
        if told is None:
            mass = self._mass
            told = self._branches[branch] = (
                _BRANCH_SHARE + bisect_right(SHARES, mass.inside[branch] / self._total),
                _BRANCH_LINKED + bisect_right(LINKED, mass.linked[branch] / (mass.text[branch] or 1)),
            )
        return told

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
        bits, branch, innermost = inherited[at], self._branch[at], self._mass.innermost
        for at in reversed(path):
            if inside[at] >= half:
                # what is inherited ends here; that the innermost container is around does not
                bits &= _INNERMOST_BIT
                branch = -1
            else:
                branch = at if branch < 0 else branch
                bits |= _TAG_BIT.get(tags[at], 0)
                if names[at]:
                    bits |= verdict(names[at])
            if at in main:
                bits |= _MAIN_BIT | (_INNERMOST_BIT if at == innermost else 0)
            inherited[at], self._branch[at] = bits, branch
        return bits
