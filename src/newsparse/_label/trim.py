"""What is taken out of a body after it was chosen: lines that say of themselves that they are not the article's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsparse._fields.dates import find_dates
from newsparse._fields.views import find_views
from newsparse._label.edges import author_life, entries, last_sentence, running_heads
from newsparse._label.mass import PROSE_AT_LEAST
from newsparse._label.names import AT
from newsparse._label.phrases import hashtags, opens_entry
from newsparse._label.repeats import drop_repeats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.mass import Mass
    from newsparse._page import Passage

#: So surely body, a passage stays whatever it begins with, and a standfirst without a full stop is the first paragraph.
SURE: Final = 0.9
#: A date line is looked for among so many passages at the body's start; it has at most so many characters, and so
#: large a share of them is the date.
_DATES_AMONG: Final = 3
_DATE_LINE: Final = 60
_DATED: Final = 0.7
#: The same where a word announces the date.
_ANNOUNCED_DATED: Final = 0.5
#: In raw text, a line that begins "Posted on" or "By", with a date and no sentence, has at most so many.
_FACTS_LINE: Final = 140
#: A counter's line has at most so many characters; one of nothing but known words, a sentence too, and a row of cells
#: that are the article's section, date, author and counter, so many.
_COUNTER_LINE: Final = 40
_COUNTER_WHOLE: Final = 80
_COUNTER_ROW: Final = 120
#: A sentence about the entry is among so many passages at the body's end.
_ENTRY_AMONG: Final = 3
_TELLS_WHEN: Final = frozenset((AT["phrase=published"], AT["phrase=updated"]))
_FACTS: Final = _TELLS_WHEN | {AT["phrase=by"]}
#: What announces links to something else; and the boxes whose lines are not the article's.
_ANNOUNCED: Final = frozenset(
    AT[f"{how}={key}"] for how in ("phrase", "only") for key in ("related", "newsletter", "share", "comments", "tags")
)
_RELATED: Final = AT["class=related"]
_READ_ALSO: Final = AT["phrase=related"]
#: A colon behind what announces one other story on the same line, so many characters from the line's start at most.
_COLON_WITHIN: Final = 30
_SIGN_UP: Final = AT["phrase=newsletter"]
_BOXED: Final = frozenset(AT[f"class={bucket}"] for bucket in ("newsletter", "share", "ad", "comment", "consent"))
_SENTENCE: Final = AT["ends_sentence"]
#: An address alone at a text's very end is that of the page, in what was passed on.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")


def trim(
    inside: list[bool],
    passages: Sequence[Passage],
    rows: Sequence[Sequence[int]],
    probabilities: Sequence[float],
    mass: Mass,
    title_at: int | None,
    language: str | None,
) -> None:
    """Take what is not the article's out of a body, in place; a page that shows nothing else keeps it.

    Args:
        inside: For each passage, whether it is body.
        passages: The page's.
        rows: Their features.
        probabilities: Their probabilities of being body.
        mass: Their prose.
        title_at: The passage that is the headline.
        language: The page's.
    """
    _drop_stragglers(inside, mass.prose)
    drop_repeats(inside, passages, mass.sizes)
    for apart in (
        _entry_line(passages, inside),
        _date_lines(passages, rows, inside),
        _foreign_lines(passages, rows, inside, probabilities, mass.sizes),
    ):
        if len(apart) < sum(inside):
            for at in apart:
                inside[at] = False
    if not mass.inside:  # raw text has no containers
        _drop_tail(inside, probabilities, mass.prose)
        _mend_edges(inside, passages, rows, title_at, language)


def _mend_edges(
    inside: list[bool],
    passages: Sequence[Passage],
    rows: Sequence[Sequence[int]],
    title_at: int | None,
    language: str | None,
) -> None:
    """Take pages' numbers, a live blog's times and the author's life out of raw text; take its last short sentence in."""
    times, told = entries(passages, inside)
    for at in told:
        inside[at] = True
    apart = [at for at in {*running_heads(passages, inside), *times} if inside[at]]
    if len(apart) < sum(inside):
        for at in apart:
            inside[at] = False
    last = last_sentence(passages, inside, rows)
    if last is not None:
        inside[last] = True
    life = author_life(passages, inside, title_at, language)
    if life is not None:
        inside[life] = False


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


def _entry_line(passages: Sequence[Passage], inside: Sequence[bool]) -> list[int]:
    """The body's last passages from the one on that says when the entry was posted, as blogs' themes close it."""
    last = [at for at, within in enumerate(inside) if within][-_ENTRY_AMONG:]
    said = next((place for place, at in enumerate(last) if _tells_of_entry(passages[at])), None)
    return last[said:] if said is not None else []


def _tells_of_entry(passage: Passage) -> bool:
    """Whether a passage tells of its entry: it begins so, and says a day or leads to rubrics.

    >>> from newsparse._page import Passage
    >>> texts = ("Dieser Artikel wurde am 3. Mai gepostet.", "Dieser Artikel wurde am Freitag verteilt.")
    >>> [_tells_of_entry(Passage(text)) for text in texts]
    [True, False]
    """
    told = passage.link_chars or any(map(str.isdigit, passage.text))
    return bool(told) and opens_entry(passage.text)


def _date_lines(passages: Sequence[Passage], rows: Sequence[Sequence[int]], inside: Sequence[bool]) -> list[int]:
    """The passages at the body's start that are a date and nothing else: they stand below the headline."""
    first = [at for at, within in enumerate(inside) if within][:_DATES_AMONG]
    found = []
    for at in first:
        text = passages[at].text
        told_by = not passages[at].tag and _SENTENCE not in rows[at] and not _FACTS.isdisjoint(rows[at])
        if len(text) <= (_FACTS_LINE if told_by else _DATE_LINE) and any(map(str.isdigit, text)):
            dates = list(find_dates(text))
            dated = sum(end - start for start, end, _, _ in dates)
            told = not _TELLS_WHEN.isdisjoint(rows[at]) or any(label is not None for *_, label in dates)
            if dates and (told_by or dated >= (_ANNOUNCED_DATED if told else _DATED) * len(text)):
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
    found, end = [], len(passages) - 1
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
            or (not passage.tag and short and _is_counter(passage, sentence=_SENTENCE in row))
            or (not passage.tag and bool(hashtags(passage.text)))
            or (at == end and not passage.tag and _ADDRESS.fullmatch(passage.text) is not None)
            or (not passage.tag and _SENTENCE not in row and _READ_ALSO in row and _announces(passage.text))
            or (not passage.tag and _SIGN_UP in row and probabilities[at] < SURE)
            or (linked and announced)
            or (short and not _BOXED.isdisjoint(row))
            or (short and linked and _RELATED in row)
        ):
            found.append(at)
    return found


def _is_counter(passage: Passage, *, sentence: bool) -> bool:
    """Whether a line tells how often the article was viewed.

    >>> from newsparse._page import Passage
    >>> texts = ("Просмотров: 12 345", "This page has been accessed 2,187 times.", "The old mill is to be a school")
    >>> [_is_counter(Passage(text), sentence=text[-1] == ".") for text in texts]
    [True, True, False]
    """
    text = passage.text
    longest = _COUNTER_ROW if passage.kind == "row" else _COUNTER_WHOLE if sentence else _COUNTER_LINE
    return len(text) <= longest and any(map(str.isdigit, text)) and find_views(text) is not None


def _announces(text: str) -> bool:
    """Whether a line that says "read also" has a colon behind it, and so another story's headline.

    >>> _announces("Read also: The bridge is closed again"), _announces("More than ten sheep fled")
    (True, False)
    """
    return 0 < text.find(":") <= _COLON_WITHIN
