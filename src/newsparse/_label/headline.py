"""Which passage is the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsparse._fields.strings import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse._label.mass import Mass
    from newsparse._page import Passage

#: A declared title's share that a passage must make up, to be it without the site's name (characters).
_SHARE_AT_LEAST: Final = 0.4
#: A headline has so many characters (``size_of``).
_SHORTEST: Final = 12
_LONGEST: Final = 300


def find_headline(passages: Sequence[Passage], mass: Mass, declared: Sequence[str]) -> tuple[int | None, bool]:
    """The index of the passage that shows the headline, or ``None``; and whether metadata confirms it.

    Args:
        passages: The page's passages.
        mass: Their prose.
        declared: What metadata gives for the title; raw text has none.
    """
    folded = [title for title in map(fold, declared) if title]
    shown = _shown(passages, mass, folded)
    if shown is not None:
        return shown, True
    return _first_heading(passages, mass), False


def _shown(passages: Sequence[Passage], mass: Mass, declared: list[str]) -> int | None:
    """The first passage that says a declared title, headings before others, the whole before a part."""
    if not declared:
        return None
    best: tuple[float, int] | None = None
    # folding may change a text's length a little
    longest = min(_LONGEST, max(map(len, declared)) * 1.2 + 5)
    for index, passage in enumerate(passages):
        size = len(passage.text)
        if size > longest or not _SHORTEST <= mass.sizes[index] <= _LONGEST:
            continue
        if passage.link_chars == size and passage.kind != "heading":
            continue
        text = fold(passage.text)
        for title in declared:
            if text == title or (len(text) >= _SHARE_AT_LEAST * len(title) and text in title):
                rank = len(text) / len(title) + (1.0 if passage.kind == "heading" else 0.0) + (passage.level == 1)
                if best is None or rank > best[0]:
                    best = rank, index
    return best[1] if best is not None else None


def _first_heading(passages: Sequence[Passage], mass: Mass) -> int | None:
    """The last top heading above the first prose, else the first one at all."""
    first_prose = next(
        (i for i, found in enumerate(mass.prose) if found and passages[i].kind != "heading"), len(passages)
    )
    tops = [i for i, p in enumerate(passages) if p.level == 1 and mass.sizes[i] >= _SHORTEST]
    above = [i for i in tops if i < first_prose]
    return above[-1] if above else tops[0] if tops else None
