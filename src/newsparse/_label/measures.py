"""What raw text tells of a passage in numbers: where it stands to the page's paragraphs, and what stands around it.

Without markup nothing holds an article together but its place: its paragraphs follow one another, with few lines between
that end no sentence, and they share words. So these measures are of places and distances, most of them.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from newsparse._label.names import AT, ENDERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.mass import Mass
    from newsparse._page import Passage

#: A passage of so many characters (``size_of``) that ends a sentence is a paragraph; fewer than so many are a line.
_PARAGRAPH: Final = 80
_LINE: Final = 40
#: Paragraphs with at most so many passages between them are of one run.
_APART: Final = 3
#: Passages looked at on either side: one by one, and together; lines only far and wide.
_NEIGHBOURS: Final = (1, 2)
_WINDOWS: Final = (3, 6, 12, 25)
_WIDE: Final = (12, 25)
#: Where there is none: before the first passage, above a headline that was not found.
_NONE: Final = -1
_FAR: Final = 999

#: Words long enough to be an article's own; in scripts without letter case, any.
_WORD: Final = re.compile(r"[^\W\d_]{4,}|[^\W\d_a-zA-Z]{2,}")
_FIGURE: Final = re.compile(r"\d")
#: So many characters of a passage are read for its words, figures and capitals.
_READ: Final = 400

#: Features of ``names.NAMES`` that count as measures too: 1 where a passage has one.
_SIGNS: Final = (
    "ends_sentence",
    "ends_colon",
    "has_digits",
    "is_title",
    "repeated",
    "kind=paragraph",
    "kind=row",
    "phrase=credit",
    "phrase=related",
    "phrase=share",
    *(f"behind={key}" for key in ENDERS),
)
_COLUMN: Final = {AT[name]: column for column, name in enumerate(_SIGNS)}
_SIGNED: Final = frozenset(_COLUMN)
_SENTENCE: Final = AT["ends_sentence"]

#: Every measure's name, in the order of ``measures``.
MEASURES: Final = (
    *_SIGNS,
    "size",
    "commas",
    "figures",
    "capitals",
    "gap",
    "below_title",
    "prose_before",
    "page_prose",
    "run_share",
    "run_paragraphs",
    "before_main",
    "behind_main",
    "main_length",
    "main_share",
    "main_paragraphs",
    "title_words",
    "main_words",
    *(f"{what}{side}{at}" for at in _NEIGHBOURS for side in "-+" for what in ("size", "sentence", "capitals")),
    *(f"paragraphs_{side}_{wide}" for wide in _WINDOWS for side in ("before", "after")),
    *(f"lines_{side}_{wide}" for wide in _WIDE for side in ("before", "after")),
)


def measures(
    passages: Sequence[Passage], mass: Mass, rows: Sequence[Sequence[int]], title_at: int | None
) -> list[tuple[float, ...]]:
    """The measures of each passage, in the order of ``MEASURES``.

    Args:
        passages: A page's.
        mass: Their prose.
        rows: Their features.
        title_at: The passage that is the headline, where one was found.
    """
    count = len(passages)
    sizes, prose = mass.sizes, mass.prose
    total = mass.total or 1.0
    sentence = [int(_SENTENCE in row) for row in rows]
    full = [size if ends and size >= _PARAGRAPH else 0 for size, ends in zip(sizes, sentence, strict=True)]
    texts = [passage.text[:_READ] for passage in passages]
    capitals = [_capitals(text) for text in texts]
    runs, weight, paragraphs = _runs(full)
    main = max(weight, key=weight.__getitem__, default=-1)
    inside = [at for at, run in enumerate(runs) if run == main and full[at]]
    first, last = (inside[0], inside[-1]) if inside else (count, count)
    whole = sum(weight.values()) or 1
    words = [set(_WORD.findall(text.lower())) for text in texts]
    of_main = Counter([word for at in inside for word in words[at]])
    told = of_main.keys()
    again = {word for word, times in of_main.items() if times > 1}
    of_title = words[title_at] if title_at is not None else set()
    columns: list[Sequence[float]] = [
        sizes,
        [text.count(",") for text in texts],
        [len(_FIGURE.findall(text)) / len(text) for text in texts],
        capitals,
        [passage.gap for passage in passages],
        [_FAR] * count if title_at is None else [at - title_at for at in range(count)],
        [before / total for before in accumulate(prose, initial=0.0)][:count],
        [mass.total] * count,
        [weight.get(run, 0) / whole for run in runs],
        [paragraphs.get(run, 0) for run in runs],
        [first - at for at in range(count)],
        [at - last for at in range(count)],
        [last - first] * count,
        [weight.get(main, 0) / whole] * count,
        [len(inside)] * count,
        [len(own & of_title) / (len(own) or 1) for own in words],
        [
            # its own words do not speak for a paragraph of the run
            len(own & (again if size and run == main else told)) / (len(own) or 1)
            for own, run, size in zip(words, runs, full, strict=True)
        ],
    ]
    for away in _NEIGHBOURS:
        for side in (-away, away):
            columns += [_shifted(column, side) for column in (sizes, sentence, capitals)]
    for wide in _WINDOWS:
        columns += _around(full, wide)
    lines = [int(size < _LINE) for size in sizes]
    for wide in _WIDE:
        columns += _around(lines, wide)
    # numbers of one type are compared twice as fast
    numbers = zip(*[array("d", column) for column in columns], strict=True)
    return [(*_signs(row), *own) for row, own in zip(rows, numbers, strict=True)]


def _signs(row: Sequence[int]) -> list[float]:
    signs = [0.0] * len(_SIGNS)
    for at in _SIGNED.intersection(row):
        signs[_COLUMN[at]] = 1.0
    return signs


def _capitals(text: str) -> float:
    """The share of words that begin with a capital: most in names and headlines of some languages."""
    words = text.split()
    return sum([word[0].isupper() for word in words]) / (len(words) or 1)


def _runs(full: Sequence[int]) -> tuple[list[int], dict[int, int], dict[int, int]]:
    """For each passage the run of paragraphs that it is in or behind, -1 above the first; and each run's size and number.

    >>> _runs([0, 90, 0, 80, 0, 0, 0, 0, 100])
    ([-1, 0, 0, 0, 0, 0, 0, 0, 1], {0: 170, 1: 100}, {0: 2, 1: 1})
    """
    runs: list[int] = []
    weight: dict[int, int] = {}
    paragraphs: dict[int, int] = {}
    run, since = -1, _APART + 1
    for size in full:
        if size:
            run += since > _APART
            since = 0
            weight[run] = weight.get(run, 0) + size
            paragraphs[run] = paragraphs.get(run, 0) + 1
        else:
            since += 1
        runs.append(run)
    return runs, weight, paragraphs


def _shifted(column: Sequence[float], by: int) -> list[float]:
    """Each passage's neighbour.

    >>> _shifted([1, 2, 3], -1), _shifted([1, 2, 3], 2)
    ([-1, 1, 2], [3, -1, -1])
    """
    none = [_NONE] * min(abs(by), len(column))
    return [*none, *column[:by]] if by < 0 else [*column[by:], *none]


def _around(column: Sequence[int], wide: int) -> tuple[list[int], list[int]]:
    """The sums over so many passages before each, and behind it.

    >>> _around([1, 2, 4, 8], 2)
    ([0, 1, 3, 6], [6, 12, 8, 0])
    """
    sums = list(accumulate(column, initial=0))
    count = len(column)
    # the sums so many passages on, and before the first and behind the last those of the ends
    whole = sums[-1]
    before = [here - far for here, far in zip(sums, [0] * min(wide, count) + sums, strict=False)][:count]
    after = [far - here for here, far in zip(sums[1:], sums[1 + wide :] + [whole] * wide, strict=False)]
    return before, after
