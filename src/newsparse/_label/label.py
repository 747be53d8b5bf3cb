"""Blocks to blocks with roles: score every passage, decide over the sequence, name what is not body."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.dates import find_dates
from newsparse._label.features import facts, features
from newsparse._label.headline import find_headline
from newsparse._label.mass import PROSE_AT_LEAST, weigh
from newsparse._label.measures import measures
from newsparse._label.names import AT, NAMES
from newsparse._label.roles import role_of, subtitle_at
from newsparse._label.rules import scorer
from newsparse._label.sequence import decode
from newsparse._label.unmarked import Unmarked, find_unmarked
from newsparse._label.weights import Weights, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.mass import Mass
    from newsparse._model import Role
    from newsparse._page import Page, Passage

#: So much above even odds the best passage is lifted where a page with prose would come out empty, beyond the two
#: changes of state that a lone passage needs.
_LIFT: Final = 0.1
#: A date line is looked for among so many passages at the body's start; it has at most so many characters, and so
#: large a share of them is the date.
_DATES_AMONG: Final = 3
_DATE_LINE: Final = 60
_DATED: Final = 0.7
#: So surely body, a standfirst without a full stop is the first paragraph all the same.
_SURE: Final = 0.9
#: What announces links to something else; and the boxes whose lines are not the article's.
_ANNOUNCED: Final = frozenset(
    AT[f"{how}={key}"] for how in ("phrase", "only") for key in ("related", "newsletter", "share", "comments", "tags")
)
_RELATED: Final = AT["class=related"]
_SIGN_UP: Final = AT["phrase=newsletter"]
_BOXED: Final = frozenset(AT[f"class={bucket}"] for bucket in ("newsletter", "share", "ad", "comment", "consent"))
_SENTENCE: Final = AT["ends_sentence"]


@attrs.frozen(kw_only=True)
class Labels:
    """What became of each passage of a page.

    Attributes:
        passages: The page's.
        inside: For each, whether it is body.
        probabilities: Each passage's probability of being body.
        rows: Each passage's features, as places in ``NAMES``.
        measures: In raw text, each passage's measures; nothing in HTML.
        weights: What they were weighed with.
        title_at: The passage that shows the headline.
        title_declared: Whether the page's metadata confirms it.
        unmarked: What speaks for it in raw text; ``None`` in HTML.
        subtitle_at: The passage that is the standfirst; one of whole sentences may be body too.
        lifted: Whether no passage was likely to be body (at even odds), and the likeliest were taken all the same.
    """

    passages: list[Passage]
    inside: list[bool]
    probabilities: list[float]
    rows: list[list[int]]
    measures: list[tuple[float, ...]]
    weights: Weights
    title_at: int | None
    title_declared: bool
    unmarked: Unmarked | None
    subtitle_at: int | None
    lifted: bool

    def role(self, index: int) -> Role:
        """What a passage was taken for; asked for only where it is told, since a parse needs the body alone."""
        if self.inside[index]:
            return "body"
        if index == self.title_at:
            return "title"
        return "subtitle" if index == self.subtitle_at else role_of(self.passages[index], self.rows[index])

    def has(self, index: int, feature: str) -> bool:
        """Whether a passage has a feature of ``NAMES``, body or not."""
        return AT[feature] in self.rows[index]

    def heaviest(self, index: int, most: int = 5) -> list[tuple[str, float]]:
        """The names and weights of what weighed most for or against a passage."""
        if self.measures:
            weighed = self.weights.rules.told(self.measures[index])
        else:
            weighed = [(NAMES[at], self.weights.by_feature[at]) for at in dict.fromkeys(self.rows[index])]
        return sorted(weighed, key=lambda named: (-abs(named[1]), named[0]))[:most]


def label(
    page: Page,
    *,
    titles: Sequence[str],
    description: str,
    languages: tuple[str, ...],
    threshold: float = 0.5,
    weights: Weights | None = None,
) -> Labels:
    """Label a page's passages.

    Args:
        page: What a reader found.
        titles: The headline as metadata has it, in any wordings.
        description: The summary as metadata has it; ``""`` without one.
        languages: Codes of the languages whose phrases the page may use.
        threshold: How likely a passage must be to be body: more than one half leans to precision, less to recall.
        weights: What to weigh with; the packaged table for the kind of page where left out.
    """
    passages = page.passages
    marked = bool(page.containers.parents)
    weights = weights or table("markup" if marked else "text")
    mass = weigh(passages, page.containers)
    told = facts(page, mass, languages)
    unmarked: Unmarked | None = None
    title_at, title_declared = find_headline(passages, mass, titles)
    if title_at is None and not marked:
        rows = features(page, mass, told, None)
        rough = table("rough")
        before = _choose(_weighed(rows, rough), rough.switch, mass)[0]
        unmarked = find_unmarked(passages, before, languages)
        if unmarked is not None and before[unmarked.at] and sum(before) == 1:
            unmarked = None  # the only text there is
        title_at = unmarked.at if unmarked is not None else None
    rows = features(page, mass, told, title_at)
    numbers = [] if marked else measures(passages, mass, rows, title_at)
    scores = list(map(scorer(weights.rules), numbers)) if numbers else _weighed(rows, weights)
    inside, probabilities, lifted = _choose(scores, weights.switch, mass, math.log(threshold / (1.0 - threshold)))
    _drop_stragglers(inside, mass.prose)
    _drop_repeats(inside, passages, mass.sizes)
    for apart in (_date_lines(passages, inside), _foreign_lines(passages, rows, inside, probabilities, mass.sizes)):
        if len(apart) < sum(inside):  # a page that shows nothing else keeps it
            for at in apart:
                inside[at] = False
    if numbers:
        _drop_tail(inside, probabilities, mass.prose)
    subtitle = subtitle_at(page, title_at, inside, description)
    if title_at is not None:
        inside[title_at] = False
    if subtitle is not None and _SENTENCE not in rows[subtitle] and probabilities[subtitle] < _SURE:
        # a line for itself; whole sentences may be the article's first
        inside[subtitle] = False
    return Labels(
        passages=passages,
        inside=inside,
        probabilities=probabilities,
        rows=rows,
        measures=numbers,
        weights=weights,
        title_at=title_at,
        title_declared=title_declared,
        unmarked=unmarked,
        subtitle_at=subtitle,
        lifted=lifted,
    )


def _drop_stragglers(inside: list[bool], prose: Sequence[float]) -> None:
    """Take lines without prose that stand apart above the first paragraph out of the body: a menu's, a button's.

    >>> inside = [True, False, True, True]
    >>> _drop_stragglers(inside, [0, 0, 0, 120])
    >>> inside
    [False, False, True, True]
    >>> inside = [True, False, True]
    >>> _drop_stragglers(inside, [0, 0, 0])
    >>> inside
    [True, False, True]
    """
    apart: list[int] = []
    run: list[int] = []
    for at, within in enumerate(inside):
        if not within:
            apart += run
            run = []
            continue
        run.append(at)
        if prose[at]:
            # what leads to the paragraph without a break, such as a heading, stays; a body without prose keeps all
            for dropped in apart:
                inside[dropped] = False
            return


def _drop_tail(inside: list[bool], probabilities: Sequence[float], prose: Sequence[float]) -> None:
    """Take lines off the body's end that only what stood behind them made likely.

    >>> inside = [True, True, False]
    >>> _drop_tail(inside, [0.9, 0.4, 0.1], [120, 0, 0])
    >>> inside
    [True, False, False]
    """
    last = len(inside) - 1 - inside[::-1].index(True) if True in inside else -1
    while last > 0 and not prose[last] and probabilities[last] < 0.5 and True in inside[:last]:
        inside[last] = False
        last -= 1


def _drop_repeats(inside: list[bool], passages: Sequence[Passage], sizes: Sequence[int]) -> None:
    """Take what the body has said before out of it: the copy for narrow screens, a paragraph pulled out.

    Short lines may come again (a refrain, "Advertisement"), and go only with what stands beside them.

    >>> from newsparse._page import Passage
    >>> long = "The ferry to Tarn Island sails again after four years."
    >>> inside = [True] * 5
    >>> texts = ("Oh!", long, "Oh!", long, "Oh!")
    >>> _drop_repeats(inside, [Passage(text) for text in texts], [len(text) for text in texts])
    >>> inside
    [True, True, False, False, False]
    """
    body = [at for at, within in enumerate(inside) if within]
    seen: set[str] = set()
    again = []
    for at in body:
        text = passages[at].text
        again.append(text in seen)
        seen.add(text)
    gone = [twice and sizes[at] >= PROSE_AT_LEAST for at, twice in zip(body, again, strict=True)]
    if True not in gone:
        return
    for order in (range(1, len(body)), range(len(body) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for place in order:
            gone[place] = gone[place] or (again[place] and gone[place + step])
    for at, dropped in zip(body, gone, strict=True):
        if dropped:
            inside[at] = False


def _date_lines(passages: Sequence[Passage], inside: Sequence[bool]) -> list[int]:
    """The passages at the body's start that are a date and nothing else: they stand below the headline."""
    first = [at for at, within in enumerate(inside) if within][:_DATES_AMONG]
    found = []
    for at in first:
        text = passages[at].text
        if len(text) <= _DATE_LINE and any(map(str.isdigit, text)):
            dated = sum(end - start for start, end, _, _ in find_dates(text))
            if dated >= _DATED * len(text):
                found.append(at)
    return found


def _foreign_lines(
    passages: Sequence[Passage],
    rows: Sequence[Sequence[int]],
    inside: Sequence[bool],
    probabilities: Sequence[float],
    sizes: Sequence[int],
) -> list[int]:
    """The passages in the body that say of themselves that they are not: announced links, lines in a sign-up box.

    Captions go with their images, those of tables stay. Where an article has few blocks, all that stands around them
    speaks for such lines, and would outvote what they say. Out of fold, ``bag_f1`` rises by up to 0.0004 with this, and
    ``seg_f1`` by 0.001.
    """
    found = []
    for at, within in enumerate(inside):
        if not within:
            continue
        row, passage = rows[at], passages[at]
        announced = not _ANNOUNCED.isdisjoint(row)
        short = sizes[at] < PROSE_AT_LEAST
        linked = passage.link_chars * 3 > len(passage.text)
        if (
            (passage.kind == "caption" and passage.tag != "caption")
            # raw text has no links and boxes to tell by
            or (not passage.tag and short and announced and _SENTENCE not in row)
            or (not passage.tag and _SIGN_UP in row and probabilities[at] < _SURE)
            or (linked and announced)
            or (short and not _BOXED.isdisjoint(row))
            or (short and linked and _RELATED in row)
        ):
            found.append(at)
    return found


def _weighed(rows: Sequence[Sequence[int]], weights: Weights) -> list[float]:
    """Each passage's log-odds of being body."""
    by_feature, bias = weights.by_feature, weights.bias
    return [bias + sum([by_feature[at] for at in row]) for row in rows]


def _choose(
    scores: Sequence[float], switch: float, mass: Mass, least: float = 0.0
) -> tuple[list[bool], list[float], bool]:
    """Which passages are body, with what probability, and whether none was likely to be; ``least`` is in log-odds."""
    likely, probabilities = decode(scores, switch)
    inside = decode([score - least for score in scores], switch)[0] if least else likely
    if any(inside) or not mass.total:
        return inside, probabilities, False
    # a page with prose never comes out empty, however much a caller leans to precision
    best = max(score for score, prose in zip(scores, mass.prose, strict=True) if prose)
    return decode([score - best + 2 * switch + _LIFT for score in scores], switch)[0], probabilities, not any(likely)
