"""What speaks for a passage of raw text beside the weights of its features: rules of questions over its measures.

Places and distances tell only together (a short line among paragraphs, the same line behind the last of them), which
weights of single features cannot say. In HTML, where the elements say what belongs together, rules gain nothing.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from newsparse._label.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    #: Measure and limit of a first question; then of the second one where the measure is at most the limit, with what is
    #: added where that is so again and where not; then the same for where it is more.
    Rule: TypeAlias = tuple[int, float, int, float, float, float, int, float, float, float]

#: The places in a rule of the measures that it asks for.
_ASKED: Final = (0, 2, 6)
_PLACES: Final = 3
#: After so many rules a passage that has less than this is no body: it is given what the other rules take from such a
#: passage in the mean, and they are not asked. Of 4,000 passages 64 of 100 end so, and none of them was likely body.
_STOPS: Final = {30: (-2.25, -1.8), 75: (-2.0, -0.6)}
#: How ``told`` names those.
OTHERS: Final = "all other rules"


@attrs.frozen
class Rules:
    """Rules, each of which adds something to a passage's log-odds of being body.

    Attributes:
        rules: One by one.
    """

    rules: tuple[Rule, ...] = ()

    def told(self, measures: Sequence[float]) -> list[tuple[str, float]]:
        """What each pair of measures that is asked for together adds."""
        added: dict[str, float] = {}
        for asked, rule in enumerate(self.rules):
            below, rest = _STOPS.get(asked, (-math.inf, 0.0))
            if sum(added.values()) < below:
                added[OTHERS] = rest
                break
            first, limit, yes, least, both, one, no, most, other, none = rule
            if measures[first] <= limit:
                second, weight = yes, both if measures[yes] <= least else one
            else:
                second, weight = no, other if measures[no] <= most else none
            name = _pair(first, second)
            added[name] = added.get(name, 0.0) + weight
        return [(name, round(weight, _PLACES)) for name, weight in added.items()]

    def named(self) -> list[list[str | float]]:
        """The rules as the package stores them, measures by their names."""
        return [
            [MEASURES[int(value)] if place in _ASKED else value for place, value in enumerate(rule)]
            for rule in self.rules
        ]


@cache
def _pair(first: int, second: int) -> str:
    """The name of two measures that are asked for together."""
    return " and ".join(sorted({MEASURES[first], MEASURES[second]}))


@lru_cache(maxsize=16)
def scorer(rules: Rules) -> Callable[[Sequence[float]], float]:
    """What some rules add together to a passage's log-odds, by its measures.

    The rules are written out as a function: to go through them as data takes four times as long, 40 microseconds a
    passage in place of 10, and a page has two hundred.

    >>> scorer(Rules(((0, 0.5, 1, 80.0, -2.0, -1.0, 1, 80.0, 0.5, 2.0),)))([1, 60, *[0] * (len(MEASURES) - 2)])
    0.5
    """
    lines = [
        "def score(measures):",
        f"    {', '.join(f'm{at}' for at in range(len(MEASURES)))}, = measures",
        "    total = 0.0",
    ]
    for asked, (first, limit, yes, least, both, one, no, most, other, none) in enumerate(rules.rules):
        if asked in _STOPS:
            below, rest = _STOPS[asked]
            lines.append(f"    if total < {below!r}: return total + {rest!r}")
        added = f"(({both!r} if m{yes} <= {least!r} else {one!r}) if m{first} <= {limit!r} else"
        lines.append(f"    total += {added} ({other!r} if m{no} <= {most!r} else {none!r}))")
    lines.append("    return total")
    made: dict[str, Callable[[Sequence[float]], float]] = {}
    exec("\n".join(lines), {"__builtins__": {}}, made)  # noqa: S102 # numbers of our own, no page's words
    return made["score"]


def from_names(rules: Iterable[Sequence[str | float]]) -> Rules:
    """Rules as the package stores them.

    >>> rules = from_names([["ends_sentence", 0.5, "size", 80.0, -2.0, -1.0, "size", 80.0, 0.5, 2.0]])
    >>> ends, size = MEASURES.index("ends_sentence"), MEASURES.index("size")
    >>> rules.told([60.0 if at == size else 1.0 if at == ends else 0.0 for at in range(len(MEASURES))])
    [('ends_sentence and size', 0.5)]
    """
    at = {name: place for place, name in enumerate(MEASURES)}
    return Rules(
        tuple(
            tuple(at[str(value)] if place in _ASKED else value for place, value in enumerate(rule))  # type: ignore[misc]
            for rule in rules
        )
    )
