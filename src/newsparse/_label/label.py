"""Blocks to blocks with roles: score every passage, decide over the sequence, name what is not body."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import attrs

from newsparse._fields.strings import SENTENCE_ENDS, ends_in
from newsparse._label.alike import pulls
from newsparse._label.ending import end_at
from newsparse._label.features import facts, features
from newsparse._label.headline import find_headline
from newsparse._label.mass import weigh
from newsparse._label.measures import measures
from newsparse._label.names import AT, NAMES
from newsparse._label.recurring import APART, foreign, without
from newsparse._label.repeats import drop_headline
from newsparse._label.roles import role_of, subtitle_at
from newsparse._label.rules import scorer
from newsparse._label.sequence import decode
from newsparse._label.standfirst import below_headline
from newsparse._label.trim import SURE, trim
from newsparse._label.unmarked import Unmarked, find_unmarked
from newsparse._label.weights import Weights, table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsparse._label.mass import Mass
    from newsparse._model import Role
    from newsparse._page import Page, Passage

#: So much above even odds the best passage is lifted where a page with prose would come out empty, beyond the two
#: changes of state that a lone passage needs.
_LIFT: Final = 0.1
#: Why passages are none of the article's, as ``explain`` tells it.
_RECURS: Final = "recurs on other pages"
_LABELS: Final = "labels a field"
_BEHIND: Final = "behind the article's end"
#: What paragraphs set alike add to each other's odds, as ``explain`` tells it.
_ALIKE: Final = "set like others"
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
        pulled: What the paragraphs set alike add to each other's log-odds; nothing in raw text.
        apart: The passages that are no body whatever else speaks for them, and why.
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
    pulled: Mapping[int, float]
    apart: Mapping[int, str]
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
        if self.pulled.get(index):
            weighed = [*weighed, (_ALIKE, round(self.pulled[index], 3))]
        if index in self.apart:
            weighed = [*weighed, (self.apart[index], APART)]
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
    apart: dict[int, str] = {line.passage: _LABELS for line in page.record}
    title_at, title_declared = find_headline(passages, mass, titles)
    if page.record:
        title_at = next((line.passage for line in page.record if line.field == "title"), None)
    if title_at is None and not marked:
        unmarked = _unmarked(page, mass, features(page, mass, told, None), languages, apart)
        title_at = unmarked.at if unmarked is not None else None
    rows = features(page, mass, told, title_at)
    if not marked:
        end = end_at(passages, rows, mass.prose, title_at or 0, languages[0] if languages else None)
        apart |= dict.fromkeys(range(end, len(passages)), _BEHIND) if end is not None else {}
    numbers = [] if marked else measures(passages, mass, rows, title_at)
    scores = list(map(scorer(weights.rules), numbers)) if numbers else _weighed(rows, weights)
    pulled = pulls(scores, passages, page.containers, mass.prose) if marked else {}
    for at, pull in pulled.items():
        scores[at] += pull
    scores = without(apart, scores)
    inside, probabilities, lifted = _choose(scores, weights.switch, mass, math.log(threshold / (1.0 - threshold)))
    trim(inside, passages, rows, probabilities, mass, title_at, languages[0] if languages else None)
    subtitle = subtitle_at(page, title_at, inside, description)
    if subtitle is None and title_at is not None and not marked:
        subtitle = below_headline(passages, inside, title_at, languages)
    if title_at is not None:
        inside[title_at] = False
        if marked:
            drop_headline(inside, passages, title_at, mass.prose)
    whole = subtitle is not None and (_SENTENCE in rows[subtitle] or ends_in(passages[subtitle].text, SENTENCE_ENDS))
    if subtitle is not None and not whole and probabilities[subtitle] < SURE:
        # a line for itself; whole sentences may be the article's first
        inside[subtitle] = False
    return Labels(
        passages=passages,
        inside=inside,
        probabilities=probabilities,
        rows=rows,
        measures=numbers,
        weights=weights,
        pulled=pulled,
        apart=apart,
        title_at=title_at,
        title_declared=title_declared,
        unmarked=unmarked,
        subtitle_at=subtitle,
        lifted=lifted,
    )


def _unmarked(
    page: Page, mass: Mass, rows: Sequence[Sequence[int]], languages: tuple[str, ...], apart: dict[int, str]
) -> Unmarked | None:
    """The headline of raw text, above what a first look takes for the body; what recurs is put to ``apart``."""
    rough = table("rough")
    scores = _weighed(rows, rough)
    before = _choose(scores, rough.switch, mass)[0]
    if page.recurring:
        apart |= dict.fromkeys(foreign(page, before), _RECURS)
        before = _choose(without(apart, scores), rough.switch, mass)[0]
    no_title = page.sites.union(line.passage for line in page.record)
    found = find_unmarked(page.passages, before, languages, no_title)
    if found is not None and before[found.at] and sum(before) == 1:
        return None  # the only text there is
    return found


def _weighed(rows: Sequence[Sequence[int]], weights: Weights) -> list[float]:
    """Each passage's log-odds of being body."""
    weight, bias = weights.by_feature.__getitem__, weights.bias
    return [bias + sum(map(weight, row)) for row in rows]


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
